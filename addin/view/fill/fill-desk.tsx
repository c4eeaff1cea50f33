/** Data that were read: which kind they are, what each column is, the parameters, and what filling them in changes. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { guessColumns, listDataKinds } from '../../../core/fill/map-columns';
import { messagesOf } from '../messages-of';
import type { CheckedWorkbook } from '../pane-state';
import { useLanguage, useSay, useWord } from '../say';
import type { TabProps } from '../tab-panel';
import { ColumnMap } from './column-map';
import { FillPreview } from './fill-preview';
import { planFilling } from './fill-plan';
import { Problems } from './fill-tab';
import { type OpenedData, openData } from './read-chosen';
import { recallColumns, rememberColumns } from './remembered-columns';

interface Props extends TabProps {
  readonly checked: CheckedWorkbook;
  readonly data: OpenedData;
  readonly change: (data: OpenedData) => void;
  readonly close: () => void;
}

export function FillDesk({ checked, data, change, close, actions, scroller }: Props) {
  const say = useSay();
  const word = useWord();
  const language = useLanguage();
  const { definition } = checked;
  const kinds = useMemo(() => listDataKinds(definition), [definition]);
  const { kind, rows, name } = data;
  const guessed = useMemo(() => guessColumns(kind, rows.header), [kind, rows]);
  const [chosen, setChosen] = useState<readonly (string | undefined)[] | undefined>(() => recallColumns(definition.id, kind.id, rows.header));
  const [parameters, setParameters] = useState<Readonly<Record<string, string>>>({});
  const columns = chosen ?? guessed;
  const planned = useMemo(() => planFilling(checked, kind, rows, columns, parameters, language), [checked, kind, rows, columns, parameters, language]);

  // Of a wide table the names of the columns are what they hold.
  const isRenamable = kind.source?.unpivot === undefined;

  const chooseKind = (id: string): void => {
    const next = kinds.find((each) => each.id === id);
    if (!next) return;
    try {
      const opened = openData(data, definition, next);
      setChosen(recallColumns(definition.id, next.id, opened.rows.header));
      change(opened);
    } catch (error) {
      actions.say({ tone: 'warning', texts: messagesOf(error)?.map(word) ?? [say('page.no-file')] });
    }
  };
  const chooseColumns = (next: readonly (string | undefined)[]): void => {
    setChosen(next);
    rememberColumns(definition.id, kind.id, rows.header, next);
  };
  return (
    <div className="cards">
      <div className="card">
        <p><strong>{say('fill.source', { name })}</strong> <span className="quiet">{say('fill.records', { rows: rows.records.length })}</span></p>
        {kinds.length > 1 && (
          <Field label={say('fill.kind')} className="full">
            <Select value={kind.id} onChange={(_, { value }) => chooseKind(value)}>
              {kinds.map((each) => <option key={each.id} value={each.id}>{each.source ? say('fill.kind.source', { source: each.source.label }) : say('fill.kind.table', { table: each.table.label })}</option>)}
            </Select>
          </Field>
        )}
        <Button onClick={close}>{say('fill.other')}</Button>
      </div>
      {isRenamable && <ColumnMap kind={kind} rows={rows} columns={columns} change={chooseColumns} />}
      <details className="card">
        <summary tabIndex={0}>{say('fill.parameters')}</summary>
        <div className="filters">
          {definition.parameters.map((parameter) => (
            <Field key={parameter.name} label={parameter.label[language]} {...(parameter.help ? { hint: parameter.help[language] } : {})}>
              <Input value={parameters[parameter.name] ?? ''} onChange={(_, { value }) => setParameters({ ...parameters, [parameter.name]: value })} />
            </Field>
          ))}
        </div>
      </details>
      {'problems' in planned
        ? <Problems problems={planned.problems.map(word)} hint={isRenamable && planned.problems.some(({ id }) => id === 'data.missing-column') ? say('fill.problems.columns') : undefined} />
        : <FillPreview plan={planned.plan} counted={planned.counted} name={name} actions={actions} scroller={scroller} done={close} />}
    </div>
  );
}
