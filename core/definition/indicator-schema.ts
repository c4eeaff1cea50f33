/** The shape of a definition's part `indicators`. */
import { z } from 'zod';
import { identifier } from './schema-parts';

const column = z.string().min(1).describe('A column of the table.');
const names = z.array(z.string().min(1)).default([]).describe('What people type for it; case and punctuation do not count.');

export const indicatorsSchema = z.strictObject({
  table: identifier.describe('The table with one indicator, or one series of it, on each row.'),
  columns: z.strictObject({
    code: column,
    title: column,
    phrase: column.describe('The target as people write it.'),
    result: column,
    theme: column.optional(),
    part: column.optional(),
    series: column.optional(),
    unit: column.optional(),
    direction: column.optional(),
    baselinePeriod: column.optional(),
    baseline: column.optional(),
    due: column.optional().describe('The date on which the target must hold.'),
    tolerance: column.optional().describe('How far from the target still counts as within tolerance.'),
    resultPeriod: column.optional(),
    mark: column.optional().describe('Provisional, estimated, revised, not available, not applicable.'),
    remark: column.optional(),
    judgement: column.optional().describe('What a person judged of a target in words.'),
  }),
  referenceDate: identifier.describe('Parameter with the day on which verdicts are given.'),
  dueDate: identifier.optional().describe('Parameter with the date of targets that have none of their own.'),
  units: z.array(z.strictObject({
    name: z.string().min(1),
    aliases: names,
    unit: z.enum(['€', '%', '‰', 'pp']).optional().describe('What figures in it carry; pp is percentage points. Left out for a plain count or score.'),
    countsWhole: z.boolean().default(false).describe('It counts whole things.'),
    outOf: z.number().positive().optional().describe('A score from 0 to this number.'),
  })).default([]),
  directions: z.strictObject({ up: names, down: names, inside: names }).default({ up: [], down: [], inside: [] }),
});
