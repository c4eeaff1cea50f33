/** All that the pane says in Dutch. */
import { nl } from '../../core/text/nl';
import { nlPane } from '../../core/text/pane/nl';
import { targetTextsNl } from '../../core/text/target/nl';
import type { PaneTexts } from './loaded-texts';

export const texts: PaneTexts = { messages: nl, targets: targetTextsNl, pane: nlPane };
