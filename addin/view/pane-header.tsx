/** The state of the pane -> its heading: which workbook, how it stands, check again, undo. */
import { Button, Spinner } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useContext } from 'react';
import type { PaneState } from './pane-state';
import { LanguageComesContext, useLanguage, useSay } from './say';
import type { PaneActions } from './use-pane';

export function PaneHeader({ state: { name, checked, isBusy, undoable }, actions }: { readonly state: PaneState; readonly actions: PaneActions }) {
  const say = useSay();
  const language = useLanguage();
  const languageComes = useContext(LanguageComesContext);
  const undoWhat = undoable === undefined ? say('undo') : say('undo.what', { what: undoable });
  return (
    <header className="pane-header">
      <div className="pane-title">
        <h1>{name ?? 'Streefpeil'}</h1>
        {checked && <p className="quiet">{checked.report.definition.title[language]}</p>}
      </div>
      {(isBusy || languageComes) && <Spinner size="extra-tiny" aria-label={say(isBusy ? 'busy' : 'loading')} />}
      <Button appearance="subtle" icon={<ArrowUndoRegular />} disabled={undoable === undefined} title={undoWhat} aria-label={undoWhat} onClick={() => void actions.undo()} />
      <Button appearance="subtle" icon={<ArrowClockwiseRegular />} disabled={name === undefined} title={say('recheck')} aria-label={say('recheck')} onClick={() => void actions.recheck()} />
    </header>
  );
}
