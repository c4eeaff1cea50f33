/** Calendar arithmetic on serial numbers of the 1900 system, Excel's 29 February 1900 (serial 60) and 0 January 1900 (serial 0) included. */
import { dayOfSerial, type Day } from '../../model/date';

/** 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

const DAY_MS = 86_400_000;

/** The day of a serial from 0 to LAST_SERIAL; month and day are one-based. */
export function partsOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  return dayOfSerial(whole);
}

/** Serial of a day; months and days beyond their ends run on into the next ones. */
export function serialOf(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = date.getTime() / DAY_MS + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

/** The same day some months on, or the last day of that month where it is shorter. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = partsOf(serial);
  const total = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return serialOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** 0 for Sunday to 6 for Saturday, as Excel counts them (wrong before March 1900). */
export const weekdayOf = (serial: number): number => (((Math.floor(serial) - 1) % 7) + 7) % 7;

export const isWeekend = (serial: number): boolean => weekdayOf(serial) === 0 || weekdayOf(serial) === 6;

/** ISO 8601 week number: the week of the year's first Thursday is 1. */
export function isoWeekOf(serial: number): number {
  const thursday = Math.floor(serial) - ((weekdayOf(serial) + 6) % 7) + 3;
  const { year } = partsOf(Math.max(1, thursday));
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}
