/** `unique`: no two rows have the same values in these columns together. A row in which all of them are blank is not judged. */
import { type Demand, thisRow, wholeColumn } from './demand';
import type { UniqueRule } from './rule';

/** A criterion of COUNTIFS that matches exactly this value: wildcards escaped, no operator read from the text (Microsoft, "COUNTIFS function"). */
const exactly = (cell: string): string => `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;

export function demandUnique(rule: UniqueRule): readonly Demand[] {
  const criteria = rule.columns.map((column) => `${wholeColumn(rule.table, column)},${exactly(thisRow(column))}`).join(',');
  const isEmpty = rule.columns.map((column) => `LEN(${thisRow(column)})=0`).join(',');
  const count = `COUNTIFS(${criteria})`;
  return [{
    formula: `=IF(AND(${isEmpty}),TRUE,${count}=1)`,
    table: rule.table,
    pointsAt: { at: 'row', columns: rule.columns },
    blank: 'zero',
    judgesType: true,
    facts: { count: `=${count}` },
    constants: { columns: rule.columns },
    messageId: 'broken.unique',
  }];
}
