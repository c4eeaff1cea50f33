/** The findings of the open workbook: how many, a filter, next and previous, fixes for all that is certain, and the list. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { countBelow } from '../finding-filter';
import { NoWorkbook } from '../no-workbook';
import { useSay } from '../say';
import type { TabProps } from '../tab-panel';
import { useGround } from '../use-ground';
import { useListed } from '../use-shortcuts';
import { FindingList } from './finding-list';
import { FindingsToolbar } from './findings-toolbar';
import { FixAll } from './fix-all';

export default function FindingsTab({ state, actions, settings, scroller }: TabProps) {
  const say = useSay();
  const { all, shown } = useListed(state, settings.settings.least);
  const ground = useGround(state.checked);
  const fixes = useMemo(() => new Map(ground ? shown.flatMap(({ key, finding }) => {
    const edits = ground.fixOf(finding);
    return edits ? [[key, edits] as const] : [];
  }) : []), [ground, shown]);
  if (!state.checked) return <NoWorkbook state={state} />;
  const below = countBelow(state.checked.report.findings, settings.settings.least);
  const left = below > 0 && (
    <p className="left-out quiet">{say('findings.below', { count: below })} <Button size="small" onClick={() => settings.change({ least: 'info' })}>{say('findings.below.show')}</Button></p>
  );
  if (all.length === 0) return left || <p className="empty">{say('findings.none')}</p>;
  return (
    <div className="findings">
      <FindingsToolbar all={all} shown={shown} state={state} actions={actions} definition={state.checked.definition} />
      {ground && fixes.size > 1 && <FixAll key={[...fixes.keys()].join()} edits={[...fixes.values()].flat()} ground={ground} actions={actions} />}
      {left}
      {shown.length === 0
        ? <p className="empty quiet">{say('findings.none-match')}</p>
        : <FindingList shown={shown} checked={state.checked} selected={state.selected} drafts={state.drafts} fixes={fixes} ground={ground} actions={actions} scroller={scroller} />}
    </div>
  );
}
