/** Settings -> theme, language and direction for everything inside. The same in Excel and in the browser. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useLoadedLanguage } from '../texts/use-loaded-language';
import { LanguageComesContext, LanguageContext } from './say';
import type { SettingsState } from './use-settings';
import { useTheme } from './theme';

/** Theme, language and direction for everything inside. The texts of the first language must be loaded already. */
export function Surface({ settings: { settings }, isHostDark, children }: { readonly settings: SettingsState; readonly isHostDark?: boolean | undefined; readonly children: React.ReactNode }) {
  const theme = useTheme(settings.theme, isHostDark);
  const language = useLoadedLanguage(settings.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <LanguageComesContext value={language !== settings.language}>
        <FluentProvider theme={theme} className="surface">{children}</FluentProvider>
      </LanguageComesContext>
    </LanguageContext>
  );
}
