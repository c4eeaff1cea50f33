/** Every kind with a template: begin a new workbook with it, or put its sheets in the open one. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Definition, isOffered } from '../../../core/definition/definition';
import { LANGUAGES, type Language } from '../../../core/model/words';
import type { Engine } from '../../engine';
import type { Host } from '../../host';
import { isFileHost } from '../is-file-host';
import { useLanguage, useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { loadTemplate, templateAddress } from './template-files';

interface Props {
  readonly host: Host;
  readonly engine: Engine;
  readonly actions: PaneActions;
}

export default function TemplateList({ host, engine, actions }: Props) {
  const say = useSay();
  const [definitions, setDefinitions] = useState<readonly Definition[]>([]);
  useEffect(() => {
    engine.definitions().then((all) => setDefinitions(all.filter(isOffered)), () => actions.say({ tone: 'error', texts: [say('no-definitions')] }));
  }, [engine, actions, say]);
  return (
    <>
      {isFileHost(host) && host.isDirty() && <p className="quiet">{say('page.unsaved', { name: host.workbookName() ?? '' })} {say('templates.save-first')}</p>}
      <ul className="plain templates">{definitions.map((definition) => <li key={definition.id}><TemplateCard definition={definition} host={host} actions={actions} /></li>)}</ul>
    </>
  );
}

function TemplateCard({ definition, host, actions }: { readonly definition: Definition; readonly host: Host; readonly actions: PaneActions }) {
  const say = useSay();
  const paneLanguage = useLanguage();
  const [chosen, setLanguage] = useState<Language>();
  const language = chosen ?? paneLanguage;
  const address = templateAddress(definition.id, language);
  const name = `${definition.title[language].toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`;
  const withBytes = (run: (bytes: Uint8Array) => Promise<void>) => async (): Promise<void> => {
    const bytes = address === undefined ? undefined : await loadTemplate(address).catch(() => undefined);
    if (!bytes) actions.say({ tone: 'error', texts: [say('templates.failed')] });
    else await actions.attempt(() => run(bytes));
  };
  const insert = withBytes(async (bytes) => {
    await host.insertTemplate(bytes);
    actions.say({ tone: 'good', texts: [say('templates.inserted', { title: definition.title })] });
    await actions.recheck();
  });
  return (
    <section className="card template" aria-label={definition.title[paneLanguage]}>
      <h3>{definition.title[paneLanguage]}</h3>
      <p>{definition.purpose[paneLanguage]}</p>
      <p className="quiet">{say('templates.sheets', { sheets: definition.sheets.map(({ label }) => label) })}</p>
      <div className="languages" role="group" aria-label={say('templates.language')}>
        {LANGUAGES.filter((each) => templateAddress(definition.id, each) !== undefined).map((each) => (
          <button key={each} type="button" aria-pressed={each === language} onClick={() => setLanguage(each)}>{each}</button>
        ))}
      </div>
      {address !== undefined && (
        <div className="buttons">
          {host.features.canInsertTemplate && <Button appearance="primary" onClick={() => void insert()}>{say('templates.insert')}</Button>}
          {isFileHost(host) && <Button appearance="primary" disabled={host.isDirty()} onClick={() => void withBytes((bytes) => host.open(bytes, name))()}>{say('templates.open')}</Button>}
          <Button as="a" href={address} download={name}>{say('templates.download')}</Button>
        </div>
      )}
    </section>
  );
}
