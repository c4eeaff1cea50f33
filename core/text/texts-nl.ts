/** Everything said in Dutch, behind a function so that a build may load it when it is first asked for. */
import { nl } from './nl';
import { targetTextsNl } from './target/nl';
import type { Texts } from './texts-of';

const texts: Texts = { messages: nl, targets: targetTextsNl };

export const giveTexts = (): Texts => texts;
