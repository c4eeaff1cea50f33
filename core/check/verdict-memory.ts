/** The verdicts of the last check, given again where nothing that they rest on has changed since. */
import type { DataTable } from '../formula/data';
import { isSameValue } from '../formula/list-changes';
import type { Scalar } from '../model/scalar';
import type { Table } from '../model/table';
import type { Judgement } from '../rules/judgement';
import type { CompiledDemand } from './compile-rules';
import type { Inputs } from './inputs';
import { judgeDemand } from './judge-demand';

/** What is otherwise in a table than at the last check. `moved`: it stands elsewhere, or its columns do. */
type TableChange = 'moved' | {
  /** Zero-based in the table. */
  readonly rows: ReadonlySet<number>;
  /** Names in lower case. */
  readonly columns: ReadonlySet<string>;
};

/** Key: table name in lower case; tables that are as they were are not in it. Undefined when nothing may be taken over. */
type Changes = ReadonlyMap<string, TableChange> | undefined;

export class VerdictMemory {
  #inputs: Inputs | undefined;
  #changes: Changes;
  #judgements = new Map<CompiledDemand, readonly Judgement[]>();

  /** Before the rules of a check are judged. */
  open(inputs: Inputs): void {
    this.#changes = this.#inputs && findChanges(this.#inputs, inputs);
    if (!this.#changes) this.#judgements = new Map();
    this.#inputs = inputs;
  }

  /** As `judgeDemand`. */
  judge(compiled: CompiledDemand, inputs: Inputs): readonly Judgement[] {
    const known = this.#judgements.get(compiled);
    const judged = known && this.#changes ? judgeAgain(compiled, inputs, known, this.#changes) : judgeDemand(compiled, inputs);
    this.#judgements.set(compiled, judged);
    return judged;
  }
}

function judgeAgain(compiled: CompiledDemand, inputs: Inputs, known: readonly Judgement[], changes: NonNullable<Changes>): readonly Judgement[] {
  const { demand, formula } = compiled;
  const home = (demand.table ?? '').toLowerCase();
  const isTouched = [home, ...formula.reads.map(({ table }) => table.toLowerCase())].some((table) => changes.has(table));
  const areHeld = known.every(({ verdict }) => verdict === 'held');
  // What is not held has facts, causes and places, which may rest on more than the formula reads.
  if (!isTouched && areHeld) return known;
  const isChanged = formula.reads.some(({ table, column }) => {
    const change = changes.get(table.toLowerCase());
    return change === 'moved' || change?.columns.has(column.toLowerCase()) === true;
  });
  const change = changes.get(home);
  if (change === 'moved') return judgeDemand(compiled, inputs);
  const isSameLength = known.length === (inputs.tables.get(home)?.rows.length ?? known.length);
  if (!isChanged && areHeld && (!formula.perRow || isSameLength)) return known;
  const isLocal = formula.perRow && formula.reads.every(({ table, part }) => part === 'row' && table.toLowerCase() === home);
  if (!isLocal && isChanged) return judgeDemand(compiled, inputs);
  return judgeDemand(compiled, inputs, (row) => {
    const judgement = known[row];
    return change?.rows.has(row) !== true && judgement?.verdict === 'held' ? judgement : undefined;
  });
}

function findChanges(before: Inputs, after: Inputs): Changes {
  if (before.data.today !== after.data.today || before.tables.size !== after.tables.size) return undefined;
  if (JSON.stringify([...before.parameters]) !== JSON.stringify([...after.parameters])) return undefined;
  const changes = new Map<string, TableChange>();
  for (const [key, table] of after.tables) {
    const old = before.tables.get(key);
    if (!old) return undefined;
    const change = findChange(old, table, key, before, after);
    if (change === 'moved' || change.rows.size > 0 || change.columns.size > 0) changes.set(key, change);
  }
  return changes;
}

function findChange(old: Table, table: Table, key: string, before: Inputs, after: Inputs): TableChange {
  if (outline(old) !== outline(table)) return 'moved';
  const [oldData, data] = [before.data.tables.get(key), after.data.tables.get(key)];
  const [oldStates, states] = [before.states.get(key), after.states.get(key)];
  const rows = new Set<number>();
  const columns = new Set<string>();
  const length = Math.max(old.rows.length, table.rows.length);
  const isOtherRows = old.rows.length !== table.rows.length || table.rows.some((row, at) => row !== old.rows[at]);
  for (let row = 0; row < length; row++) if (old.rows[row] !== table.rows[row]) rows.add(row);
  table.columns.forEach((column, position) => {
    const name = column.name.toLowerCase();
    const was = old.columns[position];
    const [oldState, state] = [oldStates?.get(name), states?.get(name)];
    const [oldValues, values] = [oldData?.columns[position], data?.columns[position]];
    if (!was || !oldState || !state || !oldValues || !values) return;
    if (isOtherRows || state.total !== oldState.total || !isSame(column.total, was.total) || column.totalFormula !== was.totalFormula || !isSame(totalOf(data, position), totalOf(oldData, position))) columns.add(name);
    for (let row = 0; row < length; row++) {
      const isAsBefore = isSame(column.values[row], was.values[row]) && column.formulas[row] === was.formulas[row] && isSame(values[row], oldValues[row])
        && state.rows[row] === oldState.rows[row] && column.filled.has(row) === was.filled.has(row);
      if (isAsBefore) continue;
      rows.add(row);
      columns.add(name);
    }
  });
  return { rows, columns };
}

const totalOf = (data: DataTable | undefined, position: number): Scalar | undefined => data?.totals?.[position];

const isSame = (one: Scalar | undefined, other: Scalar | undefined): boolean => one === other || isSameValue(one ?? null, other ?? null);

/** Where a table and its columns stand. */
const outline = ({ sheet, headers, totalsRow, columns }: Table): string => JSON.stringify([sheet, headers, totalsRow, columns.map(({ index, isDoubled }) => [index, isDoubled])]);
