/** Two readings of one workbook -> the cells that changed, where nothing else did; rows that are the same objects are not looked at. */
import type { Cell, Row, Sheet, Workbook } from '../model/workbook';

export interface CellChange {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

/** Undefined when sheets, tables, names or hidden rows differ too: formulas may then mean something else. */
export function listChanges(before: Workbook, after: Workbook): readonly CellChange[] | undefined {
  if (before.sheets.length !== after.sheets.length || before.dateSystem !== after.dateSystem || !isAlike(before.names, after.names)) return undefined;
  const changes: CellChange[] = [];
  for (const [at, sheet] of after.sheets.entries()) {
    const old = before.sheets[at];
    if (!old || old.name !== sheet.name) return undefined;
    if (old === sheet) continue;
    if (!isAlike(old.tables, sheet.tables) || !isSameSet(old.hiddenRows, sheet.hiddenRows)) return undefined;
    noteChanges(old, sheet, changes);
  }
  return changes;
}

function noteChanges(before: Sheet, after: Sheet, changes: CellChange[]): void {
  for (const [row, cells] of after.rows) noteRow(after.name, row, before.rows.get(row) ?? [], cells, changes);
  for (const [row, cells] of before.rows) if (!after.rows.has(row)) noteRow(after.name, row, cells, [], changes);
}

function noteRow(sheet: string, row: number, before: Row, after: Row, changes: CellChange[]): void {
  if (before === after) return;
  for (let column = 0; column < Math.max(before.length, after.length); column++) {
    const [one, other] = [before[column], after[column]];
    if (one !== other && !isSameCell(one, other)) changes.push({ sheet, row, column, before: one, after: other });
  }
}

/** By value and formula; formats are not looked at. */
const isSameCell = (one: Cell | undefined, other: Cell | undefined): boolean =>
  isSameValue(one?.value ?? null, other?.value ?? null) && one?.formula === other?.formula && isAlike(one?.arrayRange, other?.arrayRange);

/** Exactly the same, error values by their code. */
export const isSameValue = (one: Cell['value'], other: Cell['value']): boolean =>
  Object.is(one, other) || (typeof one === 'object' && typeof other === 'object' && one !== null && other !== null && one.code === other.code);

const isAlike = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

const isSameSet = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => one === other || (one.size === other.size && [...one].every((each) => other.has(each)));
