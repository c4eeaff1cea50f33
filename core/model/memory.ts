/** Work that comes back -> its result, kept by a text: what stands in many workbooks of a run is worked out once, in memory that has a bound. */

/** Gives what is known under a text, or else works it out. */
export type Memory<Known> = (text: string, workOut: () => Known) => Known;

/** Longer texts seldom come back. */
const LONGEST = 200;

/** Keeps at most so many results; beyond that all are let go. What is kept is shared: it must be plain readonly data. */
export function openMemory<Known>(most: number): Memory<Known> {
  const known = new Map<string, Known>();
  return (text, workOut) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = workOut();
    if (text.length > LONGEST) return result;
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
