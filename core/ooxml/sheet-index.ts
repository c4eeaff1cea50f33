/** A sheet part, in one pass, into the byte places that edits of given cells need; other cells are passed over but for formulas that span cells. */
import { MAX_ROWS, readRange } from '../model/place';
import { ByteCursor, GT, SLASH } from './byte-cursor';
import { decodeText } from './text-bytes';
import { damaged } from './unreadable';
import { endOfElement, endOfTag, nextTag, skipMarkup, textOf } from './xml';
import { attributesOf, readAttributes } from './xml-attributes';
import type { Range } from '../model/place';
import type { Part } from './part';
import type { Tag } from './xml';
import type { Attribute } from './xml-attributes';

/** The `f` of a cell: places of the whole element, and what it says. */
export interface FormulaPlace {
  readonly kind: 'plain' | 'shared' | 'array' | 'dataTable';
  readonly start: number;
  readonly end: number;
  /** Its text; '' for cells that only name the key of a shared formula. */
  readonly text: string;
  readonly key?: number;
  readonly ref?: string;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** From `<` of the cell up to after its end; equal places for a cell without content. */
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly attributes: readonly Attribute[];
  /** Style index, 0 where none is written. */
  readonly style: number;
  readonly formula?: FormulaPlace;
  /** Children that are no formula, value or inline string, as they stand: `extLst`. */
  readonly rest: string;
}

export interface RowPlace {
  readonly tag: Tag;
  /** The asked cells that exist, in the order of the file. */
  readonly cells: readonly CellPlace[];
  /** Where an asked cell that does not exist goes. */
  readonly placeFor: (column: number) => number;
}

/** Zero-based columns by zero-based row, both without doubles; columns ascending. */
export type AskedCells = ReadonlyMap<number, readonly number[]>;

/** A formula whose result fills more cells than its own. Zero-based, inclusive. */
export interface SpanningFormula {
  readonly kind: 'array' | 'dataTable';
  readonly range: Range;
}

export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetIndex {
  /** With its colon; '' where the sheet uses the default namespace. */
  readonly prefix: string;
  readonly sheetData: Tag;
  /** Place of `</sheetData>`; the tag's own place when it is empty. */
  readonly contentEnd: number;
  /** After `sheetData`. */
  readonly end: number;
  /** The asked rows that exist; a row that stands twice has two places. */
  readonly rows: ReadonlyMap<number, readonly RowPlace[]>;
  /** Where a row that does not exist goes. */
  readonly placeForRow: (row: number) => number;
  readonly spanning: readonly SpanningFormula[];
  readonly shared: ReadonlyMap<number, SharedMaster>;
}

const LOWER_C = 0x63;
const LOWER_F = 0x66;
const LOWER_O = 0x6f;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const SPACE = 0x20;
const EQUALS = 0x3d;

export function indexSheet(part: Part, asked: AskedCells): SheetIndex {
  const sheetData = findSheetData(part);
  const indexer = new SheetIndexer(part, sheetData, asked);
  if (sheetData.kind === 'open') indexer.run();
  return {
    prefix: part.text(sheetData.start + 1, sheetData.nameEnd - sheetData.name.length),
    sheetData,
    contentEnd: sheetData.kind === 'open' ? indexer.contentEnd : sheetData.end,
    end: sheetData.kind === 'open' ? indexer.end : sheetData.end,
    rows: indexer.rows,
    placeForRow: (row) => indexer.placeForRow.get(row) ?? indexer.contentEnd,
    spanning: indexer.spanning,
    shared: indexer.shared,
  };
}

export function findSheetData(part: Part): Tag {
  let tag = nextTag(part, 0);
  tag = tag && nextTag(part, tag.end);
  while (tag && tag.kind !== 'close') {
    if (tag.name === 'sheetData') return tag;
    tag = nextTag(part, endOfElement(part, tag));
  }
  throw damaged('xml', part.name);
}

const NOTHING: readonly number[] = [];

class SheetIndexer extends ByteCursor {
  readonly rows = new Map<number, RowPlace[]>();
  readonly placeForRow = new Map<number, number>();
  readonly spanning: SpanningFormula[] = [];
  readonly shared = new Map<number, SharedMaster>();
  contentEnd: number;
  end = 0;
  private row = -1;
  private column = -1;
  /** Asked rows in descending order whose place is not known yet. */
  private readonly placeless: number[];
  /** Asked columns of the row at hand, and how many of them were passed. */
  private columns: readonly number[] = NOTHING;
  private passed = 0;
  private places = new Map<number, number>();
  private cells: CellPlace[] = [];

  constructor(part: Part, sheetData: Tag, private readonly asked: AskedCells) {
    super(part, sheetData);
    this.contentEnd = sheetData.end;
    this.placeless = [...asked.keys()].sort((a, b) => b - a);
  }

  run(): void {
    const { bytes, prefixLength, part } = this;
    let cellStart = -1;
    for (;;) {
      const start = this.nextLt();
      const first = bytes[start + 1];
      this.at = start + 2;
      if (first === SLASH) {
        const letter = bytes[start + 2 + prefixLength];
        if (letter === LOWER_R && bytes[start + 3 + prefixLength] === LOWER_O) this.passColumns(Infinity, start);
        else if (letter === LOWER_S) {
          this.contentEnd = start;
          this.end = endOfTag(part, start);
          return;
        }
      } else if (first === 0x21 || first === 0x3f) this.at = skipMarkup(part, start);
      else {
        const name = start + 1 + prefixLength;
        const letter = bytes[name];
        const after = bytes[name + 1] as number;
        if (letter === LOWER_C && (after <= SPACE || after === GT || after === SLASH)) {
          cellStart = start;
          if (this.columns.length > 0) this.takeCell(start, name + 1);
        } else if (letter === LOWER_R && after === LOWER_O && bytes[name + 2] === 0x77) this.takeRow(start, name + 3);
        else if (letter === LOWER_F && after <= SPACE && cellStart >= 0) this.takeFormula(start, cellStart);
      }
    }
  }

  private takeRow(start: number, nameEnd: number): void {
    const { part, bytes } = this;
    const isPlain = bytes[nameEnd] === SPACE && bytes[nameEnd + 1] === LOWER_R && bytes[nameEnd + 2] === EQUALS;
    const written = isPlain ? this.readDigits(nameEnd + 4) : Number(readAttributes(part, this.tagAt(start)).get('r') ?? this.row + 2);
    if (!(written >= 1 && written <= MAX_ROWS)) throw damaged('row', part.name, { found: written });
    this.row = written - 1;
    this.column = -1;
    for (let next = this.placeless.at(-1); next !== undefined && next < this.row; next = this.placeless.at(-1)) {
      this.placeForRow.set(next, start);
      this.placeless.pop();
    }
    this.columns = this.asked.get(this.row) ?? NOTHING;
    if (this.columns.length === 0) return;
    const tag = this.tagAt(start);
    this.at = tag.end;
    this.passed = 0;
    const places = new Map<number, number>();
    this.places = places;
    this.cells = [];
    const row: RowPlace = { tag, cells: this.cells, placeFor: (column) => places.get(column) ?? tag.end };
    const known = this.rows.get(this.row);
    if (known) known.push(row);
    else this.rows.set(this.row, [row]);
    if (tag.kind === 'empty') this.columns = NOTHING;
  }

  /** Asked columns before `column` would stand at `place`, which is the start of the next cell or the end of the row. */
  private passColumns(column: number, place: number): void {
    for (let next = this.columns[this.passed]; next !== undefined && next < column; next = this.columns[this.passed]) {
      this.places.set(next, place);
      this.passed += 1;
    }
    if (column === Infinity) this.columns = NOTHING;
  }

  private takeCell(start: number, nameEnd: number): void {
    const { bytes } = this;
    const isPlain = bytes[nameEnd] === SPACE && bytes[nameEnd + 1] === LOWER_R && bytes[nameEnd + 2] === EQUALS;
    if (isPlain) this.column = this.readColumn(nameEnd + 4);
    else {
      const ref = [...attributesOf(this.part, this.tagAt(start))].find(({ name }) => name === 'r');
      this.column = ref ? this.readColumn(ref.valueStart) : this.column + 1;
    }
    this.passColumns(this.column, start);
    if (!this.isAskedColumn(this.column)) return;
    const cell = this.readCell(this.tagAt(start), this.column);
    this.cells.push(cell);
    this.at = cell.end;
  }

  /** The next asked column, or one passed before where cells are out of order or doubled. */
  private isAskedColumn(column: number): boolean {
    const next = this.columns[this.passed];
    if (next === column) {
      this.passed += 1;
      return true;
    }
    return (next === undefined || next > column) && this.passed > 0 && this.columns.includes(column);
  }

  private tagAt(start: number): Tag {
    const tag = nextTag(this.part, start);
    if (!tag) throw damaged('xml', this.part.name);
    return tag;
  }

  private readCell(tag: Tag, column: number): CellPlace {
    const { part, bytes } = this;
    const attributes = [...attributesOf(part, tag)];
    let style = 0;
    for (const { name, valueStart } of attributes) {
      if (name === 's') style = this.readDigits(valueStart);
    }
    const cell = { row: this.row, column, start: tag.start, tag, attributes, style };
    if (tag.kind === 'empty') return { ...cell, end: tag.end, rest: '' };
    let formula: FormulaPlace | undefined;
    let rest = '';
    let at = tag.end;
    for (;;) {
      const child = this.tagAt(at);
      if (child.kind === 'close') return { ...cell, end: child.end, rest, ...(formula === undefined ? {} : { formula }) };
      at = endOfElement(part, child);
      if (child.name === 'f') {
        formula = readFormulaPlace(part, child, at);
        this.remember(formula, this.row, column);
      } else if (child.name !== 'v' && child.name !== 'is') rest += decodeText(bytes, child.start, at);
    }
  }

  /** A formula with attributes in a row that was not asked for: only those that concern other cells matter. */
  private takeFormula(start: number, cellStart: number): void {
    const tag = this.tagAt(start);
    const formula = readFormulaPlace(this.part, tag, endOfElement(this.part, tag));
    this.at = formula.end;
    const ref = readAttributes(this.part, this.tagAt(cellStart)).get('r') ?? formula.ref?.split(':')[0] ?? '';
    const place = readRange(ref);
    if (place) this.remember(formula, this.row, place.left);
  }

  private remember(formula: FormulaPlace, row: number, column: number): void {
    const { kind, ref, key, text } = formula;
    if (kind === 'shared') {
      if (key !== undefined && text !== '' && !this.shared.has(key)) this.shared.set(key, { row, column, text });
      return;
    }
    const range = kind === 'plain' ? undefined : readRange(ref ?? '');
    if (range && kind !== 'plain') this.spanning.push({ kind, range });
  }
}

export function readFormulaPlace(part: Part, tag: Tag, end: number): FormulaPlace {
  const values = readAttributes(part, tag);
  const kind = values.get('t');
  const ref = values.get('ref');
  const key = values.get('si');
  return {
    kind: kind === 'shared' || kind === 'array' || kind === 'dataTable' ? kind : 'plain',
    start: tag.start,
    end,
    text: textOf(part, tag),
    ...(ref === undefined ? {} : { ref }),
    ...(key === undefined ? {} : { key: Number(key) }),
  };
}
