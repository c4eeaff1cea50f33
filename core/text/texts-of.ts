/** A language -> its messages. The pane's build puts addin/texts/loaded-texts.ts in the place of this file, which has only the languages that were asked for. */
import type { Language } from '../model/words';
import { en } from './en';
import { fr } from './fr';
import { type Catalogue, nl } from './nl';
import { targetTextsEn } from './target/en';
import type { TargetTexts } from './target/facts';
import { targetTextsFr } from './target/fr';
import { targetTextsNl } from './target/nl';

export interface Texts {
  readonly messages: Catalogue;
  readonly targets: TargetTexts;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  nl: { messages: nl, targets: targetTextsNl },
  fr: { messages: fr, targets: targetTextsFr },
  en: { messages: en, targets: targetTextsEn },
};

export const textsOf = (language: Language): Texts => TEXTS[language];
