/** A message (id or words, with facts) -> one sentence in a language. */
import type { Facts, Message } from '../model/report';
import type { Language } from '../model/words';
import { applyWording, fillFacts } from './apply-wording';
import { isTargetMessage, wordTargetMessage } from './target/messages';
import { textsOf } from './texts-of';
import type { Wording } from './wording';

/** Throws on an id that no language words: every id is in the message files. */
export function wordMessage(message: Message, language: Language): string {
  return message.words ? fillFacts(message.words[language], message.facts, language) : wordId(message.id, message.facts, language);
}

/** The text of a message id. */
export function wordId(id: string, facts: Facts, language: Language): string {
  if (isTargetMessage(id)) return wordTargetMessage(id, facts, language);
  const wording = findWording(id, language);
  if (wording === undefined) throw new Error(`no wording for message: ${id}`);
  return applyWording(wording, facts, language);
}

function findWording(id: string, language: Language): Wording | undefined {
  for (const area of textsOf(language).messages) {
    if (Object.hasOwn(area, id)) return (area as Readonly<Record<string, Wording>>)[id];
  }
  return undefined;
}
