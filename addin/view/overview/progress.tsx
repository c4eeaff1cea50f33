/** Cells filled in and checks held, broken and undecided, as bars with their numbers in words. */
import { Button } from '@fluentui/react-components';
import type { FilledCount } from '../../../core/check/count-filled';
import type { Report } from '../../../core/model/report';
import { Card } from '../card';
import { useSay } from '../say';
import { StackedBar } from '../stacked-bar';

interface Props {
  readonly report: Report;
  /** Undefined while it is being counted. */
  readonly filled: FilledCount | undefined;
  readonly openFindings: () => void;
}

export function Progress({ report: { counts, rules, findings }, filled, openFindings }: Props) {
  const say = useSay();
  const { held, broken, undecided, crashed } = counts;
  const idle = rules.filter(({ applies }) => !applies).length;
  return (
    <Card title={say('overview.progress')}>
      {filled && filled.total > 0 && (
        <div className="measure">
          <p>{say('overview.filled', { ...filled })}</p>
          <StackedBar parts={[{ kind: 'filled', count: filled.filled }, { kind: 'rest', count: filled.total - filled.filled }]} />
        </div>
      )}
      <div className="measure">
        <p>{say('overview.items', { items: held + broken + undecided + crashed })}</p>
        <StackedBar parts={[{ kind: 'held', count: held }, { kind: 'broken', count: broken + crashed }, { kind: 'undecided', count: undecided }]} />
        <ul className="legend">
          <li className="held">{held} {say('overview.held')}</li>
          <li className="broken">{broken} {say('overview.broken')}</li>
          {undecided > 0 && <li className="undecided">{undecided} {say('overview.undecided')}</li>}
          {crashed > 0 && <li className="broken">{crashed} {say('overview.crashed')}</li>}
        </ul>
      </div>
      {idle > 0 && <p className="quiet">{say('overview.not-applicable', { count: idle })}</p>}
      {findings.length > 0 && <Button onClick={openFindings}>{say('overview.to-findings')}</Button>}
    </Card>
  );
}
