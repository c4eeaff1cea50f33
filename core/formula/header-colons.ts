/** Hides the colons of headers such as `]a:b` while fx reads a formula: it takes `[@[']a:` for the start of a workbook name. */

/** A private character of Unicode, one unit long, so that offsets stay. */
const HIDDEN_COLON = '\ue03a';

/** A colon between the inner brackets of a structured reference is part of a header and never of the notation; only texts with escaped brackets are touched. */
export function hideHeaderColons(text: string): string {
  if (!/'[[\]]/.test(text) || !text.includes(':') || text.includes(HIDDEN_COLON)) return text;
  let depth = 0;
  let quote = '';
  let shown = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (depth === 0 && (character === '"' || character === "'")) quote = character;
    else if (depth > 0 && character === "'") {
      shown += character + (text[++at] ?? '');
      continue;
    } else if (character === '[') depth++;
    else if (character === ']') depth--;
    shown += depth >= 2 && character === ':' && quote === '' ? HIDDEN_COLON : character;
  }
  return shown;
}

export const showHeaderColons = (text: string): string => text.replaceAll(HIDDEN_COLON, ':');
