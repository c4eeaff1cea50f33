/** The tab with the templates. */
import { useSay } from '../say';
import type { TabProps } from '../tab-panel';
import TemplateList from './template-list';

export default function TemplatesTab({ host, engine, actions }: TabProps) {
  const say = useSay();
  return (
    <div className="cards">
      <h2 className="sr-only">{say('tab.templates')}</h2>
      <p>{say('templates.intro')}</p>
      <TemplateList host={host} engine={engine} actions={actions} />
    </div>
  );
}
