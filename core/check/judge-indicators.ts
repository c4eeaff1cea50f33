/** The table of indicators x the reference day -> every row judged: the verdict on its target, how the phrase was read, and what is odd about it. */
import { type Day, dayOfSerial, isDateFormat, isDateSerial } from '../model/date';
import { type IndicatorReport, type IndicatorResult, type JudgedIndicator, countTargetVerdicts } from '../model/indicator';
import type { Draft } from '../model/draft';
import { keepFor } from '../model/memory';
import { type Place, cellPlace } from '../model/place';
import { type Table, findColumn } from '../model/table';
import type { Scalar } from '../model/scalar';
import type { Words } from '../model/words';
import { type Row, type Sheet, type Workbook, findSheet } from '../model/workbook';
import { type Definition, columnName, findTable } from '../definition/definition';
import { type IndicatorRole, NEEDED_ROLES } from '../definition/indicators';
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

/** What is looked for on a row with a target. */
const ABOUT_TARGETS: ReadonlySet<string> = new Set(FINDING_IDS.filter((id) => !ABOUT_SEVERAL.has(id)));

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
export function judgeIndicators(definition: Definition, workbook: Workbook, inputs: Inputs, memory?: IndicatorMemory): JudgedIndicators | undefined {
  const { indicators } = definition;
  const table = indicators && inputs.tables.get(indicators.table.toLowerCase());
  if (!indicators || !table || NEEDED_ROLES.some((role) => findColumn(table, indicators.columns[role])?.index === undefined)) return undefined;
  if (Object.values(indicators.columns).some((name) => findColumn(table, name)?.isDoubled)) return undefined;
  const given = dayOf(inputs, indicators.referenceDate);
  const due = indicators.dueDate === undefined ? undefined : dayOf(inputs, indicators.dueDate);
  const known = { declared: indicators, locale: definition.locale, referenceDay: given ?? dayOfSerial(inputs.data.today), ...(due === undefined ? {} : { due }) };
  const cellsOf = openCells(definition, table, workbook);
  const placeOfRow = openRowPlaces(table);
  const judgeOne = (row: number): JudgedRow => judgeRow(row, table, cellsOf(row), placeOfRow(row), known);
  const both = memory ? memory.judge(table, findSheet(workbook, table.sheet), { ...known, dateSystem: workbook.dateSystem }, judgeOne) : table.rows.map((_, row) => judgeOne(row));
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

/** Which column of the table of indicators has which role, and what it is called. */
const listRoles = keepFor((definition: Definition) => {
  const columns = findTable(definition, definition.indicators?.table ?? '')?.columns ?? [];
  return (Object.entries(definition.indicators?.columns ?? {}) as (readonly [IndicatorRole, string])[]).flatMap(([role, name]) => {
    const column = columns.find((each) => columnName(each).toLowerCase() === name.toLowerCase());
    return column ? [{ role, name, label: column.label }] : [];
  });
});

/** The cells of each row (zero-based in the table), each made once; which column has which role is looked up once. Roles that the workbook has no column for cost nothing. */
function openCells(definition: Definition, table: Table, workbook: Workbook): (row: number) => Cells {
  const sheet = findSheet(workbook, table.sheet);
  const columns = new Map<IndicatorRole, { readonly index: number; readonly values: readonly Scalar[]; readonly label: Words; readonly position: number }>();
  for (const { role, name, label } of listRoles(definition)) {
    const column = findColumn(table, name);
    if (column?.index !== undefined) columns.set(role, { index: column.index, values: column.values, label, position: columns.size });
  }
  return (row) => {
    const sheetRow = table.rows[row] ?? -1;
    const cells = sheet?.rows.get(sheetRow);
    const made: (IndicatorCell | undefined)[] = [];
    return (role) => {
      const column = columns.get(role);
      if (!column) return undefined;
      const { index, values, label, position } = column;
      const known = made[position];
      if (known) return known;
      const format = cells?.[index]?.format;
      const stored = values[row] ?? null;
      const value = typeof stored === 'number' && workbook.dateSystem === 1904 && isDateFormat(format) ? stored + DAYS_TO_1904 : stored;
      const place = cellPlace(table.sheet, sheetRow, index);
      const cell: IndicatorCell = format === undefined ? { value, column: label, place } : { value, column: label, place, format };
      made[position] = cell;
      return cell;
    };
  };
}

/** From the first to the last of the table's columns. */
function openRowPlaces({ sheet, rows, columns }: Table): (row: number) => Place | undefined {
  const indexes = columns.flatMap(({ index }) => index ?? []);
  const [left, right] = [Math.min(...indexes), Math.max(...indexes)];
  return (row) => {
    const sheetRow = rows[row];
    return sheetRow === undefined || indexes.length === 0 ? undefined : { sheet, range: { top: sheetRow, bottom: sheetRow, left, right } };
  };
}

function judgeRow(row: number, table: Table, cells: Cells, place: Place | undefined, known: Parameters<typeof readIndicator>[1]): JudgedRow {
  const { facts, readCells } = readIndicator(cells, known);
  const { verdict, isProvisional, reason, distance } = judgeTarget(facts);
  const say = (role: IndicatorRole): string => {
    const cell = cells(role);
    return cell === undefined ? '' : textOf(cell);
  };
  const [code, series] = [say('code'), say('series')];
  const figures = figuresOf(reason.facts);
  const resultPlace = cells('result')?.place ?? cells('phrase')?.place;
  const baselineCell = cells('baselinePeriod');
  const baselineUntil = baselineCell && lastDayOf(baselineCell, known.locale);
  const result: Draft<IndicatorResult> = {
    item: code === '' || series === '' ? code + series : `${code} ${series}`,
    code, series, theme: say('theme'), part: say('part'), title: say('title'), phrase: say('phrase'),
    verdict, isProvisional, reason: reasonMessage(reason),
    reading: readPhrase(facts.target, facts),
    charts: drawCharts(facts),
  };
  if (place !== undefined) result.place = place;
  if (figures !== undefined) result.figures = figures;
  if (distance !== undefined) result.distance = distance;
  const until: Draft<YearOfIndicator['until']> = {};
  if (baselineUntil !== undefined) until.baseline = baselineUntil;
  if (facts.measuredUntil !== undefined) until.result = facts.measuredUntil;
  const typed = { unit: say('unit'), direction: say('direction'), baseline: say('baseline'), baselinePeriod: say('baselinePeriod'), result: say('result'), resultPeriod: say('resultPeriod') };
  const indicator: Draft<JudgedIndicator> = {
    table: table.name, row, result, readCells, asRead: compareColumns(cells, facts, known.locale), basis: [typed.result, result.phrase, typed.baseline],
    canHave: facts.target.kind === 'none' ? ABOUT_FIGURES : ABOUT_TARGETS, doubts: findDoubts(facts, cells),
  };
  if (resultPlace !== undefined) indicator.resultPlace = resultPlace;
  return { indicator, year: { result, typed, readings: facts.baseline === undefined ? { result: facts.result } : { baseline: facts.baseline, result: facts.result }, until } };
}

const ROLE_OF: Readonly<Record<FindingField, IndicatorRole>> = { target: 'phrase', baseline: 'baseline', result: 'result' };

function findDoubts(facts: Parameters<typeof findImplausible>[0], cells: Cells): JudgedIndicator['doubts'] {
  return findingMessages(findImplausible(facts)).map(({ id, field, message }) => {
    const place = cells(ROLE_OF[field])?.place ?? cells('phrase')?.place;
    return place === undefined ? { id, message } : { id, message, place };
  });
}
