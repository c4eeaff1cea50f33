/** Dutch wording about targets: verdicts, reasons, how a phrase was read, and what is odd. Facts come printed; nothing is worked out here. */
import { finish, type Sentence, type TargetFacts, type TargetTexts } from './facts';

const PROVISIONAL = 'voorlopig';
const sentence = (body: Sentence): Sentence => (facts) => finish(body(facts), facts, PROVISIONAL);

/** Without a baseline there is no movement: the result alone. */
function moved({ movement, baseline, result = '' }: TargetFacts): string {
  if (movement === 'unchanged') return `gelijk gebleven op ${result}`;
  if (movement === undefined || baseline === undefined) return result;
  return `${movement === 'rose' ? 'gestegen' : 'gedaald'} van ${baseline} naar ${result}`;
}

/** A value to reach needs no word; another limit does. */
const LIMITS = { 'at-least': '', 'more-than': 'meer dan ', 'at-most': 'hoogstens ', 'less-than': 'minder dan ', 'equal': '' };

function goalOf({ goal, limit, target = '', low = '', high = '' }: TargetFacts): string {
  switch (goal) {
    case 'band': return `${low} tot ${high}`;
    case 'rise': return 'stijging';
    case 'fall': return 'daling';
    case 'turn-falling': return 'dalende trend';
    case 'turn-rising': return 'stijgende trend';
    case 'not-below-baseline': case 'not-above-baseline': return 'niveau van de nulmeting';
    case 'status-quo': return 'status quo';
    default: return (limit === undefined ? '' : LIMITS[limit]) + target;
  }
}

const doneOf = (facts: TargetFacts): string => (facts.goal === 'turn-falling' || facts.goal === 'turn-rising' ? 'omgebogen' : 'gehaald');

function metBody(facts: TargetFacts): string {
  const { side, gap = '', goal } = facts;
  if (side === 'inside') return goal === 'band' ? `${moved(facts)}: binnen de band van ${goalOf(facts)}` : `${moved(facts)}: ${goalOf(facts)} gehaald`;
  if (side === 'on') return `${moved(facts)}: ${goalOf(facts)} ${goal === 'status-quo' || facts.limit === 'equal' ? '' : 'net '}gehaald`;
  return `${moved(facts)}: ${goalOf(facts)} ${doneOf(facts)}, ${gap} ${side === 'below' ? 'eronder' : 'erboven'}`;
}

const headsOf = ({ heads }: TargetFacts): string => (heads === undefined ? '' : ` (${heads} ${heads === '1' ? 'persoon' : 'personen'})`);

function shortOf(facts: TargetFacts): string {
  return `${facts.gap ?? ''} ${facts.side === 'above' ? 'te veel' : 'te kort'}${headsOf(facts)}`;
}

/** On the limit itself (a rise of nothing) nothing is short. */
const tailOf = (facts: TargetFacts, join: string): string => (facts.side === 'on' ? '' : join + shortOf(facts));

const missedBody: Sentence = (facts) => (facts.movement === undefined
  ? `${facts.result ?? ''} haalt ${goalOf(facts)} niet${tailOf(facts, ': ')}`
  : `${moved(facts)}: ${goalOf(facts)} niet ${doneOf(facts)}${tailOf(facts, ', ')}`);

function towards({ result, judged, gap = '', target }: TargetFacts): string {
  if (result === undefined) return '';
  if (judged === undefined) return ` (nu ${result})`;
  if (judged === 'met') return ` (nu ${result}: gehaald)`;
  return ` (nu ${result}, nog ${gap} te gaan${target === undefined ? '' : ` tot ${target}`})`;
}

export const targetTextsNl: TargetTexts = {
  verdicts: {
    'met': 'gehaald', 'met-above-band': 'gehaald, boven de band', 'within-tolerance': 'binnen de tolerantie', 'missed': 'niet gehaald',
    'missed-but-improved': 'niet gehaald, wel verbeterd', 'not-yet-due': 'nog niet aan de orde', 'not-available': 'niet beschikbaar',
    'to-be-judged': 'te beoordelen', 'cannot-be-judged': 'niet te beoordelen', 'no-target': 'geen doel',
  },
  metBelowBand: 'gehaald, onder de band',
  provisional: PROVISIONAL,
  reasons: {
    'met': sentence(metBody),
    'met-above-band': sentence((facts) => (facts.goal === 'band'
      ? `${moved(facts)}: ${facts.gap ?? ''} ${facts.side === 'below' ? 'onder' : 'boven'} de band van ${goalOf(facts)}`
      : `${moved(facts)}: ${goalOf(facts)} gehaald, ${facts.gap ?? ''} ${facts.side === 'below' ? 'eronder' : 'erboven'}`)),
    'within-tolerance': sentence((facts) => `${moved(facts)}: ${goalOf(facts)} niet gehaald, maar ${shortOf(facts)} valt binnen de tolerantie van ${facts.tolerance ?? ''}`),
    'missed': sentence(missedBody),
    'missed-but-improved': sentence((facts) => `${moved(facts)}, maar ${goalOf(facts)} niet ${doneOf(facts)}${tailOf(facts, ': ')}`),
    'not-yet-due': sentence((facts) => `te halen op ${facts.due ?? ''}${towards(facts)}`),
    'not-available': sentence(({ text }) => (text === undefined ? 'het resultaat is nog niet beschikbaar' : `het resultaat is nog niet beschikbaar: "${text}"`)),
    'not-applicable': sentence(() => 'het resultaat is niet van toepassing'),
    'no-result': sentence(() => 'er is geen resultaat ingevuld'),
    'result-before-due': sentence((facts) => `geen resultaat voor ${facts.due ?? ''}: de laatste meting is van vóór die datum${towards(facts)}`),
    'to-be-judged': sentence(() => 'kwalitatief doel: iemand moet oordelen'),
    'judged-by-person': sentence(({ judged }) => `beoordeeld door een persoon: ${{ met: 'gehaald', missed: 'niet gehaald', partly: 'deels gehaald' }[judged ?? 'missed']}`),
    'no-target': sentence(() => 'er is geen doel gesteld'),
    'target-to-be-determined': sentence(() => 'het doel moet nog worden bepaald'),
    'target-unread': sentence(({ text = '' }) => `het doel vraagt een getal dat niet te lezen is: "${text}"`),
    'result-is-text': sentence(() => 'het doel is een getal, het resultaat is tekst: niet te beoordelen'),
    'result-is-limit': sentence(({ text = '' }) => `het resultaat "${text}" is een grens en geen waarde: niet te beoordelen`),
    'result-malformed': sentence(({ text = '' }) => `het resultaat "${text}" is geen goed geschreven getal`),
    'result-partly-read': sentence(({ text = '' }) => `in het resultaat "${text}" staat meer dan één getal`),
    'readings-differ': sentence(({ text }) => `${text === undefined ? 'een getal' : `"${text}"`} kan op meer dan één manier gelezen worden, met een verschillend oordeel: welke is bedoeld?`),
    'unit-mismatch': sentence(({ result = '', target = '' }) => `${result} en ${target} hebben niet dezelfde eenheid`),
    'no-baseline': sentence(() => 'het doel vergelijkt met een nulmeting, en die is er niet'),
    'baseline-unread': sentence(({ text = '' }) => `het doel vergelijkt met de nulmeting, en die is niet te lezen: "${text}"`),
    'baseline-not-in-parts': sentence(() => 'resultaat en nulmeting zijn niet in dezelfde delen gegeven'),
    'zero-baseline': sentence(() => 'een percentage van een nulmeting van nul zegt niets'),
    'percent-or-points': sentence(({ stated = '', low = '', high = '' }) => `${stated} kan procent zijn (${low}) of procentpunt (${high}), met een verschillend oordeel: welke is bedoeld?`),
    'stated-change-contradicts': sentence(({ movement, baseline = '', result = '', stated = '' }) =>
      `van ${baseline} naar ${result} is ${{ rose: 'een stijging', fell: 'een daling', unchanged: 'geen verandering' }[movement ?? 'unchanged']}, maar ernaast staat ${stated}: welke van de twee telt voor het doel?`),
    'parts-differ': sentence(({ text = '' }) => `doel en resultaat zijn niet in dezelfde delen gegeven: "${text}"`),
  },
  readings: {
    'at-least': ({ target = '' }) => `minstens ${target}`,
    'more-than': ({ target = '' }) => `meer dan ${target}`,
    'at-most': ({ target = '' }) => `hoogstens ${target}`,
    'less-than': ({ target = '' }) => `minder dan ${target}`,
    'between': ({ low = '', high = '' }) => `van ${low} tot en met ${high}`,
    'equal': ({ target = '' }) => `precies ${target}`,
    'rise-by': ({ stated = '' }) => `minstens ${stated} tegenover de nulmeting`,
    'fall-by': ({ stated = '' }) => `minstens ${stated} tegenover de nulmeting`,
    'rise': () => 'hoger dan de nulmeting',
    'fall': () => 'lager dan de nulmeting',
    'not-below-baseline': () => 'niet lager dan de nulmeting',
    'not-above-baseline': () => 'niet hoger dan de nulmeting',
    'status-quo': () => 'gelijk aan de nulmeting',
    'status-quo-within': ({ tolerance = '' }) => `gelijk aan de nulmeting, op ${tolerance} na`,
    'turn-falling': () => 'de dalende trend keren: hoger dan de nulmeting',
    'turn-rising': () => 'de stijgende trend keren: lager dan de nulmeting',
    'milestone': () => 'een mijlpaal die iemand beoordeelt',
    'one-of': ({ text = '' }) => `een van beide: ${text}`,
    'due-on': ({ due = '' }) => `op ${due}`,
    'due-by': ({ due = '' }) => `uiterlijk op ${due}`,
    'part': ({ part = '', text = '' }) => `${part}: ${text}`,
    'none': () => 'geen doel',
    'to-be-determined': () => 'doel nog te bepalen',
    'unread': ({ text = '' }) => `niet te lezen: "${text}"`,
    'because-bare-value': () => 'de zin noemt alleen een waarde; dit volgt uit de richting',
    'because-unit-is-a-difference': () => 'de indicator is zelf een verschil in procentpunt',
    'percent-or-points': () => 'in procent en in procentpunt beoordeeld als de indicator een percentage is',
  },
  joinReadings: (readings) => readings.join(', en '),
  findings: {
    'no-baseline': sentence(() => 'het doel vergelijkt met een nulmeting, maar die ontbreekt'),
    'no-unit': sentence(() => 'doel en resultaat hebben geen eenheid'),
    'no-date': sentence(() => 'het doel heeft geen datum'),
    'no-direction': sentence(({ text = '' }) => `bij "${text}" staat niet of hoger dan wel lager beter is`),
    'target-met-at-baseline': sentence(({ baseline = '', target }) => `de nulmeting ${baseline} haalde het doel${target === undefined ? '' : ` ${target}`} al`),
    'direction-conflict': sentence(({ text = '' }) => `het doel "${text}" gaat tegen de opgegeven richting in`),
    'phrase-disagrees-with-figure': sentence(({ baseline = '', target = '' }) => `de zin vraagt een beweging de andere kant op dan van ${baseline} naar ${target}`),
    'scope-parts': sentence(({ text = '' }) => `het resultaat is in delen gegeven (${text}), doel of nulmeting niet`),
    'scope-out-of': sentence(({ target = '', result = '' }) => `het doel is een score op ${target}, het resultaat een score op ${result}`),
    'scope-named': sentence(({ target = '', result = '' }) => `het doel gaat over "${target}", het resultaat over "${result}"`),
    'unit-conflict': sentence(({ target = '', result = '' }) => `${target} en ${result} hebben niet dezelfde eenheid`),
    'stated-change-disagrees': sentence(({ baseline = '', result = '', stated = '' }) => `de vermelde verandering ${stated} is niet die van ${baseline} naar ${result}`),
    'due-conflict': sentence(({ due = '', text = '' }) => `de zin noemt een andere datum (${text}) dan opgegeven (${due})`),
    'result-before-due': sentence(({ due = '' }) => `de datum van het doel (${due}) is voorbij, maar het resultaat is van vóór die datum`),
    'figure-ambiguous': sentence(({ text = '', low = '', high = '' }) => `"${text}" kan ${low} zijn of ${high}`),
    'figure-malformed': sentence(({ text = '', target }) => `"${text}" is verkeerd gegroepeerd${target === undefined ? '' : `; waarschijnlijk ${target}`}`),
    'figure-partly-read': sentence(({ text = '', result = '' }) => `van "${text}" is alleen ${result} gelezen`),
    'share-outside-range': sentence(({ result = '' }) => `een aandeel van ${result} ligt niet tussen 0 en 100 %`),
    'score-outside-range': sentence(({ result = '', high = '' }) => `een score van ${result} ligt niet tussen 0 en ${high}`),
    'part-without-target': sentence(({ text = '' }) => `"${text}" heeft een resultaat maar geen doel, of een doel maar geen resultaat`),
    'target-unread': sentence(({ text = '' }) => `het doel "${text}" vraagt een getal dat niet te lezen is`),
    'percent-or-points': sentence(({ text = '' }) => `"${text}" kan procent of procentpunt zijn`),
    'count-outside-range': sentence(({ result = '' }) => `een aantal van ${result} kan niet: het telt hele dingen`),
    'provisional-too-old': sentence(({ due = '' }) => `het resultaat van ${due} is na meer dan een jaar nog voorlopig`),
    'values-differ': sentence(({ text = '', low = '', high = '' }) => `dezelfde indicator heeft op verschillende plaatsen een andere waarde: ${low} en ${high} (${text})`),
    'baseline-is-not-last-result': sentence(({ baseline = '', result = '', place }) => `de nulmeting ${baseline} is niet het resultaat van vorig jaar: ${result}${place === undefined ? '' : ` (vorige werkmap ${place})`}`),
  },
};
