/** How a message is worded: a text with `{fact}` in it, or a function of the facts where a language needs a choice. */
import type { Facts } from '../model/report';

/** Gives a fact as text in the language of the wording; `fallback` where the fact is absent. */
export type Say = (fact: string, fallback?: string) => string;

export type Wording = string | ((say: Say, facts: Facts) => string);

/** `one` for 1, `many` for the rest, as Dutch and English count. */
export const plural = (count: unknown, one: string, many: string): string => (count === 1 ? one : many);

/** French counts 0 and 1 alike. */
export const pluralFr = (count: unknown, one: string, many: string): string => (count === 0 || count === 1 ? one : many);
