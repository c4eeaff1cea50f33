/** What a user may set, and how it is kept from one visit to the next. */
import { useCallback, useState } from 'react';
import { type Severity, SEVERITIES } from '../../core/model/report';
import { type Language, isLanguage } from '../../core/model/words';
import { recall, remember } from './storage';

export const THEMES = ['auto', 'light', 'dark'] as const;

export type ThemeChoice = (typeof THEMES)[number];

export interface Settings {
  readonly language: Language;
  /** Check again by itself when the workbook changes. */
  readonly isLive: boolean;
  /** Workbooks with more filled cells than this are checked on demand only. */
  readonly liveLimit: number;
  /** Findings of a lower severity are left out of the list. */
  readonly least: Severity;
  /** Colour the cells with a finding. */
  readonly hasMarks: boolean;
  readonly theme: ThemeChoice;
}

const KEY = 'settings';

/** Stored settings that are no settings (any more) fall back to the given ones, one by one. */
export function readSettings(stored: unknown, fallback: Settings): Settings {
  const held: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { language, isLive, liveLimit, least, hasMarks, theme } = held;
  return {
    language: typeof language === 'string' && isLanguage(language) ? language : fallback.language,
    isLive: typeof isLive === 'boolean' ? isLive : fallback.isLive,
    liveLimit: typeof liveLimit === 'number' && liveLimit >= 0 ? liveLimit : fallback.liveLimit,
    least: SEVERITIES.find((severity) => severity === least) ?? fallback.least,
    hasMarks: typeof hasMarks === 'boolean' ? hasMarks : fallback.hasMarks,
    theme: THEMES.find((each) => each === theme) ?? fallback.theme,
  };
}

export interface SettingsState {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
  /** False once the machine refused to keep them. */
  readonly isKept: boolean;
}

/** `fallback`: what holds until the user chooses. Only choices are stored, so that the language follows the host until then. */
export function useSettings(fallback: Settings): SettingsState {
  const [chosen, setChosen] = useState<Partial<Settings>>(() => {
    const stored = recall(KEY);
    return typeof stored === 'object' && stored !== null ? stored : {};
  });
  const [isKept, setKept] = useState(true);
  const change = useCallback((changed: Partial<Settings>) => {
    const next = { ...chosen, ...changed };
    setChosen(next);
    setKept(remember(KEY, next));
  }, [chosen]);
  return { settings: readSettings(chosen, fallback), change, isKept };
}
