/** A date or time in ISO 8601, as strict files may store it (`t="d"`), into Excel's serial number; undefined for anything else. */
import { serialOfDay } from '../model/date';

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Days between the two date systems (ECMA-376 Part 1, 18.17.4.1). */
export const DAYS_FROM_1900_TO_1904 = 1462;

export function serialOfIsoDate(text: string, dateSystem: 1900 | 1904): number | undefined {
  const match = ISO.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  const time = seconds / 86_400;
  if (match[1] === undefined) return time;
  const day = serialOfDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return day === undefined ? undefined : day - (dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0) + time;
}
