/** A wanted name of a sheet or table -> one that no other has, as Excel gives them: with a number behind it where it is taken. */

/** The longest name of a sheet, in characters (Microsoft, "Excel specifications and limits"). */
export const LONGEST_SHEET_NAME = 31;
/** That of a table. */
export const LONGEST_TABLE_NAME = 255;

/** Case does not count. `separator` stands before the number; a name that becomes too long is cut there. */
export function freshName(wanted: string, names: readonly string[], longest: number, separator: string): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = `${separator}${number}`;
    const name = `${wanted.slice(0, longest - ending.length)}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
