/** A wording and the facts of a message -> the text in a language. */
import type { Facts } from '../model/report';
import type { Language } from '../model/words';
import { formatFact } from './format-fact';
import type { Wording } from './wording';

export function applyWording(wording: Wording, facts: Facts, language: Language): string {
  if (typeof wording === 'string') return fillFacts(wording, facts, language);
  return wording((fact, fallback = '') => (Object.hasOwn(facts, fact) ? formatFact(facts[fact] ?? null, language) : fallback), facts);
}

/** Replaces `{name}` by the fact of that name; a name that is no fact stays as it is. */
export const fillFacts = (text: string, facts: Facts, language: Language): string =>
  text.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (whole, name: string) => (Object.hasOwn(facts, name) ? formatFact(facts[name] ?? null, language) : whole));
