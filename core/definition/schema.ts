/** The shape of a definition file, in zod: what YAML may hold, with every default filled in. Refuses unknown keys. */
import { z } from 'zod';
import { COLUMN_TYPES, type Definition } from './definition';
import { indicatorsSchema } from './indicator-schema';
import { ruleSchema } from './rule-schema';
import { formulaText, identifier, words } from './schema-parts';

const aliases = z.array(z.string().min(1)).default([]).describe('Other spellings, in any language.');

const valueType = z.enum(COLUMN_TYPES).describe('What its cells hold. Figures and targets as people type them are text.');

const parameter = z.strictObject({
  name: identifier.describe('Defined name in the workbook and in formulas.'),
  label: words.describe('What stands before its cell on the first sheet.'),
  help: words.optional().describe('Shown when the cell is selected.'),
  aliases,
  type: valueType,
  values: z.array(z.string()).min(1).optional().describe('Allowed values, offered as a list.'),
  default: z.union([z.string(), z.number()]).optional().describe('Taken where the workbook leaves the parameter blank.'),
});

const column = z.strictObject({
  label: words.describe('Header. The Dutch one is the name in formulas.'),
  help: words.optional().describe('Shown when the cell is selected.'),
  aliases,
  bands: z.array(words).default([]).describe('Bands above the header, outermost first.'),
  type: valueType,
  decimals: z.int().min(0).max(10).default(0).describe('Decimals shown; with 0 the column counts whole things.'),
  blank: z.enum(['zero', 'undecided']).default('undecided').describe('What a blank cell means.'),
  values: z.array(z.string()).min(1).optional().describe('Allowed values, offered as a list.'),
  formula: formulaText.optional().describe('Calculated column: the formula of each row.'),
  total: z.enum(['sum', 'none']).default('none').describe('What the totals row holds.'),
  group: z.strictObject({ by: formulaText.describe('Formula that gives the same value for every row of a group.') }).optional().describe('A label that stands once for a group of rows.'),
  optional: z.boolean().default(false).describe('Whether a workbook, or data to fill in, may lack the column.'),
  wraps: z.boolean().default(false).describe('Whether long text is wrapped inside its cell.'),
  aside: z.boolean().optional().describe('Whether a new workbook groups the column, so that it folds away, and leaves it off paper; for columns at the end.'),
  width: z.number().min(3).max(120).default(14).describe('Width in characters.'),
});

const table = z.strictObject({
  name: identifier.describe('Excel table name and the name in formulas.'),
  label: words.describe('What people call it, in messages.'),
  columns: z.array(column).min(1).describe('From left to right.'),
  key: z.array(z.string()).min(1).describe('Columns that name a row to its users.'),
  fixedRows: z.array(z.string()).min(1).optional().describe('Fixed rows: the values of the first column. Left out: as many rows as people fill.'),
  emptyRows: z.int().min(1).max(10_000).default(20).describe('Blank rows that a new workbook offers.'),
  hasTotals: z.boolean().default(false).describe('Whether a totals row stands below the rows.'),
  optional: z.boolean().default(false).describe('Whether a workbook of this kind may lack the table.'),
});

const sheet = z.strictObject({
  label: words.describe('Name of the sheet.'),
  note: words.optional().describe('Told below its title in a new workbook.'),
  tables: z.array(table).min(1).describe('Below each other.'),
  lines: z.array(z.strictObject({ label: words.describe('Heading of the line.'), formula: formulaText })).default([]).describe('Formulas shown below the tables, such as the line `Totaal: 119 + 33 = 152`.'),
});

const figure = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/, 'figure').describe('Its name in figureLine.'),
  label: words.describe('What people call it.'),
  formula: formulaText,
});

const chart = z.strictObject({
  title: words.describe('Above the chart.'),
  alternativeText: words.describe('What it shows, for people who do not see it.'),
  kind: z.enum(['stacked', 'lines', 'courses']).describe('Stacked columns, a line for each series, or a small line for each group of rows.'),
  table: identifier.describe('The table with a row for each point.'),
  category: z.string().min(1).describe('Column that names the points.'),
  groupBy: z.array(z.string().min(1)).min(1).optional().describe('Columns of which the rows of one course have the same values.'),
  unit: z.string().min(1).optional().describe('Column with the unit of a row, which tells whether `1.234` counts whole things.'),
  series: z.array(z.strictObject({ label: words.describe('Name in the legend.'), formula: formulaText.describe('Gives the value of a row.') })).min(1).max(4).describe('What is drawn.'),
});

const sourceColumn = z.strictObject({
  name: z.string().min(1).describe("Name in the source's formulas."),
  aliases,
  type: z.enum(['text', 'number']).default('text').describe('What its fields are read as.'),
  required: z.boolean().default(true).describe('Whether the export must have it, with a value on every row.'),
  values: z.record(z.string().min(1), z.array(z.string().min(1))).optional().describe('The values that it may have, each with its other spellings.'),
});

const unpivot = z.strictObject({
  columns: z.union([z.literal('periods'), z.record(z.string().min(1), z.array(z.string().min(1)))]).describe('Every column whose header is a period (2016, 2014-2015), or these columns, each with its other spellings.'),
  into: z.string().min(1).describe("Name, in the source's formulas, of what stood in the header."),
  value: z.string().min(1).describe("Name, in the source's formulas, of what stood in the cell. A blank cell gives no row."),
});

const source = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'kind').describe('Name of the source on the command line.'),
  label: words.describe('What people call the export.'),
  table: identifier.describe('The table that it fills.'),
  columns: z.array(sourceColumn).min(1).describe('Columns of the export. Others are left unread.'),
  unpivot: unpivot.optional().describe('Columns of a wide table that become rows before anything else.'),
  fills: z.record(z.string().min(1), formulaText).optional().describe('Column of the table -> formula over a row of the export; each row of the export is a row of the table.'),
  groupBy: z.record(z.string().min(1), formulaText).optional().describe('Column of the table -> formula over a row of the export; equal values make one row. Goes with counts, instead of fills.'),
  counts: z.record(z.string().min(1), formulaText).optional().describe('Column of the table -> formula over a row of the export that says whether, or how often, it counts.'),
  weight: formulaText.default('=1').describe('What a row weighs in every count.'),
});

const mutations = z.strictObject({
  table: identifier.describe('The table with a function on each row.'),
  name: z.string().min(1).describe('Column with the name of the function.'),
  place: z.array(z.string().min(1)).min(1).describe('Columns with its place: the same name at another place has moved.'),
  group: z.string().min(1).describe('Column by which totals are given.'),
  statutes: z.array(z.strictObject({
    label: words.describe('What people call it.'),
    filled: z.array(z.string().min(1)).min(1).describe('Columns of posts with somebody in them.'),
    vacant: z.array(z.string().min(1)).default([]).describe('Columns of posts with nobody in them.'),
  })).min(1).describe('The ways in which people are employed.'),
});

export const definitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'kind').describe('Name of the kind, also on the command line.'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version').describe('Of the definition; a workbook remembers which one made it.'),
  offered: z.boolean().optional().describe('Whether people begin workbooks of this kind themselves; `false` for one that only the command makes. Left out: yes.'),
  title: words.describe('What people call the kind.'),
  purpose: words.describe('What the workbook is for, told on its first sheet.'),
  fillIn: words.optional().describe('What to fill in on the rows, told on the first sheet of the template.'),
  locale: z.enum(['nl-BE', 'fr-BE', 'en']).default('nl-BE').describe('How numbers are typed.'),
  parameters: z.array(parameter).default([]).describe('Values of the whole workbook, such as the reference date.'),
  sheets: z.array(sheet).min(1).describe('Sheets with their tables.'),
  figures: z.array(figure).default([]).describe('Figures that the workbook is known by, for the report.'),
  figureLine: z.string().default('').describe('The figures as one line, {key} for each.'),
  charts: z.array(chart).default([]).describe('Charts of the dashboard of a new workbook: a point per row of a table.'),
  indicators: indicatorsSchema.optional().describe('Which table holds indicators with targets, and what its columns are.'),
  mutations: mutations.optional().describe('How the functions of two workbooks are compared.'),
  rules: z.array(ruleSchema).min(1).describe('What must hold.'),
  sources: z.array(source).default([]).describe('Exports and published tables that a table can be filled or counted from.'),
});

/** Fails to compile when what the schema gives is no longer what a Definition is. */
export const asDefinition = (parsed: z.output<typeof definitionSchema>): Definition => dropUndefined(parsed);

/** zod types an optional key as `T | undefined`; it never sets one, so that the plain type holds. */
type WithoutUndefined<T> = T extends readonly (infer Item)[]
  ? readonly WithoutUndefined<Item>[]
  : T extends object ? { readonly [Key in keyof T]: WithoutUndefined<Exclude<T[Key], undefined>> } : T;

const dropUndefined = <T>(value: T): WithoutUndefined<T> => value as WithoutUndefined<T>;
