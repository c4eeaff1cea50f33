/** A language -> its texts, of the languages that were loaded: nobody reads the pane in three. */
import type { Language } from '../../core/model/words';
import type { PaneKey } from '../../core/text/pane/nl';
import type { Texts } from '../../core/text/texts-of';
import type { Wording } from '../../core/text/wording';

export interface PaneTexts extends Texts {
  readonly pane: Readonly<Record<PaneKey, Wording>>;
}

const SOURCES: Readonly<Record<Language, () => Promise<{ readonly texts: PaneTexts }>>> = {
  nl: () => import('./nl'),
  fr: () => import('./fr'),
  en: () => import('./en'),
};
const loaded = new Map<Language, PaneTexts>();

/** Rejects when they cannot be had; may be tried again. */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, (await SOURCES[language]()).texts);
}

/** Throws before they are loaded. */
export function textsOf(language: Language): PaneTexts {
  const texts = loaded.get(language);
  if (!texts) throw new Error(`the texts in ${language} are not loaded`);
  return texts;
}
