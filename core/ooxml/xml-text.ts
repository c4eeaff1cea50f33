/** Escaped text of XML into plain text; entities of the file's own stay as they are written. */

/** `&`, the longest reference that means anything (`&#x10FFFF;`) with some zeros, `;`. */
const LONGEST_REFERENCE = 16;

/** Text with the five entities of XML and character references replaced; line ends as XML demands. Any other entity stays as it stands. */
export function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let at = lines.indexOf('&');
  if (at < 0) return lines;
  let plain = '';
  let kept = 0;
  for (; at >= 0; at = lines.indexOf('&', at + 1)) {
    const character = readReference(lines, at);
    if (character === undefined) continue;
    plain += lines.slice(kept, at) + character;
    kept = lines.indexOf(';', at) + 1;
    at = kept - 1;
  }
  return plain + lines.slice(kept);
}

function readReference(text: string, at: number): string | undefined {
  const name = at + 1;
  switch (text[name]) {
    case 'g': return text.startsWith('gt;', name) ? '>' : undefined;
    case 'l': return text.startsWith('lt;', name) ? '<' : undefined;
    case 'q': return text.startsWith('quot;', name) ? '"' : undefined;
    case 'a': return text.startsWith('amp;', name) ? '&' : text.startsWith('apos;', name) ? "'" : undefined;
    case '#': break;
    default: return undefined;
  }
  const match = /^&#(?:(\d+)|x([\da-f]+));/i.exec(text.slice(at, at + LONGEST_REFERENCE));
  if (!match) return undefined;
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 16) : Number(match[1]);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text in which `_x000D_` stands for a character (ST_Xstring, ECMA-376 Part 1, 22.9.2.19). */
export const decodeXstring = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
