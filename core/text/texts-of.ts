/** A language -> its messages. The command's build loads a language when it is first asked for; the pane's puts addin/texts/loaded-texts.ts in the place of this file. */
import type { Language } from '../model/words';
import { giveTexts as giveEnglish } from './texts-en';
import { giveTexts as giveFrench } from './texts-fr';
import { giveTexts as giveDutch } from './texts-nl';
import type { Catalogue } from './nl';
import type { TargetTexts } from './target/facts';

export interface Texts {
  readonly messages: Catalogue;
  readonly targets: TargetTexts;
}

const SOURCES: Readonly<Record<Language, () => Texts>> = { nl: giveDutch, fr: giveFrench, en: giveEnglish };

export const textsOf = (language: Language): Texts => SOURCES[language]();
