/** Everything said in French, behind a function so that a build may load it when it is first asked for. */
import { fr } from './fr';
import { targetTextsFr } from './target/fr';
import type { Texts } from './texts-of';

const texts: Texts = { messages: fr, targets: targetTextsFr };

export const giveTexts = (): Texts => texts;
