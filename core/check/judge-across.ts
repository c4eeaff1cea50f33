/** Rules on workbooks that are checked together: this workbook's figures beside those of the ones before it -> verdicts, each with the other place. */
import type { Facts } from '../model/report';
import type { Words } from '../model/words';
import { printNumber } from '../number/print';
import { printInEachLanguage } from '../number/print-words';
import { type Judgement, held } from '../rules/judgement';
import type { AcrossRule } from '../rules/across-rule';
import { exceeds, intervalOf, printInterval } from '../rules/figure-row';
import { findConflicts } from '../target/find-conflicts';
import { isSamePeriod } from '../target/same-figure';
import { isSameIndicator } from './find-counterparts';
import type { Counterparts, Origin, SharedFigure, SharedFigures, SharedTotal, TotalClaim } from './shared-figures';
import { findingMessages } from './target-messages';

/** Empty where no other workbook is about the same: the rule then does not apply. */
export function judgeAcross(rule: AcrossRule, own: SharedFigures, others: Counterparts): readonly Judgement[] {
  switch (rule.kind) {
    case 'figures agree across': return own.figures.flatMap((figure) => {
      const known = others.figures.find((other) => isSameIndicator(other, figure) && isSamePeriod(other, figure));
      return known ? [judgeFigure(figure, known)] : [];
    });
    case 'equals total': return own.claims.flatMap((claim) => others.totals.flatMap((total) => judgeTotal(claim, total, total, claim)));
    case 'total repeated': return own.totals.flatMap((total) => others.claims.flatMap((claim) => judgeTotal(claim, total, claim, total)));
  }
}

const placeFacts = ({ workbook, place }: Origin & Pick<SharedTotal, 'place'>): Facts => ({ workbook: whole(workbook), ...(place === undefined ? {} : { place }) });

function judgeFigure(figure: SharedFigure, known: Origin & SharedFigure): Judgement {
  const at = { item: [figure.code, figure.series].filter((text) => text !== '').join(' '), ...(figure.place === undefined ? {} : { place: figure.place }) };
  const [one, other] = [known.reading, figure.reading];
  if (known.unit !== undefined && figure.unit !== undefined && known.unit !== figure.unit) {
    return { verdict: 'undecided', messageId: 'undecided.figures-agree-across', facts: { ...placeFacts(known), before: one.text, now: other.text, units: [figure.unit, known.unit] }, ...at };
  }
  const compared = [known, figure].map((each) => ({ key: '', where: '', reading: each.reading }));
  const [found] = findingMessages(findConflicts(compared).map(({ finding }) => finding));
  if (!found) return held;
  const { low = '', high = '' } = found.message.facts;
  return { verdict: 'broken', messageId: 'broken.figures-agree-across', facts: { ...placeFacts(known), before: low, now: high, period: figure.period }, basis: [other.text, one.text], ...at };
}

/** A total of another day is another total; without a day nobody can say. `told` is the side of the other workbook, `own` that of this one. */
function judgeTotal(claim: TotalClaim, total: SharedTotal, told: Origin & Pick<SharedTotal, 'place'>, own: TotalClaim | SharedTotal): readonly Judgement[] {
  if (claim.kind !== total.kind || claim.figure !== total.figure) return [];
  if (claim.day !== undefined && total.day !== undefined && claim.day !== total.day) return [];
  const at = { item: claim.item, ...(own.place === undefined ? {} : { place: own.place }) };
  const facts = { ...placeFacts(told), item: whole(claim.item), total: total.label };
  const undecided = (why: string, more: Facts = {}): readonly Judgement[] => [{ verdict: 'undecided', messageId: `undecided.equals-total.${why}`, facts: { ...facts, ...more }, ...at }];
  if (claim.day === undefined || total.day === undefined) return undecided(claim.day === undefined ? 'indicator-day' : 'total-day');
  if (claim.basis !== undefined && (claim.basis === '' || claim.basis.toLowerCase() !== total.basis.toLowerCase())) return undecided(claim.basis === '' ? 'unit' : 'basis', { basis: total.basis, unit: claim.basis });
  const stated = intervalOf({ row: 0, textOf: () => '', reading: claim.reading, countsWhole: claim.countsWhole });
  if (!stated || total.value === null) return undecided(stated ? 'total' : 'figure', { value: claim.reading.text });
  const gap = Math.abs(stated.middle - total.value);
  if (!exceeds(gap, stated.half)) return [held];
  const print = (value: number): Words | string => printInEachLanguage((locale) => printNumber(value, locale, { decimals: decimalsOf(value) }));
  return [{
    verdict: 'broken', messageId: 'item' in own ? 'broken.equals-total' : 'broken.total-repeated',
    facts: { ...facts, stated: printInterval(stated), value: print(total.value), difference: print(round(gap)) }, basis: [claim.reading.text, total.value], ...at,
  }];
}

/** Full-time equivalents have decimals: nine of them, as everywhere where sums are compared. */
const round = (value: number): number => Math.round(value * 1e9) / 1e9;
const decimalsOf = (value: number): number => (String(round(value)).split('.')[1] ?? '').length;

/** As a fact that is not cut where it is long. */
const whole = (text: string): Words => ({ nl: text, fr: text, en: text });
