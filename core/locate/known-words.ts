/** Text of a cell -> the label that it says, where it has no other words than declared headers and parameters have; of what a list holds nearly all is dismissed by its first word. */
import { openMemory } from '../model/memory';
import { normaliseLabel } from './normalise-label';

/** Those of every definition that was asked for, so that a sheet is read once for all. A text without words takes nothing from the header above or below it. */
const words = new Set(['']);
/** By number: whether it is a word that a cell may hold as a number, such as a year. */
const numbers = new Uint8Array(10_000);
/** By the end of its hash: whether a word may be known. What is no plain word may be. */
const firstWords = Uint8Array.of(1, ...new Uint8Array(0x3fff));
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
      firstWords[hashFirstWord(word)] = 1;
      if (/^[1-9]\d{0,3}$/.test(word)) numbers[Number(word)] = 1;
    }
  }
  if (words.size > count) rememberLabel = openMemory(LABELS_KEPT);
}

/** Normalised; empty for a text without words, such as a dash; null where a word is not known. */
export function knownLabel(said: string | number): string | null {
  if (typeof said === 'number') return Number.isInteger(said) && numbers[said] === 1 ? String(said) : null;
  return firstWords[hashFirstWord(said)] === 1 ? rememberLabel(said, readLabel) : null;
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
  return hash & (firstWords.length - 1);
}
