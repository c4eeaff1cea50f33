/** Which kind the workbook was recognised as, how sure that is, and where its tables stand. */
import { type Definition, tableLabel } from '../../../core/definition/definition';
import type { FoundBy, Report } from '../../../core/model/report';
import { Card } from '../card';
import { PlaceButton } from '../place-button';
import { useLanguage, useSay } from '../say';
import type { Place } from '../../../core/model/place';

/** Surest first; what is least sure counts for the whole. */
const SURENESS: readonly FoundBy[] = ['metadata', 'table name', 'defined name', 'headers'];

interface Props {
  readonly report: Report;
  readonly definition: Definition;
  readonly show: (place: Place) => void;
}

export function Recognised({ report: { tables, isBound }, definition, show }: Props) {
  const say = useSay();
  const language = useLanguage();
  const least = [...SURENESS].reverse().find((by) => tables.some(({ foundBy }) => foundBy === by)) ?? 'headers';
  const isSure = isBound && (least === 'metadata' || least === 'table name');
  const isFoundAlike = tables.length > 0 && tables.every(({ foundBy }) => foundBy === least);
  const labelOf = (name: string): string => {
    const label = tableLabel(definition, name);
    return typeof label === 'string' ? label : label[language];
  };
  return (
    <Card title={say('overview.recognised')}>
      <p className="recognised">
        <strong>{definition.title[language]}</strong> <span className="quiet">{definition.version}</span>{' '}
        <span className={`chip ${isSure ? 'good' : 'warning'}`}>{say(isBound ? `overview.sure.${least}` : 'overview.sure.partly')}</span>
      </p>
      {isFoundAlike && <p className="quiet">{say(`overview.by.${least}`)}</p>}
      <ul className="plain tables">
        {tables.map(({ name, place, rowCount, foundBy }) => (
          <li key={name}>
            <strong>{labelOf(name)}</strong>, {say('overview.rows', { rows: rowCount })} <PlaceButton place={place} show={show} />
            {!isFoundAlike && <span className="quiet">{say(`overview.by.${foundBy}`)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
