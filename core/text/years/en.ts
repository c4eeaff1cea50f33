/** Comparing with another year in English: a slimming path, last year's figures, mutations. */
import { plural, type Wording } from '../wording';
import { sayDay } from './day';
import type { YearsMessageId } from './nl';

export const enYears: Readonly<Record<YearsMessageId, Wording>> = {
  // Breaches of the short forms that look over the years.
  'broken.on-path': '{stated} counted, the path allows {ceiling} on this day: {excess} too many.',
  'broken.path-forecast': (say, facts) => `At the pace since ${sayDay(say, 'since', facts)} there will still be ${say('forecast')} on ${sayDay(say, 'end', facts)}; the path then allows ${say('ceiling')}: ${say('excess')} too many.`,
  'broken.continues-previous': '{stated} stated, the previous workbook closes with {before}: difference {difference}.',
  'broken.change-within': 'Last year {before}, now {now}: difference {difference}, more than {limit}.',
  'broken.indicators-continue.dropped': (say) => `The indicator "${say('title')}" of last year is no longer in this workbook.${say('items') === '' ? '' : ` It may be ${say('items')}: the same description stands there more than once.`}`,
  'broken.indicators-continue.added': (say) => `The indicator "${say('title')}" was not in last year's workbook.${say('items') === '' ? '' : ` It may be ${say('items')} of last year: the same description stands there more than once.`}`,
  'broken.indicators-continue.code': 'Last year this indicator had the code {before}, now {now}.',
  'broken.indicators-continue.title': 'The description was "{before}" and is now "{now}".',
  'broken.indicators-continue.unit': 'The unit was "{before}" and is now "{now}".',
  'broken.indicators-continue.direction': 'The direction was "{before}" and is now "{now}".',
  'undecided.indicators-continue.now': '{column} is not filled in; last year it was.',
  'undecided.indicators-continue.before': '{column} was not filled in last year.',
  'undecided.indicators-continue.period': 'The baseline is about {now}, last year\'s result about {before}.',
  'undecided.indicators-continue.figures': 'The baseline "{now}" and last year\'s result "{before}" cannot be compared as figures.',

  // Last year's workbook in the report.
  'report.in-previous': 'previous workbook {place}',
  'report.previous.none': (say, { rules }) => `Not compared with last year: ${say('rules')} ${plural(rules, 'rule asks', 'rules ask')} for last year's workbook (--previous).`,
  'report.previous.with': 'Compared with {workbook}.',

  // Mutations, function by function.
  'mutations.title': (say, { changed }) => `Mutations: ${say('total')}; ${say('changed')} ${plural(changed, 'function', 'functions')} changed, ${say('same')} the same`,
  'mutations.none': (say, { same }) => `No mutations: ${say('same')} ${plural(same, 'function is', 'functions are')} the same.`,
  'mutations.added': 'new',
  'mutations.dropped': 'gone',
  'mutations.moved': 'moved, was {from}',
  'mutations.maybe': 'moved? not certain: {items}',
  'mutations.filled': '{statute} {old} -> {now} (filled)',
  'mutations.vacated': '{statute} {old} -> {now} (vacated)',
  'mutations.opened': '{statute} vacant {old} -> {now} (opened)',
  'mutations.closed': '{statute} vacant {old} -> {now} (closed)',
  'mutations.vacant': 'vacant posts {old} -> {now}',
  'mutations.unread': 'Not compared, a count cannot be read: {items}.',

  // The command.
  'cli.check.previous': "last year's workbook to compare with; for several workbooks a folder with one of the same name for each",
  'cli.previous-needs-folder': '{file} is one workbook, while you check more than one. Give --previous a folder in which each workbook has its predecessor under the same name.',
  'unreadable.previous': 'The previous workbook ({file}) cannot be used. {why}',
  'unreadable.previous-kind': 'The previous workbook ({file}) is not of the kind "{title}". Give --previous the workbook of last year of the same kind.',

  // Comparing two workbooks.
  'cli.placeholder.old': 'old',
  'cli.placeholder.new': 'new',
  'cli.compare': 'compare two workbooks of one kind: mutations by function, totals, indicators that changed',
  'cli.compare.old': 'the older workbook',
  'cli.compare.new': 'the newer workbook',
  'unreadable.nothing-to-compare': 'There is nothing to compare in a workbook of the kind "{title}": it has no functions or indicators, or they were not found.',
  'compare.total': 'all statutes',
  'compare.vacant': 'vacant posts',
  'compare.all': 'all',
  'compare.no-group': '(none)',
  'compare.indicators': (say, { changed }) => `Indicators: ${say('changed')} ${plural(changed, 'has changed', 'have changed')}, ${say('same')} the same`,
  'compare.added': 'new',
  'compare.dropped': 'gone',
  'compare.renumbered': 'other code, was {from}',
  'compare.maybe': 'perhaps the same as {items}: not certain',
  'compare.title': 'description: {old} -> {now}',
  'compare.unit': 'unit: {old} -> {now}',
  'compare.direction': 'direction: {old} -> {now}',
  'compare.result': 'result: {old} -> {now}',
  'compare.target': 'target: {old} -> {now}',
  'compare.verdict': 'verdict: {old} -> {now}',
  'compare.baseline': 'the baseline {now} is not the last result {old}',
};
