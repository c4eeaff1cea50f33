/** Reads a column of codes as text and says where Excel may have turned one into a number or date (`2.10` into 2.1); it never changes a code. */
import { dayOfSerial, isDateFormat, isDateSerial } from '../model/date';
import { isBlank, isErrorValue, type Scalar } from '../model/scalar';

export interface CodeCell {
  readonly value: Scalar;
  /** Number format of the cell; absent means General. */
  readonly format?: string;
}

export interface CodeReading {
  /** The code as the cell holds it, without outer white space; '' for a blank. A number has a point before its decimals. */
  readonly text: string;
  /** The cell holds a number, so that closing zeros cannot be seen any more. */
  readonly isNumber: boolean;
  /** What the code was before Excel changed it, where the codes around it or a date format make that plausible. */
  readonly mayBe?: string;
}

/** The code before a number of its own: `2.` and 9 for `2.9`. */
const LAST_NUMBER = /^(.*\D)(\d+)$/;

/** `2.10` where `2.9` (or `2.10`) went before and a number 2.1 stands; undefined when nothing of the sort fits. */
function restoreZeros(text: string, before: string): string | undefined {
  const match = LAST_NUMBER.exec(before.replaceAll(',', '.'));
  if (!match) return undefined;
  const last = Number(match[2]);
  return [last + 1, last].map((number) => `${match[1] ?? ''}${number}`).find((code) => code !== text && code.endsWith('0') && String(Number(code)) === text);
}

/** Reads the cells of a code column from top to bottom. */
export function readCodes(cells: readonly CodeCell[]): readonly CodeReading[] {
  const readings: CodeReading[] = [];
  let before = '';
  for (const { value, format } of cells) {
    const reading = readCode(value, format, before);
    readings.push(reading);
    if (reading.text !== '') before = reading.mayBe ?? reading.text;
  }
  return readings;
}

function readCode(value: Scalar, format: string | undefined, before: string): CodeReading {
  if (isBlank(value)) return { text: '', isNumber: false };
  if (typeof value !== 'number') return { text: isErrorValue(value) ? value.code : String(value).trim(), isNumber: false };
  const text = String(value);
  if (isDateFormat(format) && isDateSerial(value)) {
    const { day, month } = dayOfSerial(value);
    return { text, isNumber: true, mayBe: `${day}.${month}` };
  }
  const mayBe = restoreZeros(text, before);
  return { text, isNumber: true, ...(mayBe === undefined ? {} : { mayBe }) };
}
