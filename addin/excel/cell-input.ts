/** New content of a cell -> what is typed into Excel for it, so that text stays text and nothing is taken for a formula. */
import type { NewContent } from '../../core/model/edit';
import { isErrorValue } from '../../core/model/scalar';
import type { Cell } from '../../core/model/workbook';

/** Days between 1 January 1900 and 1 January 1904 as serial numbers (ECMA-376 Part 1, 18.17.4.1). */
export const DAYS_TO_1904 = 1462;
/** What Excel calls its short date, shown as its user's own (Microsoft, "Range.numberFormat"). */
export const SHORT_DATE = 'm/d/yyyy';

/** `''` empties a cell. */
export type CellInput = string | number | boolean;

/** `format` is the number format that the cell has. */
export function inputOf(content: NewContent, format: string | undefined): CellInput {
  switch (content.kind) {
    case 'number': return content.number;
    case 'date': return content.serial;
    case 'boolean': return content.boolean;
    case 'text': return textInput(content.text, format);
    case 'blank': return '';
    case 'formula': return `=${asShown(content.formula)}`;
  }
}

/** What brings a cell back as it was; a blank one when there was none. */
export function inputOfCell(cell: Cell | undefined): CellInput {
  if (cell === undefined) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (isErrorValue(cell.value)) return cell.value.code;
  return typeof cell.value === 'string' ? textInput(cell.value, cell.format) : (cell.value ?? '');
}

/**
 * Excel reads what it is given as if it were typed: an apostrophe before it makes it text (Microsoft, "Range.values"). Words without digits
 * or signs are text as they are, and the apostrophe would show in the cell's style, so that only what needs it gets it.
 */
function textInput(text: string, format: string | undefined): string {
  const staysText = format === '@' ? !/^['=]/.test(text) : /^[\p{L}(][^\d:/\\%€$£.]*$/u.test(text) && !/^(?:true|false|waar|onwaar|vrai|faux)\s*$/i.test(text);
  return staysText || text === '' ? text : `'${text}`;
}

/** A formula of a file without the prefixes that only files have. */
const asShown = (formula: string): string => formula.replace(/_xl(?:fn|ws|pm|udf)\./g, '');
