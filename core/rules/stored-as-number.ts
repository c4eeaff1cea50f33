/** `stored as number`: what reads as a number stands in its cell as a number. Text that does not read as one is left undecided: other rules say so. */
import type { NumberLocale } from '../number/locale';
import { readNumber } from '../number/read';
import { isBlank } from '../model/scalar';
import { type Table, cellOf, findColumn } from '../model/table';
import { type Judgement, held } from './judgement';

export function judgeStoredAsNumber(table: Table, columns: readonly string[], locale: NumberLocale): readonly Judgement[] {
  return columns.flatMap((name) => {
    const column = findColumn(table, name);
    if (column?.index === undefined) return [];
    return column.values.flatMap((value, row): readonly Judgement[] => {
      if (isBlank(value)) return [];
      if (typeof value !== 'string') return [held];
      const place = cellOf(table, row, name);
      const about = { row: { table: table.name, row }, ...(place === undefined ? {} : { place }) };
      const reading = readNumber(value, locale);
      return reading.kind === 'number'
        ? [{ verdict: 'broken', messageId: 'broken.stored-as-number', facts: { value, number: reading.number }, ...about }]
        : [{ verdict: 'undecided', messageId: 'undecided.unreadable', facts: { value }, ...about }];
    });
  });
}
