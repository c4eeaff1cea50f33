/** Series of figures in English, and columns that say how a target was read: parts that do not add up, ratios that are no quotient, and why that cannot be told. */
import type { Say, Wording } from '../wording';
import type { SeriesMessageId } from './nl';

/** The rows that the name of a ratio names in full: one or two. */
const namedRows = (say: Say): string => `"${say('named')}"${say('alsoNamed') === '' ? '' : ` and "${say('alsoNamed')}"`}`;

export const enSeries: Readonly<Record<SeriesMessageId, Wording>> = {
  'broken.parts-add-up.total': '{stated} stated, the parts give {computed} together: difference {difference} ({parts}).',
  'broken.parts-add-up.average': '{stated} stated, the average of the parts is {computed}: difference {difference} ({parts}).',
  'broken.parts-add-up.hundred-percent': 'The parts give {computed} together instead of {stated}: difference {difference} ({parts}).',
  'broken.ratio-matches': (say) => `${say('stated')} is not the quotient of the rows that its name names, ${namedRows(say)} (${say('values')}), nor of two other rows of this table.`,
  'broken.ratio-matches.other': (say, { others }) => `${say('stated')} is no quotient with ${namedRows(say)} (${say('values')}). The figure is "${say('numerator')}" (${say('numeratorValue')}) divided by "${say('denominator')}" (${say('denominatorValue')}), in ${say('places')}${others === 0 ? '' : `, and ${say('others')} more like that`}.`,
  'broken.target-as-read.phrase': (say) => `The column ${say('column')} says "${say('value')}", but the target ${say('read') === '' ? 'has nothing for it' : `is read as "${say('read')}"`}.`,
  'broken.target-as-read.distance': (say) => `The column ${say('column')} says "${say('value')}", but ${say('read') === '' ? 'there is no distance' : `the distance is ${say('read')}`}.`,
  'undecided.figure': '"{value}" is not a figure with one value.',
  'undecided.part': '"{value}" is not a figure with one value, so it cannot be calculated with.',
  'undecided.no-parts': 'There are no rows that this figure consists of: with the same table and period, and another measuring moment or another row.',
  'undecided.units-differ': 'The parts have different units ({units}).',
  'undecided.ratio-names': 'The name of this ratio names no row of this table in full, so nobody can tell what {stated} must be the quotient of.',
  'undecided.ratio-explained': (say, { others }) => `The name of this ratio names no row of this table in full. ${say('stated')} is "${say('numerator')}" (${say('numeratorValue')}) divided by "${say('denominator')}" (${say('denominatorValue')}), in ${say('places')}${others === 0 ? '' : `, and ${say('others')} more like that`}.`,
  'definition.whole-not-stated': '100% is nowhere stated: leave out whole',
  'rules.by-tool': 'Judged by Streefpeil, not by a formula in the workbook: no formula of Excel reads this so',
};
