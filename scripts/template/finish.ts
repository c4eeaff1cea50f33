/** The bytes that exceljs wrote -> the finished workbook: our metadata as a custom XML part, calculated columns that grow with the table, fonts in order, fixed time stamps. */
import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../codec';
import { addDrawings } from './add-drawings';
import type { Dashboard } from './dashboard/dashboard';
import type { CalculatedColumns } from './native-table';
import { storeResults } from './store-results';
import { DEFINITION_NAMESPACE, formatEmbeddedDefinition } from '../../core/locate/embedded-definition';
import { type Metadata, METADATA_NAMESPACE, formatMetadata } from '../../core/locate/metadata';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Zip time stamps start in 1980; a fixed one keeps the bytes the same from run to run. */
const STAMP = new Date(2000, 0, 1);

export interface Finishing {
  readonly calculated: CalculatedColumns;
  readonly board: Dashboard;
  /** A serial number. */
  readonly today: number;
  /** Text of the definition that goes along. */
  readonly embeds: string | undefined;
}

export function finishWorkbook(bytes: Uint8Array, metadata: Metadata, { calculated: calculatedColumns, board, today, embeds }: Finishing): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = readWorkbook(bytes, nodeCodec);
  storeResults(parts, workbook, today);
  addDrawings(parts, workbook.sheets.findIndex(({ name }) => name === board.sheet.name) + 1, board);
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`exceljs wrote no ${name}`);
    parts[name] = strToU8(edit(strFromU8(part)));
  };
  const customXml = [
    { id: '{5EC1B6F0-6B1B-4E0C-9C3E-57AEEF9E1A01}', namespace: METADATA_NAMESPACE, xml: formatMetadata(metadata) },
    ...(embeds === undefined ? [] : [{ id: '{5EC1B6F0-6B1B-4E0C-9C3E-57AEEF9E1A02}', namespace: DEFINITION_NAMESPACE, xml: formatEmbeddedDefinition(embeds) }]),
  ];
  for (const [at, { id, namespace, xml }] of customXml.entries()) {
    const number = at + 1;
    parts[`customXml/item${number}.xml`] = strToU8(xml);
    parts[`customXml/itemProps${number}.xml`] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`);
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`);
    change('[Content_Types].xml', (types) => types.replace('</Types>', `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`));
    change('xl/_rels/workbook.xml.rels', (relations) => relations.replace('</Relationships>', `<Relationship Id="rIdStreefpeil${number}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`));
  }
  finishParts(parts, calculatedColumns);
  return zipParts(parts);
}

/** The bytes of a workbook that exceljs wrote and that is of no kind -> the same with stored results, calculated columns that grow, and fonts in order. `today` is a serial number. */
export function finishPlain(bytes: Uint8Array, calculated: CalculatedColumns, today: number): Uint8Array {
  const parts = unzipSync(bytes);
  storeResults(parts, readWorkbook(bytes, nodeCodec), today);
  finishParts(parts, calculated);
  return zipParts(parts);
}

function finishParts(parts: Record<string, Uint8Array>, calculatedColumns: CalculatedColumns): void {
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())));
  };
  for (const name of Object.keys(parts)) if (/^xl\/tables\/[^/]+\.xml$/.test(name)) change(name, (xml) => addCalculatedColumns(xml, calculatedColumns));
  change('xl/workbook.xml', fixPrintAreas);
  change('xl/styles.xml', orderFonts);
}

function zipParts(parts: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(Object.keys(parts).map((name) => [name, [parts[name] ?? new Uint8Array(), { mtime: STAMP, level: 6 }]]));
  return zipSync(entries);
}

/** exceljs leaves `calculatedColumnFormula` out (ECMA-376 Part 1, 18.5.1.1), without which Excel does not fill new rows. */
function addCalculatedColumns(xml: string, calculatedColumns: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const formulas = calculatedColumns.get(/<table\b[^>]*\sname="([^"]*)"/.exec(xml)?.[1] ?? '');
  if (!formulas) return xml;
  return xml.replace(/<tableColumn\b([^>]*?)\s*(\/>|>)/g, (whole, attributes: string, end: string) => {
    const name = unescapeXml(/\sname="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const formula = formulas.get(name);
    if (formula === undefined) return whole;
    const child = `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>`;
    return end === '/>' ? `<tableColumn${attributes}>${child}</tableColumn>` : `<tableColumn${attributes}>${child}`;
  });
}

/** exceljs fixes only the columns of a print area, and other programs then take no notice of it. */
const fixPrintAreas = (xml: string): string =>
  xml.replace(/(name="_xlnm\.Print_Area"[^>]*>[^<]*!)\$([A-Z]+)(\d+):\$([A-Z]+)(\d+)/g, '$1$$$2$$$3:$$$4$$$5');

/** Children of a font in the order that Excel writes and the Open XML SDK's validator asks for (ECMA-376 Part 1, 18.8.22). */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

const orderFonts = (xml: string): string =>
  xml.replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    const rank = (child: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
    return `<font>${(children.match(/<[^>]*\/>/g) ?? []).sort((left, right) => rank(left) - rank(right)).join('')}</font>`;
  });

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescapeXml = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
