/** Finds what is odd about one figure by itself: two readings, wrong grouping, words with digits behind it, a share beyond 0 to 100, a score beyond its scale, a count below zero or with decimals. */
import type { NumberReading } from '../number/reading';
import { readResult } from './figure-state';
import { onOneLine, type PlausibilityFacts, type TargetFinding } from './finding';
import { figureOf } from './reason';

/** Findings on a figure; none where it is blank, marked or plain text. Each part of a series is looked at. */
export function checkFigure(field: 'baseline' | 'result', reading: NumberReading | undefined, facts: PlausibilityFacts): readonly TargetFinding[] {
  if (reading === undefined || reading.kind === 'blank') return [];
  if (reading.kind === 'series') return reading.parts.flatMap((part) => checkFigure(field, part.reading, facts));
  if (reading.kind === 'ambiguous') {
    const [one, other] = reading.readings;
    return one && other ? [{ id: 'figure-ambiguous', field, facts: { text: onOneLine(reading.text), low: figureOf(one, facts.unit), high: figureOf(other, facts.unit) } }] : [];
  }
  if (reading.kind === 'malformed') {
    const [likely] = reading.readings;
    return [{ id: 'figure-malformed', field, facts: { text: onOneLine(reading.text), ...(likely && reading.reason === 'grouping' ? { target: figureOf(likely, facts.unit) } : {}) } }];
  }
  if (reading.kind !== 'number') return [];
  const found: TargetFinding[] = [];
  const shown = figureOf(reading, facts.unit);
  if (readResult(reading).kind === 'unreadable') found.push({ id: 'figure-partly-read', field, facts: { text: onOneLine(reading.text), result: shown } });
  if ((facts.unit ?? reading.unit) === '%' && (reading.number < 0 || reading.number > 100)) found.push({ id: 'share-outside-range', field, facts: { result: shown } });
  if (reading.outOf !== undefined && (reading.number < 0 || reading.number > reading.outOf)) found.push({ id: 'score-outside-range', field, facts: { result: shown, high: String(reading.outOf) } });
  // 1,4 million is a rounded count; 2,5 heads is none.
  if (facts.countsWhole === true && reading.unit === undefined && (reading.number < 0 || !Number.isInteger(reading.number))) found.push({ id: 'count-outside-range', field, facts: { result: shown } });
  return found;
}
