/** Totals of a summary -> a table of groups x columns for each declared table, with a bar of its parts for each group; fills tell parts apart as well as colours. */
import type { Language } from '../../model/words';
import { formatNumber } from '../../text/format-fact';
import { wordId } from '../../text/word-message';
import type { FormatContext } from '../../report/format';
import { scrolling } from '../../report/html/front-page';
import { type Child, type Html, tag } from '../../report/html/tags';
import type { Summary, TotalsBlock } from '../summary';

const WIDTH = 760;
const BAR = 22;
const LABEL = 120;
/** Room for the figure behind a bar. */
const FIGURE = 70;
/** Fills in turn; the page's style draws them. */
const FILLS = 6;

export const writeTotals = ({ totals }: Summary, context: FormatContext): readonly Child[] => totals.flatMap((block, at) => writeBlock(block, at, context));

function writeBlock(block: TotalsBlock, at: number, { language, definitions }: FormatContext): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(`summary.${id}`, facts, language);
  const title = say('totals.of', { kind: definitions.find(({ id }) => id === block.kind)?.title[language] ?? block.kind, table: block.table });
  const valueOf = (group: string, column: string): number => block.totals.find((total) => total.group === group && total.column === column)?.value ?? 0;
  const name = (group: string): string => (group === '' ? say('no-group') : group);
  const number = (value: number): Html => tag('td', { class: 'number' }, formatNumber(value, language));
  const sum = (column: string): number => Math.round(block.groups.reduce((all, group) => all + valueOf(group, column), 0) * 1e9) / 1e9;
  return [
    tag('h3', {}, title),
    scrolling(title, tag('table', {},
      tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, say('group')), block.columns.map(({ label }) => tag('th', { scope: 'col', class: 'number wraps' }, label)))),
      tag('tbody', {}, block.groups.map((group) => tag('tr', {}, tag('th', { scope: 'row' }, name(group)), block.columns.map((column) => number(valueOf(group, column.name)))))),
      block.groups.length < 2 ? undefined : tag('tfoot', {}, tag('tr', {}, tag('th', { scope: 'row' }, say('all')), block.columns.map((column) => number(sum(column.name))))))),
    block.groups.length < 2 ? undefined : drawBars(block, at, valueOf, name, language),
  ];
}

function drawBars(block: TotalsBlock, at: number, valueOf: (group: string, column: string) => number, name: (group: string) => string, language: Language): readonly Child[] {
  const parts = block.columns.filter(({ isPart }) => isPart);
  const sumOf = (group: string): number => parts.reduce((all, { name: column }) => all + Math.max(0, valueOf(group, column)), 0);
  const most = Math.max(...block.groups.map(sumOf));
  if (parts.length === 0 || most === 0) return [];
  const height = block.groups.length * (BAR + 8);
  const bar = (group: string, row: number): readonly Child[] => {
    let left = LABEL;
    const top = row * (BAR + 8) + 4;
    const pieces = parts.map(({ name: column, label }, part) => {
      const width = Math.round((Math.max(0, valueOf(group, column)) / most) * (WIDTH - LABEL - FIGURE) * 10) / 10;
      const piece = width === 0 ? undefined : tag('rect', { class: `part p${part % FILLS}`, style: part % FILLS > 0 ? `fill:url(#f${at}-${part % FILLS})` : undefined, x: Math.round(left * 10) / 10, y: top, width, height: BAR }, tag('title', {}, `${name(group)}, ${label}: ${formatNumber(valueOf(group, column), language)}`));
      left += width;
      return piece;
    });
    return [
      tag('text', { class: 'axis', x: LABEL - 8, y: top + 15, 'text-anchor': 'end' }, shorten(name(group))), pieces,
      tag('text', { class: 'axis', x: Math.round(left) + 6, y: top + 15 }, formatNumber(sumOf(group), language)),
    ];
  };
  return [
    tag('svg', { class: 'bars', role: 'img', viewBox: `0 0 ${WIDTH} ${height}`, 'aria-label': wordId('summary.chart.alternative', { table: block.table }, language) }, tag('defs', {}, patterns(at)), block.groups.map(bar)),
    tag('p', { class: 'legend' }, parts.map(({ label }, part) => tag('span', {}, tag('svg', { width: 22, height: 14, 'aria-hidden': 'true' }, tag('rect', { class: `part p${part % FILLS}`, style: part % FILLS > 0 ? `fill:url(#f${at}-${part % FILLS})` : undefined, width: 22, height: 14 })), label))),
  ];
}

/** As long as fits before a bar. */
const shorten = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text);

/** Lines, dots and nothing, drawn in the page's own colours. */
function patterns(at: number): readonly Html[] {
  const pattern = (id: number, size: number, ...children: readonly Html[]): Html => tag('pattern', { id: `f${at}-${id}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, children);
  const line = (path: string): Html => tag('path', { class: 'stroke', d: path });
  return [
    pattern(1, 6, line('M0 6L6 0')),
    pattern(2, 5, tag('circle', { class: 'dot', cx: 2, cy: 2, r: 1.1 })),
    pattern(3, 6, line('M0 3H6')),
    pattern(4, 6, line('M0 0L6 6M0 6L6 0')),
    pattern(5, 6, line('M3 0V6')),
  ];
}
