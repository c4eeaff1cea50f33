/** A key of the pane's texts, with facts -> the text in a language. A key that a language lacks does not compile. */
import type { Facts } from '../../model/report';
import type { Language } from '../../model/words';
import { applyWording } from '../apply-wording';
import type { Wording } from '../wording';
import { enPane } from './en';
import { frPane } from './fr';
import { type PaneKey, nlPane } from './nl';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<PaneKey, Wording>>>> = { nl: nlPane, fr: frPane, en: enPane };

export const wordPane = (key: PaneKey, facts: Facts, language: Language): string => applyWording(CATALOGUES[language][key], facts, language);
