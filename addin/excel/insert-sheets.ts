/** A workbook file -> its sheets behind those of the open workbook, and our own custom XML, by which a template is recognised. */
import type { Workbook } from '../../core/model/workbook';
import { HostRefused } from '../host';
import { METADATA_NAMESPACE } from '../../core/locate/metadata';
import { DEFINITION_NAMESPACE } from '../../core/locate/embedded-definition';
import { send } from './send';

/** `customXml` is that of the file: Excel takes sheets only. A workbook that has parts of ours keeps its own. */
export async function insertSheets(context: Excel.RequestContext, bytes: Uint8Array, customXml: readonly string[], present: readonly string[]): Promise<void> {
  await send(context, () => {
    context.workbook.insertWorksheetsFromBase64(toBase64(bytes), { positionType: 'End' });
    addOwnXml(context, customXml, present);
  });
}

/** Refuses a template of which every sheet is there already: Excel would bring them all again, under names that it makes up, and their tables would compete. */
export function refuseSecondCopy(template: Workbook, present: Workbook): void {
  const known = new Set(present.sheets.map(({ name }) => name.toLowerCase()));
  const [first] = template.sheets;
  if (first && template.sheets.every(({ name }) => known.has(name.toLowerCase()))) throw new HostRefused('not-allowed', [{ id: 'host.name-taken', facts: { name: first.name } }]);
}

const isOurs = (xml: string): boolean => xml.includes(METADATA_NAMESPACE) || xml.includes(DEFINITION_NAMESPACE);

/** Queues the parts of a template that are ours; a workbook that has such parts keeps its own. */
export function addOwnXml(context: Excel.RequestContext, customXml: readonly string[], present: readonly string[]): void {
  if (!present.some(isOurs)) for (const xml of customXml.filter(isOurs)) context.workbook.customXmlParts.add(xml);
}

/** In pieces: a call has room for so many arguments only. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
