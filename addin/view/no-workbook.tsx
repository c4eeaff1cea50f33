/** What a tab shows while no workbook of a known kind is open. */
import type { PaneState } from './pane-state';
import { useSay } from './say';

export function NoWorkbook({ state, hint }: { readonly state: PaneState; readonly hint?: string }) {
  const say = useSay();
  if (state.isBusy) return <p className="empty quiet">{say('busy')}</p>;
  const isUnknown = state.problems.length > 0;
  return (
    <div className="empty">
      {!isUnknown && <p><strong>{say('nothing-open')}</strong></p>}
      <p className="quiet">{hint ?? say(isUnknown ? 'no-kind.hint' : 'nothing-open.hint')}</p>
    </div>
  );
}
