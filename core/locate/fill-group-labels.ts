/** A label that stands once per group of rows (`A` beside six functions) -> a label on every row of its group. */
import { type Scalar, isBlank } from '../model/scalar';

export interface FilledLabels {
  readonly values: readonly Scalar[];
  /** Rows (zero-based in the table) whose label was taken over. */
  readonly filled: ReadonlySet<number>;
}

/**
 * Neighbouring rows with the same `groups` value form a group. A group with one label gives it to all its rows, wherever it stands;
 * with none, or with labels that differ, its blank rows stay blank, for nobody can tell.
 */
export function fillGroupLabels(labels: readonly Scalar[], groups: readonly Scalar[]): FilledLabels {
  const values = [...labels];
  const filled = new Set<number>();
  for (let start = 0; start < labels.length;) {
    let end = start + 1;
    while (end < labels.length && sameGroup(groups[start], groups[end])) end++;
    const given = new Set(labels.slice(start, end).filter((label) => !isBlank(label)));
    if (given.size === 1) {
      const [label = null] = given;
      for (let row = start; row < end; row++) {
        if (!isBlank(labels[row] ?? null)) continue;
        values[row] = label;
        filled.add(row);
      }
    }
    start = end;
  }
  return { values, filled };
}

const sameGroup = (left: Scalar | undefined, right: Scalar | undefined): boolean =>
  typeof left === 'string' && typeof right === 'string' ? left.toLowerCase() === right.toLowerCase() : left === right;
