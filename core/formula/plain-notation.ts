/** The plain notations that nearly all formulas consist of -> what fx reads in them, at a fraction of its price; whatever else there is, is left to fx. */
import type { ReferenceStruct, Token } from '@borgar/fx';
import { type Range, readRange } from '../model/place';

const NAME = String.raw`[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*`;
/** A header without anything that is part of the notation. */
const HEADER = String.raw`[^[\]'#@:,"]+`;
const SECTION = 'This Row|Totals|Data|Headers|All';
/** Too long for a column or a truth value. */
const SHEET = String.raw`(?:[A-Za-z_]{6,}|'[^[\]':"]+')!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;

const OPERANDS = {
  string: '"(?:[^"]|"")*"',
  number: String.raw`\d+(?:\.\d+)?`,
  range: `(?:${SHEET})?${CELL}(?::${CELL})?`,
  structured: String.raw`(?:${NAME})?\[(?:@?${HEADER}|(?:@|\[#(?:${SECTION})\],)?\[${HEADER}\](?::\[${HEADER}\])?)\]`,
  range_named: NAME,
};
const TYPES = ['whitespace', 'operator', 'func', ...Object.keys(OPERANDS)];
/** A group for each type. An operand comes before an operator, a bracket or the end: whatever else follows may make another thing of it. */
const TOKEN = new RegExp([
  '( +)', String.raw`([-+*/^&(){},;%=]|<[=>]?|>=?)`, String.raw`([A-Za-z_][\w.]*)(?=\()`,
  `(?:${Object.values(OPERANDS).map((operand) => `(${operand})`).join('|')})(?= *(?:[-+*/^&=<>%)},;]|$))`,
].join('|'), 'y');
/** Names that fx reads as something else in some places. */
const SPECIAL_NAME = /^(?:(?:[rc]|[a-z]{1,3}\d+|.{255,})(?:\[|$)|(?:true|false)\[)/i;

/** Tokens with `loc` offsets, references merged to whole ones; undefined where anything in the text is not plain. */
export function splitPlain(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  if (text.startsWith('=')) tokens.push({ type: 'fx_prefix', value: '=', loc: [0, (at = 1)] });
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [value] = match;
    const type = TYPES[match.indexOf(value, 1) - 1] ?? '';
    if ((type === 'range_named' || type === 'structured') && SPECIAL_NAME.test(value)) return undefined;
    if (type === 'range' && !readPlainCells(value)) return undefined;
    // fx makes one number of a sign and its digits where the sign does not subtract.
    if (type === 'number' && tokens.at(-1)?.value === '-') return undefined;
    tokens.push({ type: type === 'range_named' && /^(?:true|false)$/i.test(value) ? 'bool' : type, value, loc: [at, (at += value.length)] });
  }
  return tokens;
}

const TABLE_REFERENCE = new RegExp(String.raw`^(${NAME})?\[(?:(@)?(${HEADER})|(?:(@)|\[#(${SECTION})\],)?\[(${HEADER})\](?::\[(${HEADER})\])?)\]$`);

/** The parts of a structured reference, or undefined where it is not plain. */
export function readPlainTableReference(text: string): ReferenceStruct | undefined {
  const match = TABLE_REFERENCE.exec(text);
  if (!match || SPECIAL_NAME.test(text)) return undefined;
  const [, table = '', sign, header, rowSign, section, first, last] = match;
  return {
    context: [], table,
    columns: [header ?? first ?? '', ...(last === undefined ? [] : [last])],
    sections: sign !== undefined || rowSign !== undefined ? ['this row'] : section === undefined ? [] : [section.toLowerCase()],
  };
}

const PLAIN_HEADER = new RegExp(`^${HEADER}$`);

/** `Functies[Rang]`, and with `isWhole` `Functies[[#This Row],[Rang]]`; undefined for any other reference. */
export function writePlainTableReference({ context, table = '', columns = [], sections = [] }: ReferenceStruct, isWhole: boolean): string | undefined {
  const [header = '', ...more] = columns;
  if (context?.length || more.length > 0 || !PLAIN_HEADER.test(header)) return undefined;
  if (sections.length === 0) return `${table}[${header}]`;
  return isWhole && sections.length === 1 && sections[0] === 'this row' ? `${table}[[#This Row],[${header}]]` : undefined;
}

const CELLS = new RegExp(`^(?:(${SHEET}))?(${CELL}(?::${CELL})?)$`);

/** The sheet and rectangle of an A1 reference, or undefined where it is not plain. */
export function readPlainCells(text: string): { readonly sheet: string | undefined; readonly range: Range } | undefined {
  const match = CELLS.exec(text);
  const range = match && readRange(match[2] ?? '');
  return range ? { sheet: match[1]?.replace(/^'|'?!$/g, ''), range } : undefined;
}
