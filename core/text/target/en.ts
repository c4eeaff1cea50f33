/** English wording about targets: verdicts, reasons, how a phrase was read, and what is odd. Facts come printed; nothing is worked out here. */
import { finish, type Sentence, type TargetFacts, type TargetTexts } from './facts';

const PROVISIONAL = 'provisional';
const sentence = (body: Sentence): Sentence => (facts) => finish(body(facts), facts, PROVISIONAL);

/** Without a baseline there is no movement: the result alone. */
function moved({ movement, baseline, result = '' }: TargetFacts): string {
  if (movement === 'unchanged') return `stayed at ${result}`;
  if (movement === undefined || baseline === undefined) return result;
  return `${movement === 'rose' ? 'rose' : 'fell'} from ${baseline} to ${result}`;
}

/** A value to reach needs no word; another limit does. */
const LIMITS = { 'at-least': '', 'more-than': 'more than ', 'at-most': 'at most ', 'less-than': 'less than ', 'equal': '' };

function goalOf({ goal, limit, target = '', low = '', high = '' }: TargetFacts): string {
  switch (goal) {
    case 'band': return `${low} to ${high}`;
    case 'rise': return 'rise';
    case 'fall': return 'fall';
    case 'turn-falling': return 'falling trend';
    case 'turn-rising': return 'rising trend';
    case 'not-below-baseline': case 'not-above-baseline': return 'baseline level';
    case 'status-quo': return 'status quo';
    default: return (limit === undefined ? '' : LIMITS[limit]) + target;
  }
}

function doneOf({ goal }: TargetFacts): string {
  if (goal === 'turn-falling' || goal === 'turn-rising') return 'turned';
  return goal === 'rise' || goal === 'fall' || goal === 'status-quo' ? 'achieved' : 'reached';
}

function metBody(facts: TargetFacts): string {
  const { side, gap = '', goal } = facts;
  if (side === 'inside') return goal === 'band' ? `${moved(facts)}: within the band of ${goalOf(facts)}` : `${moved(facts)}: ${goalOf(facts)} ${doneOf(facts)}`;
  if (side === 'on') return `${moved(facts)}: ${goalOf(facts)} ${goal === 'status-quo' || facts.limit === 'equal' ? '' : 'just '}${doneOf(facts)}`;
  return `${moved(facts)}: ${goalOf(facts)} ${doneOf(facts)}, ${gap} ${side === 'below' ? 'below' : 'above'}`;
}

const headsOf = ({ heads }: TargetFacts): string => (heads === undefined ? '' : ` (${heads} ${heads === '1' ? 'person' : 'people'})`);

function shortOf(facts: TargetFacts): string {
  return `${facts.gap ?? ''} ${facts.side === 'above' ? 'too much' : 'short'}${headsOf(facts)}`;
}

/** On the limit itself (a rise of nothing) nothing is short. */
const tailOf = (facts: TargetFacts, join: string): string => (facts.side === 'on' ? '' : join + shortOf(facts));

const missedBody: Sentence = (facts) => (facts.movement === undefined
  ? `${facts.result ?? ''} does not reach ${goalOf(facts)}${tailOf(facts, ': ')}`
  : `${moved(facts)}: ${goalOf(facts)} not ${doneOf(facts)}${tailOf(facts, ', ')}`);

function towards({ result, judged, gap = '', target }: TargetFacts): string {
  if (result === undefined) return '';
  if (judged === undefined) return ` (now ${result})`;
  if (judged === 'met') return ` (now ${result}: reached)`;
  return ` (now ${result}, ${gap} to go${target === undefined ? '' : ` to ${target}`})`;
}

export const targetTextsEn: TargetTexts = {
  verdicts: {
    'met': 'met', 'met-above-band': 'met, above the band', 'within-tolerance': 'within tolerance', 'missed': 'missed',
    'missed-but-improved': 'missed but improved', 'not-yet-due': 'not yet due', 'not-available': 'not available',
    'to-be-judged': 'to be judged', 'cannot-be-judged': 'cannot be judged', 'no-target': 'no target',
  },
  metBelowBand: 'met, below the band',
  provisional: PROVISIONAL,
  reasons: {
    'met': sentence(metBody),
    'met-above-band': sentence((facts) => (facts.goal === 'band'
      ? `${moved(facts)}: ${facts.gap ?? ''} ${facts.side === 'below' ? 'below' : 'above'} the band of ${goalOf(facts)}`
      : `${moved(facts)}: ${goalOf(facts)} ${doneOf(facts)}, ${facts.gap ?? ''} ${facts.side === 'below' ? 'below' : 'above'}`)),
    'within-tolerance': sentence((facts) => `${moved(facts)}: ${goalOf(facts)} not ${doneOf(facts)}, but ${shortOf(facts)} is within the tolerance of ${facts.tolerance ?? ''}`),
    'missed': sentence(missedBody),
    'missed-but-improved': sentence((facts) => `${moved(facts)}, but ${goalOf(facts)} not ${doneOf(facts)}${tailOf(facts, ': ')}`),
    'not-yet-due': sentence((facts) => `due on ${facts.due ?? ''}${towards(facts)}`),
    'not-available': sentence(({ text }) => (text === undefined ? 'the result is not available yet' : `the result is not available yet: "${text}"`)),
    'not-applicable': sentence(() => 'the result is not applicable'),
    'no-result': sentence(() => 'no result has been filled in'),
    'result-before-due': sentence((facts) => `no result for ${facts.due ?? ''}: the last measurement is from before that date${towards(facts)}`),
    'to-be-judged': sentence(() => 'qualitative target: a person has to judge'),
    'judged-by-person': sentence(({ judged }) => `judged by a person: ${{ met: 'met', missed: 'missed', partly: 'partly met' }[judged ?? 'missed']}`),
    'no-target': sentence(() => 'no target was set'),
    'target-to-be-determined': sentence(() => 'the target is still to be determined'),
    'target-unread': sentence(({ text = '' }) => `the target asks for a figure that cannot be read: "${text}"`),
    'result-is-text': sentence(() => 'the target is a figure and the result is text: it cannot be judged'),
    'result-is-limit': sentence(({ text = '' }) => `the result "${text}" is a limit and not a value: it cannot be judged`),
    'result-malformed': sentence(({ text = '' }) => `the result "${text}" is not a well-written figure`),
    'result-partly-read': sentence(({ text = '' }) => `the result "${text}" holds more than one figure`),
    'readings-differ': sentence(({ text }) => `${text === undefined ? 'a figure' : `"${text}"`} can be read in more than one way, with different verdicts: which one is meant?`),
    'unit-mismatch': sentence(({ result = '', target = '' }) => `${result} and ${target} are not in the same unit`),
    'no-baseline': sentence(() => 'the target compares with a baseline, and there is none'),
    'baseline-unread': sentence(({ text = '' }) => `the target compares with the baseline, and that cannot be read: "${text}"`),
    'baseline-not-in-parts': sentence(() => 'result and baseline are not given in the same parts'),
    'zero-baseline': sentence(() => 'a percentage of a baseline of zero means nothing'),
    'percent-or-points': sentence(({ stated = '', low = '', high = '' }) => `${stated} can be percent (${low}) or percentage points (${high}), with different verdicts: which one is meant?`),
    'stated-change-contradicts': sentence(({ movement, baseline = '', result = '', stated = '' }) =>
      `from ${baseline} to ${result} is ${{ rose: 'a rise', fell: 'a fall', unchanged: 'no change' }[movement ?? 'unchanged']}, but beside it stands ${stated}: which of the two counts for the target?`),
    'parts-differ': sentence(({ text = '' }) => `target and result are not given in the same parts: "${text}"`),
  },
  readings: {
    'at-least': ({ target = '' }) => `at least ${target}`,
    'more-than': ({ target = '' }) => `more than ${target}`,
    'at-most': ({ target = '' }) => `at most ${target}`,
    'less-than': ({ target = '' }) => `less than ${target}`,
    'between': ({ low = '', high = '' }) => `from ${low} up to and including ${high}`,
    'equal': ({ target = '' }) => `exactly ${target}`,
    'rise-by': ({ stated = '' }) => `at least ${stated} from the baseline`,
    'fall-by': ({ stated = '' }) => `at least ${stated} from the baseline`,
    'rise': () => 'higher than the baseline',
    'fall': () => 'lower than the baseline',
    'not-below-baseline': () => 'not lower than the baseline',
    'not-above-baseline': () => 'not higher than the baseline',
    'status-quo': () => 'the same as the baseline',
    'status-quo-within': ({ tolerance = '' }) => `the same as the baseline, give or take ${tolerance}`,
    'turn-falling': () => 'turn the falling trend: higher than the baseline',
    'turn-rising': () => 'turn the rising trend: lower than the baseline',
    'milestone': () => 'a milestone that a person judges',
    'one-of': ({ text = '' }) => `one of: ${text}`,
    'due-on': ({ due = '' }) => `on ${due}`,
    'due-by': ({ due = '' }) => `by ${due}`,
    'part': ({ part = '', text = '' }) => `${part}: ${text}`,
    'none': () => 'no target',
    'to-be-determined': () => 'target still to be determined',
    'unread': ({ text = '' }) => `cannot be read: "${text}"`,
    'because-bare-value': () => 'the phrase only names a value; this follows from the direction',
    'because-unit-is-a-difference': () => 'the indicator is itself a difference in percentage points',
    'percent-or-points': () => 'judged in percent and in percentage points where the indicator is a percentage',
  },
  joinReadings: (readings) => readings.join(', and '),
  findings: {
    'no-baseline': sentence(() => 'the target compares with a baseline, but there is none'),
    'no-unit': sentence(() => 'target and result have no unit'),
    'no-date': sentence(() => 'the target has no date'),
    'no-direction': sentence(({ text = '' }) => `"${text}" does not say whether higher or lower is better`),
    'target-met-at-baseline': sentence(({ baseline = '', target }) => `the baseline ${baseline} already met the target${target === undefined ? '' : ` ${target}`}`),
    'direction-conflict': sentence(({ text = '' }) => `the target "${text}" goes against the declared direction`),
    'phrase-disagrees-with-figure': sentence(({ baseline = '', target = '' }) => `the phrase asks for a move the other way than from ${baseline} to ${target}`),
    'scope-parts': sentence(({ text = '' }) => `the result is given in parts (${text}), the target or the baseline is not`),
    'scope-out-of': sentence(({ target = '', result = '' }) => `the target is a score out of ${target}, the result a score out of ${result}`),
    'scope-named': sentence(({ target = '', result = '' }) => `the target is about "${target}", the result about "${result}"`),
    'unit-conflict': sentence(({ target = '', result = '' }) => `${target} and ${result} are not in the same unit`),
    'stated-change-disagrees': sentence(({ baseline = '', result = '', stated = '' }) => `the stated change ${stated} is not the one from ${baseline} to ${result}`),
    'due-conflict': sentence(({ due = '', text = '' }) => `the phrase names another date (${text}) than the declared one (${due})`),
    'result-before-due': sentence(({ due = '' }) => `the target's date (${due}) has passed, but the result is from before it`),
    'figure-ambiguous': sentence(({ text = '', low = '', high = '' }) => `"${text}" can be ${low} or ${high}`),
    'figure-malformed': sentence(({ text = '', target }) => `"${text}" is grouped wrongly${target === undefined ? '' : `; probably ${target}`}`),
    'figure-partly-read': sentence(({ text = '', result = '' }) => `of "${text}" only ${result} was read`),
    'share-outside-range': sentence(({ result = '' }) => `a share of ${result} is not between 0 and 100%`),
    'score-outside-range': sentence(({ result = '', high = '' }) => `a score of ${result} is not between 0 and ${high}`),
    'part-without-target': sentence(({ text = '' }) => `"${text}" has a result but no target, or a target but no result`),
    'target-unread': sentence(({ text = '' }) => `the target "${text}" asks for a figure that cannot be read`),
    'percent-or-points': sentence(({ text = '' }) => `"${text}" can be percent or percentage points`),
    'count-outside-range': sentence(({ result = '' }) => `a number of ${result} cannot be: it counts whole things`),
    'provisional-too-old': sentence(({ due = '' }) => `the result of ${due} is still provisional after more than a year`),
    'values-differ': sentence(({ text = '', low = '', high = '' }) => `the same indicator has another value in another place: ${low} and ${high} (${text})`),
    'baseline-is-not-last-result': sentence(({ baseline = '', result = '', place }) => `the baseline ${baseline} is not last year's result: ${result}${place === undefined ? '' : ` (previous workbook ${place})`}`),
  },
};
