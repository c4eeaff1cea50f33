/** Work that comes back -> its result, kept by a text: what stands in many workbooks of a run is worked out once, in memory that has a bound. */

/** Gives what is known under a text, or else works it out. */
export type Memory<Known> = (text: string, workOut: (text: string) => Known) => Known;

/** Longer texts seldom come back. */
const LONGEST = 200;

/** Keeps at most so many results; beyond that all are let go. What is kept is shared: it must be plain readonly data. */
export function openMemory<Known>(most: number): Memory<Known> {
  const known = new Map<string, Known>();
  return (text, workOut) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = workOut(text);
    if (text.length > LONGEST) return result;
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}

/** What is made of an object is made once, and kept as long as the object is. */
export function keepFor<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

/** As `keepFor`, for keys of which there are few: nothing is ever let go. */
export function keepEach<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
