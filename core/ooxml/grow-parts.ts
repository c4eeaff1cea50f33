/** Parts whose ranges and formulas point to a table that got rows, into the splices that make them fit: sheets, names, charts, tables. */
import { formatRange, readRange } from '../model/place';
import { escapeAttribute, escapeXml } from './cell-xml';
import { growFormula, growRows } from './grow-references';
import { readFormulaPlace } from './sheet-index';
import { type FormulaText, SharedFormulas } from './shared-formulas';
import { endOfElement, nextTag, textOf } from './xml';
import { attributesOf, readAttributes } from './xml-attributes';
import { unescapeXml } from './xml-text';
import type { Growth } from './grow-references';
import type { Part } from './part';
import type { FormulaPlace } from './sheet-index';
import type { Splice } from './splice';
import type { Tag } from './xml';

/** Elements whose text is a formula, in sheets, tables, names, charts and extension lists. Cells' own `f` in sheets are done apart. */
const FORMULA_ELEMENTS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula', 'totalsRowFormula']);

/** Ranges of the growing sheet itself: conditional formats, validations, and those of the extension list. */
const RANGE_LISTS = new Set(['conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange']);

interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly formula: FormulaPlace;
}

/** `ownSheet` is the sheet whose part it is, undefined for the workbook part, tables and charts. Places in `skips` are left alone. */
export function growPart(part: Part, growth: Growth, ownSheet: string | undefined, formulaText: FormulaText, skips: (place: number) => boolean = () => false): readonly Splice[] {
  const splices: Splice[] = [];
  const groups = new Map<number, SharedCell[]>();
  const isGrowingSheet = ownSheet?.toLowerCase() === growth.sheet.toLowerCase();
  const prefixOf = (tag: Tag): string => part.text(tag.start + 1, tag.nameEnd - tag.name.length);
  let row = -1;
  let column = -1;
  let isInData = false;
  let isInSparkline = false;
  let at = 0;
  for (let tag = nextTag(part, at); tag; tag = nextTag(part, at)) {
    at = tag.end;
    if (tag.name === 'sheetData') isInData = tag.kind === 'open';
    // A sparkline stands in one cell: its own place may not become a range.
    else if (tag.name === 'sparkline') isInSparkline = tag.kind === 'open';
    if (tag.kind === 'close') continue;
    if (isInData && tag.name === 'row') {
      row = Number(readAttributes(part, tag).get('r') ?? row + 2) - 1;
      column = -1;
    } else if (isInData && tag.name === 'c') column = readRange(readAttributes(part, tag).get('r') ?? '')?.left ?? column + 1;
    else if (isInData && tag.name === 'f') {
      at = endOfElement(part, tag);
      const formula = readFormulaPlace(part, tag, at);
      if (formula.kind === 'shared' && formula.key !== undefined) addTo(groups, formula.key, { row, column, formula });
      else if (!skips(tag.start)) splices.push(...growText(part, tag, at, growth, ownSheet));
    } else if (FORMULA_ELEMENTS.has(tag.name)) {
      at = endOfElement(part, tag);
      splices.push(...growText(part, tag, at, growth, ownSheet));
    } else if (tag.name === 'cfvo') splices.push(...growAttribute(part, tag, 'val', (text) => growFormula(text, growth, ownSheet)));
    else if (isGrowingSheet && RANGE_LISTS.has(tag.name)) splices.push(...growAttribute(part, tag, 'sqref', (text) => growRanges(text, growth)));
    else if (isGrowingSheet && tag.name === 'sqref' && tag.kind === 'open' && !isInSparkline) {
      at = endOfElement(part, tag);
      const before = textOf(part, tag);
      const after = growRanges(before, growth);
      if (after !== before) splices.push({ start: tag.end, end: part.bytes.lastIndexOf(0x3c, at - 1), text: after });
    }
  }
  const shared = new SharedFormulas(part.name, formulaText);
  for (const [key, group] of groups) {
    const own = formulasOf(group, key, shared);
    for (const splice of growGroup(group, own, growth, ownSheet, skips, (cell) => prefixOf(tagOf(part, cell)))) splices.push(splice);
  }
  return splices;
}

/** Each cell's own formula, in the order of the group; none for a group without the text that it shares. */
function formulasOf(group: readonly SharedCell[], key: number, shared: SharedFormulas): readonly string[] {
  const master = group.find(({ formula }) => formula.text !== '');
  if (!master) return [];
  shared.take(master.formula.text, key, master.row, master.column);
  return group.map((cell) => shared.take(cell === master ? master.formula.text : '', key, cell.row, cell.column) ?? '');
}

function addTo(groups: Map<number, SharedCell[]>, key: number, cell: SharedCell): void {
  const group = groups.get(key);
  if (group) group.push(cell);
  else groups.set(key, [cell]);
}

const tagOf = (part: Part, cell: SharedCell): Tag => nextTag(part, cell.formula.start) as Tag;

function growText(part: Part, tag: Tag, end: number, growth: Growth, ownSheet: string | undefined): readonly Splice[] {
  if (tag.kind !== 'open') return [];
  const before = textOf(part, tag);
  const after = growFormula(before, growth, ownSheet);
  if (after === before) return [];
  return [{ start: tag.end, end: part.bytes.lastIndexOf(0x3c, end - 1), text: escapeXml(after) }];
}

/** A list of ranges parted by blanks. */
export function growRanges(text: string, growth: Growth): string {
  return text.split(' ').map((item) => {
    const range = readRange(item);
    if (!range || range.top < growth.table.top) return item;
    // A rule on one row of data spreads too, unlike a reference to one cell.
    const isData = range.top <= growth.lastDataRow;
    const grown = growRows(growth, isData ? { ...range, top: growth.table.top } : range);
    return grown ? formatRange({ ...range, top: isData ? range.top : grown.top, bottom: grown.bottom }) : item;
  }).join(' ');
}

function growAttribute(part: Part, tag: Tag, wanted: string, grow: (text: string) => string): readonly Splice[] {
  for (const { name, valueStart, valueEnd } of attributesOf(part, tag)) {
    if (name !== wanted) continue;
    const before = unescapeXml(part.text(valueStart, valueEnd));
    const after = grow(before);
    return after === before ? [] : [{ start: valueStart, end: valueEnd, text: escapeAttribute(after) }];
  }
  return [];
}

/** A shared formula stays shared unless the growth changes it: then each of its cells gets its own. */
function growGroup(group: readonly SharedCell[], own: readonly string[], growth: Growth, ownSheet: string | undefined, skips: (place: number) => boolean, prefixOf: (cell: SharedCell) => string): readonly Splice[] {
  if (own.length === 0) return [];
  const grown = own.map((formula) => growFormula(formula, growth, ownSheet));
  const isSplit = group.some((cell) => skips(cell.formula.start)) || grown.some((formula, index) => formula !== own[index]);
  if (!isSplit) return [];
  return group.flatMap((cell, index) => {
    if (skips(cell.formula.start)) return [];
    const prefix = prefixOf(cell);
    return [{ start: cell.formula.start, end: cell.formula.end, text: `<${prefix}f>${escapeXml(grown[index] ?? '')}</${prefix}f>` }];
  });
}
