/** Takes one quantity (sign, currency, digits, scale, unit, `op 10`) from the head of a text; refuses digits that are part of a word. */
import { readDigits, takeDigits, type DigitCandidate, type DigitValue } from './digits';
import { SPACES, type NumberLocale } from './locale';
import type { Candidate, NumberUnit, Quantity } from './reading';
import { takeOutOf, takeScale, takeUnit } from './vocabulary';

/** What stood at the head of a text. `length` counts characters. */
export type TakenQuantity =
  | { readonly kind: 'one'; readonly length: number; readonly quantity: Quantity }
  | { readonly kind: 'ambiguous'; readonly length: number; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'malformed'; readonly length: number; readonly candidates: readonly Candidate[] };

const GAP = new RegExp(`^[${SPACES}\\t]*`);
const gapAt = (text: string, at: number): number => GAP.exec(text.slice(at))?.[0].length ?? 0;

/** Value, sign and scale as one number, without the rounding of a multiplication. */
const scaled = (plain: string, scale: number, negative: boolean): number => Number(`${negative ? '-' : ''}${plain}e${Math.round(Math.log10(scale))}`) + 0;

interface Around {
  readonly scale: number;
  readonly negative: boolean;
  readonly signed: boolean;
  readonly unit: NumberUnit | undefined;
  readonly outOf: number | undefined;
  readonly before: string;
  readonly after: string;
}

function toQuantity(value: DigitValue, around: Around): Quantity {
  return {
    number: scaled(value.plain, around.scale, around.negative),
    decimals: value.decimals,
    step: Number(`1e${Math.round(Math.log10(around.scale)) - value.decimals}`),
    ...(around.unit === undefined ? {} : { unit: around.unit }),
    scale: around.scale,
    signed: around.signed,
    ...(around.outOf === undefined ? {} : { outOf: around.outOf }),
    notation: {
      ...(value.decimal === undefined ? {} : { decimal: value.decimal }),
      ...(value.group === undefined ? {} : { group: value.group }),
      before: around.before,
      after: around.after,
    },
  };
}

/** Takes a quantity from the very start of a text, or gives undefined when none stands there. */
export function takeQuantity(text: string, locale: NumberLocale): TakenQuantity | undefined {
  let at = 0;
  const takeSign = (): string => {
    const sign = /^[+\-−]/.exec(text.slice(at))?.[0] ?? '';
    at += sign.length;
    if (sign !== '') at += gapAt(text, at);
    return sign;
  };
  let sign = takeSign();
  let before = '';
  let unit: NumberUnit | undefined;
  const currency = /^(?:€|EUR(?![\p{L}]))/iu.exec(text.slice(at))?.[0];
  if (currency !== undefined) {
    const length = currency.length + gapAt(text, at + currency.length);
    before = text.slice(at, at + length);
    unit = '€';
    at += length;
    if (sign === '') sign = takeSign();
  }
  const run = takeDigits(text.slice(at));
  if (run === undefined) return undefined;
  at += run.length;
  const behindDigits = at;
  at += /^,[-–—]{1,2}(?![\d])/.exec(text.slice(at))?.[0].length ?? 0;

  const gap = gapAt(text, at);
  const scale = takeScale(text.slice(at + gap), gap === 0);
  if (scale) at += gap + scale.length;
  const joined = /^\s+(?:de |d['’])?/iu.exec(text.slice(at))?.[0].length ?? 0;
  const found = (unit === undefined ? takeUnit(text.slice(at + joined)) : undefined);
  if (found) {
    unit = found.value;
    at += joined + found.length;
  }
  const outOfGap = gapAt(text, at);
  const outOf = unit === undefined && !scale ? takeOutOf(text.slice(at + outOfGap), /[.,]/.test(run)) : undefined;
  if (outOf) at += outOfGap + outOf.length;
  if (/^[\p{L}\p{Nd}]/u.test(text.slice(at))) return undefined;

  const around: Around = {
    scale: scale?.value ?? 1,
    negative: sign === '-' || sign === '−',
    signed: sign !== '',
    unit, before, outOf: outOf?.value,
    after: text.slice(behindDigits, at),
  };
  const digits = readDigits(run, locale);
  if (digits.kind === 'one') return { kind: 'one', length: at, quantity: toQuantity(digits.value, around) };
  const candidates = digits.candidates.map((candidate: DigitCandidate): Candidate => ({ ...toQuantity(candidate, around), why: candidate.why }));
  return { kind: digits.kind, length: at, candidates };
}
