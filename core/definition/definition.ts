/** What a definition declares of a workbook kind, after loading: plain data that every other part works from. */
import { keepFor } from '../model/memory';
import type { Words } from '../model/words';
import { withoutPrevious } from '../rules/previous';
import type { Rule } from '../rules/rule';
import type { IndicatorsDefinition } from './indicators';
import type { MutationsDefinition } from './mutations';

export const COLUMN_TYPES = ['text', 'number', 'date', 'boolean'] as const;

export type ValueType = (typeof COLUMN_TYPES)[number];

export interface Parameter {
  /** Defined name in the workbook and in formulas: `Plafond`. */
  readonly name: string;
  readonly label: Words;
  readonly help?: Words;
  readonly aliases: readonly string[];
  readonly type: ValueType;
  /** Allowed values; text, compared without regard to case. */
  readonly values?: readonly string[];
  /** Taken where the workbook has no such parameter or leaves it blank. */
  readonly default?: string | number;
}

export interface ColumnGroup {
  /** Formula that gives the same value for every row of one group. */
  readonly by: string;
}

export interface Column {
  readonly label: Words;
  readonly help?: Words;
  /** Other spellings of the header, in any language; a header of several rows is its parts with spaces between. */
  readonly aliases: readonly string[];
  /** Bands above the header, outermost first; neighbours with the same band are merged. */
  readonly bands: readonly Words[];
  readonly type: ValueType;
  /** Decimals shown; for numbers. */
  readonly decimals: number;
  /** What a blank cell means. */
  readonly blank: 'zero' | 'undecided';
  readonly values?: readonly string[];
  /** Words to choose from, offered in the language of the template. */
  readonly choices?: readonly Words[];
  /** Calculated column: the formula of each row. Such a column may be absent from a workbook; it is then calculated. */
  readonly formula?: string;
  /** What the totals row holds. */
  readonly total: 'sum' | 'none';
  /** A label that stands once for a group of rows. */
  readonly group?: ColumnGroup;
  /** Whether a workbook, or data to fill in, may lack the column; its cells then count as blank. */
  readonly optional?: boolean;
  /** Whether long text is wrapped inside its cell. */
  readonly wraps?: boolean;
  /** Whether a new workbook groups the column, so that it folds away, and leaves it off paper. */
  readonly aside?: boolean;
  /** Width in characters. */
  readonly width: number;
}

export interface TableDefinition {
  /** Excel table name and the name in formulas. */
  readonly name: string;
  readonly label: Words;
  readonly columns: readonly Column[];
  /** Columns that name a row to its users. */
  readonly key: readonly string[];
  /** Fixed rows: the values of the first key column. Absent: as many rows as there are. */
  readonly fixedRows?: readonly string[];
  /** Blank rows that a new workbook offers. */
  readonly emptyRows: number;
  readonly hasTotals: boolean;
  /** Whether a workbook of this kind may lack the table. */
  readonly optional: boolean;
}

export interface SheetDefinition {
  readonly label: Words;
  /** Told below its title in a new workbook. */
  readonly note?: Words;
  readonly tables: readonly TableDefinition[];
  /** Formulas shown below the tables, such as the line `Totaal: 119 + 33 = 152`. */
  readonly lines: readonly { readonly label: Words; readonly formula: string }[];
}

/** A figure of the report; `formula` over tables and parameters. */
export interface FigureDefinition {
  readonly key: string;
  readonly label: Words;
  readonly formula: string;
}

/** A chart of the dashboard: a point per row of a table. */
export interface ChartDefinition {
  readonly title: Words;
  /** What it shows, for people who do not see it. */
  readonly alternativeText: Words;
  /** `stacked`: the series on top of each other; `lines`: a line each; `courses`: a small line for each group of rows, in the order of the rows. */
  readonly kind: 'stacked' | 'lines' | 'courses';
  readonly table: string;
  /** Column that names the points. */
  readonly category: string;
  /** Columns of which the rows of one course have the same values. */
  readonly groupBy?: readonly string[];
  /** Column with the unit of a row, which tells whether `1.234` counts whole things. */
  readonly unit?: string;
  /** `formula` gives the value of a row. */
  readonly series: readonly { readonly label: Words; readonly formula: string }[];
}

/** A column of an export that a source reads; every other column of the export is left unread. */
export interface SourceColumn {
  /** Name in the source's formulas. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: 'text' | 'number';
  /** Whether the export must have the column and a value in it on every row. */
  readonly required: boolean;
  /** The values that it may have, each with its other spellings. Absent: any value. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** Columns of a wide table that become rows: `periods` are those whose header is a period (2016, 2014-2015), else each name with its other spellings. */
export interface Unpivot {
  readonly columns: 'periods' | Readonly<Record<string, readonly string[]>>;
  /** Name, in the source's formulas, of what stood in the header. */
  readonly into: string;
  /** Name, in the source's formulas, of what stood in the cell. Blank cells give no row. */
  readonly value: string;
}

/**
 * How an export becomes rows of a table: each of its rows a row (`fills`), or counted into rows (`groupBy`, `counts`); a wide table is made long
 * first (`unpivot`). Its formulas read the export's row (`[@Statuut]`) and the parameters.
 */
export interface SourceDefinition {
  readonly id: string;
  readonly label: Words;
  /** Name of the table that it fills. */
  readonly table: string;
  readonly columns: readonly SourceColumn[];
  readonly unpivot?: Unpivot;
  /** Column of the table -> formula that gives its value. Absent where rows are counted. */
  readonly fills?: Readonly<Record<string, string>>;
  /** Column of the table -> formula that gives its value; rows with the same values form one row of the table. */
  readonly groupBy?: Readonly<Record<string, string>>;
  /** Column of the table -> formula: TRUE counts for 1, FALSE for nothing, a number for itself. */
  readonly counts?: Readonly<Record<string, string>>;
  /** Formula of what a row weighs in every count. */
  readonly weight: string;
}

/** The columns that a source's formulas know: its own, and the two that unpivoting gives. */
export const columnsOfSource = ({ columns, unpivot }: SourceDefinition): readonly SourceColumn[] => [
  ...columns,
  ...(unpivot ? [unpivot.into, unpivot.value] : []).map((name): SourceColumn => ({ name, aliases: [], type: 'text', required: true })),
];

export interface Definition {
  readonly id: string;
  readonly version: string;
  /** False for a kind that only the command makes: no template of it is offered, and its workbooks are known by their metadata alone. */
  readonly offered?: boolean;
  readonly title: Words;
  /** What the workbook is for, for its first sheet. */
  readonly purpose: Words;
  /** What to fill in on the rows of the first table, for the first sheet of the template; absent: one function a row. */
  readonly fillIn?: Words;
  readonly locale: 'nl-BE' | 'fr-BE' | 'en';
  readonly parameters: readonly Parameter[];
  readonly sheets: readonly SheetDefinition[];
  readonly figures: readonly FigureDefinition[];
  /** Charts of the dashboard of a new workbook. */
  readonly charts: readonly ChartDefinition[];
  /** The figures as one line, `{key}` for each: `{a} / {b} = {c}`. */
  readonly figureLine: string;
  /** What its indicators are, where the kind has them. */
  readonly indicators?: IndicatorsDefinition;
  /** How two staffing plans are compared, where the kind is one. */
  readonly mutations?: MutationsDefinition;
  readonly rules: readonly Rule[];
  /** Exports that its tables can be filled from. */
  readonly sources: readonly SourceDefinition[];
}

export const isOffered = ({ offered }: Definition): boolean => offered !== false;

export const tablesOf = ({ sheets }: Pick<Definition, 'sheets'>): readonly TableDefinition[] => listTables(sheets).all;

/** Of two tables of one name the first counts. */
export const findTable = ({ sheets }: Pick<Definition, 'sheets'>, name: string): TableDefinition | undefined => listTables(sheets).byName.get(name.toLowerCase());

/** The tables are asked for at every finding. */
const listTables = keepFor((sheets: Definition['sheets']) => {
  const all = sheets.flatMap(({ tables }) => tables);
  return { all, byName: new Map([...all].reverse().map((table) => [table.name.toLowerCase(), table])) };
});

/** What people call a table, also one of last year's workbook; a name that no table has stays as it is. */
export const tableLabel = (definition: Definition, name: string): Words | string => findTable(definition, withoutPrevious(name))?.label ?? name;

/** A column's canonical name: its Dutch label, as formulas use it. */
export const columnName = (column: Column): string => column.label.nl;
