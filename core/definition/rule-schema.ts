/** The shape of a rule in a definition file: the record that every rule has, and the options of each kind. */
import { z } from 'zod';
import { SEVERITIES } from '../model/report';
import { FINDING_IDS } from '../target/finding';
import { CONTINUITIES } from '../rules/rule';
import { formulaText, identifier, words } from './schema-parts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'day');

const record = {
  id: z.string().regex(/^[A-Z]{2,5}-[A-Z]{2,5}-\d{3}$/, 'rule-id').describe('Stable; never reused or renumbered.'),
  title: words.describe('A few words, as a heading.'),
  demands: words.describe('What must hold, in one sentence.'),
  why: words.describe('Why, with the source where there is one.'),
  solve: words.describe('What a user does to solve it.'),
  severity: z.enum(SEVERITIES).describe('An error blocks; a warning must be fixed or explained; info is for the reader.'),
  when: formulaText.optional().describe('The rule applies only where this gives TRUE.'),
  message: words.optional().describe('What to say when it is broken; {name} is replaced by that fact.'),
  explainable: z.boolean().default(false).describe('Whether a breach may stand with an explanation; an error never may.'),
  validFrom: day.optional().describe('Day from which the rule is in force, for the reader.'),
  retired: z.strictObject({ from: day.describe('Day from which it is no longer judged.'), reason: words.describe('Why it went.') }).optional().describe('A rule that went: it stays in the rule book, so that its id is not used again.'),
};

const homeTable = identifier.describe('The table whose rows are judged.');
const columns = { ...record, table: homeTable, columns: z.array(z.string()).min(1).describe('Its columns, by their Dutch names.') };
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
const previous = { ...record, table: identifier.describe('The table, in both workbooks.'), key: z.array(z.string()).min(1).describe("Columns by which a row is found again in last year's workbook.") };
const together = { ...record, body: identifier.describe('Parameter with the body; only workbooks of one body are compared.') };
const bound = z.union([z.number(), formulaText]);
const limit = bound.optional().describe('A number or a formula; the limit itself is allowed.');

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...record,
    kind: z.literal('formula'),
    table: identifier.optional().describe('Home table: [@Column] is a cell of its row, and the rule is judged row by row.'),
    formula: formulaText,
    column: z.string().optional().describe('Column of the home table at which a finding points.'),
    atTotals: z.boolean().optional().describe('Whether a finding points at the totals row.'),
    parameter: identifier.optional().describe('Parameter at which a finding points.'),
    blank: z.enum(['zero', 'undecided', 'broken']).default('undecided').describe('What a blank input means to the rule.'),
    facts: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'fact'), formulaText).default({}).describe('Name -> formula whose value the message shows.'),
  }).describe('A formula of Excel: TRUE is held, FALSE is broken, an error value is undecided.'),
  z.strictObject({ ...columns, kind: z.literal('required') }).describe('In every row the columns hold something other than white space.'),
  z.strictObject({ ...columns, kind: z.literal('whole number'), minimum: z.number().optional().describe('The least that is allowed.') }).describe('The columns hold whole numbers, or are blank.'),
  z.strictObject({ ...columns, kind: z.literal('between'), minimum: limit, maximum: limit }).describe('The columns hold numbers between the limits, or are blank.'),
  z.strictObject({ ...columns, kind: z.literal('one of'), values: z.array(z.string()).min(1).describe('The allowed texts; case does not count.') }).describe('The columns hold one of the allowed texts.'),
  z.strictObject({ ...columns, kind: z.literal('unique') }).describe('No two rows have the same values in the columns together. A row in which all of them are blank is not judged.'),
  z.strictObject({ ...columns, kind: z.literal('total matches') }).describe('What the totals row states is the sum of the rows.'),
  z.strictObject({ ...columns, kind: z.literal('subtotal matches'), detail: identifier.describe('The table with the rows behind the subtotals.'), key: z.string().describe('Column of both tables that names the group.') }).describe('In a table of subtotals each column is the sum of the column of that name over the rows of its group.'),
  z.strictObject({ ...record, kind: z.literal('formula intact'), tables: z.array(identifier).min(1).describe('The tables whose formulas are looked at.') }).describe('Cells to which the definition gives a formula still hold it.'),
  z.strictObject({ ...columns, kind: z.literal('stored as number') }).describe('A number stands in its cell as a number, not as text that looks like one.'),
  z.strictObject({ ...columns, kind: z.literal('stored as text') }).describe('A code stands in its cell as text, so that 2.10 does not become 2.1.'),
  z.strictObject({ ...record, kind: z.literal('sum line'), labels: z.array(z.string()).min(1).describe('Words with which the line may start.'), parts: z.array(formulaText).min(2).describe('The terms in their order; a term of the line may join neighbours.') }).describe('A line of text such as `Totaal: 119 + 33 = 152` adds up and agrees with the tables.'),
  z.strictObject({ ...record, kind: z.literal('parameters present'), parameters: z.array(identifier).min(1).describe('Their names.') }).describe('The parameters are filled in.'),
  z.strictObject({ ...previous, kind: z.literal('continues previous'), columns: z.record(z.string().min(1), z.string().min(1)).describe('Opening column -> the column whose figure of last year it repeats.') }).describe("An opening figure is the closing figure of the same row in last year's workbook; a blank one is not judged."),
  z.strictObject({ ...previous, kind: z.literal('change within'), columns: z.array(z.string()).min(1).describe('The columns that it is about.'), limit: bound.describe('The largest change that needs no word, a number or a formula.') }).describe("No figure differs more than the limit from that of the same row in last year's workbook; a row that came or went counts from or to 0."),
  z.strictObject({ ...path, kind: z.literal('on path') }).describe('A figure is at or below a path of ceilings, straight between its dated points.'),
  z.strictObject({ ...path, kind: z.literal('path forecast'), measured: z.string().describe('Column with the figure as measured on the date of the point.'), neutralised: z.string().optional().describe('Column with what was added to the ceiling on that date.') }).describe('At the pace since the last measured point before the day, the figure is at or below the ceiling on the last day of the path.'),
  z.strictObject({
    ...figures,
    kind: z.literal('parts add up'),
    role,
    parts: typedWords.describe('Words in that column for a part.'),
    whole: typedWords.optional().describe('Words in that column for a whole; left out with hundred percent.'),
    gives: z.enum(['total', 'average', 'hundred percent']).describe('What the parts give.'),
    within: columnNames.describe('Columns that parts and whole have in common.'),
    across: z.array(z.string().min(1)).default([]).describe('Columns of which a part differs from its whole in one.'),
  }).describe('Stated totals or averages are what their parts give, or shares are 100% together, as far as the printed decimals can tell.'),
  z.strictObject({
    ...figures,
    kind: z.literal('figures in range'),
    role: z.string().optional().describe('Column that tells what a row is.'),
    ratios: typedWords.optional().describe('Words in that column for a quotient, which may be over 100%.'),
    averages: typedWords.optional().describe('Words in that column for what need not be whole.'),
  }).describe('A figure is one that its unit can have: a share from 0 to 100%, a score within its scale, a count whole and not below zero.'),
  z.strictObject({
    ...figures,
    kind: z.literal('ratio matches'),
    role,
    ratios: typedWords.describe('Words in that column for a ratio.'),
    within: columnNames.describe('Columns that a ratio and its rows have in common; the last one is the period.'),
    name: z.string().describe('Column with the names of rows; the name of a ratio holds those of its rows.'),
    label: columnNames.describe('Columns that tell the rows of one group apart.'),
  }).describe('A ratio is the quotient of the rows that its name names; if not, the rows that it does come from are told.'),
  z.strictObject({
    ...figures,
    kind: z.literal('values agree'),
    code: z.string().describe("Column with the indicator's code."),
    series: z.string().optional().describe("Column with the indicator's series."),
    period: z.string().describe('Column with the year or school year.'),
    moment: z.string().optional().describe('Column with the moment within the period.'),
    marked: z.strictObject({ column: z.string().describe('The column.'), words: typedWords.describe('What stands in it for yes.') }).optional().describe("Column that says which figures are the indicator's. Left out: all are."),
  }).describe('A figure that is given in more places is the same in each: in the table of indicators and in this one.'),
  z.strictObject({ ...record, kind: z.literal('target met') }).describe('The target of every indicator is met. Not available, not yet due and to be judged are undecided.'),
  z.strictObject({ ...record, kind: z.literal('explained'), rules: z.array(z.string()).min(1).describe('Rules whose breaches must be explained.') }).describe('Every breach of the named rules has an explanation on the sheet Verantwoording that still stands.'),
  z.strictObject({ ...record, kind: z.literal('target plausible'), about: z.array(z.enum(FINDING_IDS)).min(1).describe('What may not be odd about a target or its figures.') }).describe('Nothing of the named sorts is odd about a target or its figures.'),
  z.strictObject({ ...record, kind: z.literal('target as read') }).describe('The columns that hold a target as it was read (sort, value, end of a band, distance) agree with its phrase.'),
  z.strictObject({ ...record, kind: z.literal('indicators continue'), about: z.array(z.enum(CONTINUITIES)).min(1).describe("What must be last year's: the baseline its result, each indicator still there (dropped) or there before (added), its code, title, unit and direction.") }).describe("Indicators continue those of last year's workbook, which are found again by code and series, else by title."),
  z.strictObject({ ...together, kind: z.literal('figures agree across') }).describe('A figure of an indicator is the one that each workbook of the body gives that is checked along with this one.'),
  z.strictObject({ ...together, kind: z.literal('equals total') }).describe('An indicator whose row says that it is a total of another workbook (indicators.totals) equals it, when both are checked together.'),
  z.strictObject({ ...together, kind: z.literal('total repeated'), date: identifier.describe('Parameter with the day on which the figures are counted.'), basis: identifier.optional().describe('Parameter with what is counted, such as heads.') }).describe('The other side of equals total: the figures of this definition are what indicators of other workbooks give that say they are them.'),
  z.strictObject({ ...record, kind: z.literal('indicator readable') }).describe('Unit, direction, tolerance, dates, mark and judgement of an indicator can be read.'),
]);
