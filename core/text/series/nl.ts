/** Series of figures in Dutch, and columns that say how a target was read: parts that do not add up, ratios that are no quotient, and why that cannot be told. */
import type { Say, Wording } from '../wording';

/** The rows that the name of a ratio names in full: one or two. */
const namedRows = (say: Say): string => `"${say('named')}"${say('alsoNamed') === '' ? '' : ` en "${say('alsoNamed')}"`}`;

export const nlSeries = {
  'broken.parts-add-up.total': '{stated} opgegeven, de delen geven samen {computed}: verschil {difference} ({parts}).',
  'broken.parts-add-up.average': '{stated} opgegeven, het gemiddelde van de delen is {computed}: verschil {difference} ({parts}).',
  'broken.parts-add-up.hundred-percent': 'De delen geven samen {computed} in plaats van {stated}: verschil {difference} ({parts}).',
  'broken.ratio-matches': (say) => `${say('stated')} is niet het quotiënt van de rijen die de naam noemt, ${namedRows(say)} (${say('values')}), en ook niet van twee andere rijen van deze tabel.`,
  'broken.ratio-matches.other': (say, { others }) => `${say('stated')} is geen quotiënt met ${namedRows(say)} (${say('values')}). Het cijfer is wel "${say('numerator')}" (${say('numeratorValue')}) gedeeld door "${say('denominator')}" (${say('denominatorValue')}), in ${say('places')}${others === 0 ? '' : `, en zo nog ${say('others')} keer`}.`,
  'broken.target-as-read.phrase': (say) => `In de kolom ${say('column')} staat "${say('value')}", maar het doel ${say('read') === '' ? 'heeft daar niets voor' : `is gelezen als "${say('read')}"`}.`,
  'broken.target-as-read.distance': (say) => `In de kolom ${say('column')} staat "${say('value')}", maar ${say('read') === '' ? 'een afstand is er niet' : `de afstand is ${say('read')}`}.`,
  'undecided.figure': '"{value}" is geen cijfer met één waarde.',
  'undecided.part': '"{value}" is geen cijfer met één waarde, zodat er niet mee te rekenen is.',
  'undecided.no-parts': 'Er zijn geen rijen waaruit dit cijfer bestaat: met dezelfde tabel en periode, en een ander meetmoment of een andere rij.',
  'undecided.units-differ': 'De delen hebben verschillende eenheden ({units}).',
  'undecided.ratio-names': 'De naam van deze verhouding noemt geen rij van deze tabel voluit, zodat niet te zeggen is waarvan {stated} het quotiënt moet zijn.',
  'undecided.ratio-explained': (say, { others }) => `De naam van deze verhouding noemt geen rij van deze tabel voluit. ${say('stated')} is "${say('numerator')}" (${say('numeratorValue')}) gedeeld door "${say('denominator')}" (${say('denominatorValue')}), in ${say('places')}${others === 0 ? '' : `, en zo nog ${say('others')} keer`}.`,
  'definition.whole-not-stated': '100 % staat nergens opgegeven: laat whole weg',
  'rules.by-tool': 'Beoordeeld door Streefpeil, niet door een formule in de werkmap: geen formule van Excel leest dit zo',
} satisfies Record<string, Wording>;

export type SeriesMessageId = keyof typeof nlSeries;
