/** Comparing with another year in Dutch: a slimming path, last year's figures, mutations. */
import { plural, type Wording } from '../wording';
import { sayDay } from './day';

export const nlYears = {
  // Breaches of the short forms that look over the years.
  'broken.on-path': '{stated} geteld, het pad laat er op deze dag {ceiling} toe: {excess} te veel.',
  'broken.path-forecast': (say, facts) => `Aan het tempo sinds ${sayDay(say, 'since', facts)} zijn het er op ${sayDay(say, 'end', facts)} nog ${say('forecast')}; het pad laat er dan ${say('ceiling')} toe: ${say('excess')} te veel.`,
  'broken.continues-previous': '{stated} opgegeven, de vorige werkmap sluit met {before}: verschil {difference}.',
  'broken.change-within': 'Vorig jaar {before}, nu {now}: verschil {difference}, meer dan {limit}.',
  'broken.indicators-continue.dropped': (say) => `De indicator "${say('title')}" van vorig jaar staat niet meer in deze werkmap.${say('items') === '' ? '' : ` Misschien is het ${say('items')}: dezelfde omschrijving staat er meer dan één keer.`}`,
  'broken.indicators-continue.added': (say) => `De indicator "${say('title')}" stond vorig jaar niet in de werkmap.${say('items') === '' ? '' : ` Misschien is het ${say('items')} van vorig jaar: dezelfde omschrijving staat er meer dan één keer.`}`,
  'broken.indicators-continue.code': 'Vorig jaar had deze indicator de code {before}, nu {now}.',
  'broken.indicators-continue.title': 'De omschrijving was "{before}" en is nu "{now}".',
  'broken.indicators-continue.unit': 'De eenheid was "{before}" en is nu "{now}".',
  'broken.indicators-continue.direction': 'De richting was "{before}" en is nu "{now}".',
  'undecided.indicators-continue.now': '{column} is niet ingevuld; vorig jaar wel.',
  'undecided.indicators-continue.before': '{column} was vorig jaar niet ingevuld.',
  'undecided.indicators-continue.period': 'De nulmeting gaat over {now}, het resultaat van vorig jaar over {before}.',
  'undecided.indicators-continue.figures': 'De nulmeting "{now}" en het resultaat van vorig jaar "{before}" zijn niet als cijfers te vergelijken.',

  // Last year's workbook in the report.
  'report.in-previous': 'vorige werkmap {place}',
  'report.previous.none': (say, { rules }) => `Niet vergeleken met vorig jaar: ${say('rules')} ${plural(rules, 'regel vraagt', 'regels vragen')} de werkmap van vorig jaar (--previous).`,
  'report.previous.with': 'Vergeleken met {workbook}.',

  // Mutations, function by function.
  'mutations.title': (say, { changed }) => `Mutaties: ${say('total')}; ${say('changed')} ${plural(changed, 'functie', 'functies')} gewijzigd, ${say('same')} gelijk`,
  'mutations.none': (say, { same }) => `Geen mutaties: ${say('same')} ${plural(same, 'functie is', 'functies zijn')} gelijk gebleven.`,
  'mutations.added': 'nieuw',
  'mutations.dropped': 'weggevallen',
  'mutations.moved': 'verplaatst, was {from}',
  'mutations.maybe': 'verplaatst? niet zeker: {items}',
  'mutations.filled': '{statute} {old} -> {now} (ingevuld)',
  'mutations.vacated': '{statute} {old} -> {now} (vrijgekomen)',
  'mutations.opened': '{statute} vacant {old} -> {now} (opengesteld)',
  'mutations.closed': '{statute} vacant {old} -> {now} (gesloten)',
  'mutations.vacant': 'vacant {old} -> {now}',
  'mutations.unread': 'Niet vergeleken, een aantal is niet te lezen: {items}.',

  // The command.
  'cli.check.previous': 'de werkmap van vorig jaar om mee te vergelijken; bij meer werkmappen een map met telkens een werkmap van dezelfde naam',
  'cli.previous-needs-folder': '{file} is één werkmap, terwijl u er meer dan één controleert. Geef bij --previous een map waarin elke werkmap haar voorganger met dezelfde naam heeft.',
  'unreadable.previous': 'De vorige werkmap ({file}) is niet te gebruiken. {why}',
  'unreadable.previous-kind': 'De vorige werkmap ({file}) is niet van het soort "{title}". Geef met --previous de werkmap van vorig jaar van hetzelfde soort.',

  // Comparing two workbooks.
  'cli.placeholder.old': 'oud',
  'cli.placeholder.new': 'nieuw',
  'cli.compare': 'vergelijk twee werkmappen van hetzelfde soort: mutaties per functie, totalen, gewijzigde indicatoren',
  'cli.compare.old': 'de oudste werkmap',
  'cli.compare.new': 'de nieuwste werkmap',
  'unreadable.nothing-to-compare': 'In een werkmap van het soort "{title}" valt niets te vergelijken: ze heeft geen functies of indicatoren, of ze zijn niet gevonden.',
  'compare.total': 'totaal',
  'compare.vacant': 'vacant',
  'compare.all': 'alle',
  'compare.no-group': '(zonder)',
  'compare.indicators': (say, { changed }) => `Indicatoren: ${say('changed')} ${plural(changed, 'gewijzigd', 'gewijzigd')}, ${say('same')} gelijk`,
  'compare.added': 'nieuw',
  'compare.dropped': 'weggevallen',
  'compare.renumbered': 'andere code, was {from}',
  'compare.maybe': 'misschien dezelfde als {items}: niet zeker',
  'compare.title': 'omschrijving: {old} -> {now}',
  'compare.unit': 'eenheid: {old} -> {now}',
  'compare.direction': 'richting: {old} -> {now}',
  'compare.result': 'resultaat: {old} -> {now}',
  'compare.target': 'doel: {old} -> {now}',
  'compare.verdict': 'oordeel: {old} -> {now}',
  'compare.baseline': 'de nulmeting {now} is niet het vorige resultaat {old}',
} satisfies Record<string, Wording>;

export type YearsMessageId = keyof typeof nlYears;
