/** Turns a run of digits with points, commas and spaces into the values it can mean; what is grouped wrongly gives likely values, never one. */
import { SPACES, decimalSign, type NumberLocale, type PointOrComma } from './locale';
import type { CandidateReason } from './reading';

/** One value of a run of digits. */
export interface DigitValue {
  /** Digits with a point before the decimals, as `Number` reads them: `1109881.55`. */
  readonly plain: string;
  readonly decimals: number;
  readonly decimal?: PointOrComma;
  readonly group?: string;
}

export interface DigitCandidate extends DigitValue { readonly why: CandidateReason }

export type DigitReading =
  | { readonly kind: 'one'; readonly value: DigitValue }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly DigitCandidate[] }
  | { readonly kind: 'malformed'; readonly candidates: readonly DigitCandidate[] };

const GROUPED_BY_SPACE = new RegExp(`^\\d{1,3}([${SPACES}])\\d{3}(?:\\1\\d{3})*(?![\\d])(?:[.,]\\d+)?`);
const OTHER_RUN = /^(?:\d+(?:[.,]\d+)*|[.,]\d+)/;

/** The longest run of digits at the head of a text, or undefined when there is none. A space counts only as a good separator of thousands. */
export function takeDigits(text: string): string | undefined {
  return (GROUPED_BY_SPACE.exec(text) ?? OTHER_RUN.exec(text))?.[0];
}

const whole = (digits: string, group?: string): DigitValue => ({
  plain: digits, decimals: 0, ...(group === undefined ? {} : { group }),
});

function fractional(integer: string, fraction: string, decimal: PointOrComma, group?: string): DigitValue {
  return { plain: `${integer === '' ? '0' : integer}.${fraction}`, decimals: fraction.length, decimal, ...(group === undefined ? {} : { group }) };
}

const groupsWell = (groups: readonly string[]): boolean =>
  groups.every((group, index) => (index === 0 ? /^\d{1,3}$/.test(group) : group.length === 3));

/** One separator, once: thousands or decimals. Three digits behind the locale's own grouping sign can be both. */
function readOneSeparator(integer: string, fraction: string, sign: PointOrComma, locale: NumberLocale): DigitReading {
  const asDecimals = fractional(integer, fraction, sign);
  const canGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(integer);
  if (!canGroup || sign === decimalSign(locale)) return { kind: 'one', value: asDecimals };
  return {
    kind: 'ambiguous',
    candidates: [
      { ...whole(integer + fraction, sign), why: 'groups-thousands' },
      { ...asDecimals, why: 'starts-decimals' },
    ],
  };
}

/** The same separator more than once, or groups of other lengths than three: what may have been meant. */
function readMalformed(groups: readonly string[], sign: PointOrComma): DigitReading {
  const head = groups.slice(0, -1);
  const last = groups[groups.length - 1] ?? '';
  const candidates: DigitCandidate[] = [];
  if (groupsWell(head)) {
    if (last.length < 3) candidates.push({ ...fractional(head.join(''), last, sign, sign), why: 'last-group-decimals' });
    else candidates.push({ ...whole(head.join('') + last.slice(0, 3), sign), why: 'last-group-too-long' });
  }
  candidates.push({ ...whole(groups.join(''), sign), why: 'separators-ignored' });
  return { kind: 'malformed', candidates };
}

/** Reads a run that `takeDigits` gave, in a locale's notation; another notation is read where it leaves no doubt. */
export function readDigits(run: string, locale: NumberLocale): DigitReading {
  const space = [...SPACES].find((sign) => run.includes(sign));
  const signs = [...run].filter((sign): sign is PointOrComma => sign === '.' || sign === ',');
  const last = signs[signs.length - 1];
  if (last === undefined) return { kind: 'one', value: whole(space === undefined ? run : run.replaceAll(space, ''), space) };
  const cut = run.lastIndexOf(last);
  const integer = run.slice(0, cut);
  const fraction = run.slice(cut + 1);
  if (space !== undefined) return { kind: 'one', value: fractional(integer.replaceAll(space, ''), fraction, last, space) };
  if (signs.length === 1) return readOneSeparator(integer, fraction, last, locale);
  const first = signs[0] ?? last;
  if (signs.every((sign) => sign === last)) {
    const groups = run.split(last);
    return groupsWell(groups) ? { kind: 'one', value: whole(groups.join(''), last) } : readMalformed(groups, last);
  }
  const groups = integer.split(first);
  if (first !== last && signs.slice(0, -1).every((sign) => sign === first) && groupsWell(groups)) {
    return { kind: 'one', value: fractional(groups.join(''), fraction, last, first) };
  }
  return { kind: 'malformed', candidates: [{ ...whole(run.replace(/[.,]/g, '')), why: 'separators-ignored' }] };
}
