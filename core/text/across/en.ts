/** Workbooks that are checked together, in English: figures that two of them give differently, and totals that an indicator repeats. */
import type { Wording } from '../wording';
import type { AcrossMessageId } from './nl';

export const enAcross: Readonly<Record<AcrossMessageId, Wording>> = {
  'broken.figures-agree-across': '{now}, but {before} in {workbook} ({place}), for the same indicator and period ({period}).',
  'broken.equals-total': '{stated}, but the total "{total}" in {workbook} is {value} ({place}): difference {difference}.',
  'broken.total-repeated': 'The total "{total}" is {value}, but the indicator {item} in {workbook} gives {stated} ({place}): difference {difference}.',
  'undecided.figures-agree-across': '"{now}" and "{before}" in {workbook} ({place}) do not have the same unit ({units}).',
  'undecided.equals-total.indicator-day': 'The indicator {item} does not say which day or period its result is about, so that it cannot be held beside the total "{total}" ({workbook}, {place}).',
  'undecided.equals-total.total-day': 'The total "{total}" has no readable reference date, so that the indicator {item} cannot be held beside it ({workbook}, {place}).',
  'undecided.equals-total.unit': 'The unit of the indicator {item} does not say whether it counts what the total "{total}" counts: {basis} ({workbook}, {place}).',
  'undecided.equals-total.basis': 'The indicator {item} counts in {unit}, the total "{total}" in {basis} ({workbook}, {place}).',
  'undecided.equals-total.figure': '"{value}" of the indicator {item} is not a figure with one value, so that it cannot be held beside the total "{total}" ({workbook}, {place}).',
  'undecided.equals-total.total': 'The total "{total}" cannot be computed, so that the indicator {item} cannot be held beside it ({workbook}, {place}).',
  'definition.unknown-unit': (say) => `there is no unit "${say('value')}"${say('nearest') === '' ? '' : `; did you mean "${say('nearest')}"?`}`,
};
