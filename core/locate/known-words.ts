/** Text of a cell -> the label that it says, where it has no other words than declared headers and parameters have; of what a list holds nearly all is dismissed by its first word. */
import { openMemory } from '../model/memory';
import { normaliseLabel } from './normalise-label';

/** Those of every definition that was asked for, so that a sheet is read once for all. A text without words takes nothing from the header above or below it. */
const words = new Set(['']);
/** Words that a cell may hold as a number: a year, an age. */
const numbers = new Set<number>();
/** What is no plain word is not dismissed. */
const hashes = new Set([0]);
const LABELS_KEPT = 5_000;
let rememberLabel = openMemory<string | null>(LABELS_KEPT);

/** How many words are known: what was read before there were more may lack some labels. */
export const countWords = (): number => words.size;

/** Makes the words of these normalised labels known. */
export function learnWords(labels: Iterable<string>): void {
  const count = words.size;
  for (const label of labels) {
    for (const word of label.split(' ')) {
      words.add(word);
      hashes.add(hashFirstWord(word));
      if (/^[1-9]\d{0,3}$/.test(word)) numbers.add(Number(word));
    }
  }
  if (words.size > count) rememberLabel = openMemory(LABELS_KEPT);
}

/** Normalised; empty for a text without words, such as a dash; null where a word is not known. */
export function knownLabel(said: string | number): string | null {
  if (typeof said === 'number') return numbers.has(said) ? String(said) : null;
  return hashes.has(hashFirstWord(said)) ? rememberLabel(said, readLabel) : null;
}

function readLabel(text: string): string | null {
  const label = normaliseLabel(text);
  return label.split(' ').every((word) => words.has(word)) ? label : null;
}

/** By character code: the lower case of what plain words are made of; zero for what stands between them. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d%+]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));

/** The same for all spellings of a plain first word; zero where the text begins otherwise, or the word may go on in letters that are not plain. */
function hashFirstWord(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= PLAIN.length) return 0;
    const letter = PLAIN[code] ?? 0;
    if (letter === 0) break;
    hash = (Math.imul(hash, 31) + letter) | 0;
  }
  return hash;
}
