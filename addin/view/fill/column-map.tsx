/** Each column of the data with an example, and a choice of which of ours it is. */
import { Select } from '@fluentui/react-components';
import type { DataRows } from '../../../core/fill/data-rows';
import { type DataKind, listOurColumns } from '../../../core/fill/map-columns';
import { isBlank } from '../../../core/model/scalar';
import { formatFact } from '../../../core/text/format-fact';
import { useLanguage, useSay } from '../say';

interface Props {
  readonly kind: DataKind;
  readonly rows: DataRows;
  readonly columns: readonly (string | undefined)[];
  readonly change: (columns: readonly (string | undefined)[]) => void;
}

export function ColumnMap({ kind, rows, columns, change }: Props) {
  const say = useSay();
  const language = useLanguage();
  const ours = listOurColumns(kind);
  const isGap = columns.some((name) => name === undefined);
  return (
    <details className="card" open={isGap}>
      <summary tabIndex={0}>{say('fill.columns')}</summary>
      <p className="quiet">{say('fill.columns.guessed')}</p>
      <ul className="plain column-map">
        {rows.header.map((name, at) => {
          const example = rows.records.map(({ fields }) => fields[at] ?? null).find((field) => !isBlank(field)) ?? null;
          return (
            <li key={`${name} ${at}`}>
              <span><strong>{name}</strong>{example !== null && columns[at] !== undefined && <span className="quiet"> {formatFact(example, language)}</span>}</span>
              <Select aria-label={say('fill.columns.for', { column: name })} value={columns[at] ?? ''} onChange={(_, { value }) => change(columns.map((each, position) => (position === at ? (value === '' ? undefined : value) : each === value ? undefined : each)))}>
                <option value="">{say('fill.columns.unused')}</option>
                {ours.map(({ name: own, label }) => <option key={own} value={own}>{typeof label === 'string' ? label : label[language]}</option>)}
              </Select>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
