/** What a run remembers of its files -> the front page: how many workbooks in which state, the rules broken most, bodies x rules, and a table of all workbooks. */
import { type Severity } from '../../model/report';
import type { Language } from '../../model/words';
import { wordId } from '../../text/word-message';
import { describeRule } from '../describe-rule';
import { type FileOutcome, FILE_STATES, type RuleTotal, addOutcomeCounts, addUpCounts, countStates, nameFiles, rankRules } from '../file-outcome';
import type { FormatContext } from '../format';
import { type Child, type Html, tag } from './tags';

/** Rules in the table and columns in the heat map. */
const RULES_SHOWN = 20;
/** Rows of the heat map: those with most findings. */
const BODIES_SHOWN = 100;

/** Anchor of a file's section: the same wherever it is made from. */
export const anchorOf = (file: string): string => `w-${file.replace(/[^a-zA-Z0-9]/g, (character) => `-${character.codePointAt(0)?.toString(16) ?? ''}`)}`;

export function writeFrontPage(outcomes: readonly FileOutcome[], context: FormatContext): readonly Child[] {
  const { language } = context;
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const states = countStates(outcomes);
  const counts = addOutcomeCounts(outcomes);
  const ranked = rankRules(outcomes);
  return [
    tag('section', { 'aria-labelledby': 'overzicht' },
      tag('h2', { id: 'overzicht' }, say('page.overview')),
      tag('ul', { class: 'tiles' },
        tag('li', {}, tag('b', {}, outcomes.length), say('page.tile.workbooks', { count: outcomes.length })),
        [...FILE_STATES].reverse().map((state) => tag('li', { class: state }, tag('b', {}, states[state]), say(`page.state.${state}`)))),
      tag('p', { class: 'quiet' }, say('report.counts', { ...counts, items: addUpCounts(counts) }))),
    ranked.length === 0 ? undefined : tag('section', { 'aria-labelledby': 'regels' }, tag('h2', { id: 'regels' }, say('page.top-rules')), writeRules(ranked.slice(0, RULES_SHOWN), context)),
    ranked.length === 0 || outcomes.length < 2 ? undefined : tag('section', { 'aria-labelledby': 'kaart' }, tag('h2', { id: 'kaart' }, say('page.heat')), writeHeatMap(outcomes, ranked.slice(0, RULES_SHOWN), context)),
    tag('section', { 'aria-labelledby': 'werkmappen' }, tag('h2', { id: 'werkmappen' }, say('page.workbooks')), writeTools(outcomes, language), writeFiles(outcomes, language)),
  ];
}

const ruleTitle = ({ rule, definition }: RuleTotal, { definitions, language }: FormatContext): string => {
  const by = definitions.find(({ id }) => id === definition);
  return by ? describeRule(rule, by, language).title : '';
};

const severityChip = (severity: Severity, language: Language): Html => tag('span', { class: `chip ${severity}` }, wordId(`report.severity.${severity}`, {}, language));

/** A table that may be wider than the page; it can be reached and scrolled with the keyboard. */
export const scrolling = (name: string, child: Html): Html => tag('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name }, child);

function writeRules(ranked: readonly RuleTotal[], context: FormatContext): Html {
  const say = (id: string): string => wordId(id, {}, context.language);
  return scrolling(say('page.top-rules'), tag('table', { class: 'sortable' },
    tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, say('page.rule')), tag('th', { scope: 'col' }, say('page.demand')), tag('th', { scope: 'col' }, say('page.severity')), tag('th', { scope: 'col', class: 'number' }, say('page.workbooks')), tag('th', { scope: 'col', class: 'number' }, say('page.times')))),
    tag('tbody', {}, ranked.map((total) => tag('tr', {},
      tag('th', { scope: 'row' }, total.rule), tag('td', {}, ruleTitle(total, context)), tag('td', {}, severityChip(total.severity, context.language)), tag('td', { class: 'number' }, total.files), tag('td', { class: 'number' }, total.broken))))));
}

function writeHeatMap(outcomes: readonly FileOutcome[], ranked: readonly RuleTotal[], context: FormatContext): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, context.language);
  const total = ({ rules }: FileOutcome): number => rules.reduce((sum, { broken }) => sum + broken, 0);
  const worst = outcomes.filter((outcome) => total(outcome) > 0).sort((one, other) => total(other) - total(one));
  const shown = worst.slice(0, BODIES_SHOWN);
  const names = nameFiles(outcomes);
  const most = Math.max(...shown.flatMap(({ rules }) => rules.map(({ broken }) => broken)), 1);
  return [
    tag('p', { class: 'quiet' }, say('page.heat.legend')),
    scrolling(say('page.heat'), tag('table', { class: 'heat' },
      tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, say('page.body')), ranked.map((each) => tag('th', { scope: 'col', title: ruleTitle(each, context) }, each.rule)))),
      tag('tbody', {}, shown.map((outcome) => tag('tr', {}, tag('th', { scope: 'row' }, tag('a', { href: `#${anchorOf(outcome.file)}` }, outcome.body), outcome.body === outcome.workbook ? undefined : tag('div', { class: 'quiet' }, names.get(outcome.file))),
        ranked.map(({ rule }) => {
          const broken = outcome.rules.find((each) => each.rule === rule)?.broken ?? 0;
          return broken === 0 ? tag('td', {}) : tag('td', { style: `background:rgba(var(--heat),${(0.12 + 0.33 * (broken / most)).toFixed(2)})` }, broken);
        })))))),
    shown.length < worst.length ? tag('p', { class: 'quiet' }, say('report.more', { count: worst.length - shown.length })) : undefined,
  ];
}

/** Hidden without the script, which is what makes it work. */
const writeTools = (outcomes: readonly FileOutcome[], language: Language): Html => {
  const say = (id: string): string => wordId(id, {}, language);
  const states = countStates(outcomes);
  return tag('div', { class: 'tools', 'data-table': 'files', hidden: true },
    tag('label', {}, say('page.search'), tag('input', { type: 'search' })),
    tag('label', {}, say('page.state'), tag('select', {}, tag('option', { value: '' }, say('page.all')), FILE_STATES.filter((state) => states[state] > 0).map((state) => tag('option', { value: state }, say(`page.state.${state}`))))));
};

function writeFiles(outcomes: readonly FileOutcome[], language: Language): Html {
  const say = (id: string): string => wordId(id, {}, language);
  const names = nameFiles(outcomes);
  const numbers = ['page.errors', 'page.warnings', 'page.held', 'page.broken', 'page.undecided', 'page.crashed'];
  return scrolling(say('page.workbooks'), tag('table', { class: 'sortable', id: 'files' },
    tag('thead', {}, tag('tr', {}, ['page.workbook', 'page.body', 'page.state'].map((id) => tag('th', { scope: 'col' }, say(id))), numbers.map((id) => tag('th', { scope: 'col', class: 'number' }, say(id))))),
    tag('tbody', {}, outcomes.map(({ file, body, state, broken, counts }) => tag('tr', { 'data-state': state },
      tag('th', { scope: 'row' }, tag('a', { href: `#${anchorOf(file)}` }, names.get(file))), tag('td', {}, body),
      tag('td', { 'data-key': String(FILE_STATES.indexOf(state)) }, tag('span', { class: `chip ${state}` }, say(`page.state.${state}`))),
      [broken.error, broken.warning, counts.held, counts.broken, counts.undecided, counts.crashed].map((count) => tag('td', { class: 'number' }, count)))))));
}
