/** Rules that look at the cells themselves, over a workbook's bound tables -> verdicts. */
import type { Workbook } from '../model/workbook';
import { cellPlace } from '../model/place';
import type { Definition } from '../definition/definition';
import type { Judgement } from '../rules/judgement';
import type { InspectionRule } from '../rules/kinds';
import { judgeStoredAsNumber } from '../rules/stored-as-number';
import { type TextLine, judgeSumLines } from '../rules/sum-line';
import type { CompiledRule } from './compile-rules';
import { findObstacle } from './gate';
import type { Inputs } from './inputs';
import { inspectFormulas } from './inspect-formulas';

export function judgeInspection(rule: InspectionRule, compiled: CompiledRule, definition: Definition, workbook: Workbook, inputs: Inputs): readonly Judgement[] {
  switch (rule.kind) {
    case 'stored as number': {
      const table = inputs.tables.get(rule.table.toLowerCase());
      return table ? judgeStoredAsNumber(table, rule.columns, definition.locale) : [];
    }
    case 'formula intact':
      return inspectFormulas(rule.tables, definition, workbook, inputs);
    case 'sum line':
      return judgeSumLines(textLines(workbook), rule.labels, computeParts(compiled, inputs), definition.locale);
  }
}

/** A part that reads a cell that cannot be read is unknown, not zero. */
const computeParts = ({ parts }: CompiledRule, inputs: Inputs): readonly (number | undefined)[] =>
  parts.map((part) => {
    if (findObstacle(part, inputs, { blank: 'undecided', judgesType: false })) return undefined;
    const value = part.evaluate(inputs.data);
    return typeof value === 'number' ? value : undefined;
  });

/** Every text that could be a sum: it has a digit, a plus and an equals sign. */
const textLines = (workbook: Workbook): readonly TextLine[] =>
  workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) =>
        typeof cell?.value === 'string' && cell.value.includes('=') && cell.value.includes('+') ? [{ place: cellPlace(sheet.name, row, column), text: cell.value }] : [])));
