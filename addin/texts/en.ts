/** All that the pane says in English. */
import { en } from '../../core/text/en';
import { enPane } from '../../core/text/pane/en';
import { targetTextsEn } from '../../core/text/target/en';
import type { PaneTexts } from './loaded-texts';

export const texts: PaneTexts = { messages: en, targets: targetTextsEn, pane: enPane };
