/** What the workbook of a summary has besides its declared tables: on the dashboard the totals as groups x columns with a native chart, and on a sheet of their own the indicators side by side. */
import type { Workbook } from 'exceljs';
import { columnLetters } from '../../core/model/place';
import type { Language } from '../../core/model/words';
import type { Definition } from '../../core/definition/definition';
import type { IndicatorLine, Summary, TotalsBlock } from '../../core/summary/summary';
import { nameIndicator } from '../../core/summary/summarise';
import { wordId } from '../../core/text/word-message';
import { CHART_RIGHT, type Dashboard } from '../template/dashboard/dashboard';
import { COUNT_FORMAT, boldFont, frame, headerFill, headerFont, quietFont, textFont, titleFont } from '../template/style';
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

/** A row for each workbook with indicators, two columns for each indicator: its verdict, and its distance in the indicator's own unit. */
export function addSideBySide(workbook: Workbook, summary: Summary, language: Language): void {
  const files = summary.files.filter(({ contribution }) => (contribution?.indicators.length ?? 0) > 0);
  if (files.length === 0) return;
  const say = (id: string, facts = {}): string => wordId(`summary.${id}`, facts, language);
  const names = [...new Map(files.flatMap(({ contribution }) => (contribution?.indicators ?? []).map((line) => [nameIndicator(line), line] as const)))];
  const sheet = workbook.addWorksheet(say('indicators.sheet'), { views: [{ state: 'frozen', xSplit: 2, ySplit: 4, showGridLines: false }] });
  Object.assign(sheet.getCell(1, 1), { value: say('indicators'), font: titleFont });
  Object.assign(sheet.getCell(2, 1), { value: say('indicators.about'), font: quietFont });
  const headers = uniqueHeaders([wordId('page.body', {}, language), wordId('page.workbook', {}, language), ...names.flatMap(([indicator]) => [say('verdict-of', { indicator: { nl: indicator, fr: indicator, en: indicator } }), say('distance-of', { indicator: { nl: indicator, fr: indicator, en: indicator } })])]);
  // Above the headers what each indicator measures.
  names.forEach(([, { title }], at) => {
    Object.assign(sheet.getCell(3, 3 + at * 2), { value: title, font: quietFont, alignment: { wrapText: true, vertical: 'bottom' } });
    sheet.mergeCells(3, 3 + at * 2, 3, 4 + at * 2);
  });
  sheet.getRow(3).height = 76;
  sheet.addTable({
    name: 'NaastElkaar', ref: 'A4', headerRow: true, totalsRow: false, style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: headers.map((name) => ({ name, filterButton: true })),
    rows: files.map(({ outcome, contribution }) => {
      const lines = new Map((contribution?.indicators ?? []).map((line) => [nameIndicator(line), line]));
      return [outcome.body, outcome.file, ...names.flatMap(([indicator]) => [lines.get(indicator)?.verdictText ?? null, lines.get(indicator)?.distance ?? null])];
    }),
  });
  headers.forEach((_, at) => {
    sheet.getColumn(at + 1).width = at < 2 ? 26 : at % 2 === 0 ? 20 : 14;
    Object.assign(sheet.getCell(4, at + 1), { font: headerFont, fill: headerFill, border: frame, alignment: { wrapText: true, vertical: 'middle' } });
  });
  sheet.getRow(4).height = 48;
  files.forEach(({ contribution }, row) => {
    Object.assign(sheet.getCell(row + 5, 1), { font: textFont, border: frame });
    Object.assign(sheet.getCell(row + 5, 2), { font: textFont, border: frame });
    const lines = new Map((contribution?.indicators ?? []).map((line) => [nameIndicator(line), line]));
    names.forEach(([indicator], at) => dressVerdict(sheet, row + 5, 3 + at * 2, lines.get(indicator)));
  });
  sheet.pageSetup = { printTitlesRow: '3:4', printTitlesColumn: 'A:B', fitToWidth: 0 };
}

/** A miss is bold too, for who sees or prints no colour. */
function dressVerdict(sheet: ReturnType<Workbook['addWorksheet']>, row: number, column: number, line: IndicatorLine | undefined): void {
  const isMissed = line?.verdict === 'missed' || line?.verdict === 'missed-but-improved';
  const isMet = line?.verdict === 'met' || line?.verdict === 'met-above-band' || line?.verdict === 'within-tolerance';
  Object.assign(sheet.getCell(row, column), { border: frame, font: { ...textFont, bold: isMissed, color: { argb: isMissed ? 'FF7A4B00' : isMet ? 'FF0B6A0B' : 'FF5F6B7A' } } });
  Object.assign(sheet.getCell(row, column + 1), { border: frame, font: textFont, numFmt: `+#,##0${decimals(line)}${unit(line)};-#,##0${decimals(line)}${unit(line)};0${unit(line)}`, alignment: { horizontal: 'right' } });
}

const decimals = (line: IndicatorLine | undefined): string => (line && line.decimals > 0 ? `.${'0'.repeat(Math.min(6, line.decimals))}` : '');
const unit = (line: IndicatorLine | undefined): string => (line && line.unit !== '' ? `" ${line.unit}"` : '');

/** Headers of a table are unique whatever their case (ECMA-376 Part 1, 18.5.1.3), and hold 255 characters. */
function uniqueHeaders(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((text) => {
    const header = text.slice(0, 240);
    const count = (seen.get(header.toLowerCase()) ?? 0) + 1;
    seen.set(header.toLowerCase(), count);
    return count === 1 ? header : `${header} (${count})`;
  });
}
