/** The shape of a definition's part `indicators`. */
import { z } from 'zod';
import { identifier } from './schema-parts';

const column = z.string().min(1).describe('A column of the table.');
const names = z.array(z.string().min(1)).default([]).describe('What people type for it; case and punctuation do not count.');

export const indicatorsSchema = z.strictObject({
  table: identifier.describe('The table with one indicator, or one series of it, on each row.'),
  columns: z.strictObject({
    code: column.describe('Its code; a column of text.'),
    title: column.describe('What it measures.'),
    phrase: column.describe('The target as people write it.'),
    result: column.describe('What was measured.'),
    theme: column.optional().describe('The heading under which the report puts it.'),
    part: column.optional().describe('A heading below the theme.'),
    series: column.optional().describe('Which figure of the code this row has, where a code has more than one.'),
    unit: column.optional().describe('One of the units below.'),
    direction: column.optional().describe('Which way is better, in one of the words below.'),
    baselinePeriod: column.optional().describe('Day, year or school year of the baseline.'),
    baseline: column.optional().describe('What it was before.'),
    due: column.optional().describe('The date on which the target must hold.'),
    tolerance: column.optional().describe('How far from the target still counts as within tolerance.'),
    resultPeriod: column.optional().describe('Day, year or school year of the result.'),
    mark: column.optional().describe('Provisional, estimated, revised, not available, not applicable.'),
    remark: column.optional().describe('Free text; a mark in it counts where the mark itself is blank.'),
    targetKind: column.optional().describe('Sort of target as read from the phrase; filled in for new rows, and compared.'),
    targetValue: column.optional().describe('Value of the target as read.'),
    targetUpTo: column.optional().describe('The other end of a band as read.'),
    distance: column.optional().describe('How far the result is from the target; below zero is short of it.'),
    groupSize: column.optional().describe('Of how many heads a share is a share; tells how many heads are short.'),
    sameAs: column.optional().describe('The total of another workbook that the result must be, in the words of totals below.'),
    judgement: column.optional().describe('What a person judged of a target in words.'),
  }).describe('Role -> column of the table. Each of them is a column of text.'),
  referenceDate: identifier.describe('Parameter with the day on which verdicts are given.'),
  dueDate: identifier.optional().describe('Parameter with the date of targets that have none of their own.'),
  units: z.array(z.strictObject({
    name: z.string().min(1).describe('The word that people choose.'),
    aliases: names,
    unit: z.enum(['€', '%', '‰', 'pp']).optional().describe('What figures in it carry; pp is percentage points. Left out for a plain count or score.'),
    countsWhole: z.boolean().default(false).describe('It counts whole things.'),
    outOf: z.number().positive().optional().describe('A score from 0 to this number.'),
  })).default([]).describe('The units that people type.'),
  totals: z.array(z.strictObject({
    name: z.string().min(1).describe('The words with which a row names the total.'),
    aliases: names,
    kind: z.string().min(1).describe('Id of the definition of the workbook with the total.'),
    figure: z.string().min(1).describe('Key of the figure in that definition.'),
    bases: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).default({}).describe('What that workbook counts in -> names of the units that count in the same. Left out: any.'),
  })).default([]).describe('Totals of other workbooks that an indicator may be.'),
  directions: z.strictObject({ up: names, down: names, inside: names }).default({ up: [], down: [], inside: [] }).describe('The words for higher is better, lower is better, and inside is better.'),
});
