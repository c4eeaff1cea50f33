/** Bytes of an .xlsx, .xlsm, .xltx or .xltm into a Workbook, or into its outline without touching the sheets. Throws WorkbookUnreadable. */
import { withDefaults } from './limits';
import { readCellStyles } from './cell-styles';
import { openPackage, tooLarge } from './package';
import { readRelationships } from './relationships';
import { FormulaText } from './shared-formulas';
import { SharedStrings } from './shared-strings';
import { readSheetPart } from './sheet-part';
import { SheetSections } from './sheet-sections';
import { readTable } from './table-part';
import { damaged, WorkbookUnreadable } from './unreadable';
import { readCustomXml, readWorkbookPart } from './workbook-part';
import type { DefinedName, ExcelTable, Sheet, Visibility, Workbook } from '../model/workbook';
import type { Place } from '../model/place';
import type { Inflater } from './io';
import type { Limits } from './limits';
import type { Package } from './package';
import type { CellSurroundings } from './cell-cursor';
import type { SheetAsked, SheetPart } from './sheet-part';
import type { SheetEntry, SheetKind } from './workbook-part';

export interface SheetOutline {
  readonly name: string;
  readonly visibility: Visibility;
  readonly kind: SheetKind;
}

/** What a workbook says of itself before any sheet is read. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly string[];
  readonly dateSystem: 1900 | 1904;
}

export interface ReadOptions {
  /** Names of the sheets to read, compared without case; all when absent. A name that no sheet has is passed over. */
  readonly sheets?: readonly string[];
  /** Names of sheets that are not read, from the texts of the workbook's custom XML parts. */
  readonly leavesOut?: (customXml: readonly string[]) => readonly string[];
  /**
   * Of these sheets only the cells inside the range are given, one range a sheet, and reading ends below it: hidden rows are told down to there,
   * unlocked cells not at all, and a row that stands out of order further down is not found. Everything else is as when the whole sheet is read.
   */
  readonly ranges?: readonly Place[];
  readonly limits?: Partial<Limits>;
}

/** Sheet names in tab order, defined names, custom XML and date system. No sheet, style or string part is inflated. */
export function readOutline(bytes: Uint8Array, codec: Inflater, limits?: Partial<Limits>): WorkbookOutline {
  const checked = withDefaults(limits);
  const source = openPackage(bytes, codec, checked);
  const workbook = readWorkbookPart(source, checked);
  return {
    sheets: workbook.sheets.map(({ name, visibility, kind }) => ({ name, visibility, kind })),
    names: workbook.names,
    customXml: readCustomXml(source, workbook),
    dateSystem: workbook.dateSystem,
  };
}

/** A workbook whose long sheets were read at their top only. */
export interface WorkbookHeads {
  /** Everything but validations, unlocked cells, and the cells of long sheets below their top, where rows that stand out of order further down are not found. */
  readonly workbook: Workbook;
  /** Names of the sheets that go on below, as the workbook has them. */
  readonly long: ReadonlySet<string>;
  /** A long sheet, once, with all of its cells. */
  readonly readWhole: (name: string) => Sheet;
}

/** Reads the asked sheets in tab order. Chart sheets are sheets without cells. Serial numbers stay as stored: see `dateSystem`. */
export function readWorkbook(bytes: Uint8Array, codec: Inflater, options: ReadOptions = {}): Workbook {
  const { entries, rest, read } = openSheets(bytes, codec, options);
  const ranges = new Map(options.ranges?.map(({ sheet, range }) => [sheet.toLowerCase(), range]));
  return { sheets: entries.map((entry) => read(entry, { within: ranges.get(entry.name.toLowerCase()) }).sheet), ...rest };
}

/** As `readWorkbook`, of each sheet the content of the first `rows` rows only: what stands there tells which sheets are worth reading whole. */
export function readHeads(bytes: Uint8Array, codec: Inflater, rows: number, options: Omit<ReadOptions, 'ranges'> = {}): WorkbookHeads {
  const { entries, rest, read } = openSheets(bytes, codec, options);
  const long = new Map<string, SheetEntry>();
  const sheets = entries.map((entry) => {
    const { sheet, isCut } = read(entry, { head: rows, isForContent: true });
    if (isCut) long.set(entry.name, entry);
    return sheet;
  });
  const readWhole = (name: string): Sheet => {
    const entry = long.get(name);
    if (!entry) throw new Error(`no long sheet is named ${name}`);
    return read(entry, { isForContent: true }).sheet;
  };
  return { workbook: { sheets, ...rest }, long: new Set(long.keys()), readWhole };
}

interface OpenSheets {
  /** Those that are asked. */
  readonly entries: readonly SheetEntry[];
  readonly rest: Omit<Workbook, 'sheets'>;
  readonly read: (entry: SheetEntry, asked: SheetAsked) => { readonly sheet: Sheet; readonly isCut: boolean };
}

function openSheets(bytes: Uint8Array, codec: Inflater, options: ReadOptions): OpenSheets {
  const limits = withDefaults(options.limits);
  const source = openPackage(bytes, codec, limits);
  const workbook = readWorkbookPart(source, limits);
  const customXml = readCustomXml(source, workbook);
  const asked = options.sheets && namesIn(options.sheets);
  const leftOut = namesIn(options.leavesOut?.(customXml) ?? []);
  const targetOf = (kind: string): string => workbook.relationships.find((relationship) => relationship.kind === kind)?.target ?? '';
  const surroundings: CellSurroundings = {
    strings: new SharedStrings(() => source.xml(targetOf('sharedStrings'))),
    styles: readCellStyles(source.xml(targetOf('styles'))),
    dateSystem: workbook.dateSystem,
    limits,
    formulaText: new FormulaText(limits, bytes.length),
  };
  const entries = workbook.sheets.filter(({ name }) => !leftOut.has(name.toLowerCase()) && asked?.has(name.toLowerCase()) !== false);
  let cellsLeft = limits.cells;
  const read = (entry: SheetEntry, how: SheetAsked): { readonly sheet: Sheet; readonly isCut: boolean } => {
    const { sheet, cellCount, isCut } = readSheet(source, entry, surroundings, how);
    cellsLeft -= cellCount;
    if (cellsLeft < 0) throw tooLarge('cells', limits.cells - cellsLeft, limits.cells);
    return { sheet, isCut };
  };
  return { entries, rest: { names: workbook.names, customXml, dateSystem: workbook.dateSystem }, read };
}

const namesIn = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));

function readSheet(source: Package, entry: SheetEntry, surroundings: CellSurroundings, asked: SheetAsked): { readonly sheet: Sheet; readonly cellCount: number; readonly isCut: boolean } {
  const { name, visibility } = entry;
  if (entry.kind !== 'worksheet') {
    const nothing = { rows: new Map(), merges: [], tables: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
    return { sheet: { name, visibility, ...nothing, isProtected: false }, cellCount: 0, isCut: false };
  }
  const { rows, merges, hiddenRows, hiddenColumns, isProtected, hasTables, cellCount, isCut, validations, unlocked } = readSections(source, entry.part, surroundings, asked);
  const tables = hasTables ? readTables(source, entry.part) : [];
  return { sheet: { name, visibility, rows, merges, tables, hiddenRows, hiddenColumns, isProtected, ...(validations === undefined ? {} : { validations }), ...(unlocked === undefined ? {} : { unlocked }) }, cellCount, isCut };
}

/** What reads ill in sections is read whole, for a section may end inside a comment. A range makes few cells, which need no room. */
function readSections(source: Package, name: string, surroundings: CellSurroundings, asked: SheetAsked): SheetPart {
  // Bytes that are stored without compression are the file's own.
  const sections = openSheet(source, name, asked.within === undefined && asked.head === undefined && source.find(name)?.method !== 0);
  const areMany = sections.areMany;
  try {
    return readSheetPart(sections, surroundings, asked);
  } catch (error) {
    if (!areMany || !(error instanceof WorkbookUnreadable) || error.reason !== 'damaged') throw error;
    return readSheetPart(openSheet(source, name, false), surroundings, asked);
  }
}

function openSheet(source: Package, name: string, isOwn: boolean): SheetSections {
  const part = source.xml(name);
  if (!part) throw damaged('missing-part', name);
  return new SheetSections(part, isOwn);
}

function readTables(source: Package, sheetPart: string): readonly ExcelTable[] {
  const tables: ExcelTable[] = [];
  for (const { kind, target } of readRelationships(source, sheetPart)) {
    if (kind !== 'table') continue;
    const part = source.xml(target);
    const table = part && readTable(part);
    if (table) tables.push(table);
  }
  return tables;
}

