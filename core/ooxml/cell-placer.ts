/** Texts of cells into splices at their places: over the cell that stands there, into a row that exists, or in a new row; spans and dimension follow. */
import { widenDimension, widenSpans } from './sheet-frame';
import type { Part } from './part';
import type { CellPlace, RowPlace, SheetIndex } from './sheet-index';
import type { Splice } from './splice';

interface NewCellText {
  readonly column: number;
  readonly text: string;
}

/** Collects for one sheet; `finish` gives the splices. */
export class CellPlacer {
  private readonly replaced: Splice[] = [];
  private readonly added = new Map<number, NewCellText[]>();

  constructor(private readonly part: Part, private readonly index: SheetIndex) {}

  replace(cell: CellPlace, text: string): void {
    this.replaced.push({ start: cell.start, end: cell.end, text });
  }

  /** Changes a stretch inside a cell. */
  change(splice: Splice): void {
    this.replaced.push(splice);
  }

  /** A cell that the sheet does not have yet. */
  add(row: number, column: number, text: string): void {
    const inRow = this.added.get(row);
    if (inRow) inRow.push({ column, text });
    else this.added.set(row, [{ column, text }]);
  }

  finish(): readonly Splice[] {
    const splices = [...this.replaced];
    const newRows: { readonly row: number; readonly text: string }[] = [];
    const written: { readonly row: number; readonly column: number }[] = [];
    const { prefix } = this.index;
    for (const [row, cells] of this.added) {
      cells.sort((a, b) => a.column - b.column);
      for (const { column } of cells) written.push({ row, column });
      const place = this.index.rows.get(row)?.at(-1);
      if (place) splices.push(...this.intoRow(place, cells));
      else newRows.push({ row, text: `<${prefix}row r="${row + 1}">${cells.map(({ text }) => text).join('')}</${prefix}row>` });
    }
    newRows.sort((a, b) => a.row - b.row);
    return [...splices, ...this.rowSplices(newRows), ...widenDimension(this.part, this.index, written)];
  }

  private intoRow(place: RowPlace, cells: readonly NewCellText[]): readonly Splice[] {
    const { tag } = place;
    const splices = [...widenSpans(this.part, tag, cells.map(({ column }) => column))];
    if (tag.kind === 'empty') {
      splices.push({ start: tag.end - 2, end: tag.end, text: `>${cells.map(({ text }) => text).join('')}</${this.index.prefix}row>` });
      return splices;
    }
    for (const { column, text } of cells) splices.push({ start: place.placeFor(column), end: place.placeFor(column), text });
    return splices;
  }

  /** New rows in order; they open the data of an empty sheet. */
  private rowSplices(rows: readonly { readonly row: number; readonly text: string }[]): readonly Splice[] {
    const { sheetData, placeForRow, prefix } = this.index;
    if (sheetData.kind === 'open') return rows.map(({ row, text }) => ({ start: placeForRow(row), end: placeForRow(row), text }));
    if (rows.length === 0) return [];
    return [{ start: sheetData.end - 2, end: sheetData.end, text: `>${rows.map(({ text }) => text).join('')}</${prefix}sheetData>` }];
  }
}
