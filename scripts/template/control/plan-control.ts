/** A definition's rules -> what a workbook calculates to judge them by itself: calculation tables with a verdict per row, and a line per demand and per rule. */
import { compileDefinition } from '../../../core/check/compile-rules';
import { compileFormula, type CompiledFormula } from '../../../core/formula/compile';
import { isProblem } from '../../../core/formula/problem';
import { catalogOfDefinition } from '../../../core/definition/catalog';
import { type Definition, type TableDefinition, columnName, findTable, tablesOf } from '../../../core/definition/definition';
import { type Demand, type PointsAt, escapeColumn, totalOf } from '../../../core/rules/demand';
import { demandsOf, isInspection } from '../../../core/rules/kinds';
import type { Rule, UniqueRule } from '../../../core/rules/rule';
import { likeThis } from '../../../core/rules/unique';
import { BROKEN, ControlTable, HELD, UNDECIDED, isBlank, readName, rewriteOver } from './control-table';

/** Formulas have the Dutch names of the definition, without `=`. */
export interface ControlDemand {
  readonly rule: string;
  /** Column of verdicts in a calculation table; absent: `verdict` is the only one. */
  readonly column?: { readonly table: string; readonly name: string };
  readonly verdict?: string;
  /** TRUE when nothing can be judged at all. */
  readonly obstacle?: string;
  /** Where the first breach is, if there is one. */
  readonly place: ControlPlace;
}

export type ControlPlace =
  | { readonly at: 'cell'; readonly sheetOf: string; readonly reference: string }
  | { readonly at: 'parameter'; readonly name: string }
  | { readonly at: 'row'; readonly table: string; readonly column: string };

export interface ControlRule {
  readonly rule: Rule;
  /** TRUE where it applies, FALSE where it does not, an error where that cannot be told; absent: always. */
  readonly applies?: string;
  /** None: only a check can judge it. */
  readonly demands: readonly ControlDemand[];
}

export interface Control {
  readonly tables: readonly ControlTable[];
  readonly rules: readonly ControlRule[];
}

export function planControl(definition: Definition): Control {
  const tables = new Map(tablesOf(definition).map((table) => [table.name.toLowerCase(), table]));
  const controls = new Map<string, ControlTable>();
  const of = (name: string): ControlTable => {
    const key = name.toLowerCase();
    const declared = tables.get(key);
    if (!declared) throw new Error(`no table ${name}`);
    const found = controls.get(key) ?? new ControlTable(definition, declared, of);
    controls.set(key, found);
    return found;
  };
  const asking = new Set(compileDefinition(definition).rules.filter(({ asksPrevious }) => asksPrevious).map(({ rule }) => rule.id));
  // A workbook does not know last year's: what compares with it is left to a check.
  const rules = definition.rules.filter(({ retired }) => retired === undefined).map((rule): ControlRule => (asking.has(rule.id) ? { rule, demands: [] } : {
    rule,
    ...(rule.when === undefined ? {} : { applies: appliesOf(rule.when, definition, of) }),
    demands: demandsFor(rule, definition, of),
  }));
  return { tables: [...controls.values()], rules };
}

type Of = (table: string) => ControlTable;

function demandsFor(rule: Rule, definition: Definition, of: Of): readonly ControlDemand[] {
  switch (rule.kind) {
    case 'stored as number': return rule.columns.map((column) => storedDemand(rule, column, of(rule.table), asNumber(of(rule.table), column)));
    case 'stored as text': return rule.columns.map((column) => storedDemand(rule, column, of(rule.table), asText(of(rule.table), column)));
    case 'unique': return [uniqueDemand(rule, of(rule.table))];
    default: return isInspection(rule) ? [] : demandsOf(rule).map((demand) => demandFor(rule, demand, definition, of));
  }
}

const asNumber = (control: ControlTable, column: string): string =>
  `IFERROR(IF(${isBlank(control.raw(column))},"",IF(ISTEXT(${control.raw(column)}),IF(ISERROR(${control.value(column)}),${UNDECIDED},${BROKEN}),${HELD})),${HELD})`;

const asText = (control: ControlTable, column: string): string =>
  `IFERROR(IF(${isBlank(control.raw(column))},"",IF(ISTEXT(${control.raw(column)}),${HELD},${BROKEN})),${HELD})`;

/** One column with the whole key makes counting cheap; its separator keeps programs from reading a number in it. */
function uniqueDemand(rule: UniqueRule, control: ControlTable): ControlDemand {
  const key = control.addKey(rule.columns);
  const verdict = `IFERROR(IF(${key.own}="",${HELD},IF(COUNTIF(${key.whole},${likeThis(key.own)})=1,${HELD},${BROKEN})),${UNDECIDED})`;
  return {
    rule: rule.id,
    column: { table: control.name, name: control.addDemand(`${rule.id} ${rule.columns.join(' ')}`, verdict) },
    place: { at: 'row', table: control.table.name, column: leftmostOf(control.table, rule.columns) },
  };
}

const storedDemand = (rule: Rule, column: string, control: ControlTable, verdict: string): ControlDemand => ({
  rule: rule.id,
  column: { table: control.name, name: control.addDemand(`${rule.id} ${column}`, verdict) },
  place: { at: 'row', table: control.table.name, column },
});

function demandFor(rule: Rule, demand: Demand, definition: Definition, of: Of): ControlDemand {
  const compiled = compile(demand.formula, definition, demand.table);
  const home = demand.table === undefined ? undefined : of(demand.table);
  const obstacle = wholeObstacle(compiled, demand, definition, of);
  const place = placeOf(demand.pointsAt, demand.table, definition);
  const common = { rule: rule.id, place, ...(obstacle === undefined ? {} : { obstacle }) };
  if (!compiled.perRow || !home) return { ...common, verdict: verdictOf(rewriteOver(demand.formula, definition, of, home)) };
  const blocked = rowObstacle(compiled, demand, home);
  const judged = `IF(${home.rewrite(demand.formula)},${HELD},${BROKEN})`;
  const name = `${rule.id} ${demand.pointsAt.at === 'row' ? demand.pointsAt.columns.join(' ') : ''}`.trim();
  return { ...common, column: { table: home.name, name: home.addDemand(name, `IFERROR(${blocked === undefined ? judged : `IF(${blocked},${UNDECIDED},${judged})`},${UNDECIDED})`) } };
}

const verdictOf = (formula: string): string => `IFERROR(IF(${formula},${HELD},${BROKEN}),${UNDECIDED})`;

/** TRUE where a cell of the row that the demand reads cannot be read, or is blank where that decides nothing. */
function rowObstacle(compiled: CompiledFormula, demand: Demand, home: ControlTable): string | undefined {
  const tests = compiled.reads.flatMap((read) => {
    if (read.part !== 'row') return [];
    const { column } = home.find(read.column);
    const isBlankHeld = demand.blank !== 'zero' && column.blank !== 'zero' && column.formula === undefined;
    const raw = column.group ? home.value(read.column) : home.raw(read.column);
    return [
      ...(demand.judgesType ? [] : [`ISERROR(${home.isTyped(read.column) ? home.value(read.column) : raw})`]),
      ...(isBlankHeld ? [isBlank(raw)] : []),
    ];
  });
  return tests.length === 0 ? undefined : `OR(${tests.join(',')})`;
}

/** TRUE where a column read as a whole has a cell that cannot be read, or a parameter is missing. */
function wholeObstacle(compiled: CompiledFormula, asked: Pick<Demand, 'blank' | 'judgesType'>, definition: Definition, of: Of): string | undefined {
  const columns = compiled.reads.flatMap((read) => {
    const column = findTable(definition, read.table)?.columns.find((each) => columnName(each).toLowerCase() === read.column.toLowerCase());
    if (!column) return [];
    if ((read.part === 'data' || read.part === 'all') && !asked.judgesType) return of(read.table).isTyped(read.column) ? [`SUMPRODUCT(--ISERROR(${of(read.table).values(read.column, 'in range')}))>0`] : [];
    return read.part === 'totals' && asked.blank !== 'zero' && column.blank !== 'zero' ? [`LEN(${totalOf(read.table, read.column)})=0`] : [];
  });
  const parameters = compiled.readsNames.flatMap((name) => {
    const parameter = definition.parameters.find((each) => each.name.toLowerCase() === name);
    if (!parameter) return [];
    return [
      ...(asked.judgesType || parameter.type === 'text' ? [] : [`AND(LEN(TRIM(${parameter.name}))>0,ISERROR(${readName(parameter)}))`]),
      ...(asked.blank === 'zero' || parameter.default !== undefined ? [] : [`LEN(TRIM(${parameter.name}))=0`]),
    ];
  });
  const tests = [...columns, ...parameters];
  return tests.length === 0 ? undefined : `OR(${tests.join(',')})`;
}

function appliesOf(when: string, definition: Definition, of: Of): string {
  const compiled = compile(when, definition);
  const obstacle = wholeObstacle(compiled, { blank: 'undecided', judgesType: false }, definition, of);
  const applies = rewriteOver(when, definition, of, undefined);
  return obstacle === undefined ? applies : `IF(${obstacle},NA(),${applies})`;
}

function placeOf(pointsAt: PointsAt, table: string | undefined, definition: Definition): ControlPlace {
  if (pointsAt.at === 'parameter') return { at: 'parameter', name: pointsAt.name };
  const declared = table === undefined ? tablesOf(definition)[0] : findTable(definition, table);
  const columns = (declared?.columns ?? []).map(columnName);
  const first = columns[0] ?? '';
  if (!declared) throw new Error(`no table ${table ?? ''}`);
  if (pointsAt.at === 'totals') return { at: 'cell', sheetOf: declared.name, reference: totalOf(declared.name, pointsAt.column) };
  if (pointsAt.at === 'table') return { at: 'cell', sheetOf: declared.name, reference: `${declared.name}[[#Headers],[${escapeColumn(first)}]]` };
  return { at: 'row', table: declared.name, column: leftmostOf(declared, pointsAt.columns) };
}

const leftmostOf = (table: TableDefinition, columns: readonly string[]): string => {
  const names = table.columns.map(columnName);
  return names.find((name) => columns.some((each) => each.toLowerCase() === name.toLowerCase())) ?? names[0] ?? '';
};

function compile(formula: string, definition: Definition, homeTable?: string): CompiledFormula {
  const compiled = compileFormula(formula, catalogOfDefinition(definition), homeTable);
  if (isProblem(compiled)) throw new Error(`does not compile (${compiled.problem}): ${formula}`);
  return compiled;
}
