/** What a user types into a workbook of a template -> edits: cells by table, header and row, parameters by name, so that a template may be laid out anew. */
import { type Definition, columnName, tablesOf } from '../../core/definition/definition';
import type { Edit, NewContent } from '../../core/model/edit';
import { readRange } from '../../core/model/place';
import type { Workbook } from '../../core/model/workbook';

export type Typed = string | number | null;

/** `row` counts from the first data row, zero-based. */
export function typeInTable(definition: Definition, workbook: Workbook, tableName: string, column: string, row: number | 'totals', content: Typed): Edit {
  const sheet = workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === tableName));
  const table = sheet?.tables.find(({ name }) => name === tableName);
  const declared = tablesOf(definition).find(({ name }) => name === tableName);
  const position = declared?.columns.findIndex((each) => columnName(each) === column) ?? -1;
  if (!sheet || !table || position < 0) throw new Error(`no ${tableName}[${column}]`);
  const at = row === 'totals' ? table.range.bottom : table.range.top + 1 + row;
  return { sheet: sheet.name, row: at, column: table.range.left + position, content: contentOf(content), replacesFormula: true };
}

export function typeParameter(workbook: Workbook, name: string, content: Typed): Edit {
  const [, sheet = '', address = ''] = /^'?([^'!]+)'?!(.*)$/.exec(workbook.names.find((each) => each.name === name)?.formula ?? '') ?? [];
  const range = readRange(address);
  if (!range) throw new Error(`no parameter ${name}`);
  return { sheet, row: range.top, column: range.left, content: contentOf(content) };
}

const contentOf = (content: Typed): NewContent =>
  content === null ? { kind: 'blank' } : typeof content === 'number' ? { kind: 'number', number: content } : { kind: 'text', text: content };
