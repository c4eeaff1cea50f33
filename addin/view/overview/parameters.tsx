/** What the workbook says about itself: each parameter with its value and its place. */
import type { Definition } from '../../../core/definition/definition';
import { dayOfSerial, isDateSerial } from '../../../core/model/date';
import type { Place } from '../../../core/model/place';
import type { ParameterValue, Report } from '../../../core/model/report';
import { type Scalar, isBlank } from '../../../core/model/scalar';
import type { Language } from '../../../core/model/words';
import { printDay } from '../../../core/number/day';
import { formatFact } from '../../../core/text/format-fact';
import { Card } from '../card';
import { LOCALES } from '../locales';
import { PlaceButton } from '../place-button';
import { useLanguage, useSay } from '../say';

export function Parameters({ report, definition, show }: { readonly report: Report; readonly definition: Definition; readonly show: (place: Place) => void }) {
  const say = useSay();
  const language = useLanguage();
  if (report.parameters.length === 0) return null;
  const isDate = ({ name }: ParameterValue): boolean => definition.parameters.find((each) => each.name === name)?.type === 'date';
  return (
    <Card title={say('overview.parameters')}>
      <dl className="parameters">
        {report.parameters.map((parameter) => (
          <div key={parameter.name}>
            <dt>{parameter.label[language]}</dt>
            <dd>
              {isBlank(parameter.value) ? <span className="quiet">{say('overview.blank')}</span> : showValue(parameter.value, isDate(parameter), language)}
              {parameter.place && <>{' '}<PlaceButton place={parameter.place} show={show} /></>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const showValue = (value: Scalar, isDate: boolean, language: Language): string =>
  (isDate && typeof value === 'number' && isDateSerial(value) ? printDay(dayOfSerial(value), LOCALES[language]) : formatFact(value, language));
