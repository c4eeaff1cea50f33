/** A checked workbook -> what is worked out of it beside the report: progress, fixes, explanations. Loaded after the first check. */
import { type FilledCount, countFilled } from '../../core/check/count-filled';
import { type FixGround, findFix, openGround } from '../../core/fix/find-fix';
import { type PlannedExplanation, isExplainable, planExplanation } from '../../core/explain/plan-explanation';
import { readTyped, typeOfCell } from '../../core/fill/read-typed';
import { locateTables } from '../../core/locate/locate-tables';
import type { Edit, NewContent } from '../../core/model/edit';
import type { Finding } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
import type { Language } from '../../core/model/words';
import type { CheckedWorkbook } from './pane-state';
import { today } from './today';

export interface Ground {
  readonly workbook: Workbook;
  readonly filled: FilledCount;
  /** Undefined where a person has to choose. */
  readonly fixOf: (finding: Finding) => readonly Edit[] | undefined;
  readonly isExplainable: (finding: Finding) => boolean;
  readonly explain: (finding: Finding, text: string, author: string, language: Language) => PlannedExplanation;
  /** What text typed in a cell (zero-based) becomes. */
  readonly readTyped: (sheet: string, row: number, column: number, text: string) => NewContent;
}

const grounds = new WeakMap<CheckedWorkbook, Ground>();

/** Made once for all who ask. */
export function makeGround(checked: CheckedWorkbook): Ground {
  const ground = grounds.get(checked) ?? prepareGround(checked);
  grounds.set(checked, ground);
  return ground;
}

function prepareGround({ definition, workbook }: CheckedWorkbook): Ground {
  const ground: FixGround = openGround(definition, workbook, today());
  const located = locateTables(definition, workbook);
  return {
    workbook,
    filled: countFilled(definition, workbook),
    fixOf: (finding) => findFix(finding, ground),
    isExplainable,
    explain: (finding, text, author, language) => planExplanation(definition, workbook, [finding], { text, author, date: today() }, language),
    readTyped: (sheet, row, column, text) => readTyped(text, typeOfCell(definition, located, sheet, row, column), definition.locale),
  };
}
