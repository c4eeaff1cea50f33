/** A language x explanations -> the sheet for them as it is added to a workbook without one: title, and its table with the explanations and a few blank rows. */
import type { NewContent } from '../model/edit';
import type { CellLook, NewCell, NewSheet } from '../model/new-sheet';
import type { Language } from '../model/words';
import { EXPLANATION_COLUMNS, EXPLANATION_TABLE, type ExplanationRole, explanationSheet } from '../definition/explanation-sheet';

const TITLE: CellLook = { isBold: true, size: 16, colour: '1F4E79' };
const HEADER: CellLook = { isBold: true, colour: 'FFFFFF', fill: '1F4E79', wraps: true };
const TEXT: CellLook = { wraps: true };
const DATE: CellLook = { wraps: true, shows: 'date' };

/** Rows above the headers: title, blank. */
const HEADER_ROW = 2;
const BLANK_ROWS = 15;

/** A row of the sheet, by what its columns are for. */
export type ExplanationRow = Readonly<Partial<Record<ExplanationRole, NewContent>>>;

/** Columns and names are those of the templates, so that the table is found again. */
export function newExplanationSheet(language: Language, written: readonly ExplanationRow[] = []): NewSheet {
  const roles = Object.keys(EXPLANATION_COLUMNS) as ExplanationRole[];
  const columns = Object.values(EXPLANATION_COLUMNS);
  const cellsOf = (row: ExplanationRow): readonly NewCell[] => roles.map((role) => ({ value: valueOf(row[role]), look: EXPLANATION_COLUMNS[role].type === 'date' ? DATE : TEXT }));
  const name = explanationSheet().label[language];
  return {
    name,
    columnWidths: columns.map(({ width }) => width ?? 14),
    rows: [
      [{ value: name, look: TITLE }],
      [],
      columns.map(({ label }) => ({ value: label[language], look: HEADER })),
      ...written.map(cellsOf),
      ...Array.from({ length: BLANK_ROWS }, () => cellsOf({})),
    ],
    table: { name: EXPLANATION_TABLE, headerRow: HEADER_ROW },
  };
}

/** What an explanation holds: texts and days. */
const valueOf = (content: NewContent | undefined): string | number => (content?.kind === 'text' ? content.text : content?.kind === 'date' ? content.serial : '');
