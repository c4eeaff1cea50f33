/** What reading a figure gives, as data: the value and how it was typed, or why there is no single value. Nothing here decides anything. */
import type { Day } from '../model/date';

/** `pp` is percentage points. A share is kept as typed: 82,3 % is the number 82.3 with unit `%`. */
export type NumberUnit = '€' | '%' | '‰' | 'pp';

/** What a publisher says about a figure: `[p]`, `[e]`, `[r]`, `[x]`, `[z]` or the words for them. */
export type NumberMark = 'provisional' | 'estimated' | 'revised' | 'not-available' | 'not-applicable';

/** How a quantity was typed, so that another value can be printed in the same way. */
export interface Notation {
  /** Sign that started the decimals; absent where none were typed. */
  readonly decimal?: '.' | ',';
  /** Sign that grouped the thousands; absent where none was typed. */
  readonly group?: string;
  /** Text before the digits, without the sign: `€ `. */
  readonly before: string;
  /** Text after the digits: ` %`, ` miljoen`, ` op 10`. */
  readonly after: string;
}

/** One value with its unit and precision. */
export interface Quantity {
  /** The value, scale included: `1,4 mln` is 1400000. */
  readonly number: number;
  /** Decimals as printed, before the scale: 1 for `1,4 mln`, 2 for `7.50`. */
  readonly decimals: number;
  /** One unit of the last printed decimal, scale included: 100000 for `1,4 mln`, 0.01 for `7.50`. */
  readonly step: number;
  readonly unit?: NumberUnit;
  /** 1, 1000, 1000000 or 1000000000: the scale word that was typed. */
  readonly scale: number;
  /** Whether a `+` or `-` was typed: `+3%`. */
  readonly signed: boolean;
  /** 10 for `7.50 op 10` and `7,5/10`. */
  readonly outOf?: number;
  readonly notation: Notation;
}

/** Why a candidate is a possible reading. */
export type CandidateReason =
  /** The sign groups thousands: `1.234` as 1234. */
  | 'groups-thousands'
  /** The sign starts decimals: `1.234` as 1,234. */
  | 'starts-decimals'
  /** The figure stands as it was typed, against the evidence. */
  | 'as-typed'
  /** Its last digits are the number of a footnote: `11.00018` as 11.000 with footnote 18. */
  | 'footnote-glued'
  /** The last group is taken for decimals: `1.109.881.55` as 1109881,55. */
  | 'last-group-decimals'
  /** The last group has digits too many: `1.200.0000` as 1200000. */
  | 'last-group-too-long'
  /** All separators are left out: `1.200.0000` as 12000000. */
  | 'separators-ignored'
  /** Brackets mean minus, as bookkeepers write. */
  | 'brackets-negative'
  /** Brackets only set the figure apart. */
  | 'brackets-aside';

export interface Candidate extends Quantity {
  readonly why: CandidateReason;
  /** The footnote's digits, with `footnote-glued`. */
  readonly footnote?: string;
}

interface ReadingBase {
  /** As typed. */
  readonly text: string;
  /** What was read but not understood: words behind the figure. Absent when nothing was left. */
  readonly rest?: string;
}

export interface BlankReading extends ReadingBase { readonly kind: 'blank' }

export interface SingleReading extends ReadingBase, Quantity {
  readonly kind: 'number';
  readonly mark?: NumberMark;
  /** The change typed beside the value: `25.1% (+8.5%)`. */
  readonly change?: Quantity;
  /** Superscript footnote digits that stood behind it. */
  readonly footnote?: string;
  /** What the text could also have meant, and which evidence decided. */
  readonly decided?: { readonly by: 'whole-numbers' | 'money'; readonly others: readonly Candidate[] };
}

/** Both ends included; `low.number <= high.number`. */
export interface RangeReading extends ReadingBase {
  readonly kind: 'range';
  readonly low: Quantity;
  readonly high: Quantity;
  readonly unit?: NumberUnit;
  readonly mark?: NumberMark;
  /** The words around the ends as typed: nothing and `-`, or `tussen ` and ` en `. */
  readonly lead: string;
  readonly join: string;
}

/** Not a value but a limit to it: `<5`, `meer dan 80%`. Statisticians write small counts so. */
export interface LimitReading extends ReadingBase {
  readonly kind: 'limit';
  readonly side: 'below' | 'above';
  /** The limit itself does not belong to it. */
  readonly isStrict: boolean;
  readonly limit: Quantity;
  readonly mark?: NumberMark;
}

/** Labelled values: `OT: 74%` and `LT: 93%`, in the order typed. Parts are never series themselves. */
export interface SeriesReading extends ReadingBase {
  readonly kind: 'series';
  readonly parts: readonly SeriesPart[];
  readonly mark?: NumberMark;
  /** What stood between two parts: a line break, ` / `, `; `. */
  readonly join: string;
}

export interface SeriesPart {
  readonly label: string;
  /** What stood between label and value: `: `. */
  readonly colon: string;
  readonly reading: NumberReading;
}

/** No value, only what is said about it: `n.v.t.`, `Ntb`, `[x]`, `Beschikbaar vanaf ...`. */
export interface MarkReading extends ReadingBase {
  readonly kind: 'mark';
  readonly mark: NumberMark;
}

/** Well typed, but more than one value: at least two candidates, the likelier first. */
export interface AmbiguousReading extends ReadingBase {
  readonly kind: 'ambiguous';
  readonly readings: readonly Candidate[];
  readonly mark?: NumberMark;
}

/** Not well typed. `readings` holds the likely values, likeliest first; it may be empty. */
export interface MalformedReading extends ReadingBase {
  readonly kind: 'malformed';
  readonly reason: 'grouping' | 'range-backwards';
  readonly readings: readonly Candidate[];
  readonly mark?: NumberMark;
}

export interface DateReading extends ReadingBase {
  readonly kind: 'date';
  readonly day: Day;
}

/** No figure at its head: words, or digits that are part of a name. */
export interface TextReading extends ReadingBase { readonly kind: 'text' }

export type NumberReading =
  | BlankReading | SingleReading | RangeReading | LimitReading | SeriesReading | MarkReading
  | AmbiguousReading | MalformedReading | DateReading | TextReading;

/** What is known from elsewhere. Without it nothing is decided and no footnote is suspected. */
export interface NumberEvidence {
  /** The indicator counts whole things, so that `1.842` can only be 1842. */
  readonly countsWhole?: boolean;
  /** The unit that the column or indicator declares; money has no three decimals. */
  readonly unit?: NumberUnit;
  /** The same indicator's figure for another period. */
  readonly baseline?: number;
  /** The same figure as given in other places. */
  readonly elsewhere?: readonly number[];
}
