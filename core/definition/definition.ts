/** What a definition declares of a workbook kind, after loading: plain data that every other part works from. */
import type { Words } from '../model/words';
import type { Rule } from '../rules/rule';

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
  /** Calculated column: the formula of each row. Such a column may be absent from a workbook; it is then calculated. */
  readonly formula?: string;
  /** What the totals row holds. */
  readonly total: 'sum' | 'none';
  /** A label that stands once for a group of rows; `by` gives the same value for every row of one group. */
  readonly group?: { readonly by: string };
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

export interface Definition {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  /** What the workbook is for, for its first sheet. */
  readonly purpose: Words;
  readonly locale: 'nl-BE' | 'fr-BE' | 'en';
  readonly parameters: readonly Parameter[];
  readonly sheets: readonly SheetDefinition[];
  readonly figures: readonly FigureDefinition[];
  /** The figures as one line, `{key}` for each: `{a} / {b} = {c}`. */
  readonly figureLine: string;
  readonly rules: readonly Rule[];
}

export const tablesOf = (definition: Definition): readonly TableDefinition[] => definition.sheets.flatMap((sheet) => sheet.tables);

export const findTable = (definition: Definition, name: string): TableDefinition | undefined =>
  tablesOf(definition).find((table) => table.name.toLowerCase() === name.toLowerCase());

/** A column's canonical name: its Dutch label, as formulas use it. */
export const columnName = (column: Column): string => column.label.nl;
