/** Everything said in English, behind a function so that a build may load it when it is first asked for. */
import { en } from './en';
import { targetTextsEn } from './target/en';
import type { Texts } from './texts-of';

const texts: Texts = { messages: en, targets: targetTextsEn };

export const giveTexts = (): Texts => texts;
