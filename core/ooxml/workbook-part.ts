/** The workbook part into its sheets, names, date system and protection; refuses packages whose main part is no workbook. */
import { tooLarge } from './package';
import { decodeText } from './text-bytes';
import { childTags, rootTag, textOf } from './xml';
import { readAttributes } from './xml-attributes';
import { readRelationships } from './relationships';
import { damaged, WorkbookUnreadable } from './unreadable';
import type { DefinedName, Visibility } from '../model/workbook';
import type { Limits } from './limits';
import type { Package } from './package';
import type { Part } from './part';
import type { Relationship } from './relationships';
import type { Attributes } from './xml-attributes';

export type SheetKind = 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly kind: SheetKind;
  /** Name of its part. */
  readonly part: string;
  /** The number by which other parts know it (`sheetId`). */
  readonly id: string;
}

export interface WorkbookPart {
  readonly part: Part;
  readonly relationships: readonly Relationship[];
  /** In tab order, as far as their parts are named. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: 1900 | 1904;
  /** Whether the order and names of sheets are locked. */
  readonly isProtected: boolean;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

const KINDS: Readonly<Record<string, SheetKind>> = {
  worksheet: 'worksheet', chartsheet: 'chartsheet', dialogsheet: 'dialogsheet', xlMacrosheet: 'macrosheet', xlIntlMacrosheet: 'macrosheet',
};

export function readWorkbookPart(source: Package, limits: Limits): WorkbookPart {
  const part = mainPart(source);
  const root = rootTag(part);
  if (root.name !== 'workbook') throw new WorkbookUnreadable('not-a-workbook', { kind: otherKind(root.name) });
  const relationships = readRelationships(source, part.name);
  let sheets: readonly (SheetEntry | undefined)[] = [];
  let sheetNames: readonly string[] = [];
  let names: readonly DefinedName[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let isProtected = false;
  for (const tag of childTags(part, root)) {
    if (tag.name === 'workbookPr') dateSystem = isTrue(readAttributes(part, tag).get('date1904')) ? 1904 : 1900;
    else if (tag.name === 'workbookProtection') isProtected = isTrue(readAttributes(part, tag).get('lockStructure'));
    else if (tag.name === 'sheets') {
      const listed = [...childTags(part, tag)].filter((child) => child.name === 'sheet').map((child) => readAttributes(part, child));
      sheetNames = listed.map((values) => values.get('name') ?? '');
      const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
      sheets = listed.map((values) => readSheetEntry(values, byId));
    } else if (tag.name === 'definedNames') names = readNames(part, tag, sheetNames, limits);
  }
  return { part, relationships, sheets: sheets.filter((sheet) => sheet !== undefined), names, dateSystem, isProtected };
}

function mainPart(source: Package): Part {
  const target = readRelationships(source, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (target.toLowerCase().endsWith('.bin')) throw new WorkbookUnreadable('binary-xlsb');
  const part = source.xml(target);
  if (part) return part;
  if (source.find('xl/workbook.bin')) throw new WorkbookUnreadable('binary-xlsb');
  const mimetype = source.find('mimetype');
  if (mimetype && source.find('content.xml')) throw new WorkbookUnreadable('not-a-workbook', { kind: 'opendocument' });
  if (!source.find('[Content_Types].xml')) throw new WorkbookUnreadable('not-a-workbook', { kind: 'unknown' });
  throw damaged('missing-part', target);
}

const otherKind = (root: string): string => (root === 'document' ? 'word' : root === 'presentation' ? 'presentation' : 'unknown');

function readSheetEntry(values: Attributes, relationships: ReadonlyMap<string, Relationship>): SheetEntry | undefined {
  const relationship = relationships.get(values.get('id') ?? '');
  const kind = KINDS[relationship?.kind ?? ''];
  if (!relationship || !kind) return undefined;
  const state = values.get('state');
  return { name: values.get('name') ?? '', visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible', kind, part: relationship.target, id: values.get('sheetId') ?? '' };
}

function readNames(part: Part, list: Parameters<typeof childTags>[1], sheetNames: readonly string[], limits: Limits): readonly DefinedName[] {
  const names: DefinedName[] = [];
  for (const tag of childTags(part, list)) {
    if (tag.name !== 'definedName') continue;
    if (names.length >= limits.listItems) throw tooLarge('listItems', names.length + 1, limits.listItems, part.name);
    const values = readAttributes(part, tag);
    const sheet = sheetNames[Number(values.get('localSheetId') ?? -1)];
    names.push({ name: values.get('name') ?? '', formula: textOf(part, tag), ...(sheet === undefined ? {} : { sheet }) });
  }
  return names;
}

/** Texts of the custom XML parts that the workbook points to, in the order of its relationships. */
export function readCustomXml(source: Package, workbook: WorkbookPart): readonly string[] {
  return workbook.relationships
    .filter(({ kind }) => kind === 'customXml')
    .map(({ target }) => source.xml(target))
    .filter((part) => part !== undefined)
    .map(({ bytes }) => decodeText(bytes, 0, bytes.length).replace(/^\ufeff/, ''));
}
