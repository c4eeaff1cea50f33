/** A declared table -> its calculation table: on each row what stands in the same row of the data, read by its type, and what each rule makes of it. */
import { escapeColumn, quoteText, wholeColumn } from '../../../core/rules/demand';
import { type Column, type Definition, type Parameter, type TableDefinition, columnName, findTable } from '../../../core/definition/definition';
import { plainTextOf, readTypedText } from './read-cell';
import { type AskedReference, rewriteFormula } from './rewrite-formula';

export interface ControlColumn {
  readonly name: string;
  /** With the Dutch names of the definition, without `=`; `{above}` stands for the cell above. Absent: the number of the row. */
  readonly formula?: string;
}

/** What a calculation cell holds of one demand on one row. Empty text: nothing to judge. */
export const BROKEN = 1;
export const HELD = 0;
export const UNDECIDED = '"o"';

const NUMBER = 'Nr';
const ITEM = 'Rij';

/** What a calculation column holds of one column of the data. With the number of that column, one-based, this is its whole name: each formula says such names many times over, and the sheet has thousands. */
const RAW = 'r';
const TEXT = 't';
const READ = 'w';
const ZERO = 'z';
const GROUP = 'g';
const RUN = 'n';
const LABEL = 'l';
const LABELLED = 'k';

/** Builds up the columns as rules ask for them; the only state is that list. */
export class ControlTable {
  readonly name: string;
  private readonly raws = new Map<number, ControlColumn>();
  private readonly read = new Map<number, readonly ControlColumn[]>();
  private readonly zeros = new Map<number, ControlColumn>();
  private readonly demands: ControlColumn[] = [];

  constructor(private readonly definition: Definition, readonly table: TableDefinition, private readonly of: (table: string) => ControlTable) {
    this.name = `${table.name}Controle`;
  }

  get columns(): readonly ControlColumn[] {
    const inOrder = <Columns>(map: ReadonlyMap<number, Columns>): readonly Columns[] => [...map].sort(([left], [right]) => left - right).map(([, columns]) => columns);
    return [{ name: NUMBER }, { name: ITEM, formula: this.itemFormula() }, ...inOrder(this.raws), ...inOrder(this.read).flat(), ...inOrder(this.zeros), ...this.demands];
  }

  /** Adds the verdicts of one demand, judged where the row holds anything; gives the name of the column. */
  addDemand(name: string, verdict: string): string {
    this.demands.push({ name, formula: `IF(${this.own(ITEM)},${verdict},"")` });
    return name;
  }

  /** Adds the values of these columns as one text; empty where all are blank. */
  addKey(columns: readonly string[]): { readonly own: string; readonly whole: string } {
    const name = `s ${columns.join(' ')}`;
    const raws = columns.map((column) => this.raw(column));
    this.demands.push({ name, formula: `IF(AND(${raws.map(isBlank).join(',')}),"",${raws.map((raw) => `IF(${isBlank(raw)},"",${raw})`).join('&"|"&')}&"|")` });
    return { own: this.own(name), whole: wholeColumn(this.name, name) };
  }

  /** What stands in this row of the data, with text of no length where nothing does. */
  raw(name: string): string {
    const { column, position } = this.find(name);
    const own = nameOf(RAW, position);
    const cell = this.cell(columnName(column));
    if (!this.raws.has(position)) this.raws.set(position, { name: own, formula: `IF(${this.own(ITEM)},IF(LEN(${cell})=0,"",${cell}),"")` });
    return this.own(own);
  }

  /** The value of the cell in this row as a check reads it: a number typed as text is one, a blank none, a label that stands once per group is everyone's, what cannot be read is an error. */
  value(column: string): string {
    const own = this.own(this.readColumn(column));
    const { type } = this.find(column).column;
    return type === 'text' || type === 'boolean' ? own : `N(${own})`;
  }

  /** All values of a column as a check reads them, with text of no length for blanks; for sums and comparisons cell by cell those are zeros. */
  values(column: string, isAsked: AskedReference['isAsked']): string {
    return wholeColumn(this.name, isAsked === 'as value' ? this.zeroColumn(column) : this.readColumn(column));
  }

  isTyped(column: string): boolean {
    const { type, group } = this.find(column).column;
    return type !== 'text' || group !== undefined;
  }

  find(name: string): { readonly column: Column; readonly position: number } {
    const position = this.table.columns.findIndex((each) => columnName(each).toLowerCase() === name.toLowerCase());
    const column = this.table.columns[position];
    if (!column) throw new Error(`table ${this.table.name} has no column ${name}`);
    return { column, position };
  }

  /** A formula of a rule over the calculation cells. */
  rewrite(formula: string): string {
    return rewriteOver(formula, this.definition, this.of, this);
  }

  rowReference({ columns, isAsked }: AskedReference): string {
    const [first = '', last = first] = columns;
    if (columns.length === 1) {
      if (isAsked === 'as it is made') return this.cell(first);
      if (this.find(first).column.group) return this.value(first);
      return isAsked === 'as it stands' || !this.isTyped(first) ? this.raw(first) : isAsked === 'in range' ? this.own(this.readColumn(first)) : this.value(first);
    }
    const between = this.table.columns.slice(this.find(first).position, this.find(last).position + 1).map(columnName);
    if (isAsked === 'as it stands' || isAsked === 'as it is made' || !between.every((column) => this.isTyped(column))) return `INDEX(${this.table.name}[[${escapeColumn(first)}]:[${escapeColumn(last)}]],${this.own(NUMBER)},0)`;
    const names = between.map((column) => (isAsked === 'as value' ? this.zeroColumn(column) : this.readColumn(column)));
    return `${this.name}[[#This Row],[${escapeColumn(names[0] ?? '')}]:[${escapeColumn(names.at(-1) ?? '')}]]`;
  }

  private cell(column: string): string {
    return `INDEX(${wholeColumn(this.table.name, column)},${this.own(NUMBER)})`;
  }

  private own(column: string): string {
    return `${this.name}[[#This Row],[${escapeColumn(column)}]]`;
  }

  /** Whether the row of the data holds anything that a user filled in. */
  private itemFormula(): string {
    const inputs = this.table.columns.flatMap((column, position) => (column.formula === undefined ? [position] : []));
    const runs: (readonly [number, number])[] = [];
    for (const position of inputs) {
      const last = runs.at(-1);
      if (last && last[1] === position - 1) runs[runs.length - 1] = [last[0], position];
      else runs.push([position, position]);
    }
    const nameAt = (position: number): string => escapeColumn(columnName(this.find(columnName(this.table.columns[position] as Column)).column));
    const lengths = runs.map(([from, to]) => `SUMPRODUCT(LEN(TRIM(INDEX(${this.table.name}[[${nameAt(from)}]:[${nameAt(to)}]],${this.own(NUMBER)},0))))`);
    const first = columnName(this.table.columns[0] as Column);
    return `IF(${this.own(NUMBER)}>ROWS(${wholeColumn(this.table.name, first)}),FALSE,IFERROR(${lengths.join('+')}>0,TRUE))`;
  }

  private readColumn(name: string): string {
    const { column, position } = this.find(name);
    const known = this.read.get(position)?.at(-1);
    if (known) return known.name;
    const own = nameOf(READ, position);
    this.read.set(position, [{ name: own }]);
    this.read.set(position, column.group ? this.groupColumns(column, position) : this.readingColumns(column, position));
    return own;
  }

  private zeroColumn(name: string): string {
    const { column, position } = this.find(name);
    if (column.type === 'text') return this.readColumn(name);
    const zero = nameOf(ZERO, position);
    if (!this.zeros.has(position)) this.zeros.set(position, { name: zero, formula: this.value(name) });
    return zero;
  }

  private readingColumns(column: Column, position: number): readonly ControlColumn[] {
    const raw = this.raw(columnName(column));
    const own = nameOf(READ, position);
    if (column.type === 'text') return [{ name: own, formula: `IF(${isBlank(raw)},"",${raw}&"")` }];
    if (column.type === 'boolean') return [{ name: own, formula: `IF(ISLOGICAL(${raw}),${raw},IF(${isBlank(raw)},"",NA()))` }];
    const text = nameOf(TEXT, position);
    const number = column.type === 'date' ? `IF(${raw}>=1,${raw},NA())` : raw;
    const blank = column.formula === undefined ? '""' : `IF(${this.own(ITEM)},${this.rewrite(column.formula)},"")`;
    return [
      { name: text, formula: plainTextOf(raw, column.type) },
      { name: own, formula: `IF(ISNUMBER(${raw}),${number},IF(${isBlank(raw)},${blank},${readTypedText(this.own(text), column.type, column.decimals)}))` },
    ];
  }

  /** A label that stands once in a run of rows of one group counts for all of them; where labels differ, blanks stay blank. */
  private groupColumns(column: Column, position: number): readonly ControlColumn[] {
    const raw = this.raw(columnName(column));
    const [own, group, run, label, labelled] = [READ, GROUP, RUN, LABEL, LABELLED].map((sort) => nameOf(sort, position)) as [string, string, string, string, string];
    const item = this.own(ITEM);
    const ownRun = this.own(run);
    const [labels, labelledRuns] = [wholeColumn(this.name, label), wholeColumn(this.name, labelled)];
    const found = `INDEX(${wholeColumn(this.table.name, columnName(column))},MATCH(${ownRun},${labelledRuns},0))`;
    return [
      // Rows that hold nothing belong to the run that they interrupt.
      { name: group, formula: `IF(${item},${this.rewrite(column.group?.by ?? '""')}&"",IF(${this.own(NUMBER)}=1,"",{above}))` },
      { name: run, formula: `IF(${this.own(NUMBER)}=1,1,IF(OR(NOT(${item}),${this.own(group)}={left above}),{above},${this.own(NUMBER)}))` },
      { name: label, formula: `TRIM(${raw})` },
      { name: labelled, formula: `IF(${this.own(label)}="","",${ownRun})` },
      { name: own, formula: `IF(${item},IF(NOT(${isBlank(raw)}),${raw},IFERROR(IF(SUMPRODUCT((${labelledRuns}=${ownRun})*EXACT(${labels},TRIM(${found})))=COUNTIF(${labelledRuns},${ownRun}),${found},""),"")),"")` },
    ];
  }
}

/** What people see as blank: spaces too. */
export const isBlank = (cell: string): string => `TRIM(${cell})=""`;

const nameOf = (sort: string, position: number): string => `${sort}${position + 1}`;

/** Name of the calculation cell that holds what a number or date typed as text reads as. */
export const readName = (parameter: Parameter): string => `${parameter.name}Gelezen`;

/** A formula over tables and parameters, with the calculation cells in place of the data where these convert anything. */
export function rewriteOver(formula: string, definition: Definition, of: (table: string) => ControlTable, home: ControlTable | undefined): string {
  // Ranges of different length cannot be compared: one converted column makes all whole columns of its table converted ones.
  const converted = new Set<string>();
  rewriteFormula(formula, {
    reference: ({ table, columns, part }) => {
      const name = table ?? home?.table.name ?? '';
      if (part === 'data' && findTable(definition, name) && columns.some((column) => of(name).isTyped(column))) converted.add(name.toLowerCase());
      return undefined;
    },
    name: () => undefined,
  });
  return rewriteFormula(formula, {
    reference: (asked) => {
      const name = asked.table ?? home?.table.name ?? '';
      if (!findTable(definition, name) || asked.columns.length === 0) return undefined;
      if (asked.part === 'row') return of(name).rowReference(asked);
      const [first = '', ...more] = asked.columns;
      return asked.part === 'data' && more.length === 0 && converted.has(name.toLowerCase()) ? of(name).values(first, asked.isAsked) : undefined;
    },
    name: (name, isAsked) => {
      const parameter = definition.parameters.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!parameter) return undefined;
      const value = parameter.type === 'text' || isAsked === 'as it stands' || isAsked === 'as it is made' ? parameter.name : `IF(ISTEXT(${parameter.name}),${readName(parameter)},${parameter.name})`;
      if (parameter.default === undefined) return value;
      const literal = typeof parameter.default === 'number' ? String(parameter.default) : quoteText(parameter.default);
      return `IF(LEN(TRIM(${parameter.name}))=0,${literal},${value})`;
    },
  });
}
