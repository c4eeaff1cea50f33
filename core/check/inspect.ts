/** Rules that look at the cells themselves, or at indicators as judged, over a workbook's bound tables -> verdicts. */
import { type Cell, type Sheet, type Workbook, cellAt, findSheet } from '../model/workbook';
import { findColumn, type Table } from '../model/table';
import { cellPlace } from '../model/place';
import type { Definition } from '../definition/definition';
import { judgeFiguresInRange } from '../rules/figures-in-range';
import { judgeIndicatorReadable, judgeTargetAsRead } from '../rules/indicator-readable';
import type { Judgement } from '../rules/judgement';
import type { InspectionRule } from '../rules/kinds';
import { judgePartsAddUp } from '../rules/parts-add-up';
import { judgeRatioMatches } from '../rules/ratio-matches';
import { judgeStoredAsNumber } from '../rules/stored-as-number';
import { judgeStoredAsText } from '../rules/stored-as-text';
import { type TextLine, judgeSumLines } from '../rules/sum-line';
import { judgeTargetMet } from '../rules/target-met';
import { judgeTargetPlausible } from '../rules/target-plausible';
import type { CompiledRule } from './compile-rules';
import { findObstacle } from './gate';
import type { Inputs } from './inputs';
import { inspectFormulas } from './inspect-formulas';
import { judgeContinuation } from './judge-continuation';
import { readFigures } from './read-figures';
import type { WorkbookReading } from './read-for-check';
import { judgeValuesAgree } from './reported-figures';

/** `previous` is last year's workbook, for the rules that compare. */
export function judgeInspection(rule: InspectionRule, compiled: CompiledRule, definition: Definition, reading: WorkbookReading, previous: WorkbookReading | undefined): readonly Judgement[] {
  const { workbook, inputs, indicators } = reading;
  switch (rule.kind) {
    case 'stored as number': {
      const table = inputs.tables.get(rule.table.toLowerCase());
      return table ? judgeStoredAsNumber(table, rule.columns, definition.locale) : [];
    }
    case 'stored as text': {
      const table = inputs.tables.get(rule.table.toLowerCase());
      return table ? judgeStoredAsText(table, rule.columns, (column) => openCodeCells(workbook, table, column)) : [];
    }
    case 'parts add up': case 'figures in range': case 'ratio matches': {
      const table = inputs.tables.get(rule.table.toLowerCase());
      if (!table) return [{ verdict: 'undecided', messageId: 'undecided.no-table', facts: { table: rule.table } }];
      const rows = readFigures(table, rule, definition, workbook);
      return rule.kind === 'parts add up' ? judgePartsAddUp(rows, rule) : rule.kind === 'figures in range' ? judgeFiguresInRange(rows, rule) : judgeRatioMatches(rows, rule);
    }
    case 'indicators continue':
      return previous ? judgeContinuation(rule, definition, reading, previous) : [];
    case 'values agree':
      return judgeValuesAgree(rule, definition, workbook, inputs);
    case 'target met': case 'target plausible': case 'target as read': case 'indicator readable':
      // Why there are none (no table, no column) is a finding of its own.
      if (!indicators) return [{ verdict: 'undecided', messageId: 'undecided.no-indicators', facts: {} }];
      return rule.kind === 'target met' ? judgeTargetMet(indicators.judged)
        : rule.kind === 'target plausible' ? judgeTargetPlausible(indicators.judged, rule.about)
          : rule.kind === 'target as read' ? judgeTargetAsRead(indicators.judged)
            : judgeIndicatorReadable(indicators.judged);
    // Judged when all others are, or beside the workbooks that are checked along with this one: see check-workbook.
    case 'explained': case 'figures agree across': case 'equals total': case 'total repeated':
      return [];
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

const sumLines = new WeakMap<Sheet, readonly TextLine[]>();

/** Every text that could be a sum: it has a plus and an equals sign. A sheet that was looked at before is not looked at again. */
const textLines = (workbook: Workbook): readonly TextLine[] => workbook.sheets.flatMap((sheet) => {
  const lines = sumLines.get(sheet) ?? linesOf(sheet);
  sumLines.set(sheet, lines);
  return lines;
});

function linesOf({ name, rows }: Sheet): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const [row, cells] of rows) {
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column]?.value;
      if (typeof text === 'string' && text.includes('=') && text.includes('+')) lines.push({ place: cellPlace(name, row, column), text });
    }
  }
  return lines;
}

const BLANK_CELL: Cell = { value: null };

/** The cells of a column with their number formats: a date format tells what Excel made of a code. */
function openCodeCells(workbook: Workbook, table: Table, column: string): (row: number) => Cell {
  const index = findColumn(table, column)?.index;
  const sheet = findSheet(workbook, table.sheet);
  return (row) => (sheet && index !== undefined ? cellAt(sheet, table.rows[row] ?? -1, index) : undefined) ?? BLANK_CELL;
}
