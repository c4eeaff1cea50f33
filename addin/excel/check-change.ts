/** A change and the workbook as it was just read -> why it cannot be made, in the same messages as for a file; nothing when it can. */
import type { Edit } from '../../core/model/edit';
import { type Range, cellPlace, contains, formatRange } from '../../core/model/place';
import type { Message } from '../../core/model/report';
import { type Sheet, type Workbook, cellAt, findSheet } from '../../core/model/workbook';
import type { Change } from '../host';

/** Every reason, not the first only. What protection forbids is asked of Excel itself. */
export function findObstacles(workbook: Workbook, { edits, added }: Change): readonly Message[] {
  const table = added && workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name.toLowerCase() === added.table.toLowerCase());
  const unknownTable: readonly Message[] = added && !table ? [{ id: 'refused.unknown-table', facts: { table: added.table } }] : [];
  const tooWide = added?.rows.findIndex(({ length }) => table !== undefined && length > table.columns.length) ?? -1;
  const tooMany: readonly Message[] = table && tooWide >= 0 ? [{ id: 'refused.too-many-values', facts: { table: table.name, row: tooWide + 1, columns: table.columns.length } }] : [];
  return [...unknownTable, ...tooMany, ...edits.flatMap((edit) => findObstacle(workbook, edit))];
}

function findObstacle(workbook: Workbook, edit: Edit): readonly Message[] {
  const { row, column, content } = edit;
  const refuse = (reason: string, facts: Message['facts'] = {}): readonly Message[] => [{ id: `refused.${reason}`, facts: { ...facts, at: cellPlace(edit.sheet, row, column) } }];
  const sheet = findSheet(workbook, edit.sheet);
  if (!sheet) return refuse('unknown-sheet');
  if (content.kind === 'number' && !Number.isFinite(content.number)) return refuse('not-finite');
  if (content.kind === 'text' && content.text.length > MOST_CHARACTERS) return refuse('text-too-long', { length: content.text.length });
  const merge = content.kind === 'blank' ? undefined : sheet.merges.find((range) => covers(range, row, column));
  if (merge) return refuse('merge', { range: formatRange(merge) });
  const header = findHeader(sheet, edit);
  if (header !== undefined) return refuse('table-header', { table: header });
  const formula = cellAt(sheet, row, column)?.formula;
  const isSame = content.kind === 'formula' && content.formula === formula;
  return formula === undefined || isSame || edit.replacesFormula === true ? [] : refuse('formula', { formula });
}

/** Of a cell (Microsoft, "Excel specifications and limits"). */
const MOST_CHARACTERS = 32_767;

const covers = (range: Range, row: number, column: number): boolean => contains(range, row, column) && (row !== range.top || column !== range.left);

/** The table whose header would get another text. */
function findHeader(sheet: Sheet, { row, column, content }: Edit): string | undefined {
  const table = sheet.tables.find(({ headerRows, range }) => headerRows === 1 && row === range.top && column >= range.left && column <= range.right);
  const stays = content.kind === 'text' && content.text === table?.columns[column - table.range.left]?.name;
  return stays ? undefined : table?.name;
}
