/** The machine's clock -> today's date as a serial number (1900 system). */
import { serialOfDay } from '../core/model/date';

export function today(now: Date = new Date()): number {
  const serial = serialOfDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (serial === undefined) throw new Error(`no such day: ${now.toString()}`);
  return serial;
}
