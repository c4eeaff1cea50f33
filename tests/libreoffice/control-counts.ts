/** A workbook made from a template -> how its own control counts each rule, and how a check counts it. */
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { formatPlace } from '../../core/model/place';
import type { Scalar } from '../../core/model/scalar';
import { type Workbook, findSheet, valueAt } from '../../core/model/workbook';
import { LANGUAGES } from '../../core/model/words';
import { wordId } from '../../core/text/word-message';

export interface RuleCount {
  readonly broken: Scalar;
  readonly undecided: Scalar;
  /** Where the first breach is, as the control links to it: sheet and cell. */
  readonly place: string;
}

/** By rule id, as the visible sheet shows it; only rules that the workbook judges itself. */
export function readControl(workbook: Workbook): ReadonlyMap<string, RuleCount> {
  const sheet = LANGUAGES.map((language) => findSheet(workbook, wordId('template.control.sheet', {}, language))).find((each) => each !== undefined);
  if (!sheet) throw new Error('the workbook has no control');
  return new Map([...sheet.rows.keys()].flatMap((row): (readonly [string, RuleCount])[] => {
    const [rule, broken, undecided, place] = [1, 4, 5, 6].map((column) => valueAt(sheet, row, column));
    return typeof rule === 'string' && /^[A-Z]+-[A-Z]+-\d+$/.test(rule) && broken !== null ? [[rule, { broken: broken ?? null, undecided: undecided ?? null, place: String(place ?? '') }]] : [];
  }));
}

/** The counts of a check for the rules of `of`, in the same form. */
export function countByCheck(definition: Definition, workbook: Workbook, of: ReadonlyMap<string, RuleCount>, today: number): ReadonlyMap<string, RuleCount> {
  const report = checkWorkbook(definition, workbook, { workbookName: 'proef', today });
  return new Map(report.rules.filter(({ rule }) => of.has(rule)).map(({ rule, counts }) => {
    const first = report.findings.find((finding) => finding.rule === rule && finding.verdict === 'broken')?.place;
    const place = first ? formatPlace({ ...first, range: { ...first.range, bottom: first.range.top, right: first.range.left } }) : '';
    return [rule, { broken: counts.broken, undecided: counts.undecided, place }];
  }));
}
