/** The verdicts of the calculation cells -> conditional formats on the cells of the data that break a rule: one per column and severity. */
import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import { columnLetters, formatRange } from '../../core/model/place';
import { type TableDefinition, columnName } from '../../core/definition/definition';
import type { ControlCells } from './control/cells-sheet';
import type { Control } from './control/plan-control';
import { asBackground, brokenFill, brokenFont, warningFill, warningFont } from './style';

/** Where the data rows of a table stand; zero-based, `bottom` included. */
export interface DataPlace {
  readonly sheet: Worksheet;
  readonly headerRow: number;
  readonly bottom: number;
}

/** Key of `places`: table name. */
export function markBreaches(control: Control, cells: ControlCells, tables: readonly TableDefinition[], places: ReadonlyMap<string, DataPlace>): void {
  for (const table of tables) {
    const place = places.get(table.name);
    if (!place) continue;
    table.columns.forEach((column, position) => {
      const rules = (['error', 'warning'] as const).flatMap((severity): readonly ConditionalFormattingRule[] => {
        const verdicts = control.rules.filter(({ rule }) => rule.severity === severity).flatMap(({ demands }) => demands.flatMap((demand) =>
          demand.column && demand.place.at === 'row' && demand.place.table === table.name && demand.place.column === columnName(column) ? [cells.verdicts(demand.column.table, demand.column.name)] : []));
        if (verdicts.length === 0) return [];
        const row = `ROW()-ROW($${columnLetters(position)}$${place.headerRow + 1})`;
        return [{
          type: 'expression', priority: severity === 'error' ? 1 : 2, formulae: [`OR(${verdicts.map((range) => `INDEX(${range},${row})=1`).join(',')})`],
          style: severity === 'error' ? { fill: asBackground(brokenFill), font: withoutFace(brokenFont) } : { fill: asBackground(warningFill), font: withoutFace(warningFont) },
        }];
      });
      if (rules.length > 0) place.sheet.addConditionalFormatting({ ref: formatRange({ top: place.headerRow + 1, left: position, bottom: place.bottom, right: position }), rules: [...rules] });
    });
  }
}

/** A conditional format has no typeface or size. */
const withoutFace = ({ bold, italic, underline, color }: typeof brokenFont): typeof brokenFont => ({ ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(underline ? { underline } : {}), ...(color ? { color } : {}) });
