/** The bar above the page: the name and the languages of the first view, and between them open another and save a copy. */
import { Button } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { ChooseFile } from '../choose-file';
import { useSay } from '../say';
import { Kept } from './kept';

const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xltm';

interface Props {
  readonly brand: HTMLElement;
  readonly languages: HTMLElement;
  readonly choose: (file: File) => void;
  readonly save?: () => void;
  readonly isOpen: boolean;
}

export function PageBar({ brand, languages, choose, save, isOpen }: Props) {
  const say = useSay();
  return (
    <header className="page-bar">
      <Kept part={brand} />
      {isOpen && <ChooseFile label={say('page.open')} accept={WORKBOOKS} choose={choose} appearance="subtle" icon={<FolderOpenRegular />} />}
      {save && <Button appearance="primary" icon={<SaveRegular />} onClick={save}>{say('page.save')}</Button>}
      <Kept part={languages} />
    </header>
  );
}
