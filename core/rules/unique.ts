/** `unique`: no two rows have the same values in these columns together. A row in which all of them are blank is not judged. */
import { type Demand, thisRow, wholeColumn } from './demand';
import type { UniqueRule } from './rule';

/** Text of which no sign is taken for a wildcard (Microsoft, "COUNTIFS function" and "MATCH function"). */
export const withoutWildcards = (cell: string): string => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;

/** A criterion of COUNTIFS that this value meets: no operator is read from its text. */
export const likeThis = (cell: string): string => `"="&${withoutWildcards(cell)}`;

/**
 * COUNTIFS is quick but takes text for the number that it reads as, so that "2.1" meets "2.10": where it counts more than one row of such
 * text, the cells themselves are compared. LibreOffice passes over blank cells at the end of the first range: the row's first filled column leads.
 */
export function demandUnique(rule: UniqueRule): readonly Demand[] {
  const cells = rule.columns.map(thisRow);
  const pair = (column: string): string => `${wholeColumn(rule.table, column)},IF(LEN(${thisRow(column)})=0,"",${likeThis(thisRow(column))})`;
  const countFrom = (leading: string): string => `COUNTIFS(${[leading, ...rule.columns.filter((column) => column !== leading)].map(pair).join(',')})`;
  const rough = rule.columns.slice(0, -1).reduceRight((rest, column) => `IF(LEN(${thisRow(column)})>0,${countFrom(column)},${rest})`, countFrom(rule.columns.at(-1) ?? ''));
  const isPlain = `AND(${cells.map((cell) => `ISNUMBER(${cell})+ISERROR(VALUE(${cell}))`).join(',')})`;
  const exact = `SUMPRODUCT(${rule.columns.map((column) => `(${wholeColumn(rule.table, column)}&""=${thisRow(column)}&"")`).join('*')}*1)`;
  return [{
    formula: `=IF(AND(${cells.map((cell) => `LEN(${cell})=0`).join(',')}),TRUE,IF(${rough}=1,TRUE,IF(${isPlain},FALSE,${exact}=1)))`,
    table: rule.table,
    pointsAt: { at: 'row', columns: rule.columns },
    blank: 'zero',
    judgesType: true,
    facts: { count: `=IF(${isPlain},${rough},${exact})` },
    constants: { columns: rule.columns },
    messageId: 'broken.unique',
  }];
}
