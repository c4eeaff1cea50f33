/** Excel tables with their columns and rows. */
import * as A1 from '../a1';
import type { Rect } from '../a1';
import type { SheetModel } from '../sheet-model';
import type { TableModel } from '../table-model';
import type { Session } from '../session';
import { EventType } from '../wire';
import { Range } from './ranges';
import { Worksheet } from './worksheets';
import { Collection, HostObject, allowed, fail } from './host-object';

export class TableCollection extends Collection<Table> {
  readonly $type = 'TableCollection';
  constructor(s: Session, readonly $m: SheetModel | null, readonly $a?: Rect) { super(s); }
  override get $events() { return { DataChanged: EventType.tableChanged, Added: EventType.tableAdded, Deleted: EventType.tableDeleted }; }
  override get $eventTarget() { return this.$m?.id ?? 'Workbook'; }
  $items() { return this.$book.tables.filter((t) => (!this.$m || t.sheet === this.$m) && (!this.$a || A1.intersect(t.area, this.$a))).map((t) => new Table(this.$s, t)); }
  get Count() { return this.$items().length; }
  Add(address: unknown, hasHeaders: boolean) {
    const at = address instanceof Range ? { sheet: address.$m, area: address.$a } : this.$book.resolve(String(address), this.$m ?? this.$book.active);
    if (!at) fail('InvalidArgument');
    if (this.$book.tablesIn(at.sheet, at.area).length) fail('InvalidArgument');
    const t = this.$book.addTable(at.sheet, at.area, undefined, 'addin');
    t.showHeaders = hasHeaders;
    return new Table(this.$s, t);
  }
}
export class Table extends HostObject {
  readonly $type = 'Table';
  constructor(s: Session, readonly $t: TableModel) { super(s); }
  override $identity() { return { Id: this.$t.id }; }
  override get $events() { return { DataChanged: EventType.tableChanged, SelectionChanged: EventType.tableSelectionChanged }; }
  override get $eventTarget() { return this.$t.id; }
  get Id() { return this.$t.id; }
  get Name() { return this.$t.name; }
  set Name(v: string) { this.$t.name = v; }
  get ShowHeaders() { return this.$t.showHeaders; }
  set ShowHeaders(v: boolean) { this.$t.showHeaders = v; }
  get ShowTotals() { return this.$t.showTotals; }
  /** The totals row comes below the data, and goes away with its content. */
  set ShowTotals(v: boolean) {
    if (v === this.$t.showTotals) return;
    if (!v && this.$t.total) this.$t.sheet.clear(this.$t.total, 'All', 'addin');
    this.$t.showTotals = v;
    this.$t.area = { ...this.$t.area, r1: this.$t.area.r1 + (v ? 1 : -1) };
  }
  get Style() { return this.$t.style; }
  set Style(v: string) { this.$t.style = v; }
  get Worksheet() { return new Worksheet(this.$s, this.$t.sheet); }
  get Columns() { return new TableColumnCollection(this.$s, this.$t); }
  get Rows() { return new TableRowCollection(this.$s, this.$t); }
  #range(a: Rect | null) { return a ? new Range(this.$s, this.$t.sheet, a) : fail('ItemNotFound'); }
  GetRange() { return this.#range(this.$t.area); }
  GetDataBodyRange() { return this.#range(this.$t.body); }
  GetHeaderRowRange() { return this.#range(this.$t.header); }
  GetTotalRowRange() { return this.#range(this.$t.total); }
  Delete() {
    this.$book.tables.splice(this.$book.tables.indexOf(this.$t), 1);
    this.$t.sheet.clear(this.$t.area, 'All', 'addin');
    this.$book.emit({ kind: 'tableDeleted', sheet: this.$t.sheet, table: this.$t, origin: 'addin' });
  }
}
export class TableColumnCollection extends Collection<TableColumn> {
  readonly $type = 'TableColumnCollection';
  constructor(s: Session, readonly $t: TableModel) { super(s); }
  $items() { return this.$t.columnNames().map((_, i) => new TableColumn(this.$s, this.$t, i)); }
  get Count() { return this.$items().length; }
}
export class TableColumn extends HostObject {
  readonly $type = 'TableColumn';
  constructor(s: Session, readonly $t: TableModel, readonly $i: number) { super(s); }
  override $identity() { return { Id: this.$i + 1 }; }
  get Id() { return this.$i + 1; }
  get Index() { return this.$i; }
  get Name() { return this.$t.columnNames()[this.$i]; }
  #slice(a: Rect) { return new Range(this.$s, this.$t.sheet, { ...a, c0: this.$t.area.c0 + this.$i, c1: this.$t.area.c0 + this.$i }); }
  get Values() { return this.GetRange().Values; }
  GetRange() { return this.#slice(this.$t.area); }
  GetDataBodyRange() { return this.#slice(this.$t.body); }
  GetHeaderRowRange() { return this.#slice(this.$t.header ?? fail('ItemNotFound')); }
}
export class TableRowCollection extends Collection<TableRow> {
  readonly $type = 'TableRowCollection';
  constructor(s: Session, readonly $t: TableModel) { super(s); }
  $items() { return Array.from({ length: A1.rows(this.$t.body) }, (_, i) => new TableRow(this.$s, this.$t, i)); }
  get Count() { return this.$items().length; }
  Add(index: number | null, values: unknown[][] | null) {
    if (index !== null && index !== -1 && index !== this.Count) fail('NotImplemented', 'simulated Excel: table rows can only be appended');
    const n = values?.length ?? 1;
    if (values?.some((v) => v.length !== A1.cols(this.$t.area))) fail('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    const area = allowed(() => this.$t.appendRows(n, 'addin'));
    this.#fillFormulas(area);
    if (values) allowed(() => this.$t.sheet.write(area, values, 'addin'));
    return new TableRow(this.$s, this.$t, area.r0 - this.$t.body.r0);
  }

  /** A calculated column goes on in new rows: a structured reference reads the same in every row. */
  #fillFormulas(area: Rect) {
    for (let column = area.c0; column <= area.c1; column++) {
      const formula = this.$t.sheet.cell(area.r0 - 1, column)?.formula;
      if (formula === undefined || !formula.includes('[@')) continue;
      for (let row = area.r0; row <= area.r1; row++) Object.assign(this.$t.sheet.touch(row, column), { formula, value: 0 });
    }
  }
}
export class TableRow extends HostObject {
  readonly $type = 'TableRow';
  constructor(s: Session, readonly $t: TableModel, readonly $i: number) { super(s); }
  get Index() { return this.$i; }
  get Values() { return this.GetRange().Values; }
  set Values(v: unknown) { this.GetRange().Values = v; }
  Delete() { allowed(() => this.$t.deleteRow(this.$i, 'addin')); }
  GetRange() { const r = this.$t.body.r0 + this.$i; return new Range(this.$s, this.$t.sheet, { ...this.$t.area, r0: r, r1: r }); }
}
