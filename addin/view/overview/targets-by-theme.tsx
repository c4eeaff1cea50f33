/** Verdicts on the targets, counted per theme, with a bar for each. */
import { Button } from '@fluentui/react-components';
import { type IndicatorReport, type IndicatorResult, countTargetVerdicts } from '../../../core/model/indicator';
import { wordTargetVerdict } from '../../../core/text/target/messages';
import { Card } from '../card';
import { useLanguage, useSay } from '../say';
import { StackedBar } from '../stacked-bar';
import { VERDICT_TONES, verdictsIn } from '../verdict';

export function TargetsByTheme({ indicators: { results }, openTargets }: { readonly indicators: IndicatorReport; readonly openTargets: () => void }) {
  const say = useSay();
  const themes = [...new Set(results.map(({ theme }) => theme))];
  return (
    <Card title={say('overview.targets')}>
      {themes.length > 1 && <Counts title={undefined} results={results} />}
      {themes.map((theme) => <Counts key={theme} title={theme === '' ? say('overview.no-theme') : theme} results={results.filter((result) => result.theme === theme)} />)}
      <Button onClick={openTargets}>{say('tab.targets')}</Button>
    </Card>
  );
}

function Counts({ title, results }: { readonly title: string | undefined; readonly results: readonly IndicatorResult[] }) {
  const language = useLanguage();
  const counts = countTargetVerdicts(results);
  const verdicts = verdictsIn(counts);
  return (
    <div className="measure">
      {title !== undefined && <h3>{title} <span className="quiet">{results.length}</span></h3>}
      <StackedBar parts={verdicts.map((verdict) => ({ kind: `${VERDICT_TONES[verdict]} ${verdict}`, count: counts[verdict] }))} />
      <ul className="legend">
        {verdicts.map((verdict) => <li key={verdict} className={VERDICT_TONES[verdict]}>{counts[verdict]} {wordTargetVerdict(verdict, false, {}, language)}</li>)}
      </ul>
    </div>
  );
}
