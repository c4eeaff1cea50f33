/** Edits of one sheet into splices of its part: each changes its own cell and, where it must, the row's span, the dimension, or a shared formula's first cell. */
import { contains, formatCell, formatRange, MAX_COLUMNS, MAX_ROWS } from '../model/place';
import { CellPlacer } from './cell-placer';
import { bareFormula, cellBody, newCell } from './cell-xml';
import { moveSharedFormulas } from './shared-masters';
import { columnStyles } from './sheet-frame';
import { indexSheet } from './sheet-index';
import { refuse } from './refused';
import { joinFormula, splitFormula } from './shift-formula';
import { readAttributes } from './xml-attributes';
import { isTrue } from './workbook-part';
import type { Edit, NewContent } from '../model/edit';
import type { Range } from '../model/place';
import type { StoreText } from './cell-xml';
import type { Part } from './part';
import type { Refusal } from './refused';
import type { CellPlace, FormulaPlace, RowPlace, SheetIndex } from './sheet-index';
import type { Splice } from './splice';

/** What a sheet's edits need from the rest of the workbook. */
export interface EditSurroundings {
  readonly storeText: StoreText;
  /** The style that shows a date and is otherwise like the given one. */
  readonly dateStyle: (style: number) => number;
  /** Days to add to a date's serial number (1900 system) to have the workbook's. */
  readonly dateShift: number;
}

export interface SheetEdits {
  readonly splices: readonly Splice[];
  /** A1 names of cells that had a formula and have none now. */
  readonly formulasGone: readonly string[];
  readonly refusals: readonly Refusal[];
  /** Place after the sheet's cells. */
  readonly end: number;
}

/** Longest text of a cell and longest formula (Microsoft, "Excel specifications and limits"). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

/** Of two edits of one cell the later one counts. */
export function editSheet(part: Part, edits: readonly Edit[], around: EditSurroundings): SheetEdits {
  const refusals = edits.map(refuseContent).filter((refusal) => refusal !== undefined);
  const byRow = groupByRow(refusals.length > 0 ? [] : edits);
  const index = indexSheet(part, new Map([...byRow].map(([row, inRow]) => [row, [...inRow.keys()].sort((a, b) => a - b)])));
  const work = new SheetWork(part, index, around);
  for (const { row, inRow, spanning } of withSpanning(byRow, index)) work.editRow(row, inRow, spanning);
  const all = [...refusals, ...work.refusals];
  if (all.length > 0) return { splices: [], formulasGone: [], refusals: all, end: index.end };
  const splices = [...work.placer.finish(), ...moveSharedFormulas(part, index, work.mastersGone, work.cellsGone)];
  return { splices, formulasGone: work.formulasGone, refusals: [], end: index.end };
}

export function groupByRow(edits: readonly Edit[]): ReadonlyMap<number, ReadonlyMap<number, Edit>> {
  const byRow = new Map<number, Map<number, Edit>>();
  for (const edit of edits) {
    const inRow = byRow.get(edit.row) ?? new Map<number, Edit>();
    byRow.set(edit.row, inRow.set(edit.column, edit));
  }
  return byRow;
}

export function refuseContent(edit: Edit): Refusal | undefined {
  const { row, column, content } = edit;
  const isInside = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  if (!isInside) return refuse('outside-sheet', { row, column }, edit);
  const number = content.kind === 'number' ? content.number : content.kind === 'date' ? content.serial : content.kind === 'formula' ? content.cached : 0;
  if (typeof number === 'number' && !Number.isFinite(number)) return refuse('not-finite', {}, edit);
  const text = content.kind === 'text' ? content.text : content.kind === 'formula' ? content.cached : '';
  if (typeof text === 'string' && text.length > LONGEST_TEXT) return refuse('text-too-long', { length: text.length }, edit);
  if (content.kind === 'formula' && content.formula.length > LONGEST_FORMULA) return refuse('formula-too-long', { length: content.formula.length }, edit);
  return undefined;
}

/** Edited rows from the top down, each with the formulas that fill cells of it. */
function* withSpanning(byRow: ReadonlyMap<number, ReadonlyMap<number, Edit>>, index: SheetIndex): Generator<{ readonly row: number; readonly inRow: ReadonlyMap<number, Edit>; readonly spanning: SheetIndex['spanning'] }, void> {
  const fromTop = [...index.spanning].sort((a, b) => b.range.top - a.range.top);
  let spanning: SheetIndex['spanning'][number][] = [];
  for (const [row, inRow] of [...byRow].sort(([a], [b]) => a - b)) {
    for (let next = fromTop.at(-1); next && next.range.top <= row; next = fromTop.at(-1)) {
      spanning.push(next);
      fromTop.pop();
    }
    spanning = spanning.filter(({ range }) => range.bottom >= row);
    yield { row, inRow, spanning };
  }
}

/** The rows of a range that a map has, in the fewest steps. */
export function* rowsWithin({ top, bottom }: Range, rows: ReadonlyMap<number, unknown>): Generator<number, void> {
  if (bottom - top < rows.size) {
    for (let row = top; row <= bottom; row += 1) if (rows.has(row)) yield row;
  } else for (const row of rows.keys()) if (row >= top && row <= bottom) yield row;
}

/** Collects the splices of one sheet. */
class SheetWork {
  readonly placer: CellPlacer;
  readonly refusals: Refusal[] = [];
  readonly formulasGone: string[] = [];
  /** Keys of shared formulas whose first cell no longer has the text. */
  readonly mastersGone = new Set<number>();
  /** Starts of the cells whose formula was replaced. */
  readonly cellsGone = new Set<number>();
  private readonly stylesOfColumns: (column: number) => number;

  constructor(private readonly part: Part, private readonly index: SheetIndex, private readonly around: EditSurroundings) {
    this.placer = new CellPlacer(part, index);
    this.stylesOfColumns = columnStyles(part, index);
  }

  editRow(row: number, edits: ReadonlyMap<number, Edit>, formulas: SheetIndex['spanning']): void {
    const places = this.index.rows.get(row);
    const rowStyle = this.styleOfRow(places);
    // Where a cell stands twice, readers take the last.
    const cells = new Map(places?.flatMap((place) => place.cells.map((cell) => [cell.column, cell] as const)));
    for (const edit of edits.values()) {
      const cell = cells.get(edit.column);
      const spanning = formulas.find(({ range }) => contains(range, row, edit.column));
      if (spanning && !this.keepsFormula(cell, edit)) this.refuseSpanning(spanning, cell, edit);
      else if (cell) this.editCell(cell, edit);
      else if (edit.content.kind !== 'blank') this.addCell(row, edit, rowStyle);
    }
  }

  private refuseSpanning({ kind, range }: SheetIndex['spanning'][number], cell: CellPlace | undefined, edit: Edit): void {
    const isOneCell = range.top === range.bottom && range.left === range.right;
    if (kind === 'array' && isOneCell && cell) this.editCell(cell, edit);
    else this.refusals.push(refuse(kind === 'array' ? 'array' : 'data-table', { range: formatRange(range) }, edit));
  }

  /** Whether the edit gives the formula that stands there already, so that only its cached value changes. */
  private keepsFormula(cell: CellPlace | undefined, edit: Edit): boolean {
    if (!cell?.formula || edit.content.kind !== 'formula') return false;
    return ownFormula(cell, cell.formula, this.index) === bareFormula(edit.content.formula);
  }

  private editCell(cell: CellPlace, edit: Edit): void {
    const { formula } = cell;
    const { prefix } = this.index;
    const keeps = this.keepsFormula(cell, edit);
    if (formula && !keeps && edit.replacesFormula !== true) {
      this.refusals.push(refuse('formula', { formula: ownFormula(cell, formula, this.index) ?? '' }, edit));
      return;
    }
    if (formula && !keeps) this.forgetFormula(cell, formula, edit.content);
    const style = this.styleFor(edit.content, cell.style);
    const { type, inner } = cellBody(this.localContent(edit.content), prefix, this.around.storeText, keeps ? '' : undefined);
    const content = inner + cell.rest;
    const tag = this.retag(cell, style, type, keeps);
    if (keeps && formula) {
      // The formula keeps its bytes; a shared one may get its text there in the same round.
      this.placer.change({ start: cell.start, end: formula.start, text: `<${prefix}c${tag}>` });
      this.placer.change({ start: formula.end, end: cell.end, text: `${content}</${prefix}c>` });
      return;
    }
    const text = content === '' ? `<${prefix}c${tag}/>` : `<${prefix}c${tag}>${content}</${prefix}c>`;
    this.placer.replace(cell, text);
  }

  private forgetFormula(cell: CellPlace, formula: FormulaPlace, content: NewContent): void {
    this.cellsGone.add(cell.start);
    if (content.kind !== 'formula') this.formulasGone.push(formatCell(cell.row, cell.column));
    const master = formula.kind === 'shared' && formula.key !== undefined ? this.index.shared.get(formula.key) : undefined;
    if (master?.row === cell.row && master.column === cell.column) this.mastersGone.add(formula.key as number);
  }

  /** The cell's attributes as written, but for type, style and the metadata that belonged to the old value. */
  private retag(cell: CellPlace, style: number, type: string, keepsFormula: boolean): string {
    let text = '';
    for (const { name, start, valueEnd } of cell.attributes) {
      const isDropped = name === 't' || name === 'vm' || (name === 'cm' && !keepsFormula) || (name === 's' && style !== cell.style);
      if (!isDropped) text += ` ${this.part.text(start, valueEnd + 1)}`;
    }
    return `${text}${style === cell.style ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  }

  private styleFor(content: NewContent, style: number): number {
    return content.kind === 'date' ? this.around.dateStyle(style) : style;
  }

  private localContent(content: NewContent): NewContent {
    return content.kind === 'date' ? { kind: 'date', serial: content.serial + this.around.dateShift } : content;
  }

  private addCell(row: number, { column, content }: Edit, rowStyle: number | undefined): void {
    const { prefix } = this.index;
    const style = this.styleFor(content, rowStyle ?? this.stylesOfColumns(column));
    this.placer.add(row, column, newCell(row, column, style, cellBody(this.localContent(content), prefix, this.around.storeText), prefix));
  }

  /** The row's own style, which new cells take before their column's. */
  private styleOfRow(places: readonly RowPlace[] | undefined): number | undefined {
    const place = places?.at(-1);
    const values = place && readAttributes(this.part, place.tag);
    return values && isTrue(values.get('customFormat')) ? Number(values.get('s') ?? 0) : undefined;
  }
}

/** The formula as the cell has it; of a shared one moved to the cell. Undefined when its first cell is missing. */
export function ownFormula(cell: CellPlace, formula: FormulaPlace, index: SheetIndex): string | undefined {
  if (formula.kind !== 'shared' || formula.text !== '') return formula.text;
  const master = index.shared.get(formula.key ?? -1);
  return master && joinFormula(splitFormula(master.text), cell.row - master.row, cell.column - master.column);
}
