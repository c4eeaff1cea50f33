/** Definition x Workbook -> Report: every rule judged on every item, findings with their places, and the figures. */
import { dayOfSerial, isDateSerial } from '../model/date';
import type { Figure, Report } from '../model/report';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import { findColumn } from '../model/table';
import type { Workbook } from '../model/workbook';
import { printDay } from '../number/day';
import { type Definition, columnName, findTable } from '../definition/definition';
import { EXPLANATION_TABLE } from '../definition/explanation-sheet';
import { type Located, locateTables } from '../locate/locate-tables';
import type { Judgement } from '../rules/judgement';
import { isInspection } from '../rules/kinds';
import { type CompiledDefinition, type CompiledRule, compileDefinition } from './compile-rules';
import { explainFindings, judgeExplanations } from './explain-findings';
import { findObstacle } from './gate';
import { type Inputs, gatherInputs } from './inputs';
import { judgeInspection } from './inspect';
import { type JudgedIndicators, judgeIndicators } from './judge-indicators';
import { judgeDemand } from './judge-demand';
import { refreshValues } from './refresh-values';
import { type JudgedRule, addCounts, sumUp } from './sum-up';

export interface CheckOptions {
  /** Name for the report, usually the file's. */
  readonly workbookName: string;
  /** What TODAY() gives: a serial number (1900 system). */
  readonly today: number;
}

/** Formulas are calculated afresh first, so that a workbook is judged as people see it in Excel. */
export function checkWorkbook(definition: Definition, stored: Workbook, options: CheckOptions): Report {
  const { workbook, stale } = refreshValues(stored, options.today);
  const located = locateTables(definition, workbook);
  const inputs = gatherInputs(definition, located, options.today);
  const compiled = compileDefinition(definition);
  const indicators = judgeIndicators(definition, workbook, inputs);
  const first = compiled.rules.map((rule) => judgeRule(rule, definition, workbook, inputs, indicators));
  const explained = explainFindings(definition, workbook, inputs, first);
  const judged = explained.judged.map((each, at) => judgeExplanations(compiled.rules[at]?.rule, each, explained.judged, definition));
  return {
    workbook: options.workbookName,
    definition: { id: definition.id, version: definition.version, title: definition.title },
    tables: located.found.filter(({ name }) => name !== EXPLANATION_TABLE),
    parameters: [...inputs.parameters.values()].map((found) => ({
      name: found.parameter.name,
      label: found.parameter.label,
      value: inputs.data.names.get(found.parameter.name.toLowerCase()) ?? null,
      ...(found.place === undefined ? {} : { place: found.place }),
    })),
    figures: computeFigures(compiled, inputs),
    figureLine: definition.figureLine,
    ...(indicators === undefined ? {} : { indicators: indicators.report }),
    ...(explained.report === undefined ? {} : { explanations: explained.report }),
    rules: judged.map(({ result }) => result),
    counts: addCounts(judged.map(({ result }) => result.counts)),
    findings: [...located.problems, ...stale, ...judged.flatMap(({ findings }) => findings), ...explained.problems],
    isBound: isBound(located),
  };
}

/** Without every declared table and column the rules that need them say nothing. */
const isBound = ({ problems }: Located): boolean => problems.length === 0;

function judgeRule(compiled: CompiledRule, definition: Definition, workbook: Workbook, inputs: Inputs, indicators: JudgedIndicators | undefined): JudgedRule {
  const { rule } = compiled;
  const applies = judgeWhen(compiled, definition, inputs);
  if (applies === false) return { result: { rule: rule.id, applies: false, counts: addCounts([]) }, findings: [] };
  return sumUp(rule, applies === true ? judgeItems(compiled, definition, workbook, inputs, indicators) : [applies], (row) => itemOf(row.table, row.row, definition, inputs), definition);
}

/** Whether the rule applies, or the undecided verdict when that cannot be told. What a workbook need not have, and has not, has nothing to be judged. */
function judgeWhen({ when }: CompiledRule, definition: Definition, inputs: Inputs): boolean | Judgement {
  if (!when) return true;
  if (when.reads.some(({ table }) => !inputs.tables.has(table.toLowerCase()) && findTable(definition, table)?.optional === true)) return false;
  const obstacle = findObstacle(when, inputs, { blank: 'undecided', judgesType: false });
  if (obstacle) return { verdict: 'undecided', messageId: obstacle.messageId, facts: obstacle.facts, ...(obstacle.place === undefined ? {} : { place: obstacle.place }) };
  const value = when.evaluate(inputs.data);
  if (isErrorValue(value)) return { verdict: 'undecided', messageId: 'undecided.error', facts: { error: value } };
  return typeof value === 'boolean' ? value : { verdict: 'crashed', messageId: 'crashed.not-boolean', facts: { value } };
}

const judgeItems = (compiled: CompiledRule, definition: Definition, workbook: Workbook, inputs: Inputs, indicators: JudgedIndicators | undefined): readonly Judgement[] =>
  isInspection(compiled.rule)
    ? judgeInspection(compiled.rule, compiled, definition, workbook, inputs, indicators)
    : compiled.demands.flatMap((demand) => judgeDemand(demand, inputs));

/** What a row is called by its users: its key columns, as they stand. */
function itemOf(tableName: string, row: number, definition: Definition, inputs: Inputs): string {
  const table = inputs.tables.get(tableName.toLowerCase());
  const declared = findTable(definition, tableName);
  return (declared?.key ?? []).flatMap((key): readonly string[] => {
    const value = (table && findColumn(table, key)?.values[row]) ?? null;
    if (isBlank(value) || isErrorValue(value)) return [];
    const isDate = declared?.columns.some((column) => column.type === 'date' && columnName(column).toLowerCase() === key.toLowerCase());
    return [isDate && typeof value === 'number' && isDateSerial(value) ? printDay(dayOfSerial(value), definition.locale) : String(value)];
  }).join(' ');
}

/** A figure over cells that cannot be read is not given at all. */
const computeFigures = ({ figures }: CompiledDefinition, inputs: Inputs): readonly Figure[] =>
  figures.map(([figure, formula]) => {
    const value: Scalar = findObstacle(formula, inputs, { blank: 'undecided', judgesType: false }) ? null : formula.evaluate(inputs.data);
    return { key: figure.key, label: figure.label, value: isErrorValue(value) ? null : value };
  });
