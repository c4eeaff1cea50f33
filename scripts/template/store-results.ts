/** A finished workbook -> the same with a stored result beside each formula that has none, for readers that do not calculate. */
import { strFromU8, strToU8 } from 'fflate';
import { recalculate } from '../../core/formula/recalculate';
import { formatCell } from '../../core/model/place';
import { type Scalar, isErrorValue } from '../../core/model/scalar';
import type { Workbook } from '../../core/model/workbook';

/** `parts` are those of `workbook`, sheet by sheet as exceljs names them. `today` is a serial number. Results that cannot be computed are left out. */
export function storeResults(parts: Record<string, Uint8Array>, workbook: Workbook, today: number): void {
  const results = new Map<string, Map<string, Scalar>>();
  for (const { place, computed, state } of recalculate(workbook, { today })) {
    if (state !== 'unstored' || computed === undefined) continue;
    const known = results.get(place.sheet) ?? new Map<string, Scalar>();
    known.set(formatCell(place.range.top, place.range.left), computed);
    results.set(place.sheet, known);
  }
  workbook.sheets.forEach(({ name }, at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const xml = parts[part];
    const known = results.get(name);
    if (!xml || !known) return;
    parts[part] = strToU8(strFromU8(xml).replace(/<c r="([A-Z]+\d+)"([^>]*)>(<f[^>]*>[^<]*<\/f>)(?:<v><\/v>|<v\/>)?<\/c>/g, (whole, reference: string, attributes: string, formula: string) => {
      const result = known.get(reference);
      return result === undefined ? whole : writeCell(reference, attributes.replace(/\st="[^"]*"/, ''), formula, result);
    }));
  });
}

function writeCell(reference: string, attributes: string, formula: string, result: Scalar): string {
  const write = (type: string, value: string): string => `<c r="${reference}"${attributes}${type}>${formula}<v>${value}</v></c>`;
  if (result === null) return write('', '0');
  if (typeof result === 'number') return write('', String(result));
  if (typeof result === 'boolean') return write(' t="b"', result ? '1' : '0');
  if (isErrorValue(result)) return write(' t="e"', result.code);
  return write(' t="str"', escapeXml(result));
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
