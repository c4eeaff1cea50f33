/** Places to point out -> conditional formats on their sheets that always hold, behind the ones that are there; no cell changes. */
import { insertAfter, prefixOf } from './append-child';
import { formatRange } from '../model/place';
import { childTags, rootTag } from './xml';
import { readAttributes } from './xml-attributes';
import type { CellMark } from '../model/new-sheet';
import { SEVERITIES, type Severity } from '../model/report';
import type { Draft } from './draft';
import type { Part } from './part';
import type { WorkbookPart } from './workbook-part';

/** Children of a worksheet that stand before its conditional formats, and the formats themselves (ECMA-376 Part 1, 18.3.1.99). */
const BEFORE = new Set([
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
]);

/** Ranges of one format: a list that people and programs can still read. */
const RANGES_AT_ONCE = 500;

/** `styleOf` gives the index of a differential style. A place on a sheet that has no cells, or that is not there, is passed over. */
export function markCells(draft: Draft, workbook: WorkbookPart, marks: readonly CellMark[], styleOf: (severity: Severity) => number): void {
  const bySheet = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = mark.place.sheet.toLowerCase();
    bySheet.set(key, [...(bySheet.get(key) ?? []), mark]);
  }
  for (const { name, kind, part: partName } of workbook.sheets) {
    const own = kind === 'worksheet' ? bySheet.get(name.toLowerCase()) : undefined;
    const part = own && draft.part(partName);
    if (!own || !part) continue;
    const prefix = prefixOf(part, rootTag(part));
    let priority = lastPriority(part) + 1;
    const xml = SEVERITIES.flatMap((severity) => chunk([...new Set(own.filter((mark) => mark.severity === severity).map(({ place }) => formatRange(place.range)))]).map((ranges) => {
      const rule = `<${prefix}cfRule type="expression" dxfId="${styleOf(severity)}" priority="${priority}"><${prefix}formula>TRUE</${prefix}formula></${prefix}cfRule>`;
      priority += 1;
      return `<${prefix}conditionalFormatting sqref="${ranges.join(' ')}">${rule}</${prefix}conditionalFormatting>`;
    })).join('');
    draft.change(part, insertAfter(part, BEFORE, xml));
  }
}

/** The highest number, that is the least urgent rule, also of those in the extension list; 0 where there is none. */
function lastPriority(part: Part): number {
  let last = 0;
  for (const tag of childTags(part, rootTag(part))) {
    if (tag.name === 'conditionalFormatting') {
      for (const rule of childTags(part, tag)) last = Math.max(last, Number(readAttributes(part, rule).get('priority') ?? 0));
    } else if (tag.name === 'extLst') {
      for (const extension of childTags(part, tag)) for (const list of childTags(part, extension)) {
        if (list.name !== 'conditionalFormattings') continue;
        for (const format of childTags(part, list)) for (const rule of childTags(part, format)) last = Math.max(last, Number(readAttributes(part, rule).get('priority') ?? 0));
      }
    }
  }
  return last;
}

const chunk = (ranges: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ranges.length / RANGES_AT_ONCE) }, (_, at) => ranges.slice(at * RANGES_AT_ONCE, (at + 1) * RANGES_AT_ONCE));
