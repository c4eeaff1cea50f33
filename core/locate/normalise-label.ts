/** A header or label as a person reads it -> the form in which two spellings compare equal. */

/** Labels come back, in a workbook and from one to the next. */
const known = new Map<string, string>();
const KEPT = 5_000;

/** Lower case, no accents, no punctuation, single spaces; a footnote mark such as `(1)` or `*` at the end is dropped. */
export function normaliseLabel(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const label = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(\d{1,2}\)\s*$/, '')
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim();
  if (known.size >= KEPT) known.clear();
  known.set(text, label);
  return label;
}
