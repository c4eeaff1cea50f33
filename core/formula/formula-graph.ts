/** Formula cells -> the order in which to evaluate them, which of them stand in a circle, and which read a given cell. */
import { contains, type Range } from '../model/place';
import { groupByDependency } from './order';
import type { StandingTable } from './workbook-catalog';
import { FormulaIndex, listReads, type FormulaCell, type SheetRange } from './workbook-formulas';

/** A range of more than one cell is a step of its own, however many formulas read it: a column that each of its rows looks through would else ask for as many links as it has rows squared. */
interface RangeStep extends SheetRange {
  readonly readers: number[];
}

const isOneCell = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

const MAX_COLUMN_COUNT = 16_384;

/** Formulas are known by their number in the list. */
export class FormulaGraph {
  /** Numbers of the formulas, each after those that it reads. */
  readonly order: readonly number[];
  /** Place of each formula in `order`. */
  readonly ranks: Int32Array;
  readonly #circular: Uint8Array;
  readonly #ranges: readonly RangeStep[];
  readonly #cells: readonly FormulaCell[];
  readonly #tables: ReadonlyMap<string, StandingTable>;
  /** Formulas that read a cell by itself, by lower-case sheet; gathered when it is first asked who reads a cell. */
  #single: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> | undefined;

  constructor(cells: readonly FormulaCell[], tables: ReadonlyMap<string, StandingTable>) {
    const index = new FormulaIndex(cells);
    const ranges: RangeStep[] = [];
    const numbers = new Map<string, number>();
    const needs = cells.map((cell, item) => listReads(cell, tables).flatMap(({ sheet, range }): readonly number[] => {
      if (isOneCell(range)) return index.find({ sheet, range });
      const key = `${sheet}!${range.top},${range.left},${range.bottom},${range.right}`;
      const known = numbers.get(key) ?? ranges.push({ sheet, range, readers: [] }) - 1;
      numbers.set(key, known);
      ranges[known]?.readers.push(item);
      return [cells.length + known];
    }));
    const needsOf = (step: number): readonly number[] => {
      const range = ranges[step - cells.length];
      return range ? index.find(range) : (needs[step] ?? []);
    };
    const order: number[] = [];
    this.#circular = new Uint8Array(cells.length);
    for (const group of groupByDependency(cells.length + ranges.length, needsOf)) {
      for (const item of group) {
        if (item >= cells.length) continue;
        order.push(item);
        if (group.length > 1 || needs[item]?.includes(item) === true) this.#circular[item] = 1;
      }
    }
    this.order = order;
    this.ranks = new Int32Array(cells.length);
    order.forEach((item, rank) => {
      this.ranks[item] = rank;
    });
    this.#ranges = ranges;
    this.#cells = cells;
    this.#tables = tables;
  }

  isCircular(item: number): boolean {
    return this.#circular[item] === 1;
  }

  get hasCircles(): boolean {
    return this.#circular.includes(1);
  }

  /** Calls `visit` with each formula that reads a cell (zero-based); `sheet` in lower case. One may come twice. */
  eachReader(sheet: string, row: number, column: number, visit: (item: number) => void): void {
    this.#single ??= findReaders(this.#cells, this.#tables);
    this.#single.get(sheet)?.get(row * MAX_COLUMN_COUNT + column)?.forEach(visit);
    for (const range of this.#ranges) if (range.sheet === sheet && contains(range.range, row, column)) range.readers.forEach(visit);
  }
}

function findReaders(cells: readonly FormulaCell[], tables: ReadonlyMap<string, StandingTable>): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const single = new Map<string, Map<number, number[]>>();
  cells.forEach((cell, item) => {
    for (const { sheet, range } of listReads(cell, tables)) if (isOneCell(range)) noteReader(single, sheet, range, item);
  });
  return single;
}

function noteReader(single: Map<string, Map<number, number[]>>, sheet: string, { top, left }: Range, item: number): void {
  const cells = single.get(sheet) ?? new Map<number, number[]>();
  single.set(sheet, cells);
  const key = top * MAX_COLUMN_COUNT + left;
  const readers = cells.get(key);
  if (readers) readers.push(item);
  else cells.set(key, [item]);
}
