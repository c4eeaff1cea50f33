/** `stored as number`: what reads as a number stands in its cell as a number. Text that does not read as one is left undecided: other rules say so. */
import type { NumberLocale } from '../number/locale';
import { readNumber } from '../number/read';
import { isBlank } from '../model/scalar';
import { type Table, cellOf, findColumn } from '../model/table';
import { type Judgement, held } from './judgement';

export function judgeStoredAsNumber(table: Table, columns: readonly string[], locale: NumberLocale): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const name of columns) {
    const column = findColumn(table, name);
    if (column?.index === undefined) continue;
    column.values.forEach((value, row) => {
      if (typeof value === 'string' && !isBlank(value)) judgements.push(judgeText(value, table, name, row, locale));
      else if (!isBlank(value)) judgements.push(held);
    });
  }
  return judgements;
}

function judgeText(value: string, table: Table, column: string, row: number, locale: NumberLocale): Judgement {
  const place = cellOf(table, row, column);
  const about = { row: { table: table.name, row }, ...(place === undefined ? {} : { place }) };
  const reading = readNumber(value, locale);
  return reading.kind === 'number'
    ? { verdict: 'broken', messageId: 'broken.stored-as-number', facts: { value, number: reading.number }, ...about }
    : { verdict: 'undecided', messageId: 'undecided.unreadable', facts: { value }, ...about };
}
