/** A header or label as a person reads it -> the form in which two spellings compare equal. */
import { openMemory } from '../model/memory';

/** Labels come back, in a workbook and from one to the next. */
const rememberLabel = openMemory<string>(5_000);

/** Lower case, no accents, no punctuation, single spaces; a footnote mark such as `(1)` or `*` at the end is dropped. */
export const normaliseLabel = (text: string): string => rememberLabel(text, simplify);

const PLAIN = /^[ -~]*$/;

/** Most texts are plain: for those the rules of Unicode, which take long to make ready, say no more. */
function simplify(text: string): string {
  const bare = (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase().replace(/\(\d{1,2}\)\s*$/, '');
  return bare.replace(PLAIN.test(bare) ? /[^a-z\d%+]+/g : /[^\p{L}\p{N}%+]+/gu, ' ').trim();
}
