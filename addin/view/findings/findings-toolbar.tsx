/** How many findings are shown, the way through them, and the filter by severity, sheet and rule with a search. */
import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useState } from 'react';
import type { Definition } from '../../../core/definition/definition';
import { describeRule } from '../../../core/report/describe-rule';
import { type FindingFilter, type FindingTone, type ListedFinding, type ListedGroup, NO_FILTER, TONES, countGrouped } from '../finding-filter';
import type { PaneState } from '../pane-state';
import { useLanguage, useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { NEXT_KEY, PREVIOUS_KEY, stepFinding } from '../use-shortcuts';

interface Props {
  readonly all: readonly ListedFinding[];
  readonly shown: readonly ListedGroup[];
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly definition: Definition;
}

export function FindingsToolbar({ all, shown, state: { filter, selected }, actions, definition }: Props) {
  const say = useSay();
  const language = useLanguage();
  const isFiltered = filter.text !== '' || filter.tone !== '' || filter.sheet !== '' || filter.rule !== '';
  const [isOpen, setOpen] = useState(isFiltered);
  const change = (changed: Partial<FindingFilter>): void => actions.dispatch({ type: 'filter', filter: { ...filter, ...changed } });
  const tones = TONES.filter((tone) => all.some((each) => each.tone === tone));
  const sheets = [...new Set(all.flatMap(({ finding }) => finding.place?.sheet ?? []))];
  const rules = [...new Set(all.map(({ finding }) => finding.rule))].sort();
  return (
    <div className="toolbar-group">
      <div className="toolbar sticky">
        <p role="status" className="count">{say('findings.count', { shown: countGrouped(shown), total: all.length })}</p>
        <Button appearance="subtle" icon={<FilterRegular />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{say('findings.filter')}</Button>
        <Button appearance="subtle" icon={<ArrowUpRegular />} disabled={shown.length === 0} aria-label={say('findings.previous')} title={`${say('findings.previous')} (${PREVIOUS_KEY})`} aria-keyshortcuts={PREVIOUS_KEY} onClick={() => stepFinding(shown, selected, -1, actions)} />
        <Button appearance="subtle" icon={<ArrowDownRegular />} disabled={shown.length === 0} aria-label={say('findings.next')} title={`${say('findings.next')} (${NEXT_KEY})`} aria-keyshortcuts={NEXT_KEY} onClick={() => stepFinding(shown, selected, 1, actions)} />
      </div>
      {isOpen && (
        <div className="filters">
          <Field label={say('findings.search')} className="wide"><SearchBox value={filter.text} dismiss={{ 'aria-label': say('findings.clear'), tabIndex: 0 }} onChange={(_, { value }) => change({ text: value })} /></Field>
          <Field label={say('findings.severity')}>
            <Select value={filter.tone} onChange={(_, { value }) => change({ tone: value as FindingTone | '' })}>
              <option value="">{say('findings.all')}</option>
              {tones.map((tone) => <option key={tone} value={tone}>{say(`findings.${tone}`)}</option>)}
            </Select>
          </Field>
          <Field label={say('findings.sheet')}>
            <Select value={filter.sheet} onChange={(_, { value }) => change({ sheet: value })}>
              <option value="">{say('findings.all')}</option>
              {sheets.map((sheet) => <option key={sheet} value={sheet}>{sheet}</option>)}
            </Select>
          </Field>
          <Field label={say('findings.rule')} className="wide">
            <Select value={filter.rule} onChange={(_, { value }) => change({ rule: value })}>
              <option value="">{say('findings.all')}</option>
              {rules.map((rule) => <option key={rule} value={rule}>{`${rule} ${describeRule(rule, definition, language).title}`}</option>)}
            </Select>
          </Field>
          {isFiltered && <Button onClick={() => actions.dispatch({ type: 'filter', filter: NO_FILTER })}>{say('findings.clear')}</Button>}
        </div>
      )}
    </div>
  );
}
