/** The bar above the page: the name, open another, save a copy, and the language. */
import { Button } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { LANGUAGES, type Language } from '../../../core/model/words';
import { ChooseFile } from '../choose-file';
import { useSay } from '../say';
import type { SettingsState } from '../settings';
import { Sign } from './sign';

export const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xltm';

const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

interface Props {
  readonly settings: SettingsState;
  readonly choose: (file: File) => void;
  readonly save?: () => void;
  readonly isOpen: boolean;
}

export function PageBar({ settings: { settings, change }, choose, save, isOpen }: Props) {
  const say = useSay();
  return (
    <header className="page-bar">
      <span className="brand"><Sign size={22} />Streefpeil</span>
      {isOpen && <ChooseFile label={say('page.open')} accept={WORKBOOKS} choose={choose} appearance="subtle" icon={<FolderOpenRegular />} />}
      {save && <Button appearance="primary" icon={<SaveRegular />} onClick={save}>{say('page.save')}</Button>}
      <span className="languages" role="group" aria-label={say('settings.language')}>
        {LANGUAGES.map((language) => (
          <button key={language} type="button" lang={language} title={NAMES[language]} aria-pressed={settings.language === language} onClick={() => change({ language })}>{language}<span className="sr-only"> {NAMES[language]}</span></button>
        ))}
      </span>
    </header>
  );
}
