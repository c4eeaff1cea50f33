/** The published indicators of 2016 with seven missed targets, and what people write about them on the sheet Verantwoording. */
import { checkWorkbook } from '../../core/check/check-workbook';
import { type NewExplanation, planExplanation } from '../../core/explain/plan-explanation';
import { applyEdits } from '../../core/model/apply-edits';
import type { Edit, NewContent } from '../../core/model/edit';
import type { Finding, Report } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
import { TODAY, dataOf, indicatoren, workbookOf } from '../check/indicatoren';

export const published = (): Promise<Workbook> => workbookOf(dataOf(2016), ['Referentiedatum=31/12/2016', 'DoelenOp=31/12/2016']);

export const checkOn = (workbook: Workbook, today = TODAY): Report => checkWorkbook(indicatoren, workbook, { workbookName: 'doelen.xlsx', today });

export const missesOf = (report: Report): readonly Finding[] => report.findings.filter(({ rule, verdict }) => rule === 'IND-DOEL-001' && verdict === 'broken');

export function missOf(report: Report, item: string): Finding {
  const found = missesOf(report).find((finding) => finding.item === item);
  if (!found) throw new Error(`not missed: ${item}`);
  return found;
}

/** Of the findings about explanations: rule and severity. */
export const aboutExplanations = (report: Report): readonly string[] => report.findings.filter(({ rule }) => /^VER-/.test(rule)).map(({ rule, severity }) => `${rule} ${severity}`);

/** The workbook with an explanation of these findings, as the command and the view write it. */
export function explain(workbook: Workbook, findings: readonly Finding[], more: Partial<NewExplanation> = {}): Workbook {
  const planned = planExplanation(indicatoren, workbook, findings, { text: 'De doelgroep was kleiner.', date: TODAY, ...more }, 'nl');
  if ('problem' in planned) throw new Error(planned.problem.id);
  if (planned.added) throw new Error('the sheet is full');
  return applyEdits(workbook, planned.edits);
}

/** First row of the table in the template (zero-based). */
const FIRST = 3;

export type TypedRow = readonly (string | number | null)[];

/** Rows typed by hand: rule, row, value, text, author, date, expiry, state. */
export const typeRows = (workbook: Workbook, rows: readonly TypedRow[]): Workbook =>
  applyEdits(workbook, rows.flatMap((row, at) => row.flatMap((value, column): readonly Edit[] => (value === null ? [] : [{ sheet: 'Verantwoording', row: FIRST + at, column, content: contentOf(value) }]))));

const contentOf = (value: string | number): NewContent => (typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value });
