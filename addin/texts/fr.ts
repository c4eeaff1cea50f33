/** All that the pane says in French. */
import { fr } from '../../core/text/fr';
import { frPane } from '../../core/text/pane/fr';
import { targetTextsFr } from '../../core/text/target/fr';
import type { PaneTexts } from './loaded-texts';

export const texts: PaneTexts = { messages: fr, targets: targetTextsFr, pane: frPane };
