/** The rule book of the open workbook's kind, or of any kind while none is open: searchable, each rule with what it demands, why, and what to do. */
import { Field, SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Definition } from '../../../core/definition/definition';
import { normaliseLabel } from '../../../core/locate/normalise-label';
import { describeRule } from '../../../core/report/describe-rule';
import { detailsOf, severityOf } from '../../../core/report/rule-book';
import type { Rule } from '../../../core/rules/rule';
import { useLanguage, useSay } from '../say';
import type { TabProps } from '../tab-panel';

export default function RulesTab({ state, engine, actions }: TabProps) {
  const say = useSay();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [builtIn, setBuiltIn] = useState<readonly Definition[]>([]);
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    engine.definitions().then(setBuiltIn, () => actions.say({ tone: 'error', texts: [say('no-definitions')] }));
  }, [engine, actions, say]);
  const own = state.checked?.definition;
  const definitions = own ? [own, ...builtIn.filter(({ id }) => id !== own.id)] : builtIn;
  const definition = definitions.find(({ id }) => id === chosen) ?? definitions[0];
  const wanted = normaliseLabel(text);
  const shown = useMemo(() => (definition?.rules ?? []).filter((rule) => {
    const { title, demands, why, solve } = rule;
    return wanted === '' || normaliseLabel([rule.id, title[language], demands[language], why[language], solve[language]].join(' ')).includes(wanted);
  }), [definition, wanted, language]);
  if (!definition) return <p className="empty quiet">{say('loading')}</p>;
  return (
    <div>
      <div className="filters">
        <Field label={say('rules.search')} className="wide"><SearchBox value={text} dismiss={{ 'aria-label': say('findings.clear'), tabIndex: 0 }} onChange={(_, { value }) => setText(value)} /></Field>
        {definitions.length > 1 && (
          <Field label={say('rules.of')} className="wide">
            <Select value={definition.id} onChange={(_, { value }) => setChosen(value)}>{definitions.map(({ id, title }) => <option key={id} value={id}>{title[language]}</option>)}</Select>
          </Field>
        )}
        <p role="status" className="wide">{say('rules.count', { shown: shown.length, total: definition.rules.length })}</p>
      </div>
      {shown.length === 0 && <p className="empty quiet">{say('rules.none')}</p>}
      <ul className="plain rule-list">{shown.map((rule) => <li key={rule.id}><RuleCard rule={rule} definition={definition} /></li>)}</ul>
    </div>
  );
}

function RuleCard({ rule, definition }: { readonly rule: Rule; readonly definition: Definition }) {
  const say = useSay();
  const language = useLanguage();
  const { title, demands, why, solve } = describeRule(rule.id, definition, language);
  return (
    <details className="card">
      <summary tabIndex={0}><span><span className={`chip ${rule.severity}`}>{severityOf(rule, language)}</span> <span className="quiet">{rule.id}</span></span><span>{title}</span></summary>
      <dl>
        <div><dt>{say('rules.demands')}</dt><dd>{demands}</dd></div>
        {why !== '' && <div><dt>{say('findings.why')}</dt><dd>{why}</dd></div>}
        <div><dt>{say('findings.solve')}</dt><dd>{solve}</dd></div>
        {detailsOf(rule).map(([label, text]) => <div key={label}><dt>{say(label === 'when' ? 'rules.when' : 'rules.formula')}</dt><dd><code>{text}</code></dd></div>)}
      </dl>
      {rule.explainable && <p className="quiet">{say('rules.explainable')}</p>}
    </details>
  );
}
