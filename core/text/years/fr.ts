/** Comparing with another year in French: a reduction path, last year's figures, mutations. */
import { pluralFr, type Wording } from '../wording';
import { sayDay } from './day';
import type { YearsMessageId } from './nl';

export const frYears: Readonly<Record<YearsMessageId, Wording>> = {
  // Breaches of the short forms that look over the years.
  'broken.on-path': '{stated} comptés, le trajet en permet {ceiling} ce jour-là\u00a0: {excess} de trop.',
  'broken.path-forecast': (say, facts) => `Au rythme suivi depuis le ${sayDay(say, 'since', facts)}, il en restera ${say('forecast')} le ${sayDay(say, 'end', facts)}\u00a0; le trajet en permet alors ${say('ceiling')}\u00a0: ${say('excess')} de trop.`,
  'broken.continues-previous': '{stated} indiqué, le classeur précédent se clôt sur {before}\u00a0: différence {difference}.',
  'broken.change-within': '{before} l’année précédente, {now} maintenant\u00a0: différence {difference}, plus que {limit}.',
  'broken.indicators-continue.dropped': (say) => `L’indicateur «\u00a0${say('title')}\u00a0» de l’année précédente ne figure plus dans ce classeur.${say('items') === '' ? '' : ` C’est peut-être ${say('items')}\u00a0: la même description y figure plus d’une fois.`}`,
  'broken.indicators-continue.added': (say) => `L’indicateur «\u00a0${say('title')}\u00a0» ne figurait pas dans le classeur de l’année précédente.${say('items') === '' ? '' : ` C’est peut-être ${say('items')} de l’année précédente\u00a0: la même description y figure plus d’une fois.`}`,
  'broken.indicators-continue.code': 'L’année précédente, cet indicateur portait le code {before}, maintenant {now}.',
  'broken.indicators-continue.title': 'La description était «\u00a0{before}\u00a0» et est maintenant «\u00a0{now}\u00a0».',
  'broken.indicators-continue.unit': 'L’unité était «\u00a0{before}\u00a0» et est maintenant «\u00a0{now}\u00a0».',
  'broken.indicators-continue.direction': 'Le sens était «\u00a0{before}\u00a0» et est maintenant «\u00a0{now}\u00a0».',
  'undecided.indicators-continue.now': 'La colonne {column} n’est pas remplie\u00a0; elle l’était l’année précédente.',
  'undecided.indicators-continue.before': 'La colonne {column} n’était pas remplie l’année précédente.',
  'undecided.indicators-continue.period': 'La mesure initiale porte sur {now}, le résultat de l’année précédente sur {before}.',
  'undecided.indicators-continue.figures': 'La mesure initiale «\u00a0{now}\u00a0» et le résultat de l’année précédente «\u00a0{before}\u00a0» ne se comparent pas comme des chiffres.',

  // Last year's workbook in the report.
  'report.in-previous': 'classeur précédent {place}',
  'report.previous.none': (say, { rules }) => `Non comparé à l’année précédente\u00a0: ${say('rules')} ${pluralFr(rules, 'règle demande', 'règles demandent')} le classeur de l’année précédente (--previous).`,
  'report.previous.with': 'Comparé à {workbook}.',

  // Mutations, function by function.
  'mutations.title': (say, { changed, same }) => `Mutations\u00a0: ${say('total')}\u00a0; ${say('changed')} ${pluralFr(changed, 'fonction modifiée', 'fonctions modifiées')}, ${say('same')} ${pluralFr(same, 'inchangée', 'inchangées')}`,
  'mutations.none': (say, { same }) => `Aucune mutation\u00a0: ${say('same')} ${pluralFr(same, 'fonction inchangée', 'fonctions inchangées')}.`,
  'mutations.added': 'nouvelle',
  'mutations.dropped': 'supprimée',
  'mutations.moved': 'déplacée, était {from}',
  'mutations.maybe': 'déplacée\u00a0? incertain\u00a0: {items}',
  'mutations.filled': '{statute} {old} -> {now} (pourvu)',
  'mutations.vacated': '{statute} {old} -> {now} (libéré)',
  'mutations.opened': '{statute} vacant {old} -> {now} (ouvert)',
  'mutations.closed': '{statute} vacant {old} -> {now} (fermé)',
  'mutations.vacant': 'emplois vacants {old} -> {now}',
  'mutations.unread': 'Non comparé, un nombre est illisible\u00a0: {items}.',

  // The command.
  'cli.check.previous': 'le classeur de l’année précédente auquel comparer\u00a0; pour plusieurs classeurs, un dossier avec chaque fois un classeur du même nom',
  'cli.previous-needs-folder': '{file} est un seul classeur, alors que vous en contrôlez plusieurs. Avec --previous, donnez un dossier où chaque classeur a son prédécesseur du même nom.',
  'unreadable.previous': 'Le classeur précédent ({file}) est inutilisable. {why}',
  'unreadable.previous-kind': 'Le classeur précédent ({file}) n’est pas du type «\u00a0{title}\u00a0». Donnez avec --previous le classeur de l’année précédente, du même type.',

  // Comparing two workbooks.
  'cli.placeholder.old': 'ancien',
  'cli.placeholder.new': 'nouveau',
  'cli.compare': 'compare deux classeurs du même type\u00a0: mutations par fonction, totaux, indicateurs modifiés',
  'cli.compare.old': 'le classeur le plus ancien',
  'cli.compare.new': 'le classeur le plus récent',
  'unreadable.nothing-to-compare': 'Dans un classeur du type «\u00a0{title}\u00a0», il n’y a rien à comparer\u00a0: il n’a ni fonctions ni indicateurs, ou ils n’ont pas été trouvés.',
  'compare.total': 'total occupé',
  'compare.vacant': 'emplois vacants',
  'compare.all': 'tous',
  'compare.no-group': '(aucun)',
  'compare.indicators': (say, { changed }) => `Indicateurs\u00a0: ${say('changed')} ${pluralFr(changed, 'modifié', 'modifiés')}, ${say('same')} identiques`,
  'compare.added': 'nouvel indicateur',
  'compare.dropped': 'supprimé',
  'compare.renumbered': 'autre code, était {from}',
  'compare.maybe': 'peut-être le même que {items}\u00a0: incertain',
  'compare.title': 'description\u00a0: {old} -> {now}',
  'compare.unit': 'unité\u00a0: {old} -> {now}',
  'compare.direction': 'sens\u00a0: {old} -> {now}',
  'compare.result': 'résultat\u00a0: {old} -> {now}',
  'compare.target': 'objectif\u00a0: {old} -> {now}',
  'compare.verdict': 'verdict\u00a0: {old} -> {now}',
  'compare.baseline': 'la mesure initiale {now} n’est pas le résultat précédent {old}',
};
