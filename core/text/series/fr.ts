/** Series of figures in French, and columns that say how a target was read: parts that do not add up, ratios that are no quotient, and why that cannot be told. */
import type { Say, Wording } from '../wording';
import type { SeriesMessageId } from './nl';

/** The rows that the name of a ratio names in full: one or two. */
const namedRows = (say: Say): string => `«\u00a0${say('named')}\u00a0»${say('alsoNamed') === '' ? '' : ` et «\u00a0${say('alsoNamed')}\u00a0»`}`;

export const frSeries: Readonly<Record<SeriesMessageId, Wording>> = {
  'broken.parts-add-up.total': '{stated} indiqué, les parties donnent ensemble {computed}\u00a0: différence {difference} ({parts}).',
  'broken.parts-add-up.average': '{stated} indiqué, la moyenne des parties est {computed}\u00a0: différence {difference} ({parts}).',
  'broken.parts-add-up.hundred-percent': 'Les parties donnent ensemble {computed} au lieu de {stated}\u00a0: différence {difference} ({parts}).',
  'broken.ratio-matches': (say) => `${say('stated')} n’est pas le quotient des lignes que le nom cite, ${namedRows(say)} (${say('values')}), ni de deux autres lignes de ce tableau.`,
  'broken.ratio-matches.other': (say, { others }) => `${say('stated')} n’est pas un quotient avec ${namedRows(say)} (${say('values')}). Ce chiffre est en revanche «\u00a0${say('numerator')}\u00a0» (${say('numeratorValue')}) divisé par «\u00a0${say('denominator')}\u00a0» (${say('denominatorValue')}), en ${say('places')}${others === 0 ? '' : `, et ainsi encore ${say('others')} fois`}.`,
  'broken.target-as-read.phrase': (say) => `La colonne ${say('column')} indique «\u00a0${say('value')}\u00a0», mais l’objectif ${say('read') === '' ? 'n’a rien pour elle' : `est lu comme «\u00a0${say('read')}\u00a0»`}.`,
  'broken.target-as-read.distance': (say) => `La colonne ${say('column')} indique «\u00a0${say('value')}\u00a0», mais ${say('read') === '' ? 'il n’y a pas d’écart' : `l’écart est ${say('read')}`}.`,
  'undecided.figure': '«\u00a0{value}\u00a0» n’est pas un chiffre à valeur unique.',
  'undecided.part': '«\u00a0{value}\u00a0» n’est pas un chiffre à valeur unique\u00a0: impossible de calculer avec.',
  'undecided.no-parts': 'Aucune ligne ne compose ce chiffre, avec le même tableau et la même période, et un autre moment de mesure ou une autre ligne.',
  'undecided.units-differ': 'Les parties ont des unités différentes ({units}).',
  'undecided.ratio-names': 'Le nom de ce rapport ne cite en entier aucune ligne de ce tableau\u00a0: impossible de dire de quoi {stated} doit être le quotient.',
  'undecided.ratio-explained': (say, { others }) => `Le nom de ce rapport ne cite en entier aucune ligne de ce tableau. ${say('stated')} est «\u00a0${say('numerator')}\u00a0» (${say('numeratorValue')}) divisé par «\u00a0${say('denominator')}\u00a0» (${say('denominatorValue')}), en ${say('places')}${others === 0 ? '' : `, et ainsi encore ${say('others')} fois`}.`,
  'definition.whole-not-stated': '100 % n’est indiqué nulle part\u00a0: supprimez whole',
  'rules.by-tool': 'Jugé par Streefpeil, non par une formule du classeur\u00a0: aucune formule d’Excel ne lit cela ainsi',
};
