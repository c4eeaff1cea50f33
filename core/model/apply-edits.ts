/** Workbook x Edit[] -> the workbook with the edits made; of two edits of one cell the later counts. The input is left as it was. */
import type { Edit, NewContent } from './edit';
import type { Cell, Row, Sheet, Workbook } from './workbook';

/** Edits on a sheet that is not there change nothing: the patcher and the hosts refuse them with a message. */
export const applyEdits = (workbook: Workbook, edits: readonly Edit[]): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => applyToSheet(sheet, edits.filter((edit) => edit.sheet.toLowerCase() === sheet.name.toLowerCase()))),
});

function applyToSheet(sheet: Sheet, edits: readonly Edit[]): Sheet {
  if (edits.length === 0) return sheet;
  const rows = new Map<number, (Cell | undefined)[]>();
  for (const { row, column, content } of edits) {
    const cells = rows.get(row) ?? [...(sheet.rows.get(row) ?? [])];
    cells[column] = changeCell(cells[column], content);
    rows.set(row, cells);
  }
  const merged = new Map<number, Row>([...sheet.rows, ...rows]);
  return { ...sheet, rows: new Map([...merged].sort(([left], [right]) => left - right)) };
}

/** A blanked cell is gone: its style stays in the file, and holds nothing. */
function changeCell(cell: Cell | undefined, content: NewContent): Cell | undefined {
  const format = cell?.format === undefined ? {} : { format: cell.format };
  switch (content.kind) {
    case 'number': return { ...format, value: content.number };
    case 'date': return { ...format, value: content.serial };
    case 'text': return { ...format, value: content.text };
    case 'boolean': return { ...format, value: content.boolean };
    case 'blank': return undefined;
    // The same formula again only brings a result: an array formula stays one.
    case 'formula': return { ...(content.formula === cell?.formula ? cell : format), value: content.cached ?? null, formula: content.formula };
  }
}
