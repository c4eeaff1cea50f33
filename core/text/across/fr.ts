/** Workbooks that are checked together, in French: figures that two of them give differently, and totals that an indicator repeats. */
import type { Wording } from '../wording';
import type { AcrossMessageId } from './nl';

export const frAcross: Readonly<Record<AcrossMessageId, Wording>> = {
  'broken.figures-agree-across': '{now}, mais {before} dans {workbook} ({place}), pour le même indicateur et la même période ({period}).',
  'broken.equals-total': '{stated}, mais le total «\u00a0{total}\u00a0» dans {workbook} est {value} ({place})\u00a0: différence {difference}.',
  'broken.total-repeated': 'Le total «\u00a0{total}\u00a0» est {value}, mais l’indicateur {item} dans {workbook} donne {stated} ({place})\u00a0: différence {difference}.',
  'undecided.figures-agree-across': '«\u00a0{now}\u00a0» et «\u00a0{before}\u00a0» dans {workbook} ({place}) n’ont pas la même unité ({units}).',
  'undecided.equals-total.indicator-day': 'L’indicateur {item} ne dit pas sur quel jour ou quelle période porte son résultat\u00a0; il ne peut être comparé au total «\u00a0{total}\u00a0» ({workbook}, {place}).',
  'undecided.equals-total.total-day': 'Le total «\u00a0{total}\u00a0» n’a pas de date de référence lisible\u00a0; l’indicateur {item} ne peut y être comparé ({workbook}, {place}).',
  'undecided.equals-total.unit': 'L’unité de l’indicateur {item} ne dit pas s’il compte ce que compte le total «\u00a0{total}\u00a0»\u00a0: {basis} ({workbook}, {place}).',
  'undecided.equals-total.basis': 'L’indicateur {item} compte en {unit}, le total «\u00a0{total}\u00a0» en {basis} ({workbook}, {place}).',
  'undecided.equals-total.figure': '«\u00a0{value}\u00a0» de l’indicateur {item} n’est pas un chiffre à une seule valeur\u00a0; il ne peut être comparé au total «\u00a0{total}\u00a0» ({workbook}, {place}).',
  'undecided.equals-total.total': 'Le total «\u00a0{total}\u00a0» ne se calcule pas\u00a0; l’indicateur {item} ne peut y être comparé ({workbook}, {place}).',
  'definition.unknown-unit': (say) => `il n’y a pas d’unité «\u00a0${say('value')}\u00a0»${say('nearest') === '' ? '' : `\u00a0; vouliez-vous dire «\u00a0${say('nearest')}\u00a0»\u00a0?`}`,
};
