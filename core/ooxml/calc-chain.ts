/** The calculation chain without cells that no longer have a formula: Excel takes an entry for such a cell as damage. */
import { nameKey } from './package';
import { relationshipsName, resolveTarget } from './relationships';
import { childTags, endOfElement, rootTag } from './xml';
import { readAttributes } from './xml-attributes';
import type { Draft } from './draft';
import type { Part } from './part';
import type { Splice } from './splice';
import type { WorkbookPart } from './workbook-part';
import type { Attributes } from './xml-attributes';

/** A1 names of cells without formula now, by the sheet's id. */
export type FormulasGone = ReadonlyMap<string, ReadonlySet<string>>;

export function shortenCalcChain(draft: Draft, workbook: WorkbookPart, gone: FormulasGone): void {
  const name = workbook.relationships.find(({ kind }) => kind === 'calcChain')?.target;
  const part = name === undefined || gone.size === 0 ? undefined : draft.part(name);
  if (name === undefined || !part) return;
  const { splices, left } = withoutCells(part, gone);
  if (left > 0) draft.change(part, splices);
  else removePart(draft, workbook, name);
}

/** An entry without sheet id has the one of the entry before it (ECMA-376 Part 1, 18.6.1), so the next entry may need it written. */
function withoutCells(part: Part, gone: FormulasGone): { readonly splices: readonly Splice[]; readonly left: number } {
  const splices: Splice[] = [];
  let left = 0;
  let sheet = '0';
  let writtenSheet = '0';
  for (const tag of childTags(part, rootTag(part))) {
    const values = readAttributes(part, tag);
    sheet = values.get('i') ?? sheet;
    if (gone.get(sheet)?.has((values.get('r') ?? '').replaceAll('$', '').toUpperCase()) === true) {
      splices.push({ start: tag.start, end: endOfElement(part, tag), text: '' });
      continue;
    }
    left += 1;
    if (values.get('i') !== undefined) writtenSheet = sheet;
    else if (writtenSheet !== sheet) {
      splices.push({ start: tag.nameEnd, end: tag.nameEnd, text: ` i="${sheet}"` });
      writtenSheet = sheet;
    }
  }
  return { splices, left };
}

/** A chain may not be empty: the part goes, with its relationship and its content type. */
function removePart(draft: Draft, workbook: WorkbookPart, name: string): void {
  draft.remove(name);
  const relationships = draft.part(relationshipsName(workbook.part.name));
  const types = draft.part('[Content_Types].xml');
  if (relationships) removeChildren(draft, relationships, (values) => sameName(resolveTarget(workbook.part.name, values.get('Target') ?? ''), name));
  if (types) removeChildren(draft, types, (values) => sameName(resolveTarget('', values.get('PartName') ?? ''), name));
}

const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

function removeChildren(draft: Draft, part: Part, isGone: (values: Attributes) => boolean): void {
  const splices: Splice[] = [];
  for (const tag of childTags(part, rootTag(part))) {
    if (!isGone(readAttributes(part, tag))) continue;
    splices.push({ start: tag.start, end: endOfElement(part, tag), text: '' });
  }
  draft.change(part, splices);
}
