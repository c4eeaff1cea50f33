/** The table of indicators x the reference day -> every row judged: the verdict on its target, how the phrase was read, and what is odd about it. */
import { type Day, dayOfSerial, isDateFormat, isDateSerial } from '../model/date';
import { type IndicatorDoubt, type IndicatorReport, type IndicatorResult, type JudgedIndicator, countTargetVerdicts } from '../model/indicator';
import type { Place } from '../model/place';
import { type Table, cellOf, findColumn } from '../model/table';
import type { Scalar } from '../model/scalar';
import { type Row, type Sheet, type Workbook, cellAt, findSheet } from '../model/workbook';
import { type Definition, columnName, findTable } from '../definition/definition';
import { type IndicatorRole, type IndicatorsDefinition, NEEDED_ROLES } from '../definition/indicators';
import { drawCharts } from '../target/chart';
import { FINDING_IDS, type FindingField } from '../target/finding';
import { findImplausible } from '../target/find-implausible';
import { judgeTarget } from '../target/judge-target';
import type { YearOfIndicator } from '../compare/pair-indicators';
import type { Inputs } from './inputs';
import { figuresOf } from './indicator-figures';
import { type IndicatorCell, lastDayOf, readIndicator, textOf } from './read-indicator';
import { compareColumns } from './target-columns';
import { findingMessages, readPhrase, reasonMessage } from './target-messages';

export interface JudgedIndicators {
  readonly report: IndicatorReport;
  readonly judged: readonly JudgedIndicator[];
  /** The same rows, for comparing with another year. */
  readonly years: readonly YearOfIndicator[];
}

/** What is looked for on every row, also where no target stands. */
const ABOUT_FIGURES: ReadonlySet<string> = new Set(['figure-ambiguous', 'figure-malformed', 'figure-partly-read', 'share-outside-range', 'score-outside-range', 'count-outside-range', 'provisional-too-old']);
/** What needs more than one place or year. */
const ABOUT_SEVERAL: ReadonlySet<string> = new Set(['values-differ', 'baseline-is-not-last-result', 'scope-named']);

interface JudgedRow {
  readonly indicator: JudgedIndicator;
  readonly year: YearOfIndicator;
}

/** The rows of the last check, given again where the row of the sheet is the same object and the table reads the same in it. */
export class IndicatorMemory {
  #outline = '';
  #rows: readonly { readonly cells: Row | undefined; readonly values: readonly Scalar[]; readonly judged: JudgedRow }[] = [];

  /** `known`: what holds for all rows. */
  judge(table: Table, sheet: Sheet | undefined, known: unknown, judgeOne: (row: number) => JudgedRow): readonly JudgedRow[] {
    const outline = JSON.stringify([known, table.sheet, table.rows, table.columns.map(({ name, index }) => [name, index])]);
    const before = outline === this.#outline ? this.#rows : [];
    this.#outline = outline;
    this.#rows = table.rows.map((sheetRow, row) => {
      const [cells, values] = [sheet?.rows.get(sheetRow), table.columns.map((column) => column.values[row] ?? null)];
      const last = before[row];
      return last?.cells === cells && last?.values.every((value, at) => value === values[at]) === true ? last : { cells, values, judged: judgeOne(row) };
    });
    return this.#rows.map(({ judged }) => judged);
  }
}

/** Undefined where the definition has no indicators, or the workbook lacks their table or a column that each must have, or has one twice. */
export function judgeIndicators(definition: Definition, workbook: Workbook, inputs: Inputs, memory: IndicatorMemory = new IndicatorMemory()): JudgedIndicators | undefined {
  const { indicators } = definition;
  const table = indicators && inputs.tables.get(indicators.table.toLowerCase());
  if (!indicators || !table || NEEDED_ROLES.some((role) => findColumn(table, indicators.columns[role])?.index === undefined)) return undefined;
  if (Object.values(indicators.columns).some((name) => findColumn(table, name)?.isDoubled)) return undefined;
  const given = dayOf(inputs, indicators.referenceDate);
  const due = indicators.dueDate === undefined ? undefined : dayOf(inputs, indicators.dueDate);
  const known = { declared: indicators, locale: definition.locale, referenceDay: given ?? dayOfSerial(inputs.data.today), ...(due === undefined ? {} : { due }) };
  const cellsOf = openCells(definition, indicators, table, workbook);
  const both = memory.judge(table, findSheet(workbook, table.sheet), { ...known, dateSystem: workbook.dateSystem }, (row) => judgeRow(row, table, cellsOf(row), known));
  const judged = both.map(({ indicator }) => indicator);
  const results = judged.map(({ result }) => result);
  return { judged, years: both.map(({ year }) => year), report: { referenceDay: known.referenceDay, isDayGiven: given !== undefined, results, counts: countTargetVerdicts(results) } };
}

/** The day that a parameter holds; undefined where it is blank or no date. */
function dayOf(inputs: Inputs, parameter: string): Day | undefined {
  const value = inputs.parameters.get(parameter.toLowerCase())?.state === 'read' ? inputs.data.names.get(parameter.toLowerCase()) : undefined;
  return typeof value === 'number' && isDateSerial(value) ? dayOfSerial(value) : undefined;
}

type Cells = (role: IndicatorRole) => IndicatorCell | undefined;

/** Days from 1 January 1900 to 1 January 1904 as the two date systems count them. */
const DAYS_TO_1904 = 1462;

/** The cells of each row (zero-based in the table); which column has which role is looked up once. */
function openCells(definition: Definition, indicators: IndicatorsDefinition, table: Table, workbook: Workbook): (row: number) => Cells {
  const sheet = findSheet(workbook, table.sheet);
  const declared = findTable(definition, table.name);
  const columns = new Map(Object.entries(indicators.columns).map(([role, name]) => {
    const column = findColumn(table, name);
    return [role, { name, column, label: declared?.columns.find((each) => columnName(each) === column?.name)?.label }];
  }));
  return (row) => (role) => {
    const { name, column, label } = columns.get(role) ?? {};
    if (name === undefined || column?.index === undefined || !label) return undefined;
    const format = sheet && cellAt(sheet, table.rows[row] ?? -1, column.index)?.format;
    const place = cellOf(table, row, name);
    const stored = column.values[row] ?? null;
    const value = typeof stored === 'number' && workbook.dateSystem === 1904 && isDateFormat(format) ? stored + DAYS_TO_1904 : stored;
    return { value, column: label, ...(format === undefined ? {} : { format }), ...(place === undefined ? {} : { place }) };
  };
}

function judgeRow(row: number, table: Table, cells: Cells, known: Parameters<typeof readIndicator>[1]): JudgedRow {
  const { facts, readCells } = readIndicator(cells, known);
  const { verdict, isProvisional, reason, distance } = judgeTarget(facts);
  const say = (role: IndicatorRole): string => textOf(cells(role) ?? { value: null });
  const [code, series] = [say('code'), say('series')];
  const place = rowPlace(table, row);
  const figures = figuresOf(reason.facts);
  const resultPlace = cells('result')?.place ?? cells('phrase')?.place;
  const baselineCell = cells('baselinePeriod');
  const baselineUntil = baselineCell && lastDayOf(baselineCell, known.locale);
  const result: IndicatorResult = {
    item: [code, series].filter((text) => text !== '').join(' '),
    code, series, theme: say('theme'), part: say('part'), title: say('title'), phrase: say('phrase'),
    verdict, isProvisional, reason: reasonMessage(reason),
    reading: readPhrase(facts.target, facts),
    charts: drawCharts(facts),
    ...(place === undefined ? {} : { place }),
    ...(figures === undefined ? {} : { figures }),
    ...(distance === undefined ? {} : { distance: { number: distance.number, decimals: distance.decimals, ...(distance.unit === undefined ? {} : { unit: distance.unit }), ...(distance.heads === undefined ? {} : { heads: distance.heads }) } }),
  };
  const year = {
    result,
    typed: { unit: say('unit'), direction: say('direction'), baseline: say('baseline'), baselinePeriod: say('baselinePeriod'), result: say('result'), resultPeriod: say('resultPeriod') },
    readings: { ...(facts.baseline === undefined ? {} : { baseline: facts.baseline }), result: facts.result },
    until: { ...(baselineUntil === undefined ? {} : { baseline: baselineUntil }), ...(facts.measuredUntil === undefined ? {} : { result: facts.measuredUntil }) },
  };
  const indicator = { table: table.name, row, result, readCells, asRead: compareColumns(cells, facts, known.locale), basis: [say('result'), say('phrase'), say('baseline')], doubts: findDoubts(facts, cells), ...(resultPlace === undefined ? {} : { resultPlace }) };
  return { indicator, year };
}

/** Without a target only the figures can be odd. */
function findDoubts(facts: Parameters<typeof findImplausible>[0], cells: Cells): JudgedIndicator['doubts'] {
  const doubts = new Map<string, IndicatorDoubt[]>(FINDING_IDS
    .filter((id) => !ABOUT_SEVERAL.has(id) && (facts.target.kind !== 'none' || ABOUT_FIGURES.has(id)))
    .map((id) => [id, []]));
  const roles: Readonly<Record<FindingField, IndicatorRole>> = { target: 'phrase', baseline: 'baseline', result: 'result' };
  for (const { id, field, message } of findingMessages(findImplausible(facts))) {
    const place = cells(roles[field])?.place ?? cells('phrase')?.place;
    doubts.get(id)?.push({ message, ...(place === undefined ? {} : { place }) });
  }
  return doubts;
}

/** From the first to the last of the table's columns. */
function rowPlace(table: Table, row: number): Place | undefined {
  const sheetRow = table.rows[row];
  const indexes = table.columns.flatMap(({ index }) => (index === undefined ? [] : [index]));
  if (sheetRow === undefined || indexes.length === 0) return undefined;
  return { sheet: table.sheet, range: { top: sheetRow, bottom: sheetRow, left: Math.min(...indexes), right: Math.max(...indexes) } };
}
