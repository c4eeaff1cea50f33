/** What somebody types in a cell -> its new content, by the type that the definition gives the cell; what is no value of that type stays text, never a formula. */
import type { NewContent } from '../model/edit';
import type { NumberLocale } from '../number/locale';
import { type Definition, type ValueType, findTable } from '../definition/definition';
import type { Located } from '../locate/locate-tables';
import { readValue } from '../locate/read-value';
import { contentOf } from './cell-content';

export interface CellType {
  readonly type: ValueType;
  readonly decimals: number;
}

/** What the definition says of a cell (zero-based row and column); undefined for a cell that it does not know. */
export function typeOfCell(definition: Definition, { tables, parameters }: Located, sheet: string, row: number, column: number): CellType | undefined {
  const parameter = parameters.find(({ place }) => place?.sheet === sheet && place.range.top === row && place.range.left === column)?.parameter;
  if (parameter) return { type: parameter.type, decimals: parameter.type === 'number' ? 0 : 2 };
  for (const table of tables) {
    if (table.sheet !== sheet || row <= table.headers.bottom || row > Math.max(table.totalsRow ?? 0, table.rows.at(-1) ?? 0)) continue;
    const declared = findTable(definition, table.name)?.columns[table.columns.findIndex(({ index }) => index === column)];
    if (declared) return { type: declared.type, decimals: declared.decimals };
  }
  return undefined;
}

const PLAIN_NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;
const PLAIN_DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})$/;

/** Without a known type only what can be nothing else is a number or a date. */
export function readTyped(text: string, known: CellType | undefined, locale: NumberLocale): NewContent {
  const typed = text.trim();
  if (typed === '') return { kind: 'blank' };
  const type = known?.type ?? (PLAIN_NUMBER.test(typed) ? 'number' : PLAIN_DATE.test(typed) ? 'date' : 'text');
  const { state, value } = readValue(typed, type, locale, known?.decimals ?? 2);
  return state === 'read' && type !== 'text' ? contentOf(value, type) : { kind: 'text', text };
}
