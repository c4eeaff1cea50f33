/** One finding: how bad, where, which row, what; unfolded also why, what to do, and its fix or explanation. */
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { useId } from 'react';
import type { Edit } from '../../../core/model/edit';
import { formatPlace } from '../../../core/model/place';
import { describeRule } from '../../../core/report/describe-rule';
import type { ListedGroup } from '../finding-filter';
import type { Ground } from '../ground';
import type { CheckedWorkbook } from '../pane-state';
import { useLanguage, useSay, useWord } from '../say';
import { ToneIcon } from '../tone-icon';
import type { PaneActions } from '../use-pane';
import { ExplainFinding } from './explain-finding';
import { FixOne } from './fix-one';

interface Props {
  readonly listed: ListedGroup;
  readonly draft: string;
  readonly checked: CheckedWorkbook;
  readonly isOpen: boolean;
  readonly fix: readonly Edit[] | undefined;
  readonly ground: Ground | undefined;
  readonly actions: PaneActions;
  readonly toggle: () => void;
}

export function FindingItem({ listed: { key, finding, tone, alike }, draft, checked, isOpen, fix, ground, actions, toggle }: Props) {
  const say = useSay();
  const word = useWord();
  const language = useLanguage();
  const details = useId();
  const { title, why, solve } = describeRule(finding.rule, checked.definition, language);
  const rules = [finding, ...alike.map((each) => each.finding)].map(({ rule }) => rule);
  return (
    <div className={`finding ${tone}${isOpen ? ' open' : ''}`}>
      <button type="button" className="finding-head" aria-expanded={isOpen} aria-controls={isOpen ? details : undefined} onClick={toggle}>
        <ToneIcon tone={tone} />
        <span className="finding-text">
          <span className="finding-where">
            <span className="sr-only">{say(`findings.${tone}`)}: </span>
            <strong>{finding.place ? formatPlace(finding.place) : say('findings.nowhere')}</strong>
            {alike.length > 0 && <span className="quiet">{say('findings.rules', { count: rules.length })}</span>}
            {finding.item !== undefined && <span className="quiet">{finding.item}</span>}
          </span>
          <span className="finding-what">{word(finding.message)}</span>
        </span>
        {fix && <WrenchRegular className="has-fix" aria-hidden />}
        <ChevronDownRegular className="fold" aria-hidden />
      </button>
      {isOpen && alike.length > 0 && (
        <div id={details} className="finding-details">
          <p>{say('findings.held-up')}</p>
          <ul className="held-up">{rules.map((rule) => <li key={rule}>{rule}: {describeRule(rule, checked.definition, language).title}</li>)}</ul>
        </div>
      )}
      {isOpen && alike.length === 0 && (
        <div id={details} className="finding-details">
          <p className="quiet">{finding.rule}: {title}</p>
          {why !== '' && <p><b>{say('findings.why')}</b> {why}</p>}
          <p><b>{say('findings.solve')}</b> {solve}</p>
          {finding.explanation && <p><b>{say('findings.explained')}</b> {finding.explanation.text} <span className="quiet">({[say(`findings.standing.${finding.explanation.standing}`), finding.explanation.author].filter((part) => part !== '').join(', ')})</span></p>}
          {fix && ground && <FixOne edits={fix} ground={ground} actions={actions} />}
          {ground?.isExplainable(finding) && <ExplainFinding finding={finding} ground={ground} actions={actions} draft={draft} keep={(text) => actions.dispatch({ type: 'draft', key, text })} />}
        </div>
      )}
    </div>
  );
}
