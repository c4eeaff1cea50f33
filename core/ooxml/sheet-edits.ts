/** Edits of one sheet into splices of its part: each changes its own cell and, where it must, the row's span, the dimension, or a shared formula's first cell. */
import { contains, formatCell, formatRange, MAX_COLUMNS, MAX_ROWS } from '../model/place';
import { bareFormula, cellBody, newCell } from './cell-xml';
import { moveSharedFormulas } from './shared-masters';
import { columnStyles, widenDimension, widenSpans } from './sheet-frame';
import { indexSheet } from './sheet-index';
import { refuse } from './refused';
import { joinFormula, splitFormula } from './shift-formula';
import { decodeText } from './text-bytes';
import { readAttributes } from './xml';
import { isTrue } from './workbook-part';
import type { Edit, NewContent } from '../model/edit';
import type { StoreText } from './cell-xml';
import type { Part } from './package';
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
  const index = indexSheet(part, (row) => byRow.has(row), [...byRow.keys()]);
  const work = new SheetWork(part, index, around);
  for (const [row, inRow] of byRow) work.editRow(row, inRow);
  refusals.push(...work.refusals);
  if (refusals.length > 0) return { splices: [], formulasGone: [], refusals, end: index.end };
  const moved = moveSharedFormulas(part, index, work.mastersGone, work.cellsGone);
  const splices = [...work.splices, ...work.rowSplices, ...moved, ...widenDimension(part, index, work.written), ...work.spans];
  return { splices, formulasGone: work.formulasGone, refusals, end: index.end };
}

function groupByRow(edits: readonly Edit[]): ReadonlyMap<number, ReadonlyMap<number, Edit>> {
  const byRow = new Map<number, Map<number, Edit>>();
  for (const edit of edits) {
    const inRow = byRow.get(edit.row) ?? new Map<number, Edit>();
    byRow.set(edit.row, inRow.set(edit.column, edit));
  }
  return byRow;
}

function refuseContent(edit: Edit): Refusal | undefined {
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

/** Collects the splices of one sheet. */
class SheetWork {
  readonly splices: Splice[] = [];
  readonly spans: Splice[] = [];
  readonly refusals: Refusal[] = [];
  readonly formulasGone: string[] = [];
  /** Keys of shared formulas whose first cell no longer has the text. */
  readonly mastersGone = new Set<number>();
  /** Starts of the cells whose formula was replaced. */
  readonly cellsGone = new Set<number>();
  /** Cells that are there now and were not before. */
  readonly written: { readonly row: number; readonly column: number }[] = [];
  private readonly newRows: { readonly row: number; readonly text: string }[] = [];
  private readonly stylesOfColumns: (column: number) => number;

  constructor(private readonly part: Part, private readonly index: SheetIndex, private readonly around: EditSurroundings) {
    this.stylesOfColumns = columnStyles(part, index);
  }

  editRow(row: number, edits: ReadonlyMap<number, Edit>): void {
    const places = this.index.rows.get(row);
    const inOrder = [...edits.values()].sort((a, b) => a.column - b.column);
    if (!places) {
      this.addRow(row, inOrder);
      return;
    }
    const last = places.at(-1) as RowPlace;
    const missing: Edit[] = [];
    // Where a cell stands twice, readers take the last.
    const cells = new Map(places.flatMap((place) => place.cells.map((cell) => [cell.column, cell] as const)));
    for (const edit of inOrder) {
      const cell = cells.get(edit.column);
      const spanning = this.index.spanning.find(({ range }) => contains(range, row, edit.column));
      if (spanning && !this.keepsFormula(cell, edit)) this.refuseSpanning(spanning, cell, edit);
      else if (cell) this.editCell(cell, edit);
      else if (edit.content.kind !== 'blank') missing.push(edit);
    }
    this.addCells(last, row, missing);
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
      this.splices.push({ start: cell.start, end: formula.start, text: `<${prefix}c${tag}>` });
      this.splices.push({ start: formula.end, end: cell.end, text: `${content}</${prefix}c>` });
      return;
    }
    const text = content === '' ? `<${prefix}c${tag}/>` : `<${prefix}c${tag}>${content}</${prefix}c>`;
    this.splices.push({ start: cell.start, end: cell.end, text });
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
      if (!isDropped) text += ` ${decodeText(this.part.bytes, start, valueEnd + 1)}`;
    }
    return `${text}${style === cell.style ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  }

  private styleFor(content: NewContent, style: number): number {
    return content.kind === 'date' ? this.around.dateStyle(style) : style;
  }

  private localContent(content: NewContent): NewContent {
    return content.kind === 'date' ? { kind: 'date', serial: content.serial + this.around.dateShift } : content;
  }

  private cellText(row: number, { column, content }: Edit, rowStyle: number | undefined): string {
    const { prefix } = this.index;
    const style = this.styleFor(content, rowStyle ?? this.stylesOfColumns(column));
    this.written.push({ row, column });
    return newCell(row, column, style, cellBody(this.localContent(content), prefix, this.around.storeText), prefix);
  }

  private addCells(place: RowPlace, row: number, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const { prefix } = this.index;
    const values = readAttributes(this.part, place.tag);
    const rowStyle = isTrue(values.get('customFormat')) ? Number(values.get('s') ?? 0) : undefined;
    const texts = edits.map((edit) => ({ column: edit.column, text: this.cellText(row, edit, rowStyle) }));
    this.spans.push(...widenSpans(this.part, place.tag, edits.map(({ column }) => column)));
    if (place.tag.kind === 'empty') {
      const close = place.tag.end - (this.part.bytes[place.tag.end - 2] === 0x2f ? 2 : 1);
      this.splices.push({ start: close, end: place.tag.end, text: `>${texts.map(({ text }) => text).join('')}</${prefix}row>` });
      return;
    }
    let next = 0;
    for (const { column, text } of texts) {
      while ((place.cells[next]?.column ?? Infinity) < column) next += 1;
      const at = place.cells[next]?.start ?? place.contentEnd;
      this.splices.push({ start: at, end: at, text });
    }
  }

  private addRow(row: number, edits: readonly Edit[]): void {
    const { prefix } = this.index;
    const spanned = edits.filter((edit) => {
      const spanning = this.index.spanning.find(({ range }) => contains(range, row, edit.column));
      if (spanning) this.refuseSpanning(spanning, undefined, edit);
      return spanning !== undefined;
    });
    const filled = edits.filter(({ content }) => content.kind !== 'blank');
    if (spanned.length > 0 || filled.length === 0) return;
    const cells = filled.map((edit) => this.cellText(row, edit, undefined)).join('');
    this.newRows.push({ row, text: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` });
  }

  /** New rows at their places, in order; they open an empty sheet's data. */
  get rowSplices(): readonly Splice[] {
    const { sheetData, placeForRow, prefix } = this.index;
    const inOrder = [...this.newRows].sort((a, b) => a.row - b.row);
    if (sheetData.kind === 'open') return inOrder.map(({ row, text }) => ({ start: placeForRow(row), end: placeForRow(row), text }));
    if (inOrder.length === 0) return [];
    return [{ start: sheetData.end - 2, end: sheetData.end, text: `>${inOrder.map(({ text }) => text).join('')}</${prefix}sheetData>` }];
  }
}

/** The formula as the cell has it; of a shared one moved to the cell. Undefined when its first cell is missing. */
function ownFormula(cell: CellPlace, formula: FormulaPlace, index: SheetIndex): string | undefined {
  if (formula.kind !== 'shared' || formula.text !== '') return formula.text;
  const master = index.shared.get(formula.key ?? -1);
  return master && joinFormula(splitFormula(master.text), cell.row - master.row, cell.column - master.column);
}
