/** Judged indicators -> a table with a bullet graph each, and the summary that adds up. */
import type { IndicatorReport, IndicatorResult } from '../../model/indicator';
import type { Language } from '../../model/words';
import { formatPlace } from '../../model/place';
import { wordTargetVerdict } from '../../text/target/messages';
import { wordId, wordMessage } from '../../text/word-message';
import { describeIndicators } from '../indicators';
import { drawBulletGraph } from './bullet-graph';
import { scrolling } from './front-page';
import { type Child, type Html, tag } from './tags';

export function writeIndicators(indicators: IndicatorReport, language: Language): readonly Child[] {
  const lines = describeIndicators(indicators, { language, paint: (_, text) => text });
  const heading = lines[0] ?? '';
  return [
    tag('h3', {}, heading),
    tag('p', {}, lines.at(-1)),
    writeLegend(language),
    scrolling(heading, tag('table', { class: 'sortable' },
      tag('thead', {}, tag('tr', {}, ['page.indicator', 'page.verdict', 'page.graph', 'page.why'].map((id) => tag('th', { scope: 'col' }, wordId(id, {}, language))))),
      tag('tbody', {}, indicators.results.map((result) => writeResult(result, language))))),
  ];
}

const writeResult = (result: IndicatorResult, language: Language): Html => tag('tr', {},
  tag('td', {}, tag('b', {}, result.item), ' ', result.title.replace(/\s*\n\s*/g, ' / '), result.place ? tag('div', { class: 'quiet' }, formatPlace(result.place)) : undefined),
  tag('td', {}, tag('span', { class: `chip ${result.verdict}` }, wordTargetVerdict(result.verdict, result.isProvisional, result.reason.facts, language))),
  tag('td', {}, result.figures ? drawBulletGraph(result.figures, language) : '–'),
  tag('td', {}, wordMessage(result.reason, language), tag('div', { class: 'quiet' }, result.phrase.replace(/\s*\n\s*/g, ' / '))));

const writeLegend = (language: Language): Html => {
  const say = (id: string): string => wordId(id, {}, language);
  const mark = (shape: Html, label: string): Html => tag('span', {}, tag('svg', { class: 'bullet', width: 22, height: 16, viewBox: '0 5 22 16', 'aria-hidden': 'true' }, shape), label);
  return tag('p', { class: 'legend' },
    mark(tag('rect', { class: 'result', x: 0, y: 9, width: 22, height: 8 }), say('page.legend.result')),
    mark(tag('circle', { class: 'baseline', cx: 11, cy: 13, r: 4 }), say('page.legend.baseline')),
    mark({ html: `${tag('rect', { class: 'goal', x: 0, y: 4, width: 22, height: 18 }).html}${tag('line', { class: 'limit', x1: 2, x2: 2, y1: 1, y2: 25 }).html}` }, say('page.legend.goal')));
};
