/** New content of a cell into its XML. Text always goes in as text, whatever it starts with. */
import { formatCell } from '../model/place';
import type { NewContent } from '../model/edit';

/** How a text is stored: the index of a shared string, or undefined for an inline one. */
export type StoreText = (text: string) => number | undefined;

export const escapeXml = (text: string): string => text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
export const escapeAttribute = (text: string): string => escapeXml(text).replaceAll('"', '&quot;').replace(/[\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Characters that XML cannot hold, halves of pairs, and texts that would be read as such an escape (ST_Xstring, ECMA-376 Part 1, 22.9.2.19). */
const UNSTORABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

export const encodeXstring = (text: string): string =>
  text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(UNSTORABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** The `t` element of a string, with its blanks kept where readers would drop them. */
export function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeXml(encodeXstring(text))}</${prefix}t>`;
}

/** A cell's `t` attribute ('' for a number) and what stands inside it. */
export interface CellBody {
  readonly type: string;
  readonly inner: string;
}

/** `formulaElement` replaces the element that the formula's text would give: it keeps an `f` as it stands in the file. */
export function cellBody(content: NewContent, prefix: string, storeText: StoreText, formulaElement?: string): CellBody {
  const value = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (content.kind) {
    case 'blank':
      return { type: '', inner: '' };
    case 'number':
      return { type: '', inner: value(numberText(content.number)) };
    case 'date':
      return { type: '', inner: value(numberText(content.serial)) };
    case 'boolean':
      return { type: 'b', inner: value(content.boolean ? '1' : '0') };
    case 'text': {
      const index = storeText(content.text);
      if (index !== undefined) return { type: 's', inner: value(String(index)) };
      return { type: 'inlineStr', inner: `<${prefix}is>${textElement(prefix, content.text)}</${prefix}is>` };
    }
    case 'formula': {
      const formula = formulaElement ?? `<${prefix}f>${escapeXml(bareFormula(content.formula))}</${prefix}f>`;
      const { cached } = content;
      if (cached === undefined) return { type: '', inner: formula };
      if (typeof cached === 'number') return { type: '', inner: formula + value(numberText(cached)) };
      if (typeof cached === 'boolean') return { type: 'b', inner: formula + value(cached ? '1' : '0') };
      return { type: 'str', inner: formula + value(escapeXml(encodeXstring(cached))) };
    }
  }
}

/** Formula text without a leading `=`, which files do not store. */
export const bareFormula = (formula: string): string => formula.replace(/^\s*=/, '');

const numberText = (value: number): string => (Object.is(value, -0) ? '0' : String(value));

/** A whole new cell at a zero-based place; style 0 is not written. */
export function newCell(row: number, column: number, style: number, { type, inner }: CellBody, prefix: string): string {
  const attributes = `r="${formatCell(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${inner}</${prefix}c>`;
}
