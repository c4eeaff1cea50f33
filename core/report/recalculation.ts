/** Recalculated formulas -> text for people and JSON for programs: each formula with what the file stores and what we compute. */
import type { RecalculatedCell } from '../formula/recalculate';
import { formatPlace } from '../model/place';
import { type Scalar, isErrorValue } from '../model/scalar';
import type { Language } from '../model/words';
import { formatFact } from '../text/format-fact';
import { wordId } from '../text/word-message';

/** How many of the formulas agree, differ, have no stored result or were not computed; they add up to all formulas. */
export type RecalculationCounts = Readonly<Record<RecalculatedCell['state'], number>>;

export function countStates(cells: readonly RecalculatedCell[]): RecalculationCounts {
  const counts = { agrees: 0, differs: 0, unstored: 0, 'not-computed': 0 };
  for (const { state } of cells) counts[state] += 1;
  return counts;
}

/** Formulas that agree are only counted, unless everything is asked for. */
export function formatRecalculationText(workbook: string, cells: readonly RecalculatedCell[], language: Language, isVerbose: boolean): string {
  const lines = cells
    .filter(({ state }) => isVerbose || state === 'differs' || state === 'not-computed')
    .map((cell) => `  ${formatPlace(cell.place)}  =${cell.formula}  ${describe(cell, language)}`);
  return [workbook, ...lines, `  ${wordId('recalc.counts', { ...countStates(cells), notComputed: countStates(cells)['not-computed'], all: cells.length }, language)}`].join('\n');
}

const describe = (cell: RecalculatedCell, language: Language): string =>
  cell.state === 'not-computed'
    ? wordId('recalc.not-computed', { why: wordId(`recalc.reason.${cell.reason ?? 'problem'}`, {}, language) }, language)
    : wordId(`recalc.${cell.state}`, { stored: formatFact(cell.stored, language), computed: formatFact(cell.computed ?? null, language) }, language);

/** One object per formula: sheet, cell (A1), formula without `=`, stored value, our value (absent where not computed), state and reason. */
export const recalculationAsJson = (workbook: string, cells: readonly RecalculatedCell[]): object => ({
  format: 'streefpeil-recalculation/1',
  workbook,
  counts: countStates(cells),
  formulas: cells.map(({ place, formula, stored, computed, state, reason }) => ({
    sheet: place.sheet,
    cell: formatPlace(place).slice(formatPlace(place).lastIndexOf('!') + 1),
    formula,
    stored: plainValue(stored),
    ...(computed === undefined ? {} : { computed: plainValue(computed) }),
    state,
    ...(reason === undefined ? {} : { reason }),
  })),
});

const plainValue = (value: Scalar): string | number | boolean | null => (isErrorValue(value) ? value.code : value);
