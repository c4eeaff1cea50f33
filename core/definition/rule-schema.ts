/** The shape of a rule in a definition file: the record that every rule has, and the options of each kind. */
import { z } from 'zod';
import { SEVERITIES } from '../model/report';
import { FINDING_IDS } from '../target/finding';
import { formulaText, identifier, words } from './schema-parts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'day');

const record = {
  id: z.string().regex(/^[A-Z]{2,5}-[A-Z]{2,5}-\d{3}$/, 'rule-id').describe('Stable; never reused or renumbered.'),
  title: words,
  demands: words.describe('What must hold, in one sentence.'),
  why: words.describe('Why, with the source where there is one.'),
  solve: words.describe('What a user does to solve it.'),
  severity: z.enum(SEVERITIES),
  when: formulaText.optional().describe('The rule applies only where this gives TRUE.'),
  message: words.optional().describe('What to say when it is broken; {name} is replaced by that fact.'),
  explainable: z.boolean().default(false),
  validFrom: day.optional(),
  retired: z.strictObject({ from: day, reason: words }).optional(),
};

const columns = { ...record, table: identifier, columns: z.array(z.string()).min(1) };
const path = {
  ...record,
  table: identifier.describe('The path: a point on each row.'),
  date: z.string().describe('Column with the date of the point.'),
  ceiling: z.string().describe('Column with the ceiling on that date.'),
  on: formulaText.describe('The day that is judged.'),
  value: formulaText.describe('The figure on that day.'),
  plus: formulaText.optional().describe('What is added to the ceiling on that day.'),
};
const columnNames = z.array(z.string().min(1)).min(1);
const typedWords = z.array(z.string().min(1)).min(1);
const figures = {
  ...record,
  table: identifier.describe('A table with one figure a row.'),
  value: z.string().describe('Column of the figures, as typed.'),
  unit: z.string().optional().describe('Column with their unit, in the words of indicators.units.'),
};
const role = z.string().describe('Column that tells what a row is.');
const limit = z.union([z.number(), formulaText]);

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...record,
    kind: z.literal('formula'),
    table: identifier.optional(),
    formula: formulaText,
    column: z.string().optional(),
    atTotals: z.boolean().optional(),
    parameter: identifier.optional(),
    blank: z.enum(['zero', 'undecided', 'broken']).default('undecided'),
    facts: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'fact'), formulaText).default({}),
  }),
  z.strictObject({ ...columns, kind: z.literal('required') }),
  z.strictObject({ ...columns, kind: z.literal('whole number'), minimum: z.number().optional() }),
  z.strictObject({ ...columns, kind: z.literal('between'), minimum: limit.optional(), maximum: limit.optional() }),
  z.strictObject({ ...columns, kind: z.literal('one of'), values: z.array(z.string()).min(1) }),
  z.strictObject({ ...columns, kind: z.literal('unique') }),
  z.strictObject({ ...columns, kind: z.literal('total matches') }),
  z.strictObject({ ...columns, kind: z.literal('subtotal matches'), detail: identifier, key: z.string() }),
  z.strictObject({ ...record, kind: z.literal('formula intact'), tables: z.array(identifier).min(1) }),
  z.strictObject({ ...columns, kind: z.literal('stored as number') }),
  z.strictObject({ ...columns, kind: z.literal('stored as text') }),
  z.strictObject({ ...record, kind: z.literal('sum line'), labels: z.array(z.string()).min(1), parts: z.array(formulaText).min(2) }),
  z.strictObject({ ...record, kind: z.literal('parameters present'), parameters: z.array(identifier).min(1) }),
  z.strictObject({ ...path, kind: z.literal('on path') }),
  z.strictObject({ ...path, kind: z.literal('path forecast'), measured: z.string().describe('Column with the figure as measured on the date of the point.'), neutralised: z.string().optional().describe('Column with what was added to the ceiling on that date.') }),
  z.strictObject({
    ...figures,
    kind: z.literal('parts add up'),
    role,
    parts: typedWords.describe('Words in that column for a part.'),
    whole: typedWords.optional().describe('Words in that column for a whole; left out with hundred percent.'),
    gives: z.enum(['total', 'average', 'hundred percent']).describe('What the parts give.'),
    within: columnNames.describe('Columns that parts and whole have in common.'),
    across: z.array(z.string().min(1)).default([]).describe('Columns of which a part differs from its whole in one.'),
  }),
  z.strictObject({
    ...figures,
    kind: z.literal('ratio matches'),
    role,
    ratios: typedWords.describe('Words in that column for a ratio.'),
    within: columnNames.describe('Columns that a ratio and its rows have in common; the last one is the period.'),
    name: z.string().describe('Column with the names of rows; the name of a ratio holds those of its rows.'),
    label: columnNames.describe('Columns that tell the rows of one group apart.'),
  }),
  z.strictObject({
    ...figures,
    kind: z.literal('values agree'),
    code: z.string().describe("Column with the indicator's code."),
    series: z.string().optional().describe("Column with the indicator's series."),
    period: z.string().describe('Column with the year or school year.'),
    moment: z.string().optional().describe('Column with the moment within the period.'),
    marked: z.strictObject({ column: z.string(), words: typedWords }).optional().describe("Column that says which figures are the indicator's, and the words for yes."),
  }),
  z.strictObject({ ...record, kind: z.literal('target met') }),
  z.strictObject({ ...record, kind: z.literal('explained'), rules: z.array(z.string()).min(1).describe('Rules whose breaches must be explained.') }),
  z.strictObject({ ...record, kind: z.literal('target plausible'), about: z.array(z.enum(FINDING_IDS)).min(1).describe('What may not be odd about a target or its figures.') }),
  z.strictObject({ ...record, kind: z.literal('indicator readable') }),
]);
