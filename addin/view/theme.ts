/** Light or dark, by the user's choice, else Office's theme, else the system's -> a Fluent theme in our own blue. */
import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type ThemeChoice, isDark } from './settings';

/** From the sky to the water of our sign. White on step 80 has a contrast of 5.3. */
const BRAND: BrandVariants = {
  10: '#06121d', 20: '#0b1f31', 30: '#0f2d47', 40: '#133a5c', 50: '#174770', 60: '#1a5484', 70: '#1f6199', 80: '#246fae',
  90: '#3380c0', 100: '#4a93cf', 110: '#5fa6dc', 120: '#7cbbe8', 130: '#99cbee', 140: '#b5daf3', 150: '#d0e8f8', 160: '#e8f4fc',
};

export const LIGHT: Theme = createLightTheme(BRAND);
/** Text in the brand's colour is a step lighter than Fluent takes it, for contrast on dark greys. */
export const DARK: Theme = { ...createDarkTheme(BRAND), colorBrandForeground1: BRAND[120], colorBrandForeground2: BRAND[130], colorBrandForegroundLink: BRAND[120] };

/** `isHostDark`: what Office says; undefined where it says nothing. */
export function useTheme(choice: ThemeChoice, isHostDark: boolean | undefined): Theme {
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isNowDark = isDark(choice, isHostDark ?? isSystemDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = isNowDark ? 'dark' : 'light';
  }, [isNowDark]);
  return isNowDark ? DARK : LIGHT;
}

/** Whether a media query holds, now and as it changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = (): void => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}
