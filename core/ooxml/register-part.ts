/** A new part -> what makes it part of the package: its content type, and the relationship by which another part points to it. */
import { appendInto, prefixOf } from './append-child';
import { readAttributes } from './xml-attributes';
import { childTags, rootTag } from './xml';
import { relationshipsName } from './relationships';
import type { Draft } from './draft';

const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type PartKind = 'worksheet' | 'table' | 'styles';

/** The names that a package's parts go by: those of transitional or of strict files (ECMA-376 Part 1, annex A, and Part 4). */
export interface Vocabulary {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Vocabulary = { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' };
const STRICT: Vocabulary = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };

/** Read off the relationships of the workbook part. */
export function readVocabulary(draft: Draft, workbookPart: string): Vocabulary {
  const part = draft.demand(relationshipsName(workbookPart));
  const isStrict = [...childTags(part, rootTag(part))].some((tag) => readAttributes(part, tag).get('Type')?.startsWith(STRICT.relationships));
  return isStrict ? STRICT : TRANSITIONAL;
}

/** A name that no part has: `xl/worksheets/sheet4.xml` for the start `xl/worksheets/sheet`. */
export function freeName(draft: Draft, start: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${start}${number}.xml`;
    if (!draft.has(name) && !draft.has(relationshipsName(name))) return name;
  }
}

/** `name` without leading slash. */
export function addPart(draft: Draft, name: string, kind: PartKind, xml: string): void {
  draft.add(name, xml);
  const types = draft.demand(CONTENT_TYPES);
  const root = rootTag(types);
  draft.change(types, appendInto(types, root, `<${prefixOf(types, root)}Override PartName="/${name}" ContentType="${SPREADSHEET}.${kind}+xml"/>`));
}

/** Points from a part with relationships to another; gives the relationship's id. Several in one change each need their own `step`. */
export function relate(draft: Draft, from: string, kind: PartKind, target: string, { relationships }: Vocabulary, step = 0): string {
  const part = draft.demand(relationshipsName(from));
  const root = rootTag(part);
  const taken = new Set([...childTags(part, root)].map((tag) => readAttributes(part, tag).get('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number + step}`;
  draft.change(part, appendInto(part, root, `<${prefixOf(part, root)}Relationship Id="${id}" Type="${relationships}/${kind}" Target="/${target}"/>`));
  return id;
}
