/** Turns a figure as people type it into a NumberReading that says what was read and why; it never chooses between two values without evidence. */
import { opensWithMonth, readDay } from './day';
import { suspectFootnote } from './footnote';
import { readLimit } from './limit';
import type { NumberLocale } from './locale';
import { readMark, takeAbout, takeMark } from './mark';
import { takeQuantity, type TakenQuantity } from './quantity';
import { readRange } from './range';
import type { Candidate, NumberEvidence, NumberMark, NumberReading, Quantity, SingleReading } from './reading';
import { splitSeries } from './series';

export type { NumberLocale } from './locale';
export type { NumberEvidence, NumberReading } from './reading';

/** A longer text (characters) is prose: no figure is looked for in it. */
export const MOST_CHARACTERS = 400;

/**
 * Reads a figure in a locale's notation; other notations are read where they leave no doubt. `text` is what stands in the cell; white space only is blank.
 * Evidence (the indicator counts whole things, its unit, its baseline, the same figure elsewhere) decides `1.234` and makes a glued footnote digit worth saying.
 */
export function readNumber(text: string, locale: NumberLocale, evidence: NumberEvidence = {}): NumberReading {
  const bare = text.replace(/\r\n?/g, '\n').trim();
  if (bare === '') return { kind: 'blank', text };
  if (bare.length > MOST_CHARACTERS) return { kind: 'text', text, rest: bare };
  const day = readDay(bare);
  if (day) return { kind: 'date', text, day };
  const alone = readMark(bare);
  if (alone) return { kind: 'mark', text, mark: alone.mark, ...restOf(alone.left) };
  const head = takeMark(bare) ?? takeAbout(bare);
  if (head) {
    if (head.left === '') return { kind: 'mark', text, mark: head.mark };
    const reading = readFigure(head.left, text, locale, evidence, head.mark);
    return reading.kind === 'text' ? { kind: 'mark', text, mark: head.mark, rest: head.left } : reading;
  }
  return readFigure(bare, text, locale, evidence, undefined);
}

const restOf = (rest: string): { readonly rest?: string } => (rest.trim() === '' ? {} : { rest: rest.trim() });
const markOf = (mark: NumberMark | undefined): { readonly mark?: NumberMark } => (mark === undefined ? {} : { mark });

function readFigure(bare: string, text: string, locale: NumberLocale, evidence: NumberEvidence, mark: NumberMark | undefined): NumberReading {
  const labelled = splitSeries(bare);
  if (labelled?.parts.some(({ value }) => splitSeries(value) !== undefined)) return { kind: 'text', text, rest: bare };
  if (labelled) {
    const parts = labelled.parts.map(({ label, colon, value }) => ({ label, colon, reading: readNumber(value, locale, evidence) }));
    if (parts.every(({ reading }) => reading.kind !== 'text' && reading.kind !== 'blank' && reading.kind !== 'series')) {
      return { kind: 'series', text, parts, join: labelled.join, ...markOf(mark) };
    }
    return { kind: 'text', text, rest: bare };
  }
  const range = readRange(bare, locale);
  if (range) {
    const tail = readTail(range.rest, locale);
    const said = { text, ...markOf(mark ?? tail.mark), ...restOf(tail.rest) };
    if (range.low.number > range.high.number) {
      return { kind: 'malformed', reason: 'range-backwards', readings: [{ ...range.low, why: 'as-typed' }, { ...range.high, why: 'as-typed' }], ...said };
    }
    const unit = range.high.unit ?? range.low.unit;
    return { kind: 'range', low: range.low, high: range.high, lead: range.lead, join: range.join, ...(unit === undefined ? {} : { unit }), ...said };
  }
  const limit = readLimit(bare, locale);
  if (limit) return { kind: 'limit', text, ...limit, ...markOf(mark) };
  const bracketed = /^\(([^()]*)\)(.*)$/su.exec(bare);
  if (bracketed) return readBracketed(bracketed[1] ?? '', bracketed[2] ?? '', text, locale, mark);
  const taken = takeQuantity(bare, locale);
  const behind = taken ? bare.slice(taken.length) : '';
  if (!taken || opensWithMonth(behind) || /^(?:[-/:]\d|\.\p{L}|\s+[-–]\s+\d)/u.test(behind)) return { kind: 'text', text, rest: bare };
  return readSingle(taken, behind, text, locale, evidence, mark);
}

function readSingle(taken: TakenQuantity, behind: string, text: string, locale: NumberLocale, evidence: NumberEvidence, mark: NumberMark | undefined): NumberReading {
  const tail = readTail(behind, locale);
  const said = { text, ...markOf(mark ?? tail.mark), ...restOf(tail.rest) };
  const beside = {
    ...(tail.change === undefined ? {} : { change: tail.change }),
    ...(tail.footnote === undefined ? {} : { footnote: tail.footnote }),
  };
  if (taken.kind === 'malformed') return { kind: 'malformed', reason: 'grouping', readings: taken.candidates, ...said };
  if (taken.kind === 'ambiguous') return decide(taken.candidates, evidence, { ...said, ...beside });
  const suspects = suspectFootnote(text, taken.quantity, locale, evidence);
  if (suspects.length > 0) return { kind: 'ambiguous', readings: [...suspects, { ...taken.quantity, why: 'as-typed' }], ...said };
  return { kind: 'number', ...taken.quantity, ...said, ...beside };
}

/** Chooses between thousands and decimals where the evidence leaves one: whole things have no decimals, money has no three. */
function decide(candidates: readonly Candidate[], evidence: NumberEvidence, said: Omit<SingleReading, 'kind' | keyof Quantity>): NumberReading {
  const isMoney = evidence.unit === '€' || candidates.some((candidate) => candidate.unit === '€');
  const isWhole = evidence.countsWhole === true && candidates.every((candidate) => candidate.scale === 1 && candidate.unit === undefined);
  const chosen = candidates.find((candidate) => candidate.why === 'groups-thousands');
  if (chosen && chosen.scale === 1 && (isMoney || isWhole)) {
    const { why: _why, footnote: _footnote, ...quantity } = chosen;
    const others = candidates.filter((candidate) => candidate !== chosen);
    return { kind: 'number', ...quantity, ...said, decided: { by: isWhole ? 'whole-numbers' : 'money', others } };
  }
  const { change: _change, footnote: _footnote, decided: _decided, ...plain } = said;
  return { kind: 'ambiguous', readings: candidates, ...plain };
}

function readBracketed(inside: string, behind: string, text: string, locale: NumberLocale, mark: NumberMark | undefined): NumberReading {
  const taken = takeQuantity(inside.trim(), locale);
  if (taken?.kind !== 'one' || taken.length !== inside.trim().length) return { kind: 'text', text, rest: text.trim() };
  const { quantity } = taken;
  const tail = readTail(behind, locale);
  const said = { text, ...markOf(mark ?? tail.mark), ...restOf(tail.rest) };
  if (quantity.signed) return { kind: 'number', ...quantity, ...said };
  return {
    kind: 'ambiguous',
    readings: [{ ...quantity, number: -quantity.number + 0, why: 'brackets-negative' }, { ...quantity, why: 'brackets-aside' }],
    ...said,
  };
}

interface Tail {
  readonly change?: Quantity;
  readonly footnote?: string;
  readonly mark?: NumberMark;
  readonly rest: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What stands behind a figure: superscript footnote, a change in brackets, a mark, and the rest. */
function readTail(behind: string, locale: NumberLocale): Tail {
  let left = behind.trim();
  let footnote: string | undefined;
  let change: Quantity | undefined;
  const superscript = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(left)?.[0];
  if (superscript !== undefined) {
    footnote = [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
    left = left.slice(superscript.length).trim();
  }
  const bracket = /^\(\s*([+\-−][^()]*)\)/.exec(left);
  const inside = bracket?.[1]?.trim();
  if (bracket && inside !== undefined) {
    const taken = takeQuantity(inside, locale);
    if (taken?.kind === 'one' && taken.length === inside.length) {
      change = taken.quantity;
      left = left.slice(bracket[0].length).trim();
    }
  }
  const mark = takeMark(left.replace(/^[,;:\-–—]\s*/, ''));
  return {
    ...(change === undefined ? {} : { change }),
    ...(footnote === undefined ? {} : { footnote }),
    ...markOf(mark?.mark),
    rest: mark ? mark.left : left,
  };
}
