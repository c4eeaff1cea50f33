/** Indicators -> judgements by theme, a bullet graph for each figure, and the course of each series. */
import { columnName, findTable, type ChartDefinition } from '../../../core/definition/definition';
import type { IndicatorsDefinition } from '../../../core/definition/indicators';
import { quoteText, wholeColumn } from '../../../core/rules/demand';
import { likeThis } from '../../../core/rules/unique';
import { quietFont, showThousands, textFont } from '../style';
import { BESIDE, CHART_LEFT, CHART_RIGHT, type Dashboard } from './dashboard';
import { COURSES, MOST_POINTS, NUMBERS } from './indicator-numbers';

/** With `#,##0.##` Excel would leave a comma behind a whole number. */
const PLAIN_NUMBER = 'General';
const COURSE_ROWS = 12;
const ROW_HEIGHT = 27;
/** Names of a table and its row together are long: three lines. */
const COURSE_HEIGHT = 36;

/** As a check reads the column of judgements: at the start, in any of the languages, as whole words. */
const JUDGEMENTS = {
  met: ['gehaald', 'is gehaald', 'volledig gehaald', 'bereikt', 'gerealiseerd', 'behaald', 'voldaan', 'ja', 'ok', 'atteint', 'atteinte', 'réalisé', 'réalisée', 'oui', 'met', 'reached', 'achieved', 'yes'],
  partly: ['deels', 'gedeeltelijk', 'ten dele', 'partiellement', 'en partie', 'partly', 'partially'],
  missed: ['niet gehaald', 'niet bereikt', 'niet gerealiseerd', 'niet behaald', 'niet voldaan', 'nee', 'gemist', 'non atteint', 'non atteinte', 'non réalisé', 'non réalisée', 'pas atteint', 'non', 'not met', 'not reached', 'not achieved', 'missed', 'no'],
} as const;

/** `slots`: how many themes there is room for. */
export function addThemes(board: Dashboard, { table, columns: { theme, judgement } }: IndicatorsDefinition, slots: number): void {
  if (theme === undefined || judgement === undefined) return;
  const asks = (words: readonly string[], row: number): string => {
    const criteria = `{${words.flatMap((word) => [word, `${word} *`]).map(quoteText).join(',')}}`;
    return `IF($A${row}="",NA(),SUMPRODUCT(COUNTIFS(${wholeColumn(table, theme)},${likeThis(`$A${row}`)},${wholeColumn(table, judgement)},${criteria})))`;
  };
  board.heading(board.say('dashboard.judgements'));
  const headers = ['met', 'partly', 'missed', 'open'] as const;
  board.header([board.say('dashboard.theme'), ...headers.map((id) => board.say(`dashboard.${id}`))]);
  board.sheet.getRow(board.row).height = ROW_HEIGHT;
  const headerRow = board.row++;
  const first = board.row;
  for (let at = 1; at <= slots; at++, board.row++) {
    const { row } = board;
    board.sheet.getRow(row).height = ROW_HEIGHT;
    board.putReady(row, 1, board.formula(`IFERROR(INDEX(${wholeColumn(table, theme)},MATCH(${at},${wholeColumn(NUMBERS, 'Thema')},0)),"")`));
    (['met', 'partly', 'missed'] as const).forEach((id, column) => board.putReady(row, column + 2, board.formula(asks(JUDGEMENTS[id], row)), { numFmt: '0;-0;;' }));
    board.putReady(row, 5, board.formula(`IF($A${row}="",NA(),SUMPRODUCT(--(${wholeColumn(table, theme)}=$A${row}))-SUM(B${row}:D${row}))`), { numFmt: '0;-0;;' });
  }
  const last = board.row - 1;
  board.showFilled(first, last, 1, 5, showThousands);
  board.charts.push({
    name: board.say('dashboard.judgements'), alternativeText: board.say('dashboard.judgements.alt'),
    range: { top: headerRow - 1, left: CHART_LEFT - 1, bottom: last - 1, right: CHART_RIGHT },
    chart: { kind: 'rows', rowCount: slots, categories: board.range(first, 1, last, 1), series: headers.map((_, at) => ({ name: board.range(headerRow, at + 2, headerRow, at + 2), values: board.range(first, at + 2, last, at + 2) })) },
  });
  board.row = last + 2;
}

/** `slots`: how many figures there is room for. */
export function addBullets(board: Dashboard, { table, columns: { code, title } }: IndicatorsDefinition, slots: number): void {
  board.heading(board.say('dashboard.bullets'));
  board.sheet.mergeCells(board.row, 1, board.row, CHART_RIGHT + 1);
  board.put(board.row++, 1, `${board.say('dashboard.bullets.note')} ${board.say('dashboard.scale')}`, { font: quietFont, border: {}, fill: { type: 'pattern', pattern: 'none' }, alignment: { wrapText: false } });
  const headers = ['indicator', 'baseline', 'target', 'result', 'distance'].map((id) => board.say(`dashboard.${id}`));
  board.header(headers);
  board.sheet.getRow(board.row).height = ROW_HEIGHT;
  const headerRow = board.row++;
  const first = board.row;
  for (let at = 1; at <= slots; at++, board.row++) {
    const { row } = board;
    const found = `$O${row}`;
    board.sheet.getRow(row).height = ROW_HEIGHT;
    quiet(board, row, BESIDE + 1, `IFERROR(MATCH(${at},${wholeColumn(NUMBERS, 'Volgnummer')},0),"")`);
    board.putReady(row, 1, board.formula(`IF(${found}="","",LEFT(INDEX(${wholeColumn(table, code)},${found})&" "&INDEX(${wholeColumn(table, title)},${found}),70))`), { font: { ...textFont, size: 9 } });
    ['Nulmeting', 'Doel', 'Resultaat'].forEach((name, column) => {
      board.putReady(row, column + 2, board.formula(`IF(${found}="","",IFERROR(INDEX(${wholeColumn(NUMBERS, name)},${found}),""))`), { numFmt: PLAIN_NUMBER });
      const cell = `${'BCD'[column] ?? ''}${row}`;
      quiet(board, row, BESIDE + 2 + column, `IF(ISNUMBER(${cell}),MAX(0,${cell})/(MAX($B${row}:$D${row},0)*1.05+(MAX($B${row}:$D${row},0)=0)),NA())`);
    });
    board.putReady(row, 5, board.formula(`IF(AND(ISNUMBER(C${row}),ISNUMBER(D${row})),ROUND(D${row}-C${row},6),"")`), { numFmt: '+General;-General;0' });
  }
  const last = board.row - 1;
  board.showFilled(first, last, 1, 4, showThousands);
  board.showFilled(first, last, 5, 5, (cell) => ({ ...showThousands(cell), style: { numFmt: '+#,##0;-#,##0' } }));
  board.charts.push({
    name: board.say('dashboard.bullets'), alternativeText: board.say('dashboard.bullet.alt'),
    range: { top: headerRow - 1, left: CHART_LEFT - 1, bottom: last - 1, right: CHART_RIGHT },
    chart: { kind: 'bullets', rowCount: slots, categories: board.range(first, 1, last, 1), series: [2, 0, 1].map((at) => ({ name: board.range(headerRow, at + 2, headerRow, at + 2), values: board.range(first, BESIDE + 2 + at, last, BESIDE + 2 + at) })) },
  });
  board.row = last + 2;
}

/** What a chart is drawn from, in small print beside the page. */
const quiet = (board: Dashboard, row: number, column: number, formula: string): void =>
  board.putReady(row, column, board.formula(formula), { font: { ...quietFont, size: 8 }, numFmt: '0.00' });

export function addCourses(board: Dashboard, chart: ChartDefinition): void {
  const { language, definition, sheet } = board;
  const category = findTable(definition, chart.table)?.columns.find((column) => columnName(column) === chart.category);
  board.heading(chart.title[language]);
  board.header([category?.label[language] ?? '', board.say('dashboard.first'), board.say('dashboard.last'), board.say('dashboard.series'), '', '']);
  sheet.mergeCells(board.row, 4, board.row, 6);
  board.row++;
  const first = board.row;
  const left = BESIDE + 2;
  for (let at = 1; at <= COURSE_ROWS; at++, board.row++) {
    const { row } = board;
    sheet.getRow(row).height = COURSE_HEIGHT;
    board.putReady(row, 1, board.formula(`IFERROR(INDEX(${wholeColumn(COURSES, 'Naam')},MATCH(${at},${wholeColumn(COURSES, 'Volgnummer')},0)),"")`), { font: { ...textFont, size: 9 } });
    for (let point = 1; point <= MOST_POINTS; point++) quiet(board, row, left + point - 1, `IFERROR(INDEX(${wholeColumn(COURSES, 'Waarde')},MATCH("${at}|${point}",${wholeColumn(COURSES, 'Punt')},0)),NA())`);
    const points = board.range(row, left, row, left + MOST_POINTS - 1).replace(/^.*!/, '');
    board.putReady(row, 2, board.formula(`IFERROR(${points.split(':')[0] ?? ''},"")`), { numFmt: PLAIN_NUMBER });
    board.putReady(row, 3, board.formula(`IFERROR(LOOKUP(9E+99,${points}),"")`), { numFmt: PLAIN_NUMBER });
    [4, 5, 6].forEach((column) => { board.putReady(row, column, null); });
    sheet.mergeCells(row, 4, row, 6);
    board.sparklines.push({ values: board.range(row, left, row, left + MOST_POINTS - 1), cell: `D${row}` });
  }
  board.showFilled(first, board.row - 1, 1, 6, showThousands);
  board.row += 1;
}
