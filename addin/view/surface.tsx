/** Settings -> theme, language and direction for everything inside. The same in Excel and in the browser. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import { LanguageContext } from './say';
import type { SettingsState } from './use-settings';
import { useTheme } from './theme';

/** Theme, language and direction for everything inside. */
export function Surface({ settings: { settings }, isHostDark, children }: { readonly settings: SettingsState; readonly isHostDark?: boolean | undefined; readonly children: React.ReactNode }) {
  const theme = useTheme(settings.theme, isHostDark);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  return (
    <LanguageContext value={settings.language}>
      <FluentProvider theme={theme} className="surface">{children}</FluentProvider>
    </LanguageContext>
  );
}
