/** The open workbook at a glance: the figures people know it by, how far it is, what it was recognised as, and its parameters. */
import { NoWorkbook } from '../no-workbook';
import type { TabProps } from '../tab-panel';
import { useGround } from '../use-ground';
import { Figures } from './figures';
import { Parameters } from './parameters';
import { Progress } from './progress';
import { Recognised } from './recognised';
import { TargetsByTheme } from './targets-by-theme';

export function OverviewTab({ state, actions }: TabProps) {
  const ground = useGround(state.checked);
  if (!state.checked) return <NoWorkbook state={state} />;
  const { report } = state.checked;
  return (
    <div className="cards">
      <Figures report={report} />
      {report.indicators && <TargetsByTheme indicators={report.indicators} openTargets={() => actions.dispatch({ type: 'tab', tab: 'targets' })} />}
      <Progress report={report} filled={ground?.filled} openFindings={() => actions.dispatch({ type: 'tab', tab: 'findings' })} />
      <Recognised report={report} definition={state.checked.definition} show={actions.show} />
      <Parameters report={report} definition={state.checked.definition} show={actions.show} />
    </div>
  );
}
