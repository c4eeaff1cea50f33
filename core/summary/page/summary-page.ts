/** A summary -> one HTML page in the style of the report: states, totals with bars, who is missing, indicators side by side, outliers, rules, and all workbooks. It asks nothing of the network. */
import type { Language } from '../../model/words';
import { formatNumber } from '../../text/format-fact';
import { wordId, wordMessage } from '../../text/word-message';
import type { FormatContext } from '../../report/format';
import { FILE_STATES, addOutcomeCounts, addUpCounts, countStates } from '../../report/file-outcome';
import { scrolling } from '../../report/html/front-page';
import { writePage } from '../../report/html/html';
import { type Child, type Html, tag } from '../../report/html/tags';
import { FEWEST_FIGURES, THRESHOLD } from '../find-outliers';
import type { Summary } from '../summary';
import { writeSideBySide } from './side-by-side';
import { writeTotals } from './totals';

/** Rules and outliers in their tables. */
const ROWS_SHOWN = 50;

export function formatSummaryPage(summary: Summary, subject: string, context: FormatContext): string {
  const { language } = context;
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const title = `${say('summary.title')}${subject === '' ? '' : `: ${subject}`}`;
  return writePage(title, context, [
    writeStates(summary, language),
    summary.expected ? section('verwacht', say('summary.expected'), writeExpected(summary, language)) : undefined,
    summary.totals.length === 0 ? undefined : section('totalen', say('summary.totals'), writeTotals(summary, context)),
    summary.files.every(({ contribution }) => (contribution?.indicators.length ?? 0) === 0) ? undefined : section('indicatoren', say('summary.indicators'), writeSideBySide(summary, language)),
    section('uitschieters', say('summary.outliers'), writeOutliers(summary, language)),
    summary.rules.length === 0 ? undefined : section('regels', say('page.top-rules'), writeRules(summary, language)),
    section('werkmappen', say('page.workbooks'), [writeTools(summary, language), writeFiles(summary, context)]),
  ]);
}

const section = (id: string, heading: string, children: Child): Html => tag('section', { 'aria-labelledby': id }, tag('h2', { id }, heading), children);

const head = (columns: readonly (readonly [text: string, isNumber?: boolean])[]): Html =>
  tag('thead', {}, tag('tr', {}, columns.map(([text, isNumber]) => tag('th', { scope: 'col', class: isNumber ? 'number' : undefined }, text))));

function writeStates({ files, expected }: Summary, language: Language): Html {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const outcomes = files.map(({ outcome }) => outcome);
  const states = countStates(outcomes);
  const counts = addOutcomeCounts(outcomes);
  const unreadCells = files.reduce((sum, { contribution }) => sum + (contribution?.unreadCount ?? 0), 0);
  const missing = expected?.filter((each) => each.files.length === 0).length ?? 0;
  return section('overzicht', say('page.overview'), [
    tag('ul', { class: 'tiles' },
      tag('li', {}, tag('b', {}, outcomes.length), say('page.tile.workbooks', { count: outcomes.length })),
      [...FILE_STATES].reverse().map((state) => tag('li', { class: state }, tag('b', {}, states[state]), say(`page.state.${state}`))),
      expected ? tag('li', { class: missing > 0 ? 'errors' : 'clean' }, tag('b', {}, missing), say('summary.missing')) : undefined),
    tag('p', { class: 'quiet' }, say('report.counts', { ...counts, items: addUpCounts(counts) })),
    tag('p', { class: 'quiet' }, say('summary.about', { unread: states.unread, faulty: states.errors + states.partly })),
    unreadCells === 0 ? undefined : tag('p', {}, say('summary.unread-cells', { count: unreadCells })),
  ]);
}

/** Who is missing first. */
function writeExpected({ expected = [], files }: Summary, language: Language): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const missing = expected.filter((each) => each.files.length === 0);
  const others = files.filter(({ expectedAs, outcome }) => expectedAs === undefined && outcome.state !== 'unread').map(({ outcome }) => outcome.file);
  const rows = [...missing, ...expected.filter((each) => each.files.length > 0)];
  const hasKinds = expected.some(({ kind }) => kind !== undefined);
  return [
    tag('p', {}, say('summary.expected.counts', { delivered: expected.length - missing.length, missing: missing.length })),
    scrolling(say('summary.expected'), tag('table', { class: 'sortable' }, head([[say('page.body')], ...(hasKinds ? [[say('summary.kind')] as const] : []), [say('page.state')]]),
      tag('tbody', {}, rows.map(({ name, kind = '', files: found }) => tag('tr', {}, tag('th', { scope: 'row' }, name), hasKinds ? tag('td', {}, kind) : undefined,
        tag('td', {}, found.length === 0 ? tag('span', { class: 'chip errors' }, say('summary.missing')) : found.map(({ file, by }) => tag('div', {}, say(`summary.found.${by.replace(' ', '-')}`, { file }))))))))),
    others.length === 0 ? undefined : tag('p', { class: 'quiet' }, say('summary.not-expected', { files: others })),
  ];
}

function writeOutliers({ outliers }: Summary, language: Language): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const print = (value: number): string => formatNumber(value, language);
  const shown = [...outliers].sort((one, other) => Math.abs(other.score) - Math.abs(one.score)).slice(0, ROWS_SHOWN);
  return [
    tag('p', { class: 'quiet' }, say('summary.outliers.about', { threshold: THRESHOLD, fewest: FEWEST_FIGURES })),
    shown.length === 0 ? tag('p', {}, say('summary.outliers.none')) : scrolling(say('summary.outliers'), tag('table', { class: 'sortable' },
      head([[say('page.body')], [say('summary.figure')], [say('summary.value'), true], [say('summary.median'), true], [say('summary.score'), true]]),
      tag('tbody', {}, shown.map(({ body, figure, kind, value, median, score }) => tag('tr', {},
        tag('th', { scope: 'row' }, body), tag('td', {}, figure, tag('div', { class: 'quiet' }, kind)),
        [value, median, Math.round(score * 10) / 10].map((number) => tag('td', { class: 'number', 'data-key': String(number) }, print(number)))))))),
    shown.length < outliers.length ? tag('p', { class: 'quiet' }, say('report.more', { count: outliers.length - shown.length })) : undefined,
  ];
}

function writeRules({ rules }: Summary, language: Language): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  return [
    scrolling(say('page.top-rules'), tag('table', { class: 'sortable' },
      head([[say('page.rule')], [say('page.demand')], [say('page.severity')], [say('page.workbooks'), true], [say('page.times'), true]]),
      tag('tbody', {}, rules.slice(0, ROWS_SHOWN).map(({ rule, title, severity, files, broken }) => tag('tr', {},
        tag('th', { scope: 'row' }, rule), tag('td', {}, title), tag('td', {}, tag('span', { class: `chip ${severity}` }, say(`report.severity.${severity}`))), tag('td', { class: 'number' }, files), tag('td', { class: 'number' }, broken)))))),
    rules.length > ROWS_SHOWN ? tag('p', { class: 'quiet' }, say('report.more', { count: rules.length - ROWS_SHOWN })) : undefined,
  ];
}

/** Hidden without the script, which is what makes it work. */
function writeTools({ files }: Summary, language: Language): Html {
  const say = (id: string): string => wordId(id, {}, language);
  const states = countStates(files.map(({ outcome }) => outcome));
  return tag('div', { class: 'tools', 'data-table': 'files', hidden: true },
    tag('label', {}, say('page.search'), tag('input', { type: 'search' })),
    tag('label', {}, say('page.state'), tag('select', {}, tag('option', { value: '' }, say('page.all')), FILE_STATES.filter((state) => states[state] > 0).map((state) => tag('option', { value: state }, say(`page.state.${state}`))))));
}

function writeFiles({ files }: Summary, { language, definitions }: FormatContext): Html {
  const say = (id: string): string => wordId(id, {}, language);
  return scrolling(say('page.workbooks'), tag('table', { class: 'sortable', id: 'files' },
    head([[say('page.workbook')], [say('page.body')], [say('page.state')], ...['page.errors', 'page.warnings', 'summary.explained', 'page.held', 'page.broken', 'page.undecided', 'page.crashed'].map((id) => [say(id), true] as const)]),
    tag('tbody', {}, files.map(({ outcome: { file, body, workbook, state, broken, settled, counts, problems, definition } }) => tag('tr', { 'data-state': state },
      tag('th', { scope: 'row' }, file, tag('div', { class: 'quiet' }, problems.length > 0 ? problems.map((problem) => wordMessage(problem, language)).join(' ') : definitions.find(({ id }) => id === definition)?.title[language])),
      tag('td', {}, body === workbook ? '' : body),
      tag('td', { 'data-key': String(FILE_STATES.indexOf(state)) }, tag('span', { class: `chip ${state}` }, say(`page.state.${state}`))),
      [broken.error, broken.warning, settled.error + settled.warning + settled.info, counts.held, counts.broken, counts.undecided, counts.crashed].map((count) => tag('td', { class: 'number' }, count)))))));
}
