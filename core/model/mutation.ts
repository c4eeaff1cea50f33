/** What changed in a staffing plan from one workbook to the next, function by function, and the totals before and after. Data only. */
import type { Words } from './words';

/** Before and after. */
export type Pair = readonly [old: number, now: number];

/**
 * What happened to the posts of one statute. `filled`: more staff than before. `vacated`: less staff. With as much staff as before:
 * `opened`: more vacant posts, `closed`: fewer.
 */
export type PostChangeKind = 'filled' | 'vacated' | 'opened' | 'closed';

export interface PostChange {
  readonly statute: Words;
  readonly kind: PostChangeKind;
  readonly filled: Pair;
  readonly vacant: Pair;
}

/** `moved`: the same function at another level or rank. `changed`: at its place, with other posts. */
export type MutationKind = 'added' | 'dropped' | 'moved' | 'changed';

export interface Mutation {
  readonly kind: MutationKind;
  /** What the row is called by its users: now, or before where it was dropped. */
  readonly item: string;
  /** Where it was, when it moved: as `item`. */
  readonly from?: string;
  /** Filled and vacant posts of all statutes together. */
  readonly filled: Pair;
  readonly vacant: Pair;
  /** Statutes of which something changed. */
  readonly changes: readonly PostChange[];
  /** Rows of the other workbook with the same function, none of which is surely this one. */
  readonly mayBe?: readonly string[];
}

/** Totals of one level, or of all (`group` absent). */
export interface GroupTotals {
  readonly group?: string;
  readonly statutes: readonly { readonly statute: Words; readonly filled: Pair; readonly vacant: Pair }[];
  readonly filled: Pair;
  readonly vacant: Pair;
}

export interface MutationReport {
  /** In the order of the newer workbook; what was dropped comes last. */
  readonly mutations: readonly Mutation[];
  /** Functions that are the same in both. */
  readonly unchangedCount: number;
  /** Each level, then all together. */
  readonly totals: readonly GroupTotals[];
  /** Rows with a count that cannot be read: they are in no total. */
  readonly unread: readonly string[];
}
