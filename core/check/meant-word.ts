/** Things with the words that people use for them -> the one that they mean by a text. Another case or punctuation is the same word. */
import { normaliseLabel } from '../locate/normalise-label';

/** Undefined for a text that none of the things is called. */
export type FindMeant<Meant> = (text: string) => Meant | undefined;

/** Of things with the same word the first is meant. The words are listed once, for every row asks. */
export function openMeanings<Meant>(things: readonly Meant[], wordsOf: (thing: Meant) => readonly string[]): FindMeant<Meant> {
  const spelled = new Map<string, number>();
  const labelled = new Map<string, number>();
  things.forEach((thing, at) => {
    for (const word of wordsOf(thing)) {
      keepFirst(spelled, spell(word), at);
      // A sign such as `€` is nothing once punctuation is left out: it is compared as it stands.
      const label = normaliseLabel(word);
      if (label !== '') keepFirst(labelled, label, at);
    }
  });
  return (text) => {
    const [asSpelled = Infinity, asLabelled = Infinity] = [spelled.get(spell(text)), labelled.get(normaliseLabel(text))];
    return things[Math.min(asSpelled, asLabelled)];
  };
}

const spell = (text: string): string => text.trim().toLowerCase();

function keepFirst(known: Map<string, number>, word: string, at: number): void {
  if (!known.has(word)) known.set(word, at);
}
