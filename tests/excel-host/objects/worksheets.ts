/** Worksheets: their collection, protection, and what a sheet gives access to. */
import * as A1 from '../a1';
import type { Rect } from '../a1';
import type { SheetModel } from '../sheet-model';
import type { Session } from '../session';
import { EventType } from '../wire';
import { NamedItemCollection } from './names';
import { Range, RangeAreas } from './ranges';
import { TableCollection } from './tables';
import { Collection, HostObject, fail } from './host-object';

export class WorksheetCollection extends Collection<Worksheet> {
  readonly $type = 'WorksheetCollection';
  override get $events() { return WORKSHEET_EVENTS; }
  $items() { return this.$book.sheets.map((s) => new Worksheet(this.$s, s)); }
  GetActiveWorksheet() { return new Worksheet(this.$s, this.$book.active); }
  #visible(only?: boolean) { return this.$book.sheets.filter((s) => !only || s.visibility === 'Visible'); }
  GetFirst(only?: boolean) { return new Worksheet(this.$s, this.#visible(only)[0] ?? fail('ItemNotFound')); }
  GetLast(only?: boolean) { return new Worksheet(this.$s, this.#visible(only).at(-1) ?? fail('ItemNotFound')); }
  Add(name?: string | null) {
    const n = name ?? `Sheet${this.$book.sheets.length + 1}`;
    if (this.$book.isStructureProtected) fail('AccessDenied');
    if (n.length > 31 || n === '' || /[:\\/?*[\]]/.test(n)) fail('InvalidArgument');
    if (this.$book.sheet(n)) fail('ItemAlreadyExists');
    return new Worksheet(this.$s, this.$book.addSheet(n, 'addin'));
  }
}

const WORKSHEET_EVENTS = {
  DataChanged: EventType.worksheetChanged,
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Added: EventType.worksheetAdded,
  Deleted: EventType.worksheetDeleted,
  SelectionChanged: EventType.worksheetSelectionChanged,
  Calculated: EventType.worksheetCalculated,
  NameChanged: EventType.worksheetNameChanged,
  VisibilityChanged: EventType.worksheetVisibilityChanged,
  ProtectionChanged: EventType.worksheetProtectionChanged,
  RowHiddenChanged: EventType.worksheetRowHiddenChanged,
  FormatChanged: EventType.worksheetFormatChanged,
};

export class Worksheet extends HostObject {
  readonly $type = 'Worksheet';
  constructor(s: Session, readonly $m: SheetModel) { super(s); }
  override $identity() { return { Id: this.$m.id }; }
  override get $events() { return WORKSHEET_EVENTS; }
  override get $eventTarget() { return this.$m.id; }
  get Id() { return this.$m.id; }
  get Name() { return this.$m.name; }
  set Name(v: string) { if (this.$book.sheet(v) && this.$book.sheet(v) !== this.$m) fail('ItemAlreadyExists'); this.$m.name = v; this.$book.emit({ kind: 'renamed', sheet: this.$m, origin: 'addin' }); }
  get Position() { return this.$book.sheets.indexOf(this.$m); }
  get Visibility() { return this.$m.visibility; }
  set Visibility(v: SheetModel['visibility']) { this.$m.visibility = v; this.$book.emit({ kind: 'shownOrHidden', sheet: this.$m, origin: 'addin' }); }
  get TabColor() { return this.$m.tabColor; }
  set TabColor(v: string) { this.$m.tabColor = v; }
  get Gridlines() { return this.$m.showsGridlines; }
  set Gridlines(v: boolean) { this.$m.showsGridlines = v; }
  get FreezePanes() { return new WorksheetFreezePanes(this.$s, this.$m); }
  get Tables() { return new TableCollection(this.$s, this.$m); }
  get Names() { return new NamedItemCollection(this.$s, this.$m); }
  get Protection() { return new WorksheetProtection(this.$s, this.$m); }
  get CustomProperties() { return new WorksheetCustomPropertyCollection(this.$s, this.$m); }
  Activate() { if (this.$m.visibility !== 'Visible') fail('InvalidOperation'); this.$book.activate(this.$m); }
  Calculate(_all?: boolean) { this.$book.recalculate('addin', true); }
  Delete() {
    if (this.$book.isStructureProtected) fail('AccessDenied');
    if (this.$book.sheets.filter((s) => s.visibility === 'Visible').length < 2) fail('InvalidOperation');
    this.$book.sheets.splice(this.Position, 1);
    for (const table of this.$book.tables.filter(({ sheet }) => sheet === this.$m)) this.$book.tables.splice(this.$book.tables.indexOf(table), 1);
    if (this.$book.active === this.$m && this.$book.sheets[0]) this.$book.active = this.$book.sheets[0];
    this.$book.emit({ kind: 'deleted', sheet: this.$m, origin: 'addin' });
  }
  GetRange(address?: string | null) {
    if (address === null || address === undefined) return new Range(this.$s, this.$m, A1.rect(0, 0, A1.MAX_ROW, A1.MAX_COL));
    const at = this.$book.resolve(String(address), this.$m);
    if (!at || at.sheet !== this.$m) fail('InvalidArgument');
    return new Range(this.$s, at.sheet, at.area);
  }
  GetRangeByIndexes(r: number, c: number, nr: number, nc: number) { return new Range(this.$s, this.$m, this.$grid(A1.rect(r, c, r + nr - 1, c + nc - 1))); }
  GetCell(r: number, c: number) { return new Range(this.$s, this.$m, this.$grid(A1.rect(r, c))); }
  GetRanges(address?: string) {
    const areas = String(address ?? '').split(',').map((a) => this.$book.resolve(a, this.$m)?.area ?? fail('InvalidArgument'));
    return new RangeAreas(this.$s, this.$m, areas);
  }
  GetUsedRange(valuesOnly?: boolean) { return new Range(this.$s, this.$m, this.$m.usedRange(!!valuesOnly) ?? A1.rect(0, 0)); }
  GetUsedRangeOrNullObject(valuesOnly?: boolean) { const u = this.$m.usedRange(!!valuesOnly); return u && new Range(this.$s, this.$m, u); }
  $grid(x: Rect): Rect { return A1.valid(x) ? x : fail('InvalidArgument'); }
}

export class WorksheetFreezePanes extends HostObject {
  readonly $type = 'WorksheetFreezePanes';
  constructor(s: Session, readonly $m: SheetModel) { super(s); }
  FreezeRows(count?: number | null) { this.$m.frozenRows = count ?? 0; }
  Unfreeze() { this.$m.frozenRows = 0; }
}

export class WorksheetProtection extends HostObject {
  readonly $type = 'WorksheetProtection';
  constructor(s: Session, readonly $m: SheetModel) { super(s); }
  get Protected() { return this.$m.protected; }
  get Options() { return this.$m.protected ? { allowFormatCells: false, selectionMode: 'Normal' } : null; }
  Protect() { if (this.$m.protected) fail('InvalidOperation'); this.#set(true); }
  Unprotect() { this.#set(false); }
  #set(isProtected: boolean) { this.$m.protected = isProtected; this.$book.emit({ kind: 'protected', sheet: this.$m, origin: 'addin' }); }
}

export class WorksheetCustomPropertyCollection extends Collection<WorksheetCustomProperty> {
  readonly $type = 'WorksheetCustomPropertyCollection';
  constructor(s: Session, readonly $m: SheetModel) { super(s); }
  $items() { return [...this.$m.customProperties.keys()].map((k) => new WorksheetCustomProperty(this.$s, this.$m, k)); }
  Add(key: string, value: string) { this.$m.customProperties.set(key, value); return new WorksheetCustomProperty(this.$s, this.$m, key); }
}
export class WorksheetCustomProperty extends HostObject {
  readonly $type = 'WorksheetCustomProperty';
  constructor(s: Session, readonly $m: SheetModel, readonly $key: string) { super(s); }
  override $identity() { return { Key: this.$key }; }
  get Key() { return this.$key; }
  get Value() { return this.$m.customProperties.get(this.$key); }
  set Value(v: string | undefined) { this.$m.customProperties.set(this.$key, String(v)); }
  Delete() { this.$m.customProperties.delete(this.$key); }
}
