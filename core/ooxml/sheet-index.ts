/** A sheet part, in one pass, into the byte places that edits of given rows need; cells of other rows are passed over but for formulas that span cells. */
import { MAX_ROWS, readRange } from '../model/place';
import { ByteCursor, SLASH } from './byte-cursor';
import { decodeText } from './text-bytes';
import { damaged } from './unreadable';
import { attributesOf, endOfElement, endOfTag, nextTag, readAttributes, skipMarkup, textOf } from './xml';
import type { Range } from '../model/place';
import type { Part } from './package';
import type { Attribute, Tag } from './xml';

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
  /** Where a cell after the last one goes. */
  readonly contentEnd: number;
  readonly cells: readonly CellPlace[];
}

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
const LOWER_R = 0x72;

/** `isAsked` says for which zero-based rows cells are needed. */
export function indexSheet(part: Part, isAsked: (row: number) => boolean, askedRows: readonly number[]): SheetIndex {
  const sheetData = findSheetData(part);
  const indexer = new SheetIndexer(part, sheetData, isAsked, askedRows);
  if (sheetData.kind === 'open') indexer.run();
  return {
    prefix: decodeText(part.bytes, sheetData.start + 1, sheetData.nameEnd - sheetData.name.length),
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

class SheetIndexer extends ByteCursor {
  readonly rows = new Map<number, RowPlace[]>();
  readonly placeForRow = new Map<number, number>();
  readonly spanning: SpanningFormula[] = [];
  readonly shared = new Map<number, SharedMaster>();
  contentEnd: number;
  end = 0;
  private row = -1;
  /** Asked rows in descending order whose place is not known yet. */
  private readonly placeless: number[];

  constructor(part: Part, sheetData: Tag, private readonly isAsked: (row: number) => boolean, askedRows: readonly number[]) {
    super(part, sheetData);
    this.contentEnd = sheetData.end;
    this.placeless = [...askedRows].sort((a, b) => b - a);
  }

  run(): void {
    const { bytes, prefixLength, part } = this;
    let cellStart = -1;
    for (;;) {
      const start = this.nextLt();
      const first = bytes[start + 1];
      this.at = start + 2;
      if (first === SLASH) {
        if (bytes[start + 2 + prefixLength] === 0x73) {
          this.contentEnd = start;
          this.end = endOfTag(part, start);
          return;
        }
      } else if (first === 0x21 || first === 0x3f) this.at = skipMarkup(part, start);
      else {
        const name = start + 1 + prefixLength;
        const letter = bytes[name];
        const after = bytes[name + 1] as number;
        if (letter === LOWER_C && after <= 0x20) cellStart = start;
        else if (letter === LOWER_R && after === 0x6f && bytes[name + 2] === 0x77) this.takeRow(start);
        else if (letter === LOWER_F && after <= 0x20 && cellStart >= 0) this.takeFormula(start, cellStart);
      }
    }
  }

  private takeRow(start: number): void {
    const { part } = this;
    const tag = this.tagAt(start);
    const written = Number(readAttributes(part, tag).get('r') ?? this.row + 2);
    if (!(written >= 1 && written <= MAX_ROWS)) throw damaged('row', part.name, { found: written });
    this.row = written - 1;
    this.at = tag.end;
    for (let next = this.placeless.at(-1); next !== undefined && next < this.row; next = this.placeless.at(-1)) {
      this.placeForRow.set(next, start);
      this.placeless.pop();
    }
    if (!this.isAsked(this.row)) return;
    const row = tag.kind === 'open' ? this.readRow(tag) : { tag, contentEnd: tag.end, cells: [] };
    this.rows.set(this.row, [...(this.rows.get(this.row) ?? []), row]);
  }

  private tagAt(start: number): Tag {
    const tag = nextTag(this.part, start);
    if (!tag) throw damaged('xml', this.part.name);
    return tag;
  }

  private readRow(rowTag: Tag): RowPlace {
    const cells: CellPlace[] = [];
    let column = -1;
    let at = rowTag.end;
    for (;;) {
      const tag = this.tagAt(at);
      if (tag.kind === 'close') {
        this.at = tag.end;
        return { tag: rowTag, contentEnd: tag.start, cells };
      }
      if (tag.name === 'c') {
        const cell = this.readCell(tag, column + 1);
        cells.push(cell);
        column = cell.column;
        at = cell.end;
      } else at = endOfElement(this.part, tag);
    }
  }

  private readCell(tag: Tag, nextColumn: number): CellPlace {
    const { part, bytes } = this;
    const attributes = [...attributesOf(part, tag)];
    let column = nextColumn;
    let style = 0;
    for (const { name, valueStart } of attributes) {
      if (name === 'r') column = this.readColumn(valueStart);
      else if (name === 's') style = this.readDigits(valueStart);
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
