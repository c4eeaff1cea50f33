/** The figures of a report -> the line that people know the workbook by, such as 119 / 24 / 9 = 152, with what each number is below it. */
import type { Report } from '../../../core/model/report';
import { formatFact } from '../../../core/text/format-fact';
import { formatFigureLine } from '../../../core/report/figure-line';
import { Card } from '../card';
import { useLanguage, useSay } from '../say';

export function Figures({ report }: { readonly report: Report }) {
  const say = useSay();
  const language = useLanguage();
  if (report.figures.length === 0) return null;
  const inLine = new Set([...report.figureLine.matchAll(/\{([^}]*)\}/g)].map(([, key]) => key));
  const rows = [...report.figures].sort((one, other) => Number(inLine.has(other.key)) - Number(inLine.has(one.key)));
  return (
    <Card title={say('overview.figures')} className="figures-card">
      {report.figureLine !== '' && <p className="figures">{formatFigureLine(report, language)}</p>}
      <dl className="figure-list">
        {rows.map(({ key, label, value }) => <div key={key}><dt>{label[language]}</dt><dd>{value === null ? '?' : formatFact(value, language)}</dd></div>)}
      </dl>
    </Card>
  );
}
