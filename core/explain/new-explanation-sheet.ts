/** A language -> the sheet for explanations as it is added to a workbook without one: title, how it is used, and its table with a few blank rows. */
import type { CellLook, NewCell, NewSheet } from '../model/new-sheet';
import type { Language } from '../model/words';
import { EXPLANATION_COLUMNS, EXPLANATION_TABLE, explanationSheet } from '../definition/explanation-sheet';

const TITLE: CellLook = { isBold: true, size: 16, colour: '1F4E79' };
const HEADER: CellLook = { isBold: true, colour: 'FFFFFF', fill: '1F4E79', wraps: true };
const TEXT: CellLook = { wraps: true };
const DATE: CellLook = { wraps: true, shows: 'date' };

/** Rows above the headers: title, blank. */
const HEADER_ROW = 2;
const BLANK_ROWS = 15;

/** Columns and names are those of the templates, so that the table is found again. */
export function newExplanationSheet(language: Language): NewSheet {
  const columns = Object.values(EXPLANATION_COLUMNS);
  const blank = columns.map(({ type }): NewCell => ({ value: '', look: type === 'date' ? DATE : TEXT }));
  const name = explanationSheet().label[language];
  return {
    name,
    columnWidths: columns.map(({ width }) => width ?? 14),
    rows: [
      [{ value: name, look: TITLE }],
      [],
      columns.map(({ label }) => ({ value: label[language], look: HEADER })),
      ...Array.from({ length: BLANK_ROWS }, () => blank),
    ],
    table: { name: EXPLANATION_TABLE, headerRow: HEADER_ROW },
  };
}
