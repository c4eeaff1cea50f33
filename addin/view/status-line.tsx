/** The outcome of the last check and what the last action did, heard by screen readers as they change. */
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Report } from '../../core/model/report';
import type { PaneState } from './pane-state';
import { type Say, useSay, useWord } from './say';
import { type Tone, ToneIcon } from './tone-icon';
import type { PaneActions } from './use-pane';

/** The whole report in one line, as the command closes with it. */
export function describeOutcome({ findings, counts }: Report, say: Say): { readonly tone: Tone; readonly text: string } {
  const count = (severity: string): number => findings.filter((finding) => finding.verdict === 'broken' && finding.severity === severity).length;
  const [errors, warnings] = [count('error') + counts.crashed, count('warning')];
  if (errors + warnings > 0) return { tone: errors > 0 ? 'error' : 'warning', text: say('outcome.findings', { errors, warnings }) };
  return counts.undecided === 0 ? { tone: 'good', text: say('outcome.clean') } : { tone: 'undecided', text: say('outcome.undecided', { count: counts.undecided }) };
}

export function StatusLine({ state: { checked, problems, isBusy, isStale, notice }, actions }: { readonly state: PaneState; readonly actions: PaneActions }) {
  const say = useSay();
  const word = useWord();
  const outcome = checked ? describeOutcome(checked.report, say) : undefined;
  return (
    <div className="status">
      <p role="status" className={`outcome ${outcome?.tone ?? (problems.length > 0 ? 'error' : 'none')}`}>
        {problems.length > 0 ? <><ToneIcon tone="error" />{problems.map(word).join(' ')}</>
          : outcome ? <><ToneIcon tone={outcome.tone} />{outcome.text}</>
            : isBusy ? say('busy') : ''}
      </p>
      {isStale && <p className="stale">{say('changed')} <Button size="small" onClick={() => void actions.recheck()}>{say('recheck')}</Button></p>}
      <div role="log" className="notices">
        {notice && (
          <div className={`notice ${notice.tone}`}>
            <ToneIcon tone={notice.tone} />
            <div>{notice.texts.slice(0, 5).map((text, at) => <p key={at}>{text}</p>)}{notice.texts.length > 5 && <p>{say('more', { count: notice.texts.length - 5 })}</p>}</div>
            <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={say('dismiss')} onClick={() => actions.say(undefined)} />
          </div>
        )}
      </div>
    </div>
  );
}
