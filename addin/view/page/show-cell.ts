/** A cell -> the text that the light grid shows: figures in the language of the pane, days and shares as their number format says. */
import { dayOfSerial, isDateFormat, isDateSerial } from '../../../core/model/date';
import { isErrorValue } from '../../../core/model/scalar';
import type { Cell } from '../../../core/model/workbook';
import type { Language } from '../../../core/model/words';
import { printDay } from '../../../core/number/day';
import { printNumber } from '../../../core/number/print';
import { formatFact } from '../../../core/text/format-fact';
import { LOCALES } from '../locales';

const DAYS_TO_1904 = 1462;

export function showCell(cell: Cell | undefined, language: Language, dateSystem: 1900 | 1904): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' || isErrorValue(value)) return formatFact(value, language);
  const format = cell?.format;
  const serial = dateSystem === 1904 ? value + DAYS_TO_1904 : value;
  if (isDateFormat(format) && isDateSerial(serial)) return printDay(dayOfSerial(serial), LOCALES[language]);
  const decimals = /0\.(0+)/.exec(format ?? '')?.[1]?.length;
  if (format?.includes('%')) return printNumber(value * 100, LOCALES[language], { decimals: decimals ?? 0, unit: '%' });
  return decimals === undefined ? formatFact(value, language) : printNumber(value, LOCALES[language], { decimals });
}

/** What stands in the field when a cell is edited: a number with the decimal sign of the language, without groups. */
export function showForEditing(cell: Cell | undefined, language: Language, dateSystem: 1900 | 1904): string {
  const value = cell?.value ?? null;
  if (typeof value === 'number' && !isDateFormat(cell?.format)) return language === 'en' ? String(value) : String(value).replace('.', ',');
  return showCell(cell, language, dateSystem);
}
