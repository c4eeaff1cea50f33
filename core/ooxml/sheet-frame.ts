/** What stands around a sheet's cells and must agree with them: its dimension, the spans of its rows, the styles of its columns. */
import { formatRange, readRange } from '../model/place';
import { childTags, nextTag, rootTag } from './xml';
import { attributesOf, readAttributes } from './xml-attributes';
import type { Part } from './part';
import type { SheetIndex } from './sheet-index';
import type { Splice } from './splice';
import type { Tag } from './xml';

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The stated dimension grown over new cells; left alone where there is none or it says nothing readable. */
export function widenDimension(part: Part, index: SheetIndex, written: readonly CellAt[]): readonly Splice[] {
  const tag = tagBefore(part, index, 'dimension');
  const attribute = tag && [...attributesOf(part, tag)].find(({ name }) => name === 'ref');
  const range = attribute && readRange(part.text(attribute.valueStart, attribute.valueEnd));
  if (!attribute || !range || written.length === 0) return [];
  let { top, left, bottom, right } = range;
  for (const { row, column } of written) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (top === range.top && bottom === range.bottom && left === range.left && right === range.right) return [];
  return [{ start: attribute.valueStart, end: attribute.valueEnd, text: formatRange({ top, left, bottom, right }) }];
}

/** Of any number of numbers, where Math.min takes some ten thousands. */
const least = (numbers: readonly number[]): number => numbers.reduce((low, each) => (each < low ? each : low), Infinity);

/** The row's span hint (one-based columns `2:9`, maybe several) grown over new zero-based columns. */
export function widenSpans(part: Part, row: Tag, columns: readonly number[]): readonly Splice[] {
  const attribute = [...attributesOf(part, row)].find(({ name }) => name === 'spans');
  if (!attribute) return [];
  const spans = part.text(attribute.valueStart, attribute.valueEnd).split(/[\s:]+/).map(Number);
  if (spans.some(Number.isNaN) || spans.length < 2) return [];
  const [first, last] = [least(spans), -least(spans.map((span) => -span))];
  const [left, right] = [Math.min(first, least(columns) + 1), Math.max(last, 1 - least(columns.map((column) => -column)))];
  if (left === first && right === last) return [];
  return [{ start: attribute.valueStart, end: attribute.valueEnd, text: `${left}:${right}` }];
}

/** Style of a zero-based column; 0 where the sheet states none. */
export function columnStyles(part: Part, index: SheetIndex): (column: number) => number {
  const tag = tagBefore(part, index, 'cols');
  const styles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  if (tag) {
    for (const child of childTags(part, tag)) {
      const values = readAttributes(part, child);
      const style = Number(values.get('style') ?? 0);
      if (style !== 0) styles.push({ first: Number(values.get('min')) - 1, last: Number(values.get('max')) - 1, style });
    }
  }
  return (column) => styles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** A direct child of the worksheet that stands before its cells. */
function tagBefore(part: Part, index: SheetIndex, name: string): Tag | undefined {
  let tag = nextTag(part, rootTag(part).end);
  let depth = 0;
  while (tag && tag.start < index.sheetData.start) {
    if (depth === 0 && tag.name === name && tag.kind !== 'close') return tag;
    depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    tag = nextTag(part, tag.end);
  }
  return undefined;
}
