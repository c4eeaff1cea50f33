/** Findings x what a user says about them -> the rows to write on the sheet for explanations, as edits of blank rows, rows to add, or the sheet itself where there is none; refuses what may not be explained. */
import type { ExplanationState } from '../model/explanation';
import type { Edit, NewContent } from '../model/edit';
import type { AddedRows } from '../model/fill-plan';
import type { NewSheet } from '../model/new-sheet';
import type { Finding, Message } from '../model/report';
import { type Table, findColumn } from '../model/table';
import type { Language } from '../model/words';
import { type Workbook, findSheet } from '../model/workbook';
import { type Definition, findTable } from '../definition/definition';
import { EXPLANATION_COLUMNS, EXPLANATION_TABLE, type ExplanationRole, STATE_WORDS } from '../definition/explanation-sheet';
import { findExcelTable, findFreeRows } from '../fill/free-rows';
import { locateTables } from '../locate/locate-tables';
import { type ExplanationRow, newExplanationSheet } from './new-explanation-sheet';

export interface NewExplanation {
  readonly text: string;
  readonly author?: string;
  /** Serial number (1900 system) of the day on which it is written. */
  readonly date: number;
  /** Serial number of the last day on which it counts. Absent: no end. */
  readonly expires?: number;
  /** Under review when absent. */
  readonly state?: ExplanationState;
}

/** What a host applies, as of a `FillPlan`: first the rows below the table, then the edits. */
export interface ExplanationChange {
  readonly edits: readonly Edit[];
  readonly added?: AddedRows;
  /** The sheet for explanations with these in it, for a workbook without one: it goes behind the others. */
  readonly sheet?: NewSheet;
}

export type PlannedExplanation = ExplanationChange | { readonly problem: Message };

/** Of a cell (Microsoft, "Excel specifications and limits"). */
const MOST_CHARACTERS = 32_767;

/** Whether a finding may be explained: the view offers it only then. */
export const isExplainable = ({ fingerprint }: Finding): boolean => fingerprint !== undefined;

/**
 * One row for each value that the findings are about; earlier explanations of them stay as history. `language` is that of the word for the
 * state. `problem` is a message `explain.`: `no-finding`, `may-not`, `no-text`, `too-long`, `no-table` (a kind without explanations), `no-column`
 * or `no-room`.
 */
export function planExplanation(definition: Definition, workbook: Workbook, findings: readonly Finding[], explanation: NewExplanation, language: Language): PlannedExplanation {
  const fault = findings.find((finding) => !isExplainable(finding));
  if (findings.length === 0) return problem('no-finding');
  if (fault) return problem('may-not', { rule: fault.rule });
  if (explanation.text.trim() === '') return problem('no-text');
  if (explanation.text.trim().length > MOST_CHARACTERS) return problem('too-long', { length: explanation.text.trim().length, most: MOST_CHARACTERS });
  const table = locateTables(definition, workbook).tables.find(({ name }) => name === EXPLANATION_TABLE);
  const declared = findTable(definition, EXPLANATION_TABLE);
  const sheet = table && findSheet(workbook, table.sheet);
  if (!declared) return problem('no-table');
  const rows = rowsOf(findings, explanation, language);
  if (!table || !sheet) return { edits: [], sheet: newExplanationSheet(language, rows) };
  const missing = (['rule', 'row', 'value', 'text'] as const).find((role) => indexOf(table, role) === undefined);
  if (missing) return problem('no-column', { column: EXPLANATION_COLUMNS[missing].label });
  const free = findFreeRows(declared, table, sheet).filter((row) => row > Math.max(-1, ...table.rows));
  const edits = rows.slice(0, free.length).flatMap((row, at) => ROLES.flatMap((role): readonly Edit[] => {
    const [column, content] = [indexOf(table, role), row[role]];
    return column === undefined || content === undefined ? [] : [{ sheet: sheet.name, row: free[at] ?? 0, column, content }];
  }));
  const rest = rows.slice(free.length);
  if (rest.length === 0) return { edits };
  const excelTable = findExcelTable(sheet, table);
  if (!excelTable) return problem('no-room', { sheet: sheet.name });
  return { edits, added: { table: excelTable.name, rows: rest.map((row) => inColumns(row, table, excelTable.range.left)) } };
}

const ROLES = Object.keys(EXPLANATION_COLUMNS) as ExplanationRole[];

const indexOf = (table: Table, role: ExplanationRole): number | undefined => findColumn(table, EXPLANATION_COLUMNS[role].label.nl)?.index;

const text = (value: string): NewContent => ({ kind: 'text', text: value });

/** Findings of one rule on one row with the same values share an explanation. */
function rowsOf(findings: readonly Finding[], { text: said, author, date, expires, state = 'under-review' }: NewExplanation, language: Language): readonly ExplanationRow[] {
  const distinct = new Map(findings.map((finding) => [[finding.rule, finding.item ?? '', finding.fingerprint].join('\n'), finding]));
  return [...distinct.values()].map(({ rule, item, fingerprint = '' }): ExplanationRow => ({
    rule: text(rule),
    ...(item === undefined ? {} : { row: text(item) }),
    value: text(fingerprint),
    text: text(said.trim()),
    ...(author === undefined || author.trim() === '' ? {} : { author: text(author.trim()) }),
    date: { kind: 'date', serial: date },
    ...(expires === undefined ? {} : { expires: { kind: 'date', serial: expires } }),
    state: text(STATE_WORDS[state][language]),
  }));
}

/** Values in the order of the Excel table's columns. */
function inColumns(row: ExplanationRow, table: Table, left: number): readonly (NewContent | undefined)[] {
  const values: (NewContent | undefined)[] = [];
  for (const role of ROLES) {
    const index = indexOf(table, role);
    if (index !== undefined) values[index - left] = row[role];
  }
  return Array.from(values);
}

const problem = (id: string, facts: Message['facts'] = {}): PlannedExplanation => ({ problem: { id: `explain.${id}`, facts } });
