/** Definition x Workbook -> Report: every rule judged on every item, findings with their places, and the figures. */
import type { Counts, Facts, Figure, Finding, Message, Report, RuleResult } from '../model/report';
import { dayOfSerial, isDateSerial } from '../model/date';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import { findColumn } from '../model/table';
import type { Workbook } from '../model/workbook';
import { printDay } from '../number/day';
import { type Definition, columnName, findTable } from '../definition/definition';
import { type Located, locateTables } from '../locate/locate-tables';
import type { Judgement } from '../rules/judgement';
import { isInspection } from '../rules/kinds';
import type { Rule } from '../rules/rule';
import { type CompiledDefinition, type CompiledRule, compileDefinition } from './compile-rules';
import { findObstacle } from './gate';
import { type Inputs, gatherInputs } from './inputs';
import { judgeInspection } from './inspect';
import { type JudgedIndicators, judgeIndicators } from './judge-indicators';
import { judgeDemand } from './judge-demand';
import { refreshValues } from './refresh-values';

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
  const judged = compiled.rules.map((rule) => judgeRule(rule, definition, workbook, inputs, indicators));
  return {
    workbook: options.workbookName,
    definition: { id: definition.id, version: definition.version, title: definition.title },
    tables: located.found,
    parameters: [...inputs.parameters.values()].map((found) => ({
      name: found.parameter.name,
      label: found.parameter.label,
      value: inputs.data.names.get(found.parameter.name.toLowerCase()) ?? null,
      ...(found.place === undefined ? {} : { place: found.place }),
    })),
    figures: computeFigures(compiled, inputs),
    figureLine: definition.figureLine,
    ...(indicators === undefined ? {} : { indicators: indicators.report }),
    rules: judged.map(({ result }) => result),
    counts: addCounts(judged.map(({ result }) => result.counts)),
    findings: [...located.problems, ...stale, ...judged.flatMap(({ findings }) => findings)],
    isBound: isBound(located),
  };
}

/** Without every declared table and column the rules that need them say nothing. */
const isBound = ({ problems }: Located): boolean => problems.length === 0;

interface JudgedRule {
  readonly result: RuleResult;
  readonly findings: readonly Finding[];
}

function judgeRule(compiled: CompiledRule, definition: Definition, workbook: Workbook, inputs: Inputs, indicators: JudgedIndicators | undefined): JudgedRule {
  const { rule } = compiled;
  const applies = judgeWhen(compiled, definition, inputs);
  if (applies === false) return { result: { rule: rule.id, applies: false, counts: addCounts([]) }, findings: [] };
  const found = applies === true ? judgeItems(compiled, definition, workbook, inputs, indicators) : [applies];
  // A rule that found nothing to judge has not held.
  const judgements = found.length > 0 ? found : [{ verdict: 'undecided' as const, messageId: 'undecided.no-items', facts: {} }];
  return {
    result: { rule: rule.id, applies: true, counts: countVerdicts(judgements) },
    findings: judgements.flatMap((judgement) => findingOf(rule, judgement, definition, inputs)),
  };
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

function findingOf(rule: Rule, judgement: Judgement, definition: Definition, inputs: Inputs): readonly Finding[] {
  const { verdict, messageId, place } = judgement;
  if (verdict === 'held' || messageId === undefined) return [];
  const item = judgement.row && itemOf(judgement.row.table, judgement.row.row, definition, inputs);
  const facts: Facts = judgement.facts ?? {};
  const message: Message = verdict === 'broken' && rule.message && isOwnBreach(rule, messageId) ? { id: messageId, words: rule.message, facts } : { id: messageId, facts };
  return [{ rule: rule.id, severity: rule.severity, verdict, message, ...(place === undefined ? {} : { place }), ...(item ? { item } : {}) }];
}

/** Whether the message is the one of the rule's kind, which the definition's own words replace; a blank that may not be is told as such. */
const isOwnBreach = ({ kind }: Rule, messageId: string): boolean => `${messageId}.`.startsWith(`broken.${kind.replaceAll(' ', '-')}.`);

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

const countVerdicts = (judgements: readonly Judgement[]): Counts => {
  const counts = { held: 0, broken: 0, undecided: 0, crashed: 0 };
  for (const { verdict } of judgements) counts[verdict] += 1;
  return counts;
};

const addCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, each) => ({
    held: sum.held + each.held,
    broken: sum.broken + each.broken,
    undecided: sum.undecided + each.undecided,
    crashed: sum.crashed + each.crashed,
  }), { held: 0, broken: 0, undecided: 0, crashed: 0 });

/** A figure over cells that cannot be read is not given at all. */
const computeFigures = ({ figures }: CompiledDefinition, inputs: Inputs): readonly Figure[] =>
  figures.map(([figure, formula]) => {
    const value: Scalar = findObstacle(formula, inputs, { blank: 'undecided', judgesType: false }) ? null : formula.evaluate(inputs.data);
    return { key: figure.key, label: figure.label, value: isErrorValue(value) ? null : value };
  });
