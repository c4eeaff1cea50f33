/** YEARFRAC and DATEDIF: the time between two days in years, months or days. */
import type { Scalar } from '../../model/scalar';
import { NUM } from '../value';
import { addMonths, daysInMonth, isLeapYear, partsOf, serialOf } from './calendar';
import type { Day } from '../../model/date';

/** Part of a year between two serials by the basis of Microsoft's page "YEARFRAC function": 0 US 30/360, 1 actual, 2 actual/360, 3 actual/365, 4 European 30/360. */
export function yearFraction(one: number, two: number, basis: number): Scalar {
  const [start, end] = [Math.min(Math.floor(one), Math.floor(two)), Math.max(Math.floor(one), Math.floor(two))];
  switch (Math.trunc(basis)) {
    case 0: return days360(partsOf(start), partsOf(end), true) / 360;
    case 1: return start === end ? 0 : (end - start) / yearLength(start, end);
    case 2: return (end - start) / 360;
    case 3: return (end - start) / 365;
    case 4: return days360(partsOf(start), partsOf(end), false) / 360;
    default: return NUM;
  }
}

const isLastOfFebruary = ({ year, month, day }: Day): boolean => month === 2 && day === daysInMonth(year, 2);

function days360(start: Day, end: Day, isAmerican: boolean): number {
  let [from, to] = [start.day, end.day];
  if (isAmerican) {
    if (isLastOfFebruary(start) && isLastOfFebruary(end)) to = 30;
    if (isLastOfFebruary(start)) from = 30;
    if (to === 31 && from >= 30) to = 30;
    if (from === 31) from = 30;
  } else {
    from = Math.min(from, 30);
    to = Math.min(to, 30);
  }
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + to - from;
}

/** Days in the year that the actual basis divides by: of the one year where the span fits in one, the average of all years touched where it does not. */
function yearLength(start: number, end: number): number {
  const [from, to] = [partsOf(start), partsOf(end)];
  const isWithinYear = from.year === to.year || (to.year === from.year + 1 && (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (!isWithinYear) return (serialOf(to.year + 1, 1, 1) - serialOf(from.year, 1, 1)) / (to.year - from.year + 1);
  if (from.year === to.year) return isLeapYear(from.year) ? 366 : 365;
  const leapDay = [from.year, to.year].filter(isLeapYear).map((year) => serialOf(year, 2, 29)).some((serial) => serial >= start && serial <= end);
  return leapDay ? 366 : 365;
}

/** DATEDIF: whole years, months or days from start to end, or what is left of them (YM, MD, YD); `#NUM!` when start lies after end. */
export function dateDifference(start: number, end: number, unit: string): Scalar {
  const [first, last] = [Math.floor(start), Math.floor(end)];
  if (first > last) return NUM;
  const [from, to] = [partsOf(first), partsOf(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'Y': return Math.floor(months / 12);
    case 'M': return months;
    case 'D': return last - first;
    case 'YM': return months % 12;
    case 'MD': return to.day >= from.day ? to.day - from.day : last - serialOf(to.year, to.month - 1, from.day);
    case 'YD': return last - addMonths(first, Math.floor(months / 12) * 12);
    default: return NUM;
  }
}
