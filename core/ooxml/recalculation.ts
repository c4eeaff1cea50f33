/** The workbook part asking Excel to calculate every formula when it opens the file. */
import { childTags, endOfElement, rootTag } from './xml';
import { attributesOf } from './xml-attributes';
import type { Draft } from './draft';
import type { Part } from './part';

/** Elements that stand before `calcPr` (ECMA-376 Part 1, 18.2.27), nearest last. */
const BEFORE = new Set(['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames']);

export function askRecalculation(draft: Draft, part: Part): void {
  const root = rootTag(part);
  const prefix = part.text(root.start + 1, root.nameEnd - root.name.length);
  let place = root.end;
  for (const tag of childTags(part, root)) {
    if (tag.name === 'calcPr') {
      const attribute = [...attributesOf(part, tag)].find(({ name }) => name === 'fullCalcOnLoad');
      if (!attribute) draft.change(part, [{ start: tag.nameEnd, end: tag.nameEnd, text: ' fullCalcOnLoad="1"' }]);
      else if (!/^(?:1|true)$/.test(part.text(attribute.valueStart, attribute.valueEnd))) {
        draft.change(part, [{ start: attribute.valueStart, end: attribute.valueEnd, text: '1' }]);
      }
      return;
    }
    if (BEFORE.has(tag.name)) place = endOfElement(part, tag);
  }
  draft.change(part, [{ start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
