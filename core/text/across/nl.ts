/** Workbooks that are checked together, in Dutch: figures that two of them give differently, and totals that an indicator repeats. */
import type { Wording } from '../wording';

export const nlAcross = {
  'broken.figures-agree-across': '{now}, maar {before} in {workbook} ({place}), voor dezelfde indicator en periode ({period}).',
  'broken.equals-total': '{stated}, maar het totaal "{total}" in {workbook} is {value} ({place}): verschil {difference}.',
  'broken.total-repeated': 'Het totaal "{total}" is {value}, maar de indicator {item} in {workbook} geeft {stated} ({place}): verschil {difference}.',
  'undecided.figures-agree-across': '"{now}" en "{before}" in {workbook} ({place}) hebben niet dezelfde eenheid ({units}).',
  'undecided.equals-total.indicator-day': 'De indicator {item} zegt niet over welke dag of periode het resultaat gaat, zodat het niet naast het totaal "{total}" te leggen is ({workbook}, {place}).',
  'undecided.equals-total.total-day': 'Het totaal "{total}" heeft geen leesbare referentiedatum, zodat de indicator {item} er niet naast te leggen is ({workbook}, {place}).',
  'undecided.equals-total.unit': 'De eenheid van de indicator {item} zegt niet of die telt in wat het totaal "{total}" telt: {basis} ({workbook}, {place}).',
  'undecided.equals-total.basis': 'De indicator {item} telt in {unit}, het totaal "{total}" in {basis} ({workbook}, {place}).',
  'undecided.equals-total.figure': '"{value}" van de indicator {item} is geen cijfer met één waarde, zodat het niet naast het totaal "{total}" te leggen is ({workbook}, {place}).',
  'undecided.equals-total.total': 'Het totaal "{total}" is niet te berekenen, zodat de indicator {item} er niet naast te leggen is ({workbook}, {place}).',
  'definition.unknown-unit': (say) => `er is geen eenheid "${say('value')}"${say('nearest') === '' ? '' : `; bedoelde u "${say('nearest')}"?`}`,
} satisfies Record<string, Wording>;

export type AcrossMessageId = keyof typeof nlAcross;
