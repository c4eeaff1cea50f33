/** Texts of parts into the bytes of a workbook package, for tests that need exact XML. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Parts {
  /** What stands inside `worksheet`; a whole part when it starts with `<?xml`. One sheet each, named Blad1, Blad2 ... */
  readonly sheets: readonly (string | Uint8Array)[];
  /** What stands inside `workbook` after `sheets`. */
  readonly afterSheets?: string;
  readonly beforeSheets?: string;
  /** The `si` elements. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  /** Further parts by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the workbook: id, kind and target. */
  readonly relations?: readonly (readonly [string, string, string])[];
}

const relation = ([id, kind, target]: readonly [string, string, string]): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

export const relationsPart = (relations: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE_RELATIONS}">${relations.map(relation).join('')}</Relationships>`;

const sheetPart = (content: string): string =>
  content.startsWith('<?xml') ? content : `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content}</worksheet>`;

export function makePackage({ sheets, beforeSheets = '', afterSheets = '', strings, styles, more = {}, relations = [] }: Parts): Uint8Array {
  const ids = sheets.map((_, index) => index + 1);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${ids.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationsPart([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${beforeSheets}<sheets>${ids.map((id) => `<sheet name="Blad${id}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets>${afterSheets}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...ids.map((id) => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`] as const),
      ...(strings === undefined ? [] : [['rIdS', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['rIdT', 'styles', 'styles.xml'] as const]),
      ...relations,
    ]),
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = typeof sheet === 'string' ? sheetPart(sheet) : sheet;
  });
  if (strings !== undefined) files['xl/sharedStrings.xml'] = `<?xml version="1.0"?><sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) files['xl/styles.xml'] = `<?xml version="1.0"?><styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return zipParts({ ...files, ...more });
}

export const zipParts = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
