/** An open workbook on the browser page: its sheets in the grid, and the pane beside them. */
import type { Workbook } from '../../../core/model/workbook';
import type { FileHost } from '../../host-file';
import { Pane, type PaneProps } from '../pane';
import type { PaneState } from '../pane-state';
import type { PaneActions } from '../use-pane';
import { Book } from './book';

interface Props extends PaneProps {
  readonly host: FileHost;
  readonly workbook: Workbook;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export default function Desk({ workbook, ...pane }: Props) {
  const { host, state, actions } = pane;
  return (
    <main className="desk">
      <Book host={host} workbook={workbook} state={state} actions={actions} />
      <div className="side"><Pane {...pane} /></div>
    </main>
  );
}
