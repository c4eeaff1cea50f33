/** A workbook's indicators and its tables of series -> every figure that is an indicator's for a period, with its place; and the verdicts of `values agree` on them. */
import type { Definition } from '../definition/definition';
import type { IndicatorRole, IndicatorsDefinition } from '../definition/indicators';
import type { Draft } from '../model/draft';
import { type Place, formatPlace } from '../model/place';
import { type Table, findColumn } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { NumberUnit } from '../number/reading';
import { isOneOf } from '../rules/figure-row';
import { type Judgement, held } from '../rules/judgement';
import type { ValuesAgreeRule } from '../rules/rule';
import { findConflicts } from '../target/find-conflicts';
import { type PlacedFigure, pairFigures } from '../target/same-figure';
import type { Inputs } from './inputs';
import { readFigures } from './read-figures';
import { textOf } from './read-indicator';
import { findingMessages } from './target-messages';

export interface ReportedFigure extends PlacedFigure {
  readonly place?: Place;
  /** As typed, or as its row declares it. */
  readonly unit?: NumberUnit;
  readonly table: string;
  /** Zero-based in the table. */
  readonly row: number;
}

/** Baselines and results first, then the figures of the tables that `values agree` rules name. */
export function listReportedFigures(definition: Definition, workbook: Workbook, inputs: Inputs): readonly ReportedFigure[] {
  const { indicators } = definition;
  const table = indicators && inputs.tables.get(indicators.table.toLowerCase());
  if (!indicators || !table) return [];
  const rules = definition.rules.filter((rule) => rule.kind === 'values agree');
  return [...indicatorFigures(definition, indicators, table, workbook), ...rules.flatMap((rule) => seriesFigures(rule, definition, workbook, inputs))];
}

function indicatorFigures(definition: Definition, { columns }: IndicatorsDefinition, table: Table, workbook: Workbook): readonly ReportedFigure[] {
  const openText = (role: IndicatorRole): (row: number) => string => {
    const name = columns[role];
    const values = name === undefined ? undefined : findColumn(table, name)?.values;
    return (row) => textOf({ value: values?.[row] ?? null });
  };
  const [codeOf, seriesOf] = [openText('code'), openText('series')];
  const read = (value: 'baseline' | 'result', period: 'baselinePeriod' | 'resultPeriod'): readonly ReportedFigure[] => {
    const name = columns[value];
    if (name === undefined) return [];
    const periodOf = openText(period);
    return readFigures(table, { value: name, ...(columns.unit === undefined ? {} : { unit: columns.unit }) }, definition, workbook).map(({ row, reading, place, unit }) =>
      reportFigure(table, row, { code: codeOf(row), series: seriesOf(row), period: periodOf(row), moment: '', reading }, unit, place));
  };
  const [baselines, results] = [read('baseline', 'baselinePeriod'), read('result', 'resultPeriod')];
  return table.rows.flatMap((_, row) => [baselines[row], results[row]].filter((figure) => figure !== undefined));
}

function seriesFigures(rule: ValuesAgreeRule, definition: Definition, workbook: Workbook, inputs: Inputs): readonly ReportedFigure[] {
  const table = inputs.tables.get(rule.table.toLowerCase());
  if (!table) return [];
  const { marked } = rule;
  return readFigures(table, rule, definition, workbook).filter((row) => !marked || isOneOf(row.textOf(marked.column), marked.words)).map(({ row, textOf: text, reading, place, unit }) => reportFigure(table, row, {
    code: text(rule.code), series: rule.series === undefined ? '' : text(rule.series), period: text(rule.period), moment: rule.moment === undefined ? '' : text(rule.moment), reading,
  }, unit, place));
}

/** `declared`: the unit of its row. */
function reportFigure(table: Table, row: number, about: Omit<PlacedFigure, 'where'>, declared: NumberUnit | undefined, place: Place | undefined): ReportedFigure {
  const { code, series, period, moment, reading } = about;
  const figure: Draft<ReportedFigure> = { code, series, period, moment, reading, table: table.name, row, where: place ? formatPlace(place) : '' };
  const unit = (reading.kind === 'number' ? reading.unit : undefined) ?? declared;
  if (unit !== undefined) figure.unit = unit;
  if (place !== undefined) figure.place = place;
  return figure;
}

/** An item for each figure that another place gives too: at the second of both. Two indicators with one code are no pair: their code is what is wrong. */
export const judgeValuesAgree = (rule: ValuesAgreeRule, definition: Definition, workbook: Workbook, inputs: Inputs): readonly Judgement[] =>
  pairFigures(listReportedFigures({ ...definition, rules: [rule] }, workbook, inputs)).filter(({ figure, known }) => figure.table !== known.table || figure.table.toLowerCase() === rule.table.toLowerCase() || figure.row === known.row).map(({ figure, known }): Judgement => {
    const compared = [known, figure].map((each) => ({ ...each, key: '' }));
    const [found] = findingMessages(findConflicts(compared).map(({ finding }) => finding));
    if (!found) return held;
    return { verdict: 'broken', messageId: found.message.id, facts: found.message.facts, row: { table: figure.table, row: figure.row }, ...(figure.place === undefined ? {} : { place: figure.place }) };
  });
