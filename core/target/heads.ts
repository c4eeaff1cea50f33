/** Turns the distance of a share to its limit into heads, for a group of known and small size; large groups get none. */
import type { Requirement } from './requirement';

/** Above this many heads a share says more than a number of heads. */
export const SMALL_GROUP_HEADS = 500;

/** Room for the noise of a percentage times a count. */
const NOISE = 1e-9;

/**
 * How many more heads (or fewer, for an upper limit) would have met the limit; at least 1.
 * `percent` is the result in percent of `groupSize` heads. Undefined for a group of no heads, of part heads or of more than SMALL_GROUP_HEADS.
 */
export function findHeadsShort(percent: number, { low, high, isStrict }: Pick<Requirement, 'low' | 'high' | 'isStrict'>, groupSize: number): number | undefined {
  if (!Number.isInteger(groupSize) || groupSize <= 0 || groupSize > SMALL_GROUP_HEADS) return undefined;
  const heads = Math.round((percent * groupSize) / 100);
  if (percent < low || (isStrict && percent === low)) {
    const limit = (low * groupSize) / 100;
    return Math.max(1, (isStrict ? Math.floor(limit + NOISE) + 1 : Math.ceil(limit - NOISE)) - heads);
  }
  const limit = (high * groupSize) / 100;
  return Math.max(1, heads - (isStrict ? Math.ceil(limit - NOISE) - 1 : Math.floor(limit + NOISE)));
}
