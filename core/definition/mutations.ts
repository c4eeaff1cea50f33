/** What a definition declares for comparing staffing plans: which table, what makes a row the same function, and which columns count posts. */
import type { Words } from '../model/words';

export interface StatuteDefinition {
  readonly label: Words;
  /** Columns of posts with somebody in them. */
  readonly filled: readonly string[];
  readonly vacant: readonly string[];
}

export interface MutationsDefinition {
  readonly table: string;
  /** Column with the name by which a function is known wherever it stands. */
  readonly name: string;
  /** Columns with its place: a function of the same name at another place has moved. */
  readonly place: readonly string[];
  /** Column by which totals are given. */
  readonly group: string;
  readonly statutes: readonly StatuteDefinition[];
}
