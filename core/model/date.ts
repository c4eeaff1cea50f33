/** Dates as Excel's serial numbers (1900 system) and back. No time zones: a day is a day. */

const DAY_MS = 86_400_000;
/** Serial 25569 is 1 January 1970. */
const EPOCH_SERIAL = 25_569;

/** A calendar day; `month` and `day` are one-based. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial of a day in the 1900 system, or undefined when there is no such day. Days before 1 March 1900 count Excel's 29 February 1900. */
export function serialOfDay({ year, month, day }: Day): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  const serial = time / DAY_MS + EPOCH_SERIAL;
  return serial < 61 ? serial - 1 : serial;
}

/** The day of a serial in the 1900 system (fractions are cut). Serial 60, Excel's 29 February 1900, reads as 1 March. */
export function dayOfSerial(serial: number): Day {
  const whole = Math.floor(serial);
  const date = new Date(((whole < 60 ? whole + 1 : whole) - EPOCH_SERIAL) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a number format shows a date: it has y, m or d outside quotes, brackets and escapes, and is no duration or General. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || /^general$/i.test(format)) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[ydm]/i.test(bare.split(';')[0] ?? '') && !/[#0?]/.test(bare.split(';')[0] ?? '');
}

/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Whether a number can be a day: Excel shows a date format on any other number as `####`. */
export const isDateSerial = (serial: number): boolean => serial >= 1 && serial < LAST_SERIAL + 1;
