/** Digits in a part's bytes into a number, exactly as Number() reads their text; undefined for anything but one plain number up to `<`. */
import { decodeAscii } from './text-bytes';

const LT = 0x3c;

/** Powers of ten that a double holds exactly, so that one division rounds once (Clinger, 1990). */
const EXACT_POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
const MOST_EXACT_DIGITS = 15;

export function readNumber(bytes: Uint8Array, start: number): number | undefined {
  let at = start;
  let byte = bytes[at] as number;
  const isNegative = byte === 0x2d;
  if (isNegative) byte = bytes[++at] as number;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) {
    mantissa = mantissa * 10 + byte - 0x30;
    digits += 1;
  }
  if (byte === 0x2e) {
    byte = bytes[++at] as number;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits += 1;
      decimals += 1;
    }
  }
  if (digits === 0) return undefined;
  if (byte === LT && digits <= MOST_EXACT_DIGITS) {
    const value = decimals === 0 ? mantissa : mantissa / (EXACT_POWERS[decimals] as number);
    return isNegative ? -value : value;
  }
  return readLongNumber(bytes, start, at);
}

/** More than 15 digits, or an exponent: left to the platform. */
function readLongNumber(bytes: Uint8Array, start: number, from: number): number | undefined {
  let at = from;
  while (at < bytes.length && bytes[at] !== LT) at += 1;
  const text = decodeAscii(bytes, start, at);
  return /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}
