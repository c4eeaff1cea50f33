/** A definition inside the workbook that it is of: a custom XML part with its YAML text <-> that text. Nothing here loads it. */

export const DEFINITION_NAMESPACE = 'urn:streefpeil:definition:1';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML of the part. Line ends become `\n`: XML readers make them so (XML 1.0, 2.11). */
export const formatEmbeddedDefinition = (yaml: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<definition xmlns="${DEFINITION_NAMESPACE}">${yaml.replace(/\r\n?/g, '\n').replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)}</definition>`;

/** The YAML text of every part that is ours, in the order of the parts. */
export const readEmbeddedDefinitions = (customXml: readonly string[]): readonly string[] =>
  customXml.flatMap((xml) => {
    const [, prefix = '', attributes = '', content] = /<(?:(\w+):)?definition\b([^>]*)>([\s\S]*)<\/(?:\w+:)?definition\s*>/.exec(xml) ?? [];
    return content !== undefined && new RegExp(`\\sxmlns${prefix === '' ? '' : `:${prefix}`}=["']${DEFINITION_NAMESPACE}["']`).test(attributes) ? [readText(content)] : [];
  });

const readText = (content: string): string =>
  content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(piece)?.[1] ?? piece.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, readReference))
    .join('');

function readReference(whole: string, hexadecimal: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return CHARACTERS[name] ?? whole;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
