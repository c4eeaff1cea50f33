/** Explanations in British English: what is wrong with one, why one cannot be written, and how the report shows them. */
import { plural, type Wording } from '../wording';
import type { ExplainMessageId } from './nl';

export const enExplain: Readonly<Record<ExplainMessageId, Wording>> = {
  'definition.unknown-explainable': (say) => `there is no rule "${say('value')}" that may be explained${say('nearest') === '' ? '' : `; did you mean "${say('nearest')}"?`}`,

  // What may be wrong with an explanation.
  'broken.explained': 'No explanation that holds yet (finding of {rule}).',
  'explain.missing': 'The column {column} is not filled in.',
  'explain.unread': '"{value}" in the column {column} is no date.',
  'explain.state': '"{value}" is no state; choose from {allowed}.',
  'explain.unreadable': 'This explanation cannot be read.',
  'explain.unreadable.title': 'Explanation is complete and readable',
  'explain.unreadable.demands': 'An explanation names rule, value and text; its state and dates can be read.',
  'explain.unreadable.why': 'Of an incomplete explanation nobody can tell what it is about or until when it holds.',
  'explain.unreadable.solve': 'Complete or correct the cell on the sheet with explanations.',
  'explain.stale': (say, { now }) => `What was explained is "${say('value')}"${Array.isArray(now) && now.length > 0 ? `; now it says "${say('now')}"` : ', but that has changed'}.`,
  'explain.stale.title': 'Explanation is out of date',
  'explain.stale.demands': 'An explanation is about the values that stand there now.',
  'explain.stale.why': 'An explanation belongs to a value. When that changes, somebody has to see whether it still applies.',
  'explain.stale.solve': 'Explain the finding again; the old explanation may stay.',
  'explain.expired': 'This explanation held until {expires}.',
  'explain.expired.title': 'Explanation has expired',
  'explain.expired.demands': 'The expiry date of an explanation is not past.',
  'explain.expired.why': 'What could stand for a while is to be judged again after the expiry date.',
  'explain.expired.solve': 'Solve the finding, or explain it again with a later expiry date.',
  'explain.rejected': 'This explanation was rejected.',
  'explain.rejected.title': 'Explanation was rejected',
  'explain.rejected.demands': 'An explanation is not rejected.',
  'explain.rejected.why': 'With a rejected explanation the finding cannot stand.',
  'explain.rejected.solve': 'Solve the finding, or write a new row with a better explanation.',
  'explain.orphan': (say, { isKnown }) => (isKnown === false ? `There is no rule ${say('rule')}.` : `${say('rule')} finds nothing (any more)${say('row') === '' ? '' : ` at "${say('row')}"`}.`),
  'explain.orphan.title': 'Explanation without a finding',
  'explain.orphan.demands': 'An explanation is about a finding that is there.',
  'explain.orphan.why': 'The finding was solved, or the rule or row is spelled otherwise than in the finding.',
  'explain.orphan.solve': 'If the finding was solved, delete the row. Else correct the rule or the name of the row.',
  'explain.not-allowed': 'A finding of {rule} cannot be explained; it still counts.',
  'explain.not-allowed.title': 'Finding cannot be explained',
  'explain.not-allowed.demands': 'Only findings of rules that allow it are explained.',
  'explain.not-allowed.why': 'An error makes the figures useless; an explanation does not change that.',
  'explain.not-allowed.solve': 'Solve the finding itself. The rule book says which rules may be explained.',

  // Why an explanation cannot be written.
  'explain.no-finding': (say) => `${say('rule', 'This rule')} finds nothing here that can be explained.${say('known') === '' ? '' : ` What can be: ${say('known')}.`}`,
  'explain.may-not': 'A finding of {rule} cannot be explained: solve it.',
  'explain.no-text': 'An explanation needs text.',
  'explain.no-table': 'This workbook has no sheet for explanations. Copy it from the template, or make a new workbook with streefpeil template.',
  'explain.no-column': 'The sheet with explanations lacks the column {column}.',
  'explain.no-room': 'The sheet {sheet} has no blank row left for the explanation. Add rows to it.',

  // In the rule book and the report.
  'rules.may-be-explained': 'may be explained',
  'explain.state.accepted': 'accepted',
  'explain.state.under-review': 'under review',
  'explain.state.rejected': 'rejected',
  'explain.state.expired': 'expired',
  'explain.state.stale': 'out of date',
  'explain.state.orphan': 'without a finding',
  'explain.state.not-allowed': 'not allowed',
  'explain.state.unreadable': 'unreadable',
  'explain.state.replaced': 'replaced',
  'report.explained': (say) => `Explanation (${say('state')}${say('author') === '' ? '' : `, ${say('author')}`}): ${say('text')}`,
  'report.findings-explained': (say, { accepted, underReview }) => `${say('findings')}; ${[
    accepted === 0 ? '' : `${say('accepted')} with an accepted explanation`,
    underReview === 0 ? '' : `${say('underReview')} with an explanation under review`,
  ].filter((part) => part !== '').join(', ')}`,
  'report.explanations': (say, { count }) => `${say('count')} ${plural(count, 'explanation', 'explanations')}: ${say('standings')}.`,
};
