/** The cells of one indicator -> the facts that its verdict rests on, and for each cell that must be understood whether it was. */
import { dayOfSerial, isDateFormat, isDateSerial, type Day } from '../model/date';
import type { Draft } from '../model/draft';
import type { IndicatorDoubt } from '../model/indicator';
import { keepEach, keepFor, openMemory } from '../model/memory';
import type { Place } from '../model/place';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import type { Words } from '../model/words';
import type { NumberLocale } from '../number/locale';
import { readRemarkMark } from '../number/mark';
import type { NumberEvidence, NumberMark, NumberReading } from '../number/reading';
import { readScalar } from '../number/scalar';
import type { IndicatorRole, IndicatorsDefinition, UnitDefinition } from '../definition/indicators';
import type { Direction, TargetReading } from '../target/demand';
import { openMeanings } from './meant-word';
import type { PlausibilityFacts } from '../target/finding';
import { takeDue } from '../target/due';
import { readJudgement } from '../target/judgement';
import { readPeriod } from '../target/period';
import { readTarget } from '../target/read-target';

/** A cell of the row; a date as a serial number of the 1900 system. */
export interface IndicatorCell {
  readonly value: Scalar;
  readonly format?: string;
  readonly place?: Place;
  readonly column: Words;
}

export interface ReadIndicator {
  readonly facts: PlausibilityFacts;
  readonly readCells: readonly { readonly doubt?: IndicatorDoubt }[];
}

interface Known {
  readonly declared: IndicatorsDefinition;
  readonly locale: NumberLocale;
  readonly referenceDay: Day;
  /** Date of targets that have none of their own. */
  readonly due?: Day;
}

type Evidence = Pick<NumberEvidence, 'unit' | 'countsWhole'>;

/** Days come back, in a workbook and from one to the next. */
const rememberDay = openMemory<{ readonly day?: Day }>(500);

/** So do phrases and figures. They are looked up by what stands in the cell itself: a text joined for each look-up would take longer than the look-up. */
const readingsOf = keepFor((_evidence: Evidence) => keepEach((_locale: NumberLocale) => ({
  figures: openMemory<NumberReading>(5_000),
  targets: keepEach((_direction: Direction | undefined) => openMemory<TargetReading>(2_000)),
})));

const UNDERSTOOD: ReadIndicator['readCells'][number] = {};
const BLANK: IndicatorCell = { value: null, column: { nl: '', fr: '', en: '' } };

/** What stands in a cell, on its own. A number as Excel stores it: `2016` as a year. */
export const textOf = ({ value }: Pick<IndicatorCell, 'value'>): string => (value === null ? '' : isErrorValue(value) ? value.code : String(value).trim());

/** As `readScalar`, with what a row declares of its unit (`evidenceOf`) as evidence. */
export function readFigure(value: Scalar, format: string | undefined, locale: NumberLocale, evidence: Evidence): NumberReading {
  if (typeof value !== 'string') return readScalar(value, format, locale, evidence);
  return readingsOf(evidence)(locale).figures(value, () => readScalar(value, format, locale, evidence));
}

/** As `readTarget`, with the same evidence. */
function readPhrase(phrase: string, locale: NumberLocale, evidence: Evidence, direction: Direction | undefined): TargetReading {
  return readingsOf(evidence)(locale).targets(direction)(phrase, () => readTarget(phrase, { locale, ...evidence, ...(direction === undefined ? {} : { direction }) }));
}

/** `cellOf` gives the cell of a role; undefined where the definition or the workbook has no such column. */
export function readIndicator(cellOf: (role: IndicatorRole) => IndicatorCell | undefined, { declared, locale, referenceDay, due }: Known): ReadIndicator {
  const readCells: ReadIndicator['readCells'][number][] = [];
  /** Reads a cell that must be understood; a blank one need not be. `allowed` gives the words to choose from. */
  const understand = <Read>(role: IndicatorRole, read: (cell: IndicatorCell) => Read | undefined, allowed?: () => readonly string[]): Read | undefined => {
    const cell = cellOf(role);
    if (!cell || isBlank(cell.value)) return undefined;
    const result = read(cell);
    readCells.push(result === undefined ? { doubt: doubtAbout(cell, allowed?.()) } : UNDERSTOOD);
    return result;
  };
  const unit = understand('unit', (cell) => findUnit(textOf(cell), declared.units), () => declared.units.map(({ name }) => name));
  const direction = understand('direction', (cell) => findDirection(textOf(cell), declared), () => Object.values(declared.directions).flatMap(([first = '']) => (first === '' ? [] : [first])));
  const tolerance = understand('tolerance', (cell) => toleranceOf(readScalar(cell.value, cell.format, locale)));
  const ownDue = understand('due', (cell) => lastDayOf(cell, locale) ?? dueIn(textOf(cell)));
  const measuredUntil = understand('resultPeriod', (cell) => lastDayOf(cell, locale));
  const mark = understand('mark', (cell) => readRemarkMark(textOf(cell))) ?? markOf(cellOf('remark') ?? BLANK);
  const groupSize = understand('groupSize', (cell) => headsOf(readScalar(cell.value, cell.format, locale, { countsWhole: true })));
  const judgement = understand('judgement', (cell) => readJudgement(textOf(cell)));
  understand('sameAs', (cell) => findTotal(textOf(cell), declared.totals), () => declared.totals.map(({ name }) => name));
  const evidence = evidenceOf(unit);
  const figureOf = (role: IndicatorRole): NumberReading => {
    const { value, format } = cellOf(role) ?? BLANK;
    return readFigure(value, format, locale, evidence);
  };
  const phrase = textOf(cellOf('phrase') ?? BLANK);
  // A date that is there but cannot be read is not replaced by another.
  const dueDay = isBlank(cellOf('due')?.value ?? null) ? due : ownDue;
  const facts: Draft<PlausibilityFacts> = {
    target: readPhrase(phrase, locale, evidence, direction),
    result: withScale(figureOf('result'), unit),
    baseline: figureOf('baseline'),
    referenceDay,
    hasUnit: !isBlank(cellOf('unit')?.value ?? null),
  };
  if (evidence.unit !== undefined) facts.unit = evidence.unit;
  if (evidence.countsWhole !== undefined) facts.countsWhole = evidence.countsWhole;
  if (direction !== undefined) facts.direction = direction;
  if (tolerance !== undefined) facts.tolerance = tolerance;
  if (dueDay !== undefined) facts.due = dueDay;
  if (measuredUntil !== undefined) facts.measuredUntil = measuredUntil;
  if (mark !== undefined) facts.mark = mark;
  if (judgement !== undefined) facts.judgement = judgement;
  if (groupSize !== undefined) facts.groupSize = groupSize;
  return { readCells, facts };
}

const NO_EVIDENCE: Evidence = {};
const evidenceOfUnit = keepFor(({ countsWhole, unit }: UnitDefinition): Evidence => ({ ...(countsWhole ? { countsWhole } : {}), ...(unit === undefined ? {} : { unit }) }));

/** What the unit of a row tells about its figures: one object for each unit, by which readings are remembered. */
export const evidenceOf = (unit: UnitDefinition | undefined): Evidence => (unit === undefined ? NO_EVIDENCE : evidenceOfUnit(unit));

/** Most rows have no remark. */
function markOf(remark: IndicatorCell): NumberMark | undefined {
  const text = textOf(remark);
  return text === '' ? undefined : readRemarkMark(text);
}

const doubtAbout = ({ value, place, column }: IndicatorCell, allowed: readonly string[] | undefined): IndicatorDoubt => ({
  message: allowed === undefined || allowed.length === 0
    ? { id: 'broken.indicator-readable.value', facts: { value, column } }
    : { id: 'broken.indicator-readable.choice', facts: { value, column, allowed } },
  ...(place === undefined ? {} : { place }),
});

type Total = IndicatorsDefinition['totals'][number];

/** The unit that people mean by a text; undefined for none and for one that the definition does not know. */
export const findUnit = (text: string, units: readonly UnitDefinition[]): UnitDefinition | undefined => meantUnits(units)(text);

/** The total that people mean by a text; undefined for none and for one that the definition does not know. */
export const findTotal = (text: string, totals: readonly Total[]): Total | undefined => meantTotals(totals)(text);

export const findDirection = (text: string, { directions }: Pick<IndicatorsDefinition, 'directions'>): Direction | undefined => meantDirections(directions)(text);

const meantUnits = keepFor((units: readonly UnitDefinition[]) => openMeanings(units, ({ name, aliases }) => [name, ...aliases]));
const meantTotals = keepFor((totals: readonly Total[]) => openMeanings(totals, ({ name, aliases }) => [name, ...aliases]));
const meantDirections = keepFor((directions: IndicatorsDefinition['directions']) => openMeanings<Direction>(['up', 'down', 'inside'], (way) => directions[way]));

const toleranceOf = (reading: NumberReading): number | undefined =>
  reading.kind === 'number' && reading.number >= 0 && reading.rest === undefined ? reading.number : undefined;

/** A whole number of heads. */
const headsOf = (reading: NumberReading): number | undefined =>
  reading.kind === 'number' && Number.isInteger(reading.number) && reading.number > 0 && reading.rest === undefined ? reading.number : undefined;

/** The last day of a period, or the day itself; undefined where neither is written. */
export function lastDayOf(cell: IndicatorCell, locale: NumberLocale): Day | undefined {
  if (typeof cell.value === 'number' && isDateFormat(cell.format) && isDateSerial(cell.value)) return dayOfSerial(cell.value);
  const { value } = cell;
  if (typeof value !== 'string') return readPeriod(textOf(cell))?.last;
  return rememberDay(`${locale}\n${value}`, () => {
    const reading = readScalar(value, undefined, locale);
    const day = reading.kind === 'date' ? reading.day : readPeriod(textOf(cell))?.last;
    return day === undefined ? {} : { day };
  }).day;
}

/** `eind 2017`, `juni 2017`: as in a target phrase. Other words beside it make it no date. */
function dueIn(text: string): Day | undefined {
  const { due, left } = takeDue(`tegen ${text}`);
  return left.trim() === '' ? due?.day : undefined;
}

/** A score carries the end of its scale, whether or not it was typed with it. */
const withScale = (reading: NumberReading, unit: UnitDefinition | undefined): NumberReading =>
  reading.kind === 'number' && reading.outOf === undefined && unit?.outOf !== undefined ? { ...reading, outOf: unit.outOf } : reading;
