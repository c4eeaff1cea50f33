/** An Excel table in the simulated workbook: where its parts are, and how it takes and gives up rows. */
import { type Rect, rect } from './a1';
import type { Origin } from './model';
import { ProtectedError, type SheetModel } from './sheet-model';

export class TableModel {
  showHeaders = true;
  showTotals = false;
  style = 'TableStyleMedium2';
  constructor(readonly id: string, public name: string, readonly sheet: SheetModel, public area: Rect) {}

  get header(): Rect | null { return this.showHeaders ? rect(this.area.r0, this.area.c0, this.area.r0, this.area.c1) : null; }
  get total(): Rect | null { return this.showTotals ? rect(this.area.r1, this.area.c0, this.area.r1, this.area.c1) : null; }
  get body(): Rect {
    const first = this.area.r0 + (this.showHeaders ? 1 : 0);
    return rect(first, this.area.c0, Math.max(first, this.area.r1 - (this.showTotals ? 1 : 0)), this.area.c1);
  }
  columnNames(): readonly string[] {
    return Array.from({ length: this.area.c1 - this.area.c0 + 1 }, (_, at) => (this.showHeaders ? String(this.sheet.cell(this.area.r0, this.area.c0 + at)?.value ?? '') : `Column${at + 1}`));
  }

  /** New rows below the last one: what stands below the table in its columns moves down, the totals row with it. Gives their area. */
  appendRows(count: number, origin: Origin): Rect {
    const first = this.body.r1 + 1;
    this.sheet.shiftDown(first, this.area.c0, this.area.c1, count, origin);
    this.area = { ...this.area, r1: this.area.r1 + count };
    return rect(first, this.area.c0, first + count - 1, this.area.c1);
  }

  /** Takes away one data row (zero-based in the body): what stands below moves up. */
  deleteRow(index: number, origin: Origin): void {
    if (this.sheet.protected) throw new ProtectedError();
    const row = this.body.r0 + index;
    // Before the cells move: what is calculated then already looks at the smaller table.
    this.area = { ...this.area, r1: this.area.r1 - 1 };
    this.sheet.shiftUp(row, this.area.c0, this.area.c1, 1, origin);
  }
}
