/** Reads the numbers, percentages, amounts, dates and times that Excel takes from text with English (US) settings; refuses dates without a year, which would depend on the day of reading. */
import { daysInMonth, serialOf } from './functions/calendar';

const PLAIN_NUMBER = /^ *[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)? *$/i;
/** Sign, currency and sign in any order before the digits, percent or currency after them; groups of three behind commas. */
const DRESSED_NUMBER = /^([+-]?)\s*([$€£]?)\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%?)\s*([€£]?)$/i;

/** The number that a text stands for, or undefined when it is none. Dates and times give serials of the 1900 system. */
export function readNumberText(text: string): number | undefined {
  if (!mayBeNumber(text)) return undefined;
  const number = PLAIN_NUMBER.test(text) ? Number(text) : (readDressed(text.trim()) ?? readDateTime(text.trim()));
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

/** Cheap test on the first character that matters: most text is none of this. */
function mayBeNumber(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  if ((code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46 || code === 40 || code === 36 || code === 0x20ac || code === 0xa3) return true;
  return (code | 32) >= 97 && (code | 32) <= 122 && /^ *[a-z]{3,9}[ .-]/i.test(text);
}

function readDressed(text: string): number | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  const match = DRESSED_NUMBER.exec(bracketed?.[1] ?? text);
  if (!match) return undefined;
  const [, first = '', before = '', second = '', digits = '', exponent = '', percent = '', after = ''] = match;
  if ((first !== '' && second !== '') || (before !== '' && after !== '') || (bracketed && (first !== '' || second !== ''))) return undefined;
  const size = Number(digits.replaceAll(',', '') + exponent) / (percent === '' ? 1 : 100);
  return bracketed || first === '-' || second === '-' ? 0 - size : size;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** One-based month of a whole English name or its first three letters. */
function readMonth(name: string): number {
  const lower = name.toLowerCase();
  return lower.length === 3 || MONTHS.includes(lower) ? MONTHS.findIndex((month) => month.startsWith(lower)) + 1 : 0;
}

/** Two digits mean 2000 to 2029 and 1930 to 1999. */
const readYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));

function readDateTime(text: string): number | undefined {
  const [, dateText = '', timeText = ''] = /^(.*?)[ T]*(\d{1,4}:\d.*)?$/i.exec(text) ?? [];
  const time = timeText === '' ? 0 : readTime(timeText);
  const date = dateText === '' ? (timeText === '' ? undefined : 0) : readDate(dateText);
  return date === undefined || time === undefined ? undefined : date + time;
}

/** The serial of a day such as 2017-10-01, 10/1/2017, 1-Oct-17, 1 October 2017 or October 1, 2017. */
export function readDate(text: string): number | undefined {
  let match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) return makeDay(Number(match[1]), Number(match[3]), Number(match[4]));
  match = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match) return makeDay(readYear(match[4] ?? ''), Number(match[1]), Number(match[3]));
  match = /^(\d{1,2})([- ])([a-z]{3,9})\2(\d{4}|\d{2})$/i.exec(text);
  if (match) return makeDay(readYear(match[4] ?? ''), readMonth(match[3] ?? ''), Number(match[1]));
  match = /^([a-z]{3,9}) (\d{1,2}), ?(\d{4})$/i.exec(text);
  return match ? makeDay(Number(match[3]), readMonth(match[1] ?? ''), Number(match[2])) : undefined;
}

function makeDay(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return serialOf(year, month, day);
}

function readTime(text: string): number | undefined {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))? ?([ap]m?)?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minutes = '', seconds = '0', half = ''] = match;
  let hours = Number(hourText);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half !== '' && (hours < 1 || hours > 12))) return undefined;
  if (half !== '') hours = (hours % 12) + (/p/i.test(half) ? 12 : 0);
  return (hours * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
