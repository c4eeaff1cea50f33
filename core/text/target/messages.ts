/** Messages about targets (`target.reason.`, `target.finding.`, verdicts, how a phrase was read) -> sentences in a language. Throws on an id that no language words. */
import { keepEach, keepFor } from '../../model/memory';
import type { Facts } from '../../model/report';
import type { PhraseReading, TargetVerdict } from '../../model/indicator';
import type { Language } from '../../model/words';
import { formatFact } from '../format-fact';
import { textsOf } from '../texts-of';
import type { TargetFacts } from './facts';
import { type ReadingPiece, wordReading, wordVerdict } from './word';

export const isTargetMessage = (id: string): boolean => id.startsWith('target.');

/** One sentence with a full stop. */
export function wordTargetMessage(id: string, facts: Facts, language: Language): string {
  const [, part, name = ''] = id.split('.');
  const texts = textsOf(language).targets;
  const sentences = part === 'reason' ? texts.reasons : texts.findings;
  const sentence = Object.hasOwn(sentences, name) ? (sentences as Readonly<Record<string, (facts: TargetFacts) => string>>)[name] : undefined;
  if (!sentence) throw new Error(`no wording for message: ${id}`);
  return sentence(factsIn(facts, language));
}

/** `niet gehaald (voorlopig)`. `reason` tells on which side of a band the result lies. */
export const wordTargetVerdict = (verdict: TargetVerdict, isProvisional: boolean, reason: Facts, language: Language): string =>
  wordVerdict(textsOf(language).targets, verdict, isProvisional, reason['side'] === 'below' ? 'below' : undefined);

/** How a phrase was read, without a full stop. */
export const wordPhrase = (reading: readonly PhraseReading[], language: Language): string => wordedReading(reading)(language);

/** Phrases come back, and then their reading is the same. */
const wordedReading = keepFor((reading: readonly PhraseReading[]) => keepEach((language: Language) =>
  wordReading(textsOf(language).targets, reading.map((piece) => pieceIn(piece, language)))));

function pieceIn({ id, facts, inner }: PhraseReading, language: Language): ReadingPiece {
  if (!Object.hasOwn(textsOf(language).targets.readings, id)) throw new Error(`no wording for message: target.reading.${id}`);
  return { id: id as ReadingPiece['id'], facts: factsIn(facts, language), ...(inner === undefined ? {} : { inner: inner.map((each) => pieceIn(each, language)) }) };
}

function factsIn(facts: Facts, language: Language): TargetFacts {
  const printed: Record<string, string | boolean> = {};
  for (const name of Object.keys(facts)) {
    const fact = facts[name] ?? null;
    printed[name] = typeof fact === 'boolean' ? fact : formatFact(fact, language);
  }
  return printed;
}
