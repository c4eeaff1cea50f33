/** Settings as React's state, kept from one visit to the next. */
import { useCallback, useState } from 'react';
import { type Settings, SETTINGS_KEY, readSettings, recallSettings } from './settings';
import { remember } from './storage';

export interface SettingsState {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
  /** False once the machine refused to keep them. */
  readonly isKept: boolean;
}

/** `fallback`: what holds until the user chooses. Only choices are stored, so that the language follows the host until then. */
export function useSettings(fallback: Settings): SettingsState {
  const [chosen, setChosen] = useState<Partial<Settings>>(recallSettings);
  const [isKept, setKept] = useState(true);
  const change = useCallback((changed: Partial<Settings>) => {
    const next = { ...chosen, ...changed };
    setChosen(next);
    setKept(remember(SETTINGS_KEY, next));
  }, [chosen]);
  return { settings: readSettings(chosen, fallback), change, isKept };
}
