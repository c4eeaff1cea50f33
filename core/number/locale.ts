/** The notations that figures are typed in: which sign groups thousands and which starts the decimals. Nothing here reads text. */

import type { Language } from '../model/words';

/** Language, with or without country. A country changes only what printing prefers. */
export type NumberLocale = 'nl' | 'nl-BE' | 'nl-NL' | 'fr' | 'fr-BE' | 'fr-FR' | 'en' | 'en-GB' | 'en-US';

/** The language of a locale: `nl` for `nl-BE`. */
export const languageOf = (locale: NumberLocale): Language => locale.slice(0, 2) as Language;

/** Signs that only ever group digits: space, no-break space, thin space, narrow no-break space. */
export const SPACES = ' \u00a0\u2009\u202f';

export type PointOrComma = '.' | ',';

/** The sign that starts the decimals: a comma in Dutch and French, a point in English. */
export const decimalSign = (locale: NumberLocale): PointOrComma => (languageOf(locale) === 'en' ? '.' : ',');

/** The sign that groups thousands when we print: a point in Dutch, a narrow no-break space in French, a comma in English. */
export function groupSign(locale: NumberLocale): string {
  const language = languageOf(locale);
  if (language === 'fr') return '\u202f';
  return language === 'nl' ? '.' : ',';
}
