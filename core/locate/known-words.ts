/** Text of a cell -> the label that it says, where it has no other words than declared headers and parameters have; of what a list holds nearly all is dismissed by how it begins. */
import { openMemory } from '../model/memory';
import { normaliseLabel } from './normalise-label';

/** Of every definition that was asked for, so that a sheet is read once for all. A text without words takes nothing from the header above or below it. */
const words = new Set(['']);
/** By number: whether it is a word that a cell may hold as a number, such as a year. */
const numbers = new Uint8Array(10_000);
/** By what `hashStart` makes of it: whether a known word begins so. What is not plain may be one. */
const starts = new Uint8Array(0x4000).fill(1, 0, 1);
const LABELS_KEPT = 5_000;
let rememberLabel = openMemory<string | null>(LABELS_KEPT);

/** How many words are known: what was read before there were more may lack some labels. */
export const countWords = (): number => words.size;

/** Words as `normaliseLabel` makes them. */
export function learnWords(learned: Iterable<string>): void {
  const count = words.size;
  for (const word of learned) {
    if (words.has(word)) continue;
    words.add(word);
    starts[hashStart(word)] = 1;
    if (/^[1-9]\d{0,3}$/.test(word)) numbers[Number(word)] = 1;
  }
  if (words.size > count) rememberLabel = openMemory(LABELS_KEPT);
}

/** Normalised; empty for a text without words, such as a dash; null where a word is not known. */
export function knownLabel(said: string | number): string | null {
  if (typeof said === 'number') return Number.isInteger(said) && numbers[said] === 1 ? String(said) : null;
  return beginsKnown(said) ? rememberLabel(said, readLabel) : null;
}

/** Of prose, a few words tell. */
const WORDS_ASKED = 8;

function readLabel(text: string): string | null {
  if (!text.split(' ', WORDS_ASKED).every(beginsKnown)) return null;
  const label = normaliseLabel(text);
  return label.split(' ').every((word) => words.has(word)) ? label : null;
}

const beginsKnown = (text: string): boolean => starts[hashStart(text)] === 1;

/** By character code: the lower case of what plain words are made of; zero for what stands between them. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d%+]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));

/** More tell little more, and take longer. */
const LETTERS_ASKED = 4;

/** The same for all spellings of the plain letters with which the first word begins; zero where something else stands among them. */
function hashStart(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length && at < LETTERS_ASKED; at++) {
    const code = text.charCodeAt(at);
    if (code >= PLAIN.length) return 0;
    const letter = PLAIN[code] ?? 0;
    if (letter === 0) break;
    hash = hash * 31 + letter;
  }
  return hash & (starts.length - 1);
}
