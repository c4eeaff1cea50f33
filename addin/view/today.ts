/** Today's serial number (1900 system), by the clock of the user. */
import { serialOfDay } from '../../core/model/date';

export function today(): number {
  const now = new Date();
  return serialOfDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? 0;
}
