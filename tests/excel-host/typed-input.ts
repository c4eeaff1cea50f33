/** What a person or an add-in types into a cell -> what Excel makes of it: text that looks like a number becomes one, `=...` a formula, `'x` the text x. */

export type CellValue = string | number | boolean;

export interface TypedInput {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly isError?: true;
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/i;

/** `numberFormat` is the cell's own. A formula has no result yet: `#CALC!`. */
export function readTyped(typed: unknown, numberFormat?: string): TypedInput {
  if (typeof typed === 'number' || typeof typed === 'boolean') return { value: typed };
  const text = String(typed);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: '#CALC!', isError: true, formula: text };
  if (ERROR.test(text)) return { value: text.toUpperCase(), isError: true };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text)) return { value: Number(text) };
  if (/^\s*[-+]?\d+\.?\d*%\s*$/.test(text)) return { value: Number.parseFloat(text) / 100, numberFormat: '0.00%' };
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (day) return { value: serialOf(text.includes('-') ? [day[1], day[2], day[3]] : [day[3], day[2], day[1]]), numberFormat: 'm/d/yyyy' };
  return { value: text };
}

const serialOf = ([year, month, day]: readonly (string | undefined)[]): number => Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
