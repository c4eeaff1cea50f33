/** Finds the known name that a mistyped one was probably meant to be. */

/** Number of single-character changes between two texts, or Infinity once it passes `limit`. */
function countChanges(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const swap = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  const changes = previous[right.length] ?? Infinity;
  return changes <= limit ? changes : Infinity;
}

/** The candidate closest to `name` (case does not count), or undefined when none is within a third of its length. */
export function findNearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const changes = countChanges(wanted, candidate.toLowerCase(), limit);
    if (changes <= limit && (nearest === undefined || changes < limit)) {
      nearest = candidate;
      limit = changes;
    }
  }
  return nearest;
}
