/** The targets, theme by theme: verdict, why, how far, and a graph of baseline, target and result on one scale. */
import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TargetVerdict } from '../../../core/model/indicator';
import { printDay } from '../../../core/number/day';
import { wordTargetVerdict } from '../../../core/text/target/messages';
import { Card } from '../card';
import { LOCALES } from '../locales';
import { NoWorkbook } from '../no-workbook';
import { useLanguage, useSay } from '../say';
import type { TabProps } from '../tab-panel';
import { verdictsIn } from '../verdict';
import { TargetItem } from './target-item';
import { useTrends } from './use-trends';

export default function TargetsTab({ state, actions }: TabProps) {
  const say = useSay();
  const language = useLanguage();
  const [verdict, setVerdict] = useState<TargetVerdict | ''>('');
  const trends = useTrends(state.checked);
  if (!state.checked) return <NoWorkbook state={state} />;
  const { indicators } = state.checked.report;
  if (!indicators) return <p className="empty">{say('targets.none')}</p>;
  const shown = indicators.results.filter((result) => verdict === '' || result.verdict === verdict);
  const themes = [...new Set(shown.map(({ theme }) => theme))];
  const day = printDay(indicators.referenceDay, LOCALES[language]);
  return (
    <div className="targets">
      <div className="filters">
        <p>{say(indicators.isDayGiven ? 'targets.on' : 'targets.on.today', { day })}</p>
        <Field label={say('targets.filter')}>
          <Select value={verdict} onChange={(_, { value }) => setVerdict(value as TargetVerdict | '')}>
            <option value="">{`${say('findings.all')} (${indicators.results.length})`}</option>
            {verdictsIn(indicators.counts).map((each) => <option key={each} value={each}>{`${wordTargetVerdict(each, false, {}, language)} (${indicators.counts[each]})`}</option>)}
          </Select>
        </Field>
        <p className="quiet wide legend-line">{say('targets.legend')}</p>
      </div>
      <div className="cards">
        {themes.map((theme) => (
          <Card key={theme} title={theme === '' ? say('overview.no-theme') : theme} className="theme">
            <ul className="plain target-list">
              {shown.filter((result) => result.theme === theme).map((result, at) => <li key={`${result.item} ${at}`}><TargetItem result={result} trends={trends(result)} show={actions.show} /></li>)}
            </ul>
          </Card>
        ))}
      </div>
    </div>
  );
}
