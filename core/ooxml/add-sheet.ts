/** A new sheet into a workbook's draft: behind the others, with its table; no part changes but those that list sheets, styles and content types. */
import { appendInto, findChild, insertAfter, prefixOf } from './append-child';
import { escapeAttribute, escapeXml } from './cell-xml';
import { sheetXml, tableXml } from './new-sheet-xml';
import { type Vocabulary, addPart, freeName, readVocabulary, relate } from './register-part';
import { relationshipsName } from './relationships';
import { readTable } from './table-part';
import { damaged } from './unreadable';
import { childTags, rootTag } from './xml';
import { readAttributes } from './xml-attributes';
import { formatSheetName } from '../model/place';
import { LONGEST_SHEET_NAME, LONGEST_TABLE_NAME, freshName } from '../model/fresh-name';
import type { NewSheet } from '../model/new-sheet';
import type { Draft } from './draft';
import type { StyleAppender } from './style-appender';
import type { WorkbookPart } from './workbook-part';

/** Gives the sheet's name, which differs from the asked one where that is taken. */
export function addSheet(draft: Draft, workbook: WorkbookPart, sheet: NewSheet, styles: StyleAppender): string {
  const words = readVocabulary(draft, workbook.part.name);
  const folder = workbook.part.name.slice(0, workbook.part.name.lastIndexOf('/') + 1);
  const name = freshName(sheet.name, workbook.sheets.map((each) => each.name), LONGEST_SHEET_NAME, ' ');
  const sheetName = freeName(draft, `${folder}worksheets/sheet`);
  const tableName = sheet.table ? freeName(draft, `${folder}tables/table`) : undefined;
  if (sheet.table && tableName !== undefined) {
    const { names, nextId } = readTableNames(draft);
    const table = freshName(sheet.table.name, [...names, ...workbook.names.map((each) => each.name)], LONGEST_TABLE_NAME, '_');
    addPart(draft, tableName, 'table', tableXml(sheet, words, table, nextId));
    draft.add(relationshipsName(sheetName), `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${words.relationships}/table" Target="/${tableName}"/></Relationships>`);
  }
  addPart(draft, sheetName, 'worksheet', sheetXml(sheet, words, (look) => styles.cell(look), tableName === undefined ? undefined : 'rId1'));
  const position = listSheet(draft, workbook, name, relate(draft, workbook.part.name, 'worksheet', sheetName, words), words);
  if (sheet.table) repeatInPrint(draft, workbook, name, position, sheet.table.headerRow);
  return name;
}

/** At the end of the list: names and views know sheets by their position, zero-based, which is given. Some producers declare the relationships' prefix on each sheet only. */
function listSheet(draft: Draft, { part }: WorkbookPart, name: string, relationship: string, { relationships }: Vocabulary): number {
  const list = findChild(part, 'sheets');
  const [last] = list ? [...childTags(part, list)].slice(-1) : [];
  if (!list || !last) throw damaged('xml', part.name);
  const ids = [...childTags(part, list)].map((tag) => Number(readAttributes(part, tag).get('sheetId') ?? 0));
  draft.change(part, appendInto(part, list, `<${prefixOf(part, last)}sheet name="${escapeAttribute(name)}" sheetId="${Math.max(...ids) + 1}" xmlns:r="${relationships}" r:id="${relationship}"/>`));
  return ids.length;
}

/** Elements that stand before the names (ECMA-376 Part 1, 18.2.27). */
const BEFORE_NAMES = new Set(['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences']);

/** The header row at the top of each printed page (built-in name `_xlnm.Print_Titles`, 18.2.5). `row` is zero-based. */
function repeatInPrint(draft: Draft, { part }: WorkbookPart, sheet: string, position: number, row: number): void {
  const root = rootTag(part);
  const prefix = prefixOf(part, root);
  const rows = `${formatSheetName(sheet)}!$${row + 1}:$${row + 1}`;
  const name = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${position}">${escapeXml(rows)}</${prefix}definedName>`;
  const names = findChild(part, 'definedNames');
  draft.change(part, names ? appendInto(part, names, name) : insertAfter(part, BEFORE_NAMES, `<${prefix}definedNames>${name}</${prefix}definedNames>`));
}

function readTableNames(draft: Draft): { readonly names: readonly string[]; readonly nextId: number } {
  const names: string[] = [];
  let nextId = 1;
  for (const { name } of draft.source.directory.entries) {
    const part = /(?:^|\/)tables\/[^/]*\.xml$/i.test(name) ? draft.part(name) : undefined;
    const table = part && readTable(part);
    if (!part || !table) continue;
    names.push(table.name);
    nextId = Math.max(nextId, Number(readAttributes(part, rootTag(part)).get('id') ?? 0) + 1);
  }
  return { names, nextId };
}
