/** A day -> its ISO 8601 text. */
import { type Day, serialOfDay } from '../model/date';

/** A day as 2016-12-31. Throws on a day that does not exist. */
export function isoDay(day: Day): string {
  if (serialOfDay(day) === undefined) throw new Error('no such day');
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}
