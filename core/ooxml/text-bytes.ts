/** Bytes of a part into text and back: UTF-8 as packages have it, and UTF-16 where a producer chose that. */

/** The pieces of the Encoding Standard that Node and browsers share. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Encoder {
  encode(text: string): Uint8Array;
}
declare const TextDecoder: new (label: string, options: { readonly ignoreBOM: boolean }) => Decoder;
declare const TextEncoder: new () => Encoder;

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();

export const encodeText = (text: string): Uint8Array => ENCODER.encode(text);

/** Above this many bytes the platform's decoder wins from String.fromCharCode (measured on Node 20). */
const SHORT = 16;

/** The text of ASCII bytes. Callers that do not know whether all are ASCII use `decodeText`. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return UTF8.decode(bytes.subarray(start, end));
  let text = '';
  let at = start;
  for (; at + 8 <= end; at += 8) {
    text += String.fromCharCode(
      bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number, bytes[at + 3] as number,
      bytes[at + 4] as number, bytes[at + 5] as number, bytes[at + 6] as number, bytes[at + 7] as number,
    );
  }
  for (; at + 3 <= end; at += 3) text += String.fromCharCode(bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number);
  for (; at < end; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}

/** The text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return UTF8.decode(bytes.subarray(start, end));
  for (let at = start; at < end; at += 1) if ((bytes[at] as number) > 0x7f) return UTF8.decode(bytes.subarray(start, end));
  return decodeAscii(bytes, start, end);
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a part's text is encoded: by byte order mark, else by the first characters of `<?xml` (XML 1.0, appendix F). */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

/** The text of UTF-16 bytes, byte order mark included. */
export function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const low = encoding === 'utf-16le' ? 0 : 1;
  const pieces: string[] = [];
  const units: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    units.push((bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8));
    if (units.length === 4096) {
      pieces.push(String.fromCharCode(...units));
      units.length = 0;
    }
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join('');
}

/** UTF-8 bytes in the encoding that a part had, for writing it back. */
export function fromUtf8(bytes: Uint8Array, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return bytes;
  const text = UTF8.decode(bytes);
  const low = encoding === 'utf-16le' ? 0 : 1;
  const out = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    out[index * 2 + low] = unit & 0xff;
    out[index * 2 + 1 - low] = unit >> 8;
  }
  return out;
}
