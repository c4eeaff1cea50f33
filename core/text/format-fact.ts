/** A fact of a message -> its text in a language: numbers as people write them, places in A1, words in that language. */
import type { Fact } from '../model/report';
import { type Place, formatPlace } from '../model/place';
import { type Language, type Words } from '../model/words';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const BLANK: Words = { nl: 'leeg', fr: 'vide', en: 'blank' };
const BOOLEANS: Readonly<Record<'true' | 'false', Words>> = {
  true: { nl: 'WAAR', fr: 'VRAI', en: 'TRUE' },
  false: { nl: 'ONWAAR', fr: 'FAUX', en: 'FALSE' },
};
const LONGEST = 80;
const formatters = new Map<Language, Intl.NumberFormat>();

/** Up to six decimals; thousands grouped from five digits on, so that a year or a small number stays as typed. */
export function formatNumber(value: number, language: Language): string {
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value);
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 });
    formatters.set(language, formatter);
  }
  return formatter.format(value);
}

export function formatFact(fact: Fact, language: Language): string {
  if (fact === null) return BLANK[language];
  if (typeof fact === 'number') return formatNumber(fact, language);
  if (typeof fact === 'boolean') return BOOLEANS[fact ? 'true' : 'false'][language];
  if (typeof fact === 'string') return fact.length > LONGEST ? `${fact.slice(0, LONGEST - 1)}…` : fact;
  if (isList(fact)) return fact.map((each) => formatFact(each, language)).join(', ');
  if ('code' in fact) return fact.code;
  if ('sheet' in fact) return formatPlace(fact as Place);
  return fact[language];
}

const isList = (fact: Fact): fact is readonly Fact[] => Array.isArray(fact);
