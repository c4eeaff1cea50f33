/** `continues previous` and `change within`: figures beside those of the row with the same key in last year's workbook. */
import { type Demand, rowDemand, thisRow, wholeColumn } from './demand';
import { previousName } from './previous';
import type { ChangeWithinRule, ContinuesPreviousRule } from './rule';
import { differenceOf } from './total-matches';

/** 1 for each row of the table whose key is that of the judged row, else 0; case does not count, and no character is a wildcard. */
const sameKey = (table: string, key: readonly string[]): string => key.map((column) => `(${wholeColumn(table, column)}=${thisRow(column)})`).join('*');

/** What the rows of that key hold together; none where the table has no such row. Text counts for nothing, as in SUM. */
const sumOf = (table: string, key: readonly string[], column: string): string => `SUMPRODUCT(${sameKey(table, key)}*1,${wholeColumn(table, column)})`;

/** A blank cell opens nothing and is not judged. */
export const demandContinuesPrevious = (rule: ContinuesPreviousRule): readonly Demand[] =>
  Object.entries(rule.columns).map(([opening, closing]) => {
    const [stated, before] = [thisRow(opening), sumOf(previousName(rule.table), rule.key, closing)];
    return rowDemand(rule.table, opening, 'broken.continues-previous', `=IF(ISBLANK(${stated}),TRUE,${differenceOf(`N(${stated})`, before)}=0)`, {
      blank: 'zero',
      facts: { stated: `=N(${stated})`, before: `=${before}`, difference: `=ABS(${differenceOf(`N(${stated})`, before)})` },
    });
  });

/** A row that is new came from 0; one that is gone went to 0, and is judged as a row of last year's. */
export const demandChangeWithin = (rule: ChangeWithinRule): readonly Demand[] =>
  rule.columns.flatMap((column): readonly Demand[] => {
    const limit = typeof rule.limit === 'number' ? String(rule.limit) : `(${rule.limit.replace(/^=/, '')})`;
    const demand = (table: string, now: string, before: string, isKept?: string): Demand => {
      const change = `ABS(${differenceOf(now, before)})`;
      const holds = `${change}<=${limit}`;
      return rowDemand(table, column, 'broken.change-within', `=${isKept === undefined ? holds : `IF(${isKept},TRUE,${holds})`}`, {
        facts: { before: `=${before}`, now: `=${now}`, difference: `=${change}`, limit: `=${limit}` },
      });
    };
    const previous = previousName(rule.table);
    return [
      demand(rule.table, `N(${thisRow(column)})`, sumOf(previous, rule.key, column)),
      demand(previous, '0', `N(${thisRow(column)})`, `SUMPRODUCT(${sameKey(rule.table, rule.key)}*1)>0`),
    ];
  });
