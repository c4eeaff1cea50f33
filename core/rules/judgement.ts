/** One rule's verdict on one item, before it becomes a count and perhaps a finding. */
import type { Facts, Verdict } from '../model/report';
import type { Place } from '../model/place';

export interface Judgement {
  readonly verdict: Verdict;
  readonly place?: Place;
  /** Table and zero-based row of the item, so that the finding can name it. */
  readonly row?: { readonly table: string; readonly row: number };
  /** Message of core/text and its facts; absent when held. */
  readonly messageId?: string;
  readonly facts?: Facts;
}

export const held: Judgement = { verdict: 'held' };
