/** One rule's verdict on one item, before it becomes a count and perhaps a finding. */
import type { Facts, Verdict } from '../model/report';
import type { Place } from '../model/place';
import type { Scalar } from '../model/scalar';

export interface Judgement {
  readonly verdict: Verdict;
  readonly place?: Place;
  /** Table and zero-based row of the item, so that the finding can name it. */
  readonly row?: { readonly table: string; readonly row: number };
  /** What the item is called, where no row tells. */
  readonly item?: string;
  /** Message of core/text and its facts; absent when held. */
  readonly messageId?: string;
  readonly facts?: Facts;
  /** The values that a breach rests on, by which an explanation of it is known; absent: the single values among the facts. */
  readonly basis?: readonly Scalar[];
}

export const held: Judgement = { verdict: 'held' };
