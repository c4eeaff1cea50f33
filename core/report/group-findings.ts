/** Findings -> groups that a reader is told together, in the order of the first of each. */
import type { Finding } from '../model/report';

/** Nothing is lost: the groups hold as many items as there were. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

export const groupByRule = (findings: readonly Finding[]): readonly (readonly Finding[])[] => groupBy(findings, ({ rule }) => rule);

/** What many rules may have in common: that they could not be judged at all, and why, as where a table is missing. Undefined for a finding about a cell, a row or a breach: that stands by itself. */
export const sharedReason = ({ verdict, place, placeInPrevious, item, message }: Finding): string | undefined =>
  verdict === 'undecided' && !place && !placeInPrevious && item === undefined ? JSON.stringify([message.id, message.facts]) : undefined;
