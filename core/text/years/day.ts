/** A fact that is a day as a serial number (1900 system) -> the day as Belgians write it in figures, in any of the three languages: 31/12/2016. */
import { dayOfSerial, isDateSerial } from '../../model/date';
import type { Facts } from '../../model/report';
import type { Say } from '../wording';

export function sayDay(say: Say, name: string, facts: Facts): string {
  const [text, serial] = [say(name), facts[name]];
  if (typeof serial !== 'number' || !isDateSerial(serial)) return text;
  const { year, month, day } = dayOfSerial(serial);
  return [day, month].map((part) => String(part).padStart(2, '0')).join('/') + `/${year}`;
}
