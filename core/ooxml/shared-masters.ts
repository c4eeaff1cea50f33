/** Shared formulas whose first cell was edited: the next cell that shares one gets its text, so that the others keep theirs. */
import { formatRange, readRange } from '../model/place';
import { escapeXml } from './cell-xml';
import { readFormulaPlace } from './sheet-index';
import { joinFormula, splitFormula } from './shift-formula';
import { endOfElement, nextTag } from './xml';
import { readAttributes } from './xml-attributes';
import type { Part } from './part';
import type { FormulaPlace, SheetIndex } from './sheet-index';
import type { Splice } from './splice';

interface Sharer {
  readonly row: number;
  readonly column: number;
  readonly formula: FormulaPlace;
}

/** `cellsGone` holds the starts of cells that no longer have their formula. */
export function moveSharedFormulas(part: Part, index: SheetIndex, keys: ReadonlySet<number>, cellsGone: ReadonlySet<number>): readonly Splice[] {
  if (keys.size === 0) return [];
  const splices: Splice[] = [];
  for (const [key, sharers] of findSharers(part, index, keys, cellsGone)) {
    const [heir] = sharers;
    const master = index.shared.get(key);
    if (!heir || !master) continue;
    const text = joinFormula(splitFormula(master.text), heir.row - master.row, heir.column - master.column);
    const range = { top: heir.row, left: heir.column, bottom: heir.row, right: heir.column };
    for (const { row, column } of sharers) {
      range.top = Math.min(range.top, row);
      range.bottom = Math.max(range.bottom, row);
      range.left = Math.min(range.left, column);
      range.right = Math.max(range.right, column);
    }
    const { prefix } = index;
    const element = `<${prefix}f t="shared" ref="${formatRange(range)}" si="${key}">${escapeXml(text)}</${prefix}f>`;
    splices.push({ start: heir.formula.start, end: heir.formula.end, text: element });
  }
  return splices;
}

/** A second pass, made only when a first cell was edited. */
function findSharers(part: Part, index: SheetIndex, keys: ReadonlySet<number>, cellsGone: ReadonlySet<number>): ReadonlyMap<number, readonly Sharer[]> {
  const sharers = new Map<number, Sharer[]>();
  let row = -1;
  let column = -1;
  let cellStart = -1;
  let at = index.sheetData.end;
  for (let tag = nextTag(part, at); tag && tag.start < index.contentEnd; tag = nextTag(part, at)) {
    at = tag.end;
    if (tag.kind === 'close') continue;
    if (tag.name === 'row') {
      row = Number(readAttributes(part, tag).get('r') ?? row + 2) - 1;
      column = -1;
    } else if (tag.name === 'c') {
      column = readRange(readAttributes(part, tag).get('r') ?? '')?.left ?? column + 1;
      cellStart = tag.start;
    } else if (tag.name === 'f') {
      at = endOfElement(part, tag);
      const formula = readFormulaPlace(part, tag, at);
      const { key } = formula;
      if (formula.kind !== 'shared' || key === undefined || !keys.has(key) || formula.text !== '' || cellsGone.has(cellStart)) continue;
      const known = sharers.get(key);
      if (known) known.push({ row, column, formula });
      else sharers.set(key, [{ row, column, formula }]);
    }
  }
  return sharers;
}
