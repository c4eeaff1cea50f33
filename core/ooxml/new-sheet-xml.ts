/** A new sheet -> the XML of its part and of its table; formulas there are none, and every text is text. */
import { type Range, columnLetters, formatCell, formatPlace, formatRange } from '../model/place';
import { cellBody, encodeXstring, escapeAttribute, newCell } from './cell-xml';
import type { CellLook, NewSheet } from '../model/new-sheet';
import type { Vocabulary } from './register-part';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `tableId` is the relationship by which the sheet points to its table. */
export function sheetXml(sheet: NewSheet, { main, relationships }: Vocabulary, styleOf: (look: CellLook) => number, tableId: string | undefined): string {
  const { columnWidths, rows, table, tabColour } = sheet;
  const frozen = table ? table.headerRow + 1 : 0;
  const pane = frozen === 0 ? '' : `<pane ySplit="${frozen}" topLeftCell="${formatCell(frozen, 0)}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const data = rows.map((cells, row) => {
    const texts = cells.map((cell, column) => {
      if (!cell) return '';
      const body = cellBody(typeof cell.value === 'number' ? { kind: 'number', number: cell.value } : { kind: 'text', text: cell.value }, '', () => undefined);
      return newCell(row, column, cell.look ? styleOf(cell.look) : 0, cell.value === '' ? { type: '', inner: '' } : body, '');
    }).join('');
    return texts === '' ? '' : `<row r="${row + 1}">${texts}</row>`;
  }).join('');
  const links = rows.flatMap((cells, row) => cells.flatMap((cell, column) =>
    cell?.link ? [`<hyperlink ref="${formatCell(row, column)}" location="${escapeAttribute(formatPlace(cell.link))}" display="${escapeAttribute(String(cell.value))}"/>`] : []));
  return `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">`
    + `<sheetPr>${tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>`
    + `<dimension ref="${formatRange(spanOf(sheet))}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
    + `<cols>${columnWidths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
    + `<sheetData>${data}</sheetData>${links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`}`
    + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
    + '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>'
    + `${tableId === undefined ? '' : `<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts>`}</worksheet>`;
}

/** `name` and `id` are those that no other table has. */
export function tableXml({ rows, columnWidths, table }: NewSheet, { main }: Vocabulary, name: string, id: number): string {
  const headerRow = table?.headerRow ?? 0;
  const range = formatRange({ top: headerRow, left: 0, bottom: rows.length - 1, right: columnWidths.length - 1 });
  const columns = columnWidths.map((_, at) => {
    const header = String(rows[headerRow]?.[at]?.value ?? columnLetters(at));
    return `<tableColumn id="${at + 1}" name="${escapeAttribute(encodeXstring(header))}"/>`;
  });
  return `${DECLARATION}<table xmlns="${main}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${range}" totalsRowShown="0">`
    + `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

const spanOf = ({ rows, columnWidths }: NewSheet): Range => ({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, columnWidths.length - 1) });
