/** A declared chart -> the table that it is drawn from, live from the data, and the chart beside it. */
import { columnName, findTable, type ChartDefinition } from '../../../core/definition/definition';
import { wholeColumn } from '../../../core/rules/demand';
import { rewriteFormula } from '../control/rewrite-formula';
import { formatCell, formatRange } from '../../../core/model/place';
import { COUNT_FORMAT, DATE_FORMAT, showFraction } from '../style';
import { CHART_LEFT, CHART_RIGHT, type Dashboard } from './dashboard';

/** Rows that a chart needs to be read. */
const CHART_ROWS = 14;

/** `rowCount`: data rows of its table. */
export function addChartBlock(board: Dashboard, chart: ChartDefinition, rowCount: number): void {
  const { sheet, language, definition } = board;
  const table = findTable(definition, chart.table);
  const category = table?.columns.find((column) => columnName(column) === chart.category);
  if (!table || !category) throw new Error(`no column ${chart.table}[${chart.category}]`);
  const hasDates = category.type === 'date';
  board.heading(chart.title[language]);
  board.header([category.label[language], ...chart.series.map(({ label }) => label[language])]);
  const headerRow = board.row++;
  const first = board.row;
  for (let row = 1; row <= rowCount; row++, board.row++) {
    const cell = (column: string): string => `INDEX(${wholeColumn(table.name, column)},${row})`;
    board.putReady(board.row, 1, board.formula(`IFERROR(IF(LEN(${cell(chart.category)})=0,"",${cell(chart.category)}),"")`), hasDates ? { numFmt: DATE_FORMAT } : {});
    chart.series.forEach(({ formula }, at) => {
      const value = rewriteFormula(formula, { reference: ({ part, columns }) => (part === 'row' ? cell(columns[0] ?? '') : undefined), name: () => undefined });
      board.putReady(board.row, at + 2, board.formula(`IF($A${board.row}="",NA(),${value})`), { numFmt: COUNT_FORMAT });
    });
  }
  const last = board.row - 1;
  board.showFilled(first, last, 1, chart.series.length + 1, showFraction);
  const bottom = Math.max(last, headerRow + CHART_ROWS);
  board.charts.push({
    name: chart.title[language], alternativeText: chart.alternativeText[language],
    range: { top: headerRow - 1, left: CHART_LEFT, bottom: bottom - 1, right: CHART_RIGHT },
    chart: {
      kind: chart.kind === 'lines' ? 'lines' : 'stacked', title: chart.title[language], hasDates,
      categories: board.range(first, 1, last, 1),
      series: chart.series.map((_, at) => ({ name: board.range(headerRow, at + 2, headerRow, at + 2), values: board.range(first, at + 2, last, at + 2) })),
    },
  });
  sheet.getRow(headerRow).height = 30;
  board.row = bottom + 2;
}

/** One-based rows and columns. */
export function showFractions(board: Dashboard, first: number, last: number, left: number, right: number): void {
  board.sheet.addConditionalFormatting({ ref: formatRange({ top: first - 1, left: left - 1, bottom: last - 1, right: right - 1 }), rules: [showFraction(formatCell(first - 1, left - 1))] });
}

