/** Text for users, in the three languages of the product. Dutch is the default and is always there. */

export const LANGUAGES = ['nl', 'fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Words = Readonly<Record<Language, string>>;

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
