/** A message (id or words, with facts) -> one sentence in a language. */
import type { Facts, Message } from '../model/report';
import type { Language } from '../model/words';
import { en } from './en';
import { formatFact } from './format-fact';
import { fr } from './fr';
import { nl, type MessageId } from './nl';
import { isTargetMessage, wordTargetMessage } from './target/messages';
import type { Wording } from './wording';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageId, Wording>>>> = { nl, fr, en };

/** Throws on an id that no language words: every id is in the message files. */
export function wordMessage(message: Message, language: Language): string {
  return message.words ? fillFacts(message.words[language], message.facts, language) : wordId(message.id, message.facts, language);
}

/** The text of a message id. */
export function wordId(id: string, facts: Facts, language: Language): string {
  if (isTargetMessage(id)) return wordTargetMessage(id, facts, language);
  const wording = hasWording(id) ? CATALOGUES[language][id] : undefined;
  if (wording === undefined) throw new Error(`no wording for message: ${id}`);
  if (typeof wording === 'string') return fillFacts(wording, facts, language);
  return wording((fact, fallback = '') => (Object.hasOwn(facts, fact) ? formatFact(facts[fact] ?? null, language) : fallback), facts);
}

export const hasWording = (id: string): id is MessageId => Object.hasOwn(nl, id);

/** Replaces `{name}` by the fact of that name; a name that is no fact stays as it is. */
const fillFacts = (text: string, facts: Facts, language: Language): string =>
  text.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (whole, name: string) => (Object.hasOwn(facts, name) ? formatFact(facts[name] ?? null, language) : whole));
