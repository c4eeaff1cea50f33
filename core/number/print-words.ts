/** A figure -> its text in each language of the product, as the readers of that language write figures in Belgium. */
import { LANGUAGES, type Language, type Words } from '../model/words';
import type { NumberLocale } from './locale';

/** How figures are printed for the readers of each language. */
export const LOCALES: Readonly<Record<Language, NumberLocale>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en' };

/** Text that is the same in every language stays one text. */
export function printInEachLanguage(print: (locale: NumberLocale) => string): Words | string {
  const words: Words = { nl: print(LOCALES.nl), fr: print(LOCALES.fr), en: print(LOCALES.en) };
  return LANGUAGES.every((language) => words[language] === words.nl) ? words.nl : words;
}
