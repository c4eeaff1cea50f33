/** French wording about targets: verdicts, reasons, how a phrase was read, and what is odd. Facts come printed; nothing is worked out here. */
import { finish, type Sentence, type TargetFacts, type TargetTexts } from './facts';

const PROVISIONAL = 'provisoire';
const sentence = (body: Sentence): Sentence => (facts) => finish(body(facts), facts, PROVISIONAL);

/** Without a baseline there is no movement: the result alone. */
function moved({ movement, baseline, result = '' }: TargetFacts): string {
  if (movement === 'unchanged') return `inchangé à ${result}`;
  if (movement === undefined || baseline === undefined) return result;
  return `${movement === 'rose' ? 'en hausse' : 'en baisse'} de ${baseline} à ${result}`;
}

/** A value to reach needs no word; another limit does. */
const LIMITS = { 'at-least': '', 'more-than': 'plus de ', 'at-most': 'au plus ', 'less-than': 'moins de ', 'equal': '' };

function goalOf({ goal, limit, target = '', low = '', high = '' }: TargetFacts): string {
  switch (goal) {
    case 'band': return `${low} à ${high}`;
    case 'rise': return 'hausse';
    case 'fall': return 'baisse';
    case 'turn-falling': return 'tendance à la baisse';
    case 'turn-rising': return 'tendance à la hausse';
    case 'not-below-baseline': case 'not-above-baseline': return 'niveau de référence';
    case 'status-quo': return 'statu quo';
    default: return (limit === undefined ? '' : LIMITS[limit]) + target;
  }
}

/** Past participle that agrees: a rise, a fall and a trend are feminine in French. */
function doneOf({ goal }: TargetFacts): string {
  if (goal === 'turn-falling' || goal === 'turn-rising') return 'inversée';
  return goal === 'rise' || goal === 'fall' ? 'atteinte' : 'atteint';
}

function metBody(facts: TargetFacts): string {
  const { side, gap = '', goal } = facts;
  if (side === 'inside') return goal === 'band' ? `${moved(facts)} : dans la fourchette de ${goalOf(facts)}` : `${moved(facts)} : ${goalOf(facts)} ${doneOf(facts)}`;
  if (side === 'on') return `${moved(facts)} : ${goalOf(facts)} ${goal === 'status-quo' || facts.limit === 'equal' ? '' : 'tout juste '}${doneOf(facts)}`;
  return `${moved(facts)} : ${goalOf(facts)} ${doneOf(facts)}, ${gap} ${side === 'below' ? 'en dessous' : 'au-dessus'}`;
}

const headsOf = ({ heads }: TargetFacts): string => (heads === undefined ? '' : ` (${heads} ${heads === '1' ? 'personne' : 'personnes'})`);

function shortOf(facts: TargetFacts): string {
  return `${facts.gap ?? ''} ${facts.side === 'above' ? 'de trop' : 'de moins que requis'}${headsOf(facts)}`;
}

/** On the limit itself (a rise of nothing) nothing is short. */
const tailOf = (facts: TargetFacts, join: string): string => (facts.side === 'on' ? '' : join + shortOf(facts));

const missedBody: Sentence = (facts) => (facts.movement === undefined
  ? `${facts.result ?? ''} n’atteint pas ${goalOf(facts)}${tailOf(facts, ' : ')}`
  : `${moved(facts)} : ${goalOf(facts)} non ${doneOf(facts)}${tailOf(facts, ', ')}`);

function towards({ result, judged, gap = '', target }: TargetFacts): string {
  if (result === undefined) return '';
  if (judged === undefined) return ` (actuellement ${result})`;
  if (judged === 'met') return ` (actuellement ${result} : atteint)`;
  return ` (actuellement ${result}, encore ${gap}${target === undefined ? '' : ` jusqu’à ${target}`})`;
}

export const targetTextsFr: TargetTexts = {
  verdicts: {
    'met': 'atteint', 'met-above-band': 'atteint, au-dessus de la fourchette', 'within-tolerance': 'dans la tolérance', 'missed': 'non atteint',
    'missed-but-improved': 'non atteint mais en progrès', 'not-yet-due': 'pas encore échu', 'not-available': 'non disponible',
    'to-be-judged': 'à apprécier', 'cannot-be-judged': 'impossible à juger', 'no-target': 'pas d’objectif',
  },
  metBelowBand: 'atteint, en dessous de la fourchette',
  provisional: PROVISIONAL,
  reasons: {
    'met': sentence(metBody),
    'met-above-band': sentence((facts) => (facts.goal === 'band'
      ? `${moved(facts)} : ${facts.gap ?? ''} ${facts.side === 'below' ? 'en dessous' : 'au-dessus'} de la fourchette de ${goalOf(facts)}`
      : `${moved(facts)} : ${goalOf(facts)} ${doneOf(facts)}, ${facts.gap ?? ''} ${facts.side === 'below' ? 'en dessous' : 'au-dessus'}`)),
    'within-tolerance': sentence((facts) => `${moved(facts)} : ${goalOf(facts)} non ${doneOf(facts)}, mais ${shortOf(facts)} reste dans la tolérance de ${facts.tolerance ?? ''}`),
    'missed': sentence(missedBody),
    'missed-but-improved': sentence((facts) => `${moved(facts)}, mais ${goalOf(facts)} non ${doneOf(facts)}${tailOf(facts, ' : ')}`),
    'not-yet-due': sentence((facts) => `à atteindre au ${facts.due ?? ''}${towards(facts)}`),
    'not-available': sentence(({ text }) => (text === undefined ? 'le résultat n’est pas encore disponible' : `le résultat n’est pas encore disponible : « ${text} »`)),
    'not-applicable': sentence(() => 'le résultat est sans objet'),
    'no-result': sentence(() => 'aucun résultat n’est rempli'),
    'result-before-due': sentence((facts) => `pas de résultat pour le ${facts.due ?? ''} : la dernière mesure est antérieure à cette date${towards(facts)}`),
    'to-be-judged': sentence(() => 'objectif qualitatif : une personne doit l’apprécier'),
    'judged-by-person': sentence(({ judged }) => `apprécié par une personne : ${{ met: 'atteint', missed: 'non atteint', partly: 'atteint en partie' }[judged ?? 'missed']}`),
    'no-target': sentence(() => 'aucun objectif n’est fixé'),
    'target-to-be-determined': sentence(() => 'l’objectif reste à déterminer'),
    'target-unread': sentence(({ text = '' }) => `l’objectif demande un chiffre illisible : « ${text} »`),
    'result-is-text': sentence(() => 'l’objectif est un chiffre, le résultat est du texte : impossible à juger'),
    'result-is-limit': sentence(({ text = '' }) => `le résultat « ${text} » est une limite et non une valeur : impossible à juger`),
    'result-malformed': sentence(({ text = '' }) => `le résultat « ${text} » n’est pas un chiffre bien écrit`),
    'result-partly-read': sentence(({ text = '' }) => `le résultat « ${text} » contient plus d’un chiffre`),
    'readings-differ': sentence(({ text }) => `${text === undefined ? 'un chiffre' : `« ${text} »`} peut se lire de plusieurs façons, avec des verdicts différents : laquelle est la bonne ?`),
    'unit-mismatch': sentence(({ result = '', target = '' }) => `${result} et ${target} n’ont pas la même unité`),
    'no-baseline': sentence(() => 'l’objectif se compare à une valeur de référence, et il n’y en a pas'),
    'baseline-unread': sentence(({ text = '' }) => `l’objectif se compare à la valeur de référence, et celle-ci est illisible : « ${text} »`),
    'baseline-not-in-parts': sentence(() => 'le résultat et la valeur de référence ne sont pas donnés par les mêmes parties'),
    'zero-baseline': sentence(() => 'un pourcentage d’une valeur de référence nulle ne dit rien'),
    'percent-or-points': sentence(({ stated = '', low = '', high = '' }) => `${stated} peut être en pour cent (${low}) ou en points de pourcentage (${high}), avec des verdicts différents : lequel est le bon ?`),
    'stated-change-contradicts': sentence(({ movement, baseline = '', result = '', stated = '' }) =>
      `de ${baseline} à ${result}, c’est ${{ rose: 'une hausse', fell: 'une baisse', unchanged: 'sans changement' }[movement ?? 'unchanged']}, mais à côté figure ${stated} : lequel des deux compte pour l’objectif ?`),
    'parts-differ': sentence(({ text = '' }) => `l’objectif et le résultat ne sont pas donnés par les mêmes parties : « ${text} »`),
  },
  readings: {
    'at-least': ({ target = '' }) => `au moins ${target}`,
    'more-than': ({ target = '' }) => `plus de ${target}`,
    'at-most': ({ target = '' }) => `au plus ${target}`,
    'less-than': ({ target = '' }) => `moins de ${target}`,
    'between': ({ low = '', high = '' }) => `de ${low} à ${high} inclus`,
    'equal': ({ target = '' }) => `exactement ${target}`,
    'rise-by': ({ stated = '' }) => `au moins ${stated} par rapport à la référence`,
    'fall-by': ({ stated = '' }) => `au moins ${stated} par rapport à la référence`,
    'rise': () => 'au-dessus de la référence',
    'fall': () => 'en dessous de la référence',
    'not-below-baseline': () => 'pas en dessous de la référence',
    'not-above-baseline': () => 'pas au-dessus de la référence',
    'status-quo': () => 'égal à la référence',
    'status-quo-within': ({ tolerance = '' }) => `égal à la référence, à ${tolerance} près`,
    'turn-falling': () => 'inverser la tendance à la baisse : au-dessus de la référence',
    'turn-rising': () => 'inverser la tendance à la hausse : en dessous de la référence',
    'milestone': () => 'un jalon qu’une personne apprécie',
    'one-of': ({ text = '' }) => `l’un des deux : ${text}`,
    'due-on': ({ due = '' }) => `au ${due}`,
    'due-by': ({ due = '' }) => `au plus tard le ${due}`,
    'part': ({ part = '', text = '' }) => `${part} : ${text}`,
    'none': () => 'pas d’objectif',
    'to-be-determined': () => 'objectif à déterminer',
    'unread': ({ text = '' }) => `illisible : « ${text} »`,
    'because-bare-value': () => 'la phrase ne donne qu’une valeur ; ceci découle du sens de l’indicateur',
    'because-unit-is-a-difference': () => 'l’indicateur est lui-même un écart en points de pourcentage',
    'percent-or-points': () => 'jugé en pour cent et en points de pourcentage si l’indicateur est un pourcentage',
  },
  joinReadings: (readings) => readings.join(', et '),
  findings: {
    'no-baseline': sentence(() => 'l’objectif se compare à une valeur de référence, mais elle manque'),
    'no-unit': sentence(() => 'l’objectif et le résultat n’ont pas d’unité'),
    'no-date': sentence(() => 'l’objectif n’a pas de date'),
    'no-direction': sentence(({ text = '' }) => `« ${text} » ne dit pas si une valeur plus haute ou plus basse est meilleure`),
    'target-met-at-baseline': sentence(({ baseline = '', target }) => `la valeur de référence ${baseline} atteignait déjà l’objectif${target === undefined ? '' : ` ${target}`}`),
    'direction-conflict': sentence(({ text = '' }) => `l’objectif « ${text} » va à l’encontre du sens déclaré`),
    'phrase-disagrees-with-figure': sentence(({ baseline = '', target = '' }) => `la phrase demande un mouvement contraire à celui de ${baseline} à ${target}`),
    'scope-parts': sentence(({ text = '' }) => `le résultat est donné par parties (${text}), l’objectif ou la référence ne l’est pas`),
    'scope-out-of': sentence(({ target = '', result = '' }) => `l’objectif est une note sur ${target}, le résultat une note sur ${result}`),
    'scope-named': sentence(({ target = '', result = '' }) => `l’objectif porte sur « ${target} », le résultat sur « ${result} »`),
    'unit-conflict': sentence(({ target = '', result = '' }) => `${target} et ${result} n’ont pas la même unité`),
    'stated-change-disagrees': sentence(({ baseline = '', result = '', stated = '' }) => `le changement indiqué ${stated} n’est pas celui de ${baseline} à ${result}`),
    'due-conflict': sentence(({ due = '', text = '' }) => `la phrase donne une autre date (${text}) que la date déclarée (${due})`),
    'result-before-due': sentence(({ due = '' }) => `la date de l’objectif (${due}) est passée, mais le résultat lui est antérieur`),
    'figure-ambiguous': sentence(({ text = '', low = '', high = '' }) => `« ${text} » peut être ${low} ou ${high}`),
    'figure-malformed': sentence(({ text = '', target }) => `« ${text} » est mal groupé${target === undefined ? '' : ` ; probablement ${target}`}`),
    'figure-partly-read': sentence(({ text = '', result = '' }) => `de « ${text} », seul ${result} a été lu`),
    'share-outside-range': sentence(({ result = '' }) => `une part de ${result} n’est pas entre 0 et 100 %`),
    'score-outside-range': sentence(({ result = '', high = '' }) => `une note de ${result} n’est pas entre 0 et ${high}`),
    'part-without-target': sentence(({ text = '' }) => `« ${text} » a un résultat sans objectif, ou un objectif sans résultat`),
    'target-unread': sentence(({ text = '' }) => `l’objectif « ${text} » demande un chiffre illisible`),
    'percent-or-points': sentence(({ text = '' }) => `« ${text} » peut être en pour cent ou en points de pourcentage`),
    'count-outside-range': sentence(({ result = '' }) => `un nombre de ${result} est impossible\u00a0: il compte des unités entières`),
    'provisional-too-old': sentence(({ due = '' }) => `le résultat du ${due} est encore provisoire après plus d’un an`),
    'values-differ': sentence(({ text = '', low = '', high = '' }) => `le même indicateur a une autre valeur à un autre endroit : ${low} et ${high} (${text})`),
    'baseline-is-not-last-result': sentence(({ baseline = '', result = '', place }) => `la mesure initiale ${baseline} n’est pas le résultat de l’année précédente\u00a0: ${result}${place === undefined ? '' : ` (classeur précédent ${place})`}`),
  },
};
