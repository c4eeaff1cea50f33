/** A filled staffing plan -> a copy with three mistakes: an overwritten total, a rank of another level, and half a member of staff. */
import type { Definition } from '../core/definition/definition';
import { withFreshResults } from '../core/fill/refresh-results';
import { locateTables } from '../core/locate/locate-tables';
import type { Edit, NewContent } from '../core/model/edit';
import { type Table, cellOf } from '../core/model/table';
import { patch } from '../core/ooxml/patch';
import { readWorkbook } from '../core/ooxml/read';
import { nodeCodec } from './codec';
import { today } from './today';

/** Throws when the workbook lacks a cell that a mistake is to go in. */
export function plantMistakes(definition: Definition, bytes: Uint8Array): Uint8Array {
  const workbook = readWorkbook(bytes, nodeCodec);
  const [table] = locateTables(definition, workbook).tables;
  if (!table) throw new Error('the workbook has no table');
  const rowOf = (name: string): number => table.columns.find((column) => column.name === 'Functie')?.values.indexOf(name) ?? -1;
  const mistakes = [
    edit(table, 'totals', 'Statutair ingevuld', { kind: 'number', number: 119 }),
    edit(table, rowOf('Hoofdmedewerker'), 'Rang', { kind: 'text', text: 'B2' }),
    edit(table, rowOf('Deskundige'), 'Contractueel ingevuld bepaalde duur', { kind: 'number', number: 0.5 }),
  ];
  // As Excel would leave it: the formulas that depend on the changed cells have their new results.
  return patch(bytes, withFreshResults(workbook, mistakes, today()), nodeCodec);
}

function edit(table: Table, row: number | 'totals', column: string, content: NewContent): Edit {
  const place = cellOf(table, row, column);
  if (!place) throw new Error(`the workbook has no ${column}`);
  return { sheet: place.sheet, row: place.range.top, column: place.range.left, content, replacesFormula: row === 'totals' };
}
