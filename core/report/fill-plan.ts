/** What filling changes in a workbook -> lines for people, with aligned columns, and JSON for programs. */
import type { FillPlan, PlannedCell, PlannedKind, WrongTotal } from '../model/fill-plan';
import { dayOfSerial } from '../model/date';
import { formatPlace } from '../model/place';
import { type Scalar, isErrorValue } from '../model/scalar';
import type { Language } from '../model/words';
import { formatFact } from '../text/format-fact';
import { wordId } from '../text/word-message';

/** Rows that are named when they are left alone: a table that several files fill has many. */
const MOST_UNTOUCHED = 8;

/** How many cells of each kind; they add up to all cells that the data speak of. */
export type PlannedCounts = Readonly<Record<PlannedKind, number>>;

export function countKinds({ cells }: Pick<FillPlan, 'cells'>): PlannedCounts {
  const counts = { fills: 0, replaces: 0, same: 0, 'kept-formula': 0 };
  for (const { kind } of cells) counts[kind] += 1;
  return counts;
}

/** Every cell that changes, or that keeps its formula against the data, in a table of place, row, column, old, new; then what was left alone. */
export function formatFillPlan(plan: FillPlan, totals: readonly WrongTotal[], language: Language): string {
  const cells = plan.cells.filter(({ kind }) => kind !== 'same');
  const heading = ['place', 'row', 'column', 'old', 'new', 'kind'].map((name) => wordId(`filling.${name}`, {}, language));
  const lines = cells.map((cell) => [formatPlace(cell.place), onOneLine(cell.row), cell.column[language], formatValue(cell, 'old', language), formatValue(cell, 'new', language), wordId(`filling.kind.${cell.kind}`, {}, language)]);
  return [...(lines.length === 0 ? [] : alignColumns([heading, ...lines])), ...formatNotes(plan, totals, language)].join('\n');
}

/** What a user must know of a workbook that was filled: what made way, which formulas stayed, which rows and totals to look at. */
export function formatFillSummary(plan: FillPlan, totals: readonly WrongTotal[], language: Language): string {
  const told = plan.cells.flatMap((cell) => {
    const facts = { place: cell.place, row: cell.row === '' ? '-' : cell.row, column: cell.column, old: formatValue(cell, 'old', language), new: formatValue(cell, 'new', language) };
    if (cell.kind === 'replaces') return [wordId('filling.replaced', facts, language)];
    return cell.kind === 'kept-formula' ? [wordId('filling.kept', facts, language)] : [];
  });
  return [...told, ...formatNotes(plan, totals, language)].join('\n');
}

/** Places in A1; dates as 2016-12-31; a blank is null. */
export function fillPlanAsJson(plan: FillPlan, totals: readonly WrongTotal[], language: Language): object {
  const counts = countKinds(plan);
  return {
    format: 'streefpeil-fill/1',
    counts: { fills: counts.fills, replaces: counts.replaces, same: counts.same, keptFormulas: counts['kept-formula'], addedRows: plan.added?.rows.length ?? 0 },
    cells: plan.cells.map((cell) => ({
      place: formatPlace(cell.place), row: cell.row, column: cell.column[language], old: plainValue(cell, 'old'), new: plainValue(cell, 'new'), kind: cell.kind,
    })),
    untouched: plan.untouched.map(({ place, row }) => ({ place: formatPlace(place), row })),
    wrongTotals: totals.map(({ place, column, stated, computed }) => ({ place: formatPlace(place), column: column[language], stated, computed })),
  };
}

function formatNotes(plan: FillPlan, totals: readonly WrongTotal[], language: Language): readonly string[] {
  const counts = countKinds(plan);
  return [
    ...(plan.added ? [wordId('filling.added', { table: plan.added.table, rows: plan.added.rows.length }, language)] : []),
    ...(plan.untouched.length === 0 ? [] : [wordId('filling.untouched', { rows: plan.untouched.slice(0, MOST_UNTOUCHED).map(({ place, row }) => `${row} (${formatPlace(place)})`), more: Math.max(0, plan.untouched.length - MOST_UNTOUCHED) }, language)]),
    ...totals.map((total) => wordId('filling.wrong-total', { ...total }, language)),
    wordId('filling.counts', { ...counts, kept: counts['kept-formula'] }, language),
  ];
}

/** Columns two spaces apart, each as wide as its widest text. */
function alignColumns(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) => lines.reduce((widest, line) => Math.max(widest, line[column]?.length ?? 0), 0));
  return lines.map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

/** Text that reads as a number stands in quotes, for it is not one. */
function formatValue(cell: PlannedCell, which: 'old' | 'new', language: Language): string {
  const value = cell[which];
  if (typeof value === 'string' && /^[\s\d.,+-]*\d[\s\d.,]*$/.test(value)) return `"${value}"`;
  return onOneLine(formatFact(cell.isDate ? plainValue(cell, which) : value, language));
}

/** Cells may hold lines below each other; a table has one for each cell. */
const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ↵ ');

function plainValue({ isDate, ...cell }: PlannedCell, which: 'old' | 'new'): string | number | boolean | null {
  const value: Scalar = cell[which];
  if (isErrorValue(value)) return value.code;
  if (!isDate || typeof value !== 'number') return value;
  const { year, month, day } = dayOfSerial(value);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
