/** The workbook that the simulated Excel serves: sheets, names, settings, and everyone who is told of changes. Knows nothing of the wire. */
import { type Rect, intersect, parse } from './a1';
import { SheetModel } from './sheet-model';
import { TableModel } from './table-model';
import { type CellValue, readTyped } from './typed-input';

/** Who changes something: the one before the screen, the add-in, or a co-author elsewhere. */
export type Origin = 'user' | 'addin' | 'remote';

export type ModelEvent =
  | { readonly kind: 'changed'; readonly sheet: SheetModel; readonly area: Rect; readonly changeType: string; readonly before?: CellValue; readonly after?: CellValue; readonly origin: Origin }
  | { readonly kind: 'formatChanged'; readonly sheet: SheetModel; readonly area: Rect; readonly origin: Origin }
  | { readonly kind: 'selection'; readonly sheet: SheetModel; readonly area: Rect }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted' | 'calculated' | 'renamed' | 'protected' | 'shownOrHidden' | 'rowsHidden'; readonly sheet: SheetModel; readonly origin: Origin }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly sheet: SheetModel; readonly table: TableModel; readonly origin: Origin };

export interface SheetInit {
  readonly name: string;
  /** Either a block from A1 on, or single cells and blocks by address. */
  readonly values?: readonly (readonly (CellValue | null)[])[];
  readonly cells?: Readonly<Record<string, CellValue | readonly (readonly (CellValue | null)[])[]>>;
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** Table name -> address, header row included. */
  readonly tables?: Readonly<Record<string, string>>;
  readonly visibility?: SheetModel['visibility'];
  readonly protected?: boolean;
  readonly unlocked?: readonly string[];
}

export interface WorkbookInit {
  readonly name?: string;
  readonly sheets: readonly SheetInit[];
  /** Name -> formula, such as `=Data!$A$1:$B$2`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customXml?: readonly string[];
}

export interface WorkbookHooks {
  /** Brings formula results up to date; gives the sheets on which one changed. */
  readonly recalculate?: (book: WorkbookModel) => readonly SheetModel[];
  /** The sheets of a file, for `insertWorksheetsFromBase64`: adds them to the workbook and gives them. */
  readonly insertFile?: (book: WorkbookModel, bytes: Uint8Array) => readonly SheetModel[];
}

/** `sheet` is the one that the name is limited to. */
export interface NameModel {
  readonly name: string;
  readonly sheet?: SheetModel;
  formula: string;
  visible: boolean;
  comment: string;
}

export class WorkbookModel {
  name = 'Map1.xlsx';
  readonly sheets: SheetModel[] = [];
  readonly tables: TableModel[] = [];
  readonly names: NameModel[] = [];
  /** JSON text by key. */
  readonly settings = new Map<string, string>();
  readonly customXml = new Map<string, string>();
  readonly listeners = new Set<(event: ModelEvent) => void>();
  active!: SheetModel;
  calculationMode = 'Automatic';
  enableEvents = true;
  dateSystem: 1900 | 1904 = 1900;
  /** Sheets can then not be added, removed or renamed. */
  isStructureProtected = false;
  #next = 0;

  constructor(init: WorkbookInit, readonly hooks: WorkbookHooks = {}) {
    if (init.name !== undefined) this.name = init.name;
    for (const sheet of init.sheets) this.#addInit(sheet);
    for (const [name, formula] of Object.entries(init.names ?? {})) this.names.push({ name, formula: formula.startsWith('=') ? formula : `=${formula}`, visible: true, comment: '' });
    for (const [key, value] of Object.entries(init.settings ?? {})) this.settings.set(key, JSON.stringify(value));
    for (const xml of init.customXml ?? []) this.customXml.set(this.guid(), xml);
    if (this.sheets[0]) this.active = this.sheets[0];
    this.recalculate('user');
  }

  #addInit(init: SheetInit): void {
    const sheet = this.addSheet(init.name, 'user');
    const put = (address: string, given: unknown): void => {
      const at = demandRect(address);
      const block = Array.isArray(given) ? (given as unknown[][]) : [[given]];
      block.forEach((line, row) => line.forEach((typed, column) => typed !== null && Object.assign(sheet.touch(at.r0 + row, at.c0 + column), readTyped(typed))));
    };
    if (init.values) put('A1', init.values);
    for (const [address, given] of Object.entries(init.cells ?? {})) put(address, given);
    for (const [address, format] of Object.entries(init.numberFormats ?? {})) this.each(demandRect(address), (row, column) => void (sheet.touch(row, column).numberFormat = format));
    for (const [name, address] of Object.entries(init.tables ?? {})) this.addTable(sheet, demandRect(address), name, 'user');
    for (const address of init.unlocked ?? []) this.each(demandRect(address), (row, column) => void ((sheet.touch(row, column).style ??= {}).locked = false));
    sheet.visibility = init.visibility ?? 'Visible';
    sheet.protected = init.protected ?? false;
  }

  guid(): string { return `{00000000-0000-4000-8000-${(++this.#next).toString(16).padStart(12, '0').toUpperCase()}}`; }
  nextId(): string { return String(++this.#next); }
  emit(event: ModelEvent): void { for (const listener of this.listeners) listener(event); }
  each(area: Rect, visit: (row: number, column: number) => void): void {
    for (let row = area.r0; row <= area.r1; row++) for (let column = area.c0; column <= area.c1; column++) visit(row, column);
  }

  /** As Excel does after each change; in manual mode only when it is asked (`isAsked`). */
  recalculate(origin: Origin, isAsked = false): void {
    if (this.calculationMode === 'Manual' && !isAsked) return;
    for (const sheet of this.hooks.recalculate?.(this) ?? []) this.emit({ kind: 'calculated', sheet, origin });
  }

  addSheet(name: string, origin: Origin): SheetModel {
    const sheet = new SheetModel(this, this.guid(), name);
    this.sheets.push(sheet);
    this.emit({ kind: 'added', sheet, origin });
    return sheet;
  }
  /** By id or by name, whatever its case. */
  sheet(key: string): SheetModel | undefined {
    return this.sheets.find(({ id }) => id === key) ?? this.sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  }
  addTable(sheet: SheetModel, area: Rect, name: string | undefined, origin: Origin): TableModel {
    const table = new TableModel(this.nextId(), name ?? `Table${this.tables.length + 1}`, sheet, area);
    this.tables.push(table);
    this.emit({ kind: 'tableAdded', sheet, table, origin });
    return table;
  }
  activate(sheet: SheetModel): void {
    if (this.active === sheet) return;
    const old = this.active;
    this.active = sheet;
    this.emit({ kind: 'deactivated', sheet: old, origin: 'user' });
    this.emit({ kind: 'activated', sheet, origin: 'user' });
  }
  select(sheet: SheetModel, area: Rect): void {
    this.activate(sheet);
    sheet.selection = area;
    this.emit({ kind: 'selection', sheet, area });
  }

  /** `A1`, `Blad!A1`, a defined name or a table's name, seen from a sheet. */
  resolve(text: string, from: SheetModel): { readonly sheet: SheetModel; readonly area: Rect } | null {
    const address = parse(text);
    if (address) {
      const sheet = address.sheet === undefined ? from : this.sheet(address.sheet);
      return sheet ? { sheet, area: address.rect } : null;
    }
    const named = this.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (named) return this.resolve(named.formula.slice(1), from);
    const table = this.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    return table ? { sheet: table.sheet, area: table.body } : null;
  }

  tablesIn(sheet: SheetModel, area: Rect): readonly TableModel[] { return this.tables.filter((table) => table.sheet === sheet && intersect(table.area, area)); }
}

function demandRect(address: string): Rect {
  const parsed = parse(address);
  if (!parsed) throw new Error(`no address: ${address}`);
  return parsed.rect;
}
