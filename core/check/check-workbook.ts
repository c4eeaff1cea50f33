/** Definition x Workbook -> Report: every rule judged on every item, findings with their places, and the figures. */
import { dayOfSerial, isDateSerial } from '../model/date';
import type { Report } from '../model/report';
import { isBlank, isErrorValue } from '../model/scalar';
import { findColumn } from '../model/table';
import type { Workbook } from '../model/workbook';
import { printDay } from '../number/day';
import { type Definition, columnName, findTable } from '../definition/definition';
import { compareFunctions } from '../compare/find-mutations';
import { EXPLANATION_TABLE } from '../definition/explanation-sheet';
import type { Located } from '../locate/locate-tables';
import type { Judgement } from '../rules/judgement';
import { isInspection } from '../rules/kinds';
import { withoutPrevious } from '../rules/previous';
import { type AcrossRule, asksOthers } from '../rules/across-rule';
import { type CompiledDefinition, type CompiledRule, compileDefinition } from './compile-rules';
import { computeFigures } from './compute-figures';
import { explainFindings, judgeExplanations } from './explain-findings';
import { findObstacle } from './gate';
import type { Inputs } from './inputs';
import { judgeInspection } from './inspect';
import { judgeAcross } from './judge-across';
import { joinPrevious } from './previous-inputs';
import { type WorkbookReading, readForCheck } from './read-for-check';
import type { Counterparts, SharedFigures } from './shared-figures';
import { type JudgedRule, addCounts, sumUp } from './sum-up';
import { VerdictMemory } from './verdict-memory';

export interface CheckOptions {
  /** Name for the report, usually the file's. */
  readonly workbookName: string;
  /** What TODAY() gives: a serial number (1900 system). */
  readonly today: number;
  /** Last year's workbook of the same kind, to compare with. Without it the rules that compare do not apply. */
  readonly previous?: { readonly workbook: Workbook; readonly name: string };
}

/** Formulas are calculated afresh first, so that a workbook is judged as people see it in Excel. */
export const checkWorkbook = (definition: Definition, stored: Workbook, { workbookName, today, previous }: CheckOptions): Report =>
  checkReading(definition, readForCheck(definition, stored, today), { workbookName, ...(previous === undefined ? {} : { previous: { reading: readForCheck(definition, previous.workbook, today), name: previous.name } }) });

export interface ReadingOptions {
  readonly workbookName: string;
  readonly previous?: { readonly reading: WorkbookReading; readonly name: string };
  /** What workbooks that are checked together with this one gave of the same things, and what this one gives. Without it the rules on that do not apply. */
  readonly together?: { readonly own: SharedFigures; readonly others: Counterparts };
  /** Verdicts of an earlier check of the same workbook. */
  readonly memory?: VerdictMemory;
}

/** As `checkWorkbook`, of workbooks that were read before. */
export function checkReading(definition: Definition, reading: WorkbookReading, { workbookName, previous, together, memory = new VerdictMemory() }: ReadingOptions): Report {
  const { workbook, stale, located, inputs, indicators } = reading;
  const compiled = compileDefinition(definition);
  const both = previous ? joinPrevious(inputs, previous.reading.inputs) : inputs;
  memory.open(both);
  const first = compiled.rules.map((rule) => (rule.asksPrevious && !previous ? notApplying(rule) : judgeRule(rule, definition, { reading, both, previous: previous?.reading, memory, together })));
  const explained = explainFindings(definition, workbook, inputs, first);
  const judged = explained.judged.map((each, at) => judgeExplanations(compiled.rules[at]?.rule, each, explained.judged, definition));
  return {
    workbook: workbookName,
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
    ...previousOf(definition, compiled, reading, previous),
    rules: judged.map(({ result }) => result),
    counts: addCounts(judged.map(({ result }) => result.counts)),
    findings: located.problems.concat(stale, ...judged.map(({ findings }) => findings), explained.problems),
    isBound: isBound(located),
  };
}

/** Without every declared table and column the rules that need them say nothing. */
const isBound = ({ problems }: Located): boolean => problems.length === 0;

/** What rules judge: a workbook, last year's where there is one, and the inputs of both in one. */
interface Judged {
  readonly reading: WorkbookReading;
  readonly both: Inputs;
  readonly previous: WorkbookReading | undefined;
  readonly memory: VerdictMemory;
  readonly together: ReadingOptions['together'];
}

function judgeRule(compiled: CompiledRule, definition: Definition, judged: Judged): JudgedRule {
  const { rule } = compiled;
  const applies = judgeWhen(compiled, definition, judged.both);
  if (applies === false) return notApplying(compiled);
  if (asksOthers(rule)) return judgeBesideOthers(compiled, rule, definition, judged);
  return sumUp(rule, applies === true ? judgeItems(compiled, definition, judged) : [applies], (row) => itemOf(row.table, row.row, definition, judged.both), definition);
}

/** Where no other workbook is about the same there is nothing to hold beside. */
function judgeBesideOthers(compiled: CompiledRule, rule: AcrossRule, definition: Definition, { together }: Judged): JudgedRule {
  const found = together ? judgeAcross(rule, together.own, together.others) : [];
  return found.length === 0 ? notApplying(compiled) : sumUp(rule, found, () => '', definition);
}

const notApplying = ({ rule }: CompiledRule): JudgedRule => ({ result: { rule: rule.id, applies: false, counts: addCounts([]) }, findings: [] });

/** What the report says of last year: which rules compare, and with what. */
function previousOf(definition: Definition, { rules }: CompiledDefinition, { inputs }: WorkbookReading, previous: { readonly reading: WorkbookReading; readonly name: string } | undefined): Pick<Report, 'previous'> {
  const asking = rules.filter(({ asksPrevious }) => asksPrevious).map(({ rule }) => rule.id);
  if (!previous) return asking.length === 0 ? {} : { previous: { rules: asking } };
  const mutations = compareFunctions(definition, previous.reading.inputs.data, inputs.data);
  return { previous: { rules: asking, workbook: previous.name, ...(mutations === undefined ? {} : { mutations }) } };
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

function judgeItems(compiled: CompiledRule, definition: Definition, { reading, both, previous, memory }: Judged): readonly Judgement[] {
  if (isInspection(compiled.rule)) return judgeInspection(compiled.rule, compiled, definition, reading.inputs === both ? reading : { ...reading, inputs: both }, previous);
  const [first, ...others] = compiled.demands().map((demand) => memory.judge(demand, both));
  return others.length === 0 ? first ?? [] : first?.concat(...others) ?? [];
}

/** What a row is called by its users: its key columns, as they stand. */
function itemOf(tableName: string, row: number, definition: Definition, inputs: Inputs): string {
  const table = inputs.tables.get(tableName.toLowerCase());
  const declared = findTable(definition, withoutPrevious(tableName));
  let item = '';
  for (const key of declared?.key ?? []) {
    const value = (table && findColumn(table, key)?.values[row]) ?? null;
    if (isBlank(value) || isErrorValue(value)) continue;
    const isDay = typeof value === 'number' && isDateSerial(value) && declared?.columns.some((column) => column.type === 'date' && columnName(column).toLowerCase() === key.toLowerCase()) === true;
    item += `${item === '' ? '' : ' '}${isDay ? printDay(dayOfSerial(value), definition.locale) : String(value)}`;
  }
  return item;
}
