/** Definition x Workbook -> the workbook without its long lists on which nothing of the kind stands and which no formula of the others reads: a check asks nothing of them. */
import { type Sheet, type Workbook, findSheet } from '../model/workbook';
import type { Definition } from '../definition/definition';
import { findStandings } from './find-candidates';
import { findParameters } from './find-parameters';
import { ROWS_SEARCHED } from './sheet-top';

/** A sheet with a cell below this many rows is long: tables and parameters are found by what stands above. */
export const HEAD_ROWS = ROWS_SEARCHED;

/** A workbook of which long sheets may have been read at their top only. */
export interface Heads {
  readonly workbook: Workbook;
  /** Names of the long sheets. */
  readonly long: ReadonlySet<string>;
  /** A long sheet with all of its cells. */
  readonly readWhole: (name: string) => Sheet;
}

/** Workbooks without what their own definition does not need. */
const needed = new WeakMap<Workbook, Definition>();

/** Of a workbook that was read whole; the workbook itself where it needs all of its sheets. */
export function withoutIdleLists(definition: Definition, workbook: Workbook): Workbook {
  if (needed.get(workbook) === definition) return workbook;
  const long = new Map(workbook.sheets.flatMap((sheet): readonly [string, Sheet][] => (isLong(sheet) ? [[sheet.name, sheet]] : [])));
  return readNeeded(definition, { workbook, long: new Set(long.keys()), readWhole: (name) => long.get(name) ?? { ...EMPTY, name } });
}

const EMPTY: Omit<Sheet, 'name'> = { visibility: 'visible', rows: new Map(), merges: [], tables: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false };

/** Reads long sheets whole as far as they are needed, and leaves the others out. */
export function readNeeded(definition: Definition, { workbook, long, readWhole }: Heads): Workbook {
  const whole = new Map<string, Sheet>();
  if (long.size > 0) {
    const asking = workbook.sheets.filter(({ name }) => !long.has(name));
    const read = (name: string): void => {
      if (!long.has(name) || whole.has(name)) return;
      const sheet = readWhole(name);
      whole.set(name, sheet);
      asking.push(sheet);
    };
    for (const { sheet } of findStandings(definition, workbook).tables) read(sheet.name);
    for (const { place } of findParameters(definition, workbook)) if (place) read(findSheet(workbook, place.sheet)?.name ?? '');
    // What is read on the way asks in its turn.
    for (const sheet of asking) {
      const open = workbook.sheets.filter(({ name }) => long.has(name) && !whole.has(name));
      if (open.length > 0) for (const name of listMentioned(sheet, open)) read(name);
    }
  }
  const sheets = workbook.sheets.flatMap((sheet) => (long.has(sheet.name) ? (whole.get(sheet.name) ?? []) : [sheet]));
  const result = sheets.length === workbook.sheets.length && sheets.every((sheet, at) => sheet === workbook.sheets[at]) ? workbook : { ...workbook, sheets };
  needed.set(result, definition);
  return result;
}

function isLong({ rows }: Sheet): boolean {
  for (const [row, cells] of rows) if (row >= HEAD_ROWS && cells.some((cell) => cell !== undefined)) return true;
  return false;
}

/** Which of the sheets a formula names, or names a table of. A name that only looks like one costs no more than time. */
function listMentioned({ rows }: Sheet, open: readonly Sheet[]): readonly string[] {
  const words = open.flatMap((sheet) => [sheet.name.replaceAll("'", "''"), ...sheet.tables.map(({ name }) => name)].map((word) => ({ word: word.toLowerCase(), sheet: sheet.name })));
  const found = new Set<string>();
  for (const cells of rows.values()) {
    for (const cell of cells) {
      if (cell?.formula === undefined) continue;
      const formula = cell.formula.toLowerCase();
      for (const { word, sheet } of words) if (formula.includes(word)) found.add(sheet);
    }
  }
  return [...found];
}
