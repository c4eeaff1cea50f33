/** What a user may set, and what was kept of it from an earlier visit. */
import { type Severity, SEVERITIES } from '../../core/model/report';
import { type Language, isLanguage } from '../../core/model/words';
import { recall } from './storage';

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

/** Under which they are kept. */
export const SETTINGS_KEY = 'settings';

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

/** What the user chose on earlier visits; everything else follows the host. */
export function recallSettings(): Partial<Settings> {
  const stored = recall(SETTINGS_KEY);
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** `isAutoDark`: what holds for who did not choose. */
export const isDark = (choice: ThemeChoice, isAutoDark: boolean): boolean => (choice === 'auto' ? isAutoDark : choice === 'dark');
