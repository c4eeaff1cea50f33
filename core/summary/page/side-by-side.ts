/** Indicators of many workbooks -> how many have each verdict, and a table of bodies x indicators with verdict and distance. */
import { TARGET_VERDICTS } from '../../model/indicator';
import type { Language } from '../../model/words';
import { wordTargetVerdict } from '../../text/target/messages';
import { wordId } from '../../text/word-message';
import { scrolling } from '../../report/html/front-page';
import { type Child, type Html, tag } from '../../report/html/tags';
import type { Summary } from '../summary';
import { nameIndicator } from '../summarise';

/** Bodies in the table: more is for the workbook. */
const BODIES_SHOWN = 200;

/** Columns that fit on a page: few bodies are columns beside the indicators, else the indicators are, so many in each table. */
const FEW = 7;

export function writeSideBySide({ files }: Summary, language: Language): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const bodies = files.filter(({ contribution }) => (contribution?.indicators.length ?? 0) > 0).map(({ outcome, contribution }) => ({
    name: outcome.body, file: outcome.file, lines: new Map((contribution?.indicators ?? []).map((line) => [nameIndicator(line), line] as const)),
  }));
  const all = bodies.flatMap(({ lines }) => [...lines]);
  const names = [...new Map(all.map(([name, { title }]) => [name, title]))];
  const counts = TARGET_VERDICTS.map((verdict) => ({ verdict, count: files.reduce((sum, { contribution }) => sum + (contribution?.indicators ?? []).filter((line) => line.verdict === verdict).length, 0) })).filter(({ count }) => count > 0);
  const shown = bodies.slice(0, BODIES_SHOWN);
  const cell = (body: (typeof bodies)[number], indicator: string): Child => {
    const line = body.lines.get(indicator);
    return tag('td', { class: 'verdict', title: line?.reason }, line ? [tag('span', { class: `chip ${line.verdict}` }, line.verdictText), line.distanceText === '' ? undefined : tag('div', { class: 'quiet' }, line.distanceText, line.heads === undefined ? '' : ` (${say('summary.heads', { heads: line.heads })})`)] : '–');
  };
  const nameOf = (body: (typeof bodies)[number]): Child => [body.name, bodies.some((other) => other !== body && other.name === body.name) ? tag('div', { class: 'quiet' }, body.file) : undefined];
  const byIndicator = (): Html => tag('table', {}, tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, say('page.indicator')), shown.map((body) => tag('th', { scope: 'col' }, nameOf(body))))),
    tag('tbody', {}, names.map(([indicator, title]) => tag('tr', {}, tag('th', { scope: 'row' }, indicator, tag('div', { class: 'quiet' }, title)), shown.map((body) => cell(body, indicator))))));
  const byBody = (some: typeof names): Html => tag('table', {}, tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, say('page.body')), some.map(([indicator, title]) => tag('th', { scope: 'col', title }, indicator)))),
    tag('tbody', {}, shown.map((body) => tag('tr', {}, tag('th', { scope: 'row' }, nameOf(body)), some.map(([indicator]) => cell(body, indicator))))));
  const tables = bodies.length <= FEW ? [{ name: say('summary.indicators'), table: byIndicator() }]
    : Array.from({ length: Math.ceil(names.length / FEW) }, (_, at) => names.slice(at * FEW, (at + 1) * FEW)).map((some) => ({ name: `${say('summary.indicators')}: ${some[0]?.[0] ?? ''} – ${some.at(-1)?.[0] ?? ''}`, table: byBody(some) }));
  return [
    tag('ul', { class: 'tiles' }, counts.map(({ verdict, count }) => tag('li', { class: verdict }, tag('b', {}, count), wordTargetVerdict(verdict, false, {}, language)))),
    tag('p', { class: 'quiet' }, say('summary.indicators.about')),
    tables.map(({ name, table }) => scrolling(name, table)),
    shown.length < bodies.length ? tag('p', { class: 'quiet' }, say('report.more', { count: bodies.length - shown.length })) : undefined,
  ];
}
