/** What the dashboard of a summary has besides its declared counts: the totals as groups x columns, each with a native chart. */
import { columnLetters } from '../../core/model/place';
import type { Definition } from '../../core/definition/definition';
import type { Summary, TotalsBlock } from '../../core/summary/summary';
import { wordId } from '../../core/text/word-message';
import { CHART_RIGHT, type Dashboard } from '../template/dashboard/dashboard';
import { COUNT_FORMAT, boldFont } from '../template/style';
import { type NumberedTotal, numberTotals } from './summary-content';

/** Rows that a chart needs to be read. */
const CHART_ROWS = 15;

/** Columns of the dashboard that a table and its total fit in. */
const MOST_COLUMNS = 12;

export function addTotalsBlocks(board: Dashboard, summary: Summary, definitions: readonly Definition[]): void {
  const numbered = numberTotals(summary);
  for (const block of summary.totals) addBlock(board, block, numbered.filter((total) => total.block === block), definitions);
  board.sheet.pageSetup = { ...board.sheet.pageSetup, printArea: `A1:M${board.row}` };
}

/** Each cell is a formula over the table of totals, found by its number. */
function addBlock(board: Dashboard, block: TotalsBlock, totals: readonly NumberedTotal[], definitions: readonly Definition[]): void {
  const { sheet, language } = board;
  const say = (id: string, facts = {}): string => wordId(`summary.${id}`, facts, language);
  const columns = block.columns.slice(0, MOST_COLUMNS);
  const title = say('totals.of', { kind: definitions.find(({ id }) => id === block.kind)?.title[language] ?? block.kind, table: block.table });
  board.heading(title);
  board.header([say('group'), ...columns.map(({ label }) => label)]);
  const headerRow = board.row++;
  sheet.getRow(headerRow).height = 62;
  const first = board.row;
  for (const group of block.groups) {
    board.put(board.row, 1, group === '' ? say('no-group') : group);
    columns.forEach(({ name }, at) => {
      const total = totals.find((each) => each.group === group && each.column === name);
      board.put(board.row, at + 2, total ? { formula: `SUMIFS(Totalen[${wordsOf(board, 'Totaal')}],Totalen[${wordsOf(board, 'Nr')}],${total.number})` } : 0, { numFmt: COUNT_FORMAT });
    });
    board.row++;
  }
  const last = board.row - 1;
  if (block.groups.length > 1) {
    board.put(board.row, 1, say('all'), { font: boldFont });
    columns.forEach((_, at) => {
      const letters = columnLetters(at + 1);
      board.put(board.row, at + 2, { formula: `SUM(${letters}${first}:${letters}${last})` }, { numFmt: COUNT_FORMAT, font: boldFont });
    });
    board.row++;
  }
  const top = board.row + 1;
  const hasParts = columns.some(({ isPart }) => isPart);
  const drawn = columns.flatMap(({ isPart, isCalculated }, at) => ((hasParts ? isPart : !isCalculated) ? [at + 2] : []));
  if (drawn.length > 0 && block.groups.length > 1) {
    board.charts.push({
      name: title, alternativeText: say('chart.alternative', { table: block.table }),
      range: { top: top - 1, left: 0, bottom: top + CHART_ROWS - 2, right: CHART_RIGHT },
      chart: {
        kind: hasParts ? 'stacked' : 'columns', title, categories: board.range(first, 1, last, 1),
        series: drawn.map((column) => ({ name: board.range(headerRow, column, headerRow, column), values: board.range(first, column, last, column) })),
      },
    });
    board.row = top + CHART_ROWS;
  }
  board.row++;
}

/** The header of a column of the table of totals in the workbook's language. */
const wordsOf = ({ definition, language }: Dashboard, column: string): string =>
  definition.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Totalen')?.columns.find(({ label }) => label.nl === column)?.label[language] ?? column;
