/** Dates and times as serial numbers of the 1900 system. Serials below 0 and after the year 9999 are `#NUM!`. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { toNumber, toText } from '../coerce';
import { readDate } from '../number-text';
import { asCells, isCells, isError, NUM, VALUE, type Value } from '../value';
import { ofNumbers } from './arguments';
import { addMonths, daysInMonth, isoWeekOf, isWeekend, LAST_SERIAL, partsOf, serialOf, weekdayOf } from './calendar';
import { dateDifference, yearFraction } from './year-fraction';
import type { EachFunction, FunctionSpec } from './spec';

const isSerial = (serial: number): boolean => serial >= 0 && serial < LAST_SERIAL + 1;

/** A function of serials and other numbers whose first `serials` arguments must be days that Excel knows. */
const ofDays = (serials: number, compute: (...numbers: number[]) => Scalar) =>
  ofNumbers((...numbers) => (numbers.slice(0, serials).every(isSerial) ? compute(...numbers) : NUM));

const asSerial = (serial: number): Scalar => (isSerial(serial) ? serial : NUM);

function makeDate(year: number, month: number, day: number): Scalar {
  const whole = Math.trunc(year);
  const full = whole < 1900 ? whole + 1900 : whole;
  if (whole < 0 || full > 9999) return NUM;
  return asSerial(serialOf(full, Math.trunc(month), Math.trunc(day)));
}

/** DATEVALUE: the day in a text with year, month and day; a time after it is dropped. */
function dateValue(text: Scalar = null): Scalar {
  const read = toText(text);
  if (typeof read !== 'string') return read;
  return readDate(read.trim().replace(/[ T]+\d{1,2}:[\d:. apm]*$/i, '')) ?? VALUE;
}

const toSeconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400);

function makeTime(hours: number, minutes: number, seconds: number): Scalar {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
  return total < 0 ? NUM : (total % 86_400) / 86_400;
}

/** WEEKDAY by Microsoft's return types: which day is first, counted from 1 (type 3 from 0, Monday). */
function weekday(serial: number, type: number): Scalar {
  const day = weekdayOf(serial);
  const kind = Math.trunc(type);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day - (kind - 10) + 7) % 7) + 1 : NUM;
}

/** WEEKNUM: week 1 holds 1 January; type 21 is ISO 8601. */
function weekNumber(serial: number, type: number): Scalar {
  const kind = Math.trunc(type);
  if (kind === 21) return isoWeekOf(serial);
  const firstDay = kind === 1 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : undefined;
  if (firstDay === undefined) return NUM;
  const newYear = serialOf(partsOf(serial).year, 1, 1);
  const offset = (weekdayOf(newYear) - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
}

function listHolidays(value: Value | undefined): ReadonlySet<number> | ErrorValue {
  const days = new Set<number>();
  for (const vector of asCells(value ?? null).vectors) {
    for (const item of vector) {
      if (item === null) continue;
      const number = toNumber(item);
      if (typeof number !== 'number') return number;
      days.add(Math.floor(number));
    }
  }
  return days;
}

const daysOf = (args: readonly (Value | undefined)[]): readonly number[] | ErrorValue => {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = isCells(arg) ? VALUE : toNumber(arg ?? null);
    if (typeof number !== 'number') return number;
    numbers.push(Math.trunc(number));
  }
  return numbers;
};

/** A function of two numbers and perhaps holidays. */
const withHolidays = (compute: (first: number, second: number, holidays: ReadonlySet<number>) => Scalar) =>
  ([first, second, holidays]: readonly (Value | undefined)[]): Scalar => {
    const numbers = daysOf([first, second]);
    if (isError(numbers as Value)) return numbers as ErrorValue;
    const free = listHolidays(holidays);
    if (!('has' in free)) return free;
    const [one = 0, two = 0] = numbers as readonly number[];
    return isSerial(one) ? compute(one, two, free) : NUM;
  };

function countWorkdays(start: number, end: number, holidays: ReadonlySet<number>): Scalar {
  if (!isSerial(end)) return NUM;
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  const weeks = Math.floor((to - from + 1) / 7);
  let days = weeks * 5;
  for (let day = from + weeks * 7; day <= to; day++) days += isWeekend(day) ? 0 : 1;
  for (const day of holidays) days -= day >= from && day <= to && !isWeekend(day) ? 1 : 0;
  return start <= end ? days : 0 - days;
}

function addWorkdays(start: number, days: number, holidays: ReadonlySet<number>): Scalar {
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (!isSerial(day)) return NUM;
    if (!isWeekend(day) && !holidays.has(day)) left--;
  }
  return day;
}

const date = (name: string, arity: readonly [number, number], call: EachFunction['call'], facts: Partial<EachFunction> = {}): FunctionSpec => ({
  kind: 'each', name, family: 'date', arity, call, ...facts,
});

export const dateFunctions: readonly FunctionSpec[] = [
  date('DATE', [3, 3], ofNumbers((year = 0, month = 0, day = 0) => makeDate(year, month, day))),
  date('DATEVALUE', [1, 1], dateValue),
  date('YEAR', [1, 1], ofDays(1, (serial = 0) => partsOf(serial).year)),
  date('MONTH', [1, 1], ofDays(1, (serial = 0) => partsOf(serial).month)),
  date('DAY', [1, 1], ofDays(1, (serial = 0) => partsOf(serial).day)),
  date('EDATE', [2, 2], ofDays(1, (serial = 0, months = 0) => asSerial(addMonths(serial, Math.trunc(months))))),
  date('EOMONTH', [2, 2], ofDays(1, (serial = 0, months = 0) => {
    const { year, month } = partsOf(addMonths(serialOf(partsOf(serial).year, partsOf(serial).month, 1), Math.trunc(months)));
    return asSerial(serialOf(year, month, daysInMonth(year, month)));
  })),
  date('WEEKDAY', [1, 2], ofDays(1, (serial = 0, type = 1) => weekday(serial, type))),
  date('WEEKNUM', [1, 2], ofDays(1, (serial = 0, type = 1) => weekNumber(serial, type))),
  date('ISOWEEKNUM', [1, 1], ofDays(1, (serial = 0) => isoWeekOf(serial)), { prefix: '_xlfn.' }),
  date('DAYS', [2, 2], ofDays(2, (end = 0, start = 0) => Math.trunc(end) - Math.trunc(start)), { prefix: '_xlfn.' }),
  date('DATEDIF', [3, 3], (start = null, end = null, unit = null) => {
    const code = toText(unit);
    if (typeof code !== 'string') return code;
    return ofDays(2, (first = 0, last = 0) => dateDifference(first, last, code))(start, end);
  }),
  date('YEARFRAC', [2, 3], ofDays(2, (start = 0, end = 0, basis = 0) => yearFraction(start, end, basis))),
  { kind: 'whole', name: 'NETWORKDAYS', family: 'date', arity: [2, 3], params: 'ssr', isScalar: true, call: withHolidays(countWorkdays) },
  { kind: 'whole', name: 'WORKDAY', family: 'date', arity: [2, 3], params: 'ssr', isScalar: true, call: withHolidays(addWorkdays) },
  date('HOUR', [1, 1], ofDays(1, (serial = 0) => Math.floor(toSeconds(serial) / 3600) % 24)),
  date('MINUTE', [1, 1], ofDays(1, (serial = 0) => Math.floor(toSeconds(serial) / 60) % 60)),
  date('SECOND', [1, 1], ofDays(1, (serial = 0) => toSeconds(serial) % 60)),
  date('TIME', [3, 3], ofNumbers((hours = 0, minutes = 0, seconds = 0) => makeTime(hours, minutes, seconds))),
  { kind: 'whole', name: 'TODAY', family: 'date', arity: [0, 0], params: '', isScalar: true, readsClock: true, call: (_, env) => env.data.today },
  { kind: 'whole', name: 'NOW', family: 'date', arity: [0, 0], params: '', isScalar: true, readsClock: true, call: (_, env) => env.data.now ?? env.data.today },
];

