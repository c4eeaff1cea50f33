/** Ranges: one rectangle, or several on one sheet. */
import * as A1 from '../a1';
import type { Rect } from '../a1';
import type { SheetModel } from '../sheet-model';
import { copyFormula } from '../copy-formula';
import { showValue } from '../show-value';
import type { CellValue } from '../typed-input';
import type { Session } from '../session';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { RangeFormat } from './formats';
import { TableCollection } from './tables';
import { Worksheet } from './worksheets';
import { Collection, HostObject, MOST_CELLS, allowed, fail } from './host-object';

export class Range extends HostObject {
  readonly $type = 'Range';
  constructor(s: Session, readonly $m: SheetModel, readonly $a: Rect) { super(s); }
  override get $keepable() { return true; }
  get Address() { return `${A1.quoteSheet(this.$m.name)}!${A1.format(this.$a)}`; }
  get AddressLocal() { return this.Address; }
  get RowIndex() { return this.$a.r0; }
  get ColumnIndex() { return this.$a.c0; }
  get RowCount() { return A1.rows(this.$a); }
  get ColumnCount() { return A1.cols(this.$a); }
  get CellCount() { const n = this.RowCount * this.ColumnCount; return n > 2 ** 31 - 1 ? -1 : n; }
  get IsEntireRow() { return this.$a.c0 === 0 && this.$a.c1 === A1.MAX_COL; }
  get IsEntireColumn() { return this.$a.r0 === 0 && this.$a.r1 === A1.MAX_ROW; }
  get RowHidden() { return allOrMixed(this.$a.r0, this.$a.r1, this.$m.hiddenRows); }
  get ColumnHidden() { return allOrMixed(this.$a.c0, this.$a.c1, this.$m.hiddenColumns); }
  get HasSpill() { return false; }

  /** null for unbounded or oversized ranges, as Excel does. */
  #map<T>(f: (r: number, c: number) => T): T[][] | null {
    if (this.IsEntireColumn || this.IsEntireRow || this.RowCount * this.ColumnCount > MOST_CELLS) return null;
    return Array.from({ length: this.RowCount }, (_, i) => Array.from({ length: this.ColumnCount }, (_, j) => f(this.$a.r0 + i, this.$a.c0 + j)));
  }
  #value = (r: number, c: number): CellValue => this.$m.cell(r, c)?.value ?? '';
  get Values() { return this.#map(this.#value); }
  set Values(v: unknown) { this.#write(v); }
  /** Each cell of an array formula shows its text. */
  get Formulas() { return this.#map((r, c) => this.$m.cell(r, c)?.formula ?? this.$m.arrayAt(r, c)?.formula ?? this.#value(r, c)); }
  get SavedAsArray() {
    let [formulas, arrays] = [0, 0];
    for (const [r, c, cell] of this.$m.stored(this.$a)) {
      const isArray = this.$m.arrayAt(r, c) !== undefined;
      if (isArray || cell.formula !== undefined) formulas += 1;
      if (isArray) arrays += 1;
    }
    return arrays === 0 ? false : arrays === formulas ? true : null;
  }
  GetSpillingToRangeOrNullObject() { return null; }
  set Formulas(v: unknown) { this.#write(v); }
  get FormulasLocal() { return this.Formulas; }
  set FormulasLocal(v: unknown) { this.#write(v); }
  get Text() { return this.#map((r, c) => showValue(this.#value(r, c), this.$m.cell(r, c)?.numberFormat)); }
  get ValueTypes() {
    return this.#map((r, c) => {
      const v = this.#value(r, c);
      if (v === '') return this.$m.cell(r, c)?.formula ? 'String' : 'Empty';
      return typeof v === 'number' ? 'Double' : typeof v === 'boolean' ? 'Boolean' : this.$m.cell(r, c)?.isError ? 'Error' : 'String';
    });
  }
  get NumberFormat() { return this.#map((r, c) => this.$m.cell(r, c)?.numberFormat ?? 'General'); }
  set NumberFormat(v: unknown) {
    const block = this.#block(v);
    allowed(() => this.$m.protected && this.$m.assertUnlocked(this.$a));
    block.forEach((line, i) => line.forEach((x, j) => x !== null && (this.$m.touch(this.$a.r0 + i, this.$a.c0 + j).numberFormat = String(x))));
    this.$book.emit({ kind: 'formatChanged', sheet: this.$m, area: this.$a, origin: 'addin' });
  }
  #block(v: unknown): unknown[][] {
    if (this.RowCount * this.ColumnCount > MOST_CELLS) fail('InvalidArgument');
    if (!Array.isArray(v)) return Array.from({ length: this.RowCount }, () => Array.from({ length: this.ColumnCount }, () => v));
    if (v.length !== this.RowCount || v.some((line) => !Array.isArray(line) || line.length !== this.ColumnCount))
      fail('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    return v as unknown[][];
  }
  #write(v: unknown) { const block = this.#block(v); allowed(() => this.$m.write(this.$a, block, 'addin')); }
  _ValidateArraySize(r: number, c: number) {
    if (r !== this.RowCount || c !== this.ColumnCount) fail('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }

  get Worksheet() { return new Worksheet(this.$s, this.$m); }
  get Format() { return new RangeFormat(this.$s, this.$m, [this.$a]); }
  get ConditionalFormats() { return new ConditionalFormatCollection(this.$s, this.$m, [this.$a]); }
  get DataValidation() { return new DataValidation(this.$s, this.$m, this.$a); }

  #at(x: Rect) { return A1.valid(x) ? new Range(this.$s, this.$m, x) : fail('InvalidArgument'); }
  GetCell(r: number, c: number) { return this.#at(A1.rect(this.$a.r0 + r, this.$a.c0 + c)); }
  GetRow(r: number) { return r < 0 || r >= this.RowCount ? fail('InvalidArgument') : this.#at({ ...this.$a, r0: this.$a.r0 + r, r1: this.$a.r0 + r }); }
  GetColumn(c: number) { return c < 0 || c >= this.ColumnCount ? fail('InvalidArgument') : this.#at({ ...this.$a, c0: this.$a.c0 + c, c1: this.$a.c0 + c }); }
  GetLastCell() { return this.#at(A1.rect(this.$a.r1, this.$a.c1)); }
  GetLastRow() { return this.#at({ ...this.$a, r0: this.$a.r1 }); }
  GetLastColumn() { return this.#at({ ...this.$a, c0: this.$a.c1 }); }
  GetEntireRow() { return this.#at({ ...this.$a, c0: 0, c1: A1.MAX_COL }); }
  GetEntireColumn() { return this.#at({ ...this.$a, r0: 0, r1: A1.MAX_ROW }); }
  GetOffsetRange(dr: number, dc: number) { return this.#at(A1.rect(this.$a.r0 + dr, this.$a.c0 + dc, this.$a.r1 + dr, this.$a.c1 + dc)); }
  GetResizedRange(dr: number, dc: number) { return this.#at({ ...this.$a, r1: this.$a.r1 + dr, c1: this.$a.c1 + dc }); }
  GetAbsoluteResizedRange(nr: number, nc: number) { return this.#at({ ...this.$a, r1: this.$a.r0 + nr - 1, c1: this.$a.c0 + nc - 1 }); }
  GetRowsBelow(n: number) { return this.#at({ ...this.$a, r0: this.$a.r1 + 1, r1: this.$a.r1 + n }); }
  GetRowsAbove(n: number) { return this.#at({ ...this.$a, r0: this.$a.r0 - n, r1: this.$a.r0 - 1 }); }
  GetColumnsAfter(n: number) { return this.#at({ ...this.$a, c0: this.$a.c1 + 1, c1: this.$a.c1 + n }); }
  #other(x: unknown): Rect {
    if (x instanceof Range) return x.$m === this.$m ? x.$a : fail('InvalidArgument');
    const at = this.$book.resolve(String(x), this.$m);
    return at && at.sheet === this.$m ? at.area : fail('InvalidArgument');
  }
  GetBoundingRect(x: unknown) { return this.#at(A1.bounding(this.$a, this.#other(x))); }
  GetIntersectionOrNullObject(x: unknown) { const i = A1.intersect(this.$a, this.#other(x)); return i && this.#at(i); }
  GetIntersection(x: unknown) { return this.GetIntersectionOrNullObject(x) ?? fail('ItemNotFound'); }
  GetUsedRangeOrNullObject(valuesOnly?: boolean) { const u = this.$m.usedRange(!!valuesOnly, this.$a); return u && this.#at(u); }
  GetUsedRange(valuesOnly?: boolean) { return this.GetUsedRangeOrNullObject(valuesOnly) ?? fail('ItemNotFound'); }
  GetTables(_fully?: boolean) { return new TableCollection(this.$s, this.$m, this.$a); }
  Select() { if (this.$m.visibility !== 'Visible') fail('InvalidOperation'); this.$book.select(this.$m, this.$a); }
  Calculate() { this.$book.recalculate('addin', true); }
  GetRowProperties(want: { readonly rowHidden?: boolean }) {
    return Array.from({ length: this.RowCount }, (_, at) => (want.rowHidden ? { rowHidden: this.$m.hiddenRows.has(this.$a.r0 + at) } : {}));
  }
  GetColumnProperties(want: { readonly columnHidden?: boolean }) {
    return Array.from({ length: this.ColumnCount }, (_, at) => (want.columnHidden ? { columnHidden: this.$m.hiddenColumns.has(this.$a.c0 + at) } : {}));
  }
  /** Of the cells that are merged the first keeps its content. */
  Merge(across?: boolean) {
    if (across === true || this.$m.merges.some((each) => A1.intersect(each, this.$a))) fail('NotImplemented', 'simulated Excel: merging row by row, or what is merged already, is not simulated');
    if (this.$m.protected) fail('AccessDenied');
    this.$m.merges.push(this.$a);
  }
  GetMergedAreasOrNullObject() {
    const merged = this.$m.merges.filter((each) => A1.intersect(each, this.$a));
    return merged.length === 0 ? null : new RangeAreas(this.$s, this.$m, merged);
  }
  /** Formulas only, of a range of one row or one cell, repeated downwards; relative references move along. */
  CopyFrom(from: unknown, what?: string | null) {
    if (what !== 'Formulas') fail('NotImplemented', 'simulated Excel: only formulas are copied');
    const source = this.#other(from);
    const block = Array.from({ length: this.RowCount }, (_, down) => Array.from({ length: this.ColumnCount }, (_, over) => {
      const row = source.r0 + (down % A1.rows(source));
      const column = source.c0 + (over % A1.cols(source));
      const formula = this.$m.cell(row, column)?.formula;
      return formula === undefined ? this.#value(row, column) : copyFormula(formula, this.$a.r0 + down - row, this.$a.c0 + over - column);
    }));
    this.#write(block);
  }
  Clear(what?: string | null) { allowed(() => this.$m.clear(this.$a, (what ?? 'All') as 'All', 'addin')); }
  GetCellProperties(want: Record<string, unknown>) {
    return this.#map((r, c) => {
      const one = new RangeFormat(this.$s, this.$m, [A1.rect(r, c)]);
      const out: Record<string, unknown> = {};
      if (want.address) out.address = `${A1.quoteSheet(this.$m.name)}!${A1.format(A1.rect(r, c))}`;
      const f = want.format as { fill?: Record<string, boolean>; font?: Record<string, boolean> } | undefined;
      if (f) out.format = { ...(f.fill && { fill: { color: one.Fill.Color } }), ...(f.font && { font: { color: one.Font.Color, bold: one.Font.Bold, italic: one.Font.Italic } }) };
      return out;
    });
  }
  SetCellProperties(data: { format?: { fill?: { color?: string }; font?: { color?: string; bold?: boolean; italic?: boolean } } }[][]) {
    this.#block(data).forEach((line, i) => line.forEach((x, j) => {
      const one = new RangeFormat(this.$s, this.$m, [A1.rect(this.$a.r0 + i, this.$a.c0 + j)]);
      const f = (x as (typeof data)[number][number])?.format;
      if (f?.fill?.color !== undefined) one.Fill.Color = f.fill.color;
      if (f?.font) for (const [k, v] of Object.entries(f.font)) (one.Font as unknown as Record<string, unknown>)[k[0]!.toUpperCase() + k.slice(1)] = v;
    }));
  }
}

/** Null where some are and some are not, as Excel tells it. */
function allOrMixed(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  const count = [...hidden].filter((at) => at >= from && at <= to).length;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

export class RangeAreas extends HostObject {
  readonly $type = 'RangeAreas';
  constructor(s: Session, readonly $m: SheetModel, readonly $areas: readonly Rect[]) { super(s); }
  override get $keepable() { return true; }
  get Address() { return this.$areas.map((a) => `${A1.quoteSheet(this.$m.name)}!${A1.format(a)}`).join(','); }
  get AreaCount() { return this.$areas.length; }
  get CellCount() { return this.$areas.reduce((n, a) => n + A1.rows(a) * A1.cols(a), 0); }
  get Areas() { return new RangeCollection(this.$s, this.$m, this.$areas); }
  get Worksheet() { return new Worksheet(this.$s, this.$m); }
  get Format() { return new RangeFormat(this.$s, this.$m, this.$areas); }
  get ConditionalFormats() { return new ConditionalFormatCollection(this.$s, this.$m, this.$areas); }
  Clear(what?: string | null) { for (const a of this.$areas) allowed(() => this.$m.clear(a, (what ?? 'All') as 'All', 'addin')); }
}

export class RangeCollection extends Collection<Range> {
  readonly $type = 'RangeCollection';
  constructor(s: Session, readonly $m: SheetModel, readonly $areas: readonly Rect[]) { super(s); }
  $items() { return this.$areas.map((a) => new Range(this.$s, this.$m, a)); }
}
