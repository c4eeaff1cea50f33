/** The language of the pane, and how its parts ask for a text in it. */
import { createContext, useCallback, useContext } from 'react';
import type { Facts, Message } from '../../core/model/report';
import type { Language } from '../../core/model/words';
import { applyWording } from '../../core/text/apply-wording';
import type { PaneKey } from '../../core/text/pane/nl';
import { wordMessage } from '../../core/text/word-message';
import { textsOf } from '../texts/loaded-texts';

export const LanguageContext = createContext<Language>('nl');

/** Whether the texts of another language are on their way. */
export const LanguageComesContext = createContext(false);

export const useLanguage = (): Language => useContext(LanguageContext);

export type Say = (key: PaneKey, facts?: Facts) => string;

/** For texts of the pane itself. */
export function useSay(): Say {
  const language = useLanguage();
  return useCallback((key, facts = {}) => applyWording(textsOf(language).pane[key], facts, language), [language]);
}

/** For messages of the engine and the hosts. */
export function useWord(): (message: Message) => string {
  const language = useLanguage();
  return useCallback((message) => wordMessage(message, language), [language]);
}
