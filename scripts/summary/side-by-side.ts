/** A summary -> the sheet with the indicators of all workbooks side by side: workbooks and indicators, whichever are fewer across, so that it prints on few pages. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../core/model/words';
import type { IndicatorLine, SummedFile, Summary } from '../../core/summary/summary';
import { nameIndicator } from '../../core/summary/summarise';
import { wordId } from '../../core/text/word-message';
import { frame, headerFill, headerFont, quietFont, textFont, titleFont } from '../template/style';

/** One of the things that are held beside each other. */
interface Side {
  readonly name: string;
  /** What tells more of it than its name. */
  readonly about: string;
}

/** Row of the headers (from 1); above them stands what is told of each pair of columns. */
const HEADER_ROW = 4;

/** Characters across a landscape page that are still read with ease. */
const PAGE_CHARACTERS = 210;

const WIDTHS = { name: 26, about: 34, verdict: 20, distance: 14 } as const;

/** Two columns for each of the fewer: its verdict, and its distance in the indicator's own unit. */
export function addSideBySide(workbook: Workbook, summary: Summary, language: Language): void {
  const files = summary.files.filter(({ contribution }) => (contribution?.indicators.length ?? 0) > 0);
  if (files.length === 0) return;
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const linesOf = (file: SummedFile): readonly IndicatorLine[] => file.contribution?.indicators ?? [];
  const lines = files.map((file) => new Map(linesOf(file).map((line) => [nameIndicator(line), line])));
  const bodies = files.map(({ outcome }): Side => ({ name: outcome.body, about: outcome.file }));
  const indicators = [...new Map(files.flatMap(linesOf).map((line) => [nameIndicator(line), { name: nameIndicator(line), about: line.title }])).values()];
  const areIndicatorsAcross = indicators.length <= bodies.length;
  const [down, across] = areIndicatorsAcross ? [bodies, indicators] : [indicators, bodies];
  const lineAt = (row: number, column: number): IndicatorLine | undefined => {
    const [body, indicator] = areIndicatorsAcross ? [row, column] : [column, row];
    return lines[body]?.get(indicators[indicator]?.name ?? '');
  };
  const sheet = workbook.addWorksheet(say('summary.indicators.sheet'), { views: [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW, showGridLines: false }] });
  Object.assign(sheet.getCell(1, 1), { value: say('summary.indicators'), font: titleFont });
  Object.assign(sheet.getCell(2, 1), { value: say('summary.indicators.about'), font: quietFont });
  const firstHeaders = areIndicatorsAcross ? [say('page.body'), say('page.workbook')] : [say('page.indicator'), say('summary.indicators.title')];
  const headers = uniqueHeaders([...firstHeaders, ...across.flatMap(({ name }) => ['verdict-of', 'distance-of'].map((id) => say(`summary.${id}`, { indicator: { nl: name, fr: name, en: name } })))]);
  sheet.addTable({
    name: 'NaastElkaar', ref: `A${HEADER_ROW}`, headerRow: true, totalsRow: false, style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: headers.map((name) => ({ name, filterButton: true })),
    rows: down.map(({ name, about }, row) => [name, about, ...across.flatMap((_, column) => [lineAt(row, column)?.verdictText ?? null, lineAt(row, column)?.distance ?? null])]),
  });
  across.forEach(({ about }, at) => dressPair(sheet, 3 + at * 2, about, down.map((_, row) => lineAt(row, at))));
  down.forEach((_, row) => [1, 2].forEach((column) => Object.assign(sheet.getCell(HEADER_ROW + 1 + row, column), { font: textFont, border: frame, alignment: { wrapText: true, vertical: 'top' } })));
  headers.forEach((_, at) => Object.assign(sheet.getCell(HEADER_ROW, at + 1), { font: headerFont, fill: headerFill, border: frame, alignment: { wrapText: true, vertical: 'middle' } }));
  sheet.getColumn(1).width = WIDTHS.name;
  sheet.getColumn(2).width = WIDTHS.about;
  sheet.getRow(HEADER_ROW - 1).height = areIndicatorsAcross ? 76 : 32;
  sheet.getRow(HEADER_ROW).height = 48;
  const characters = WIDTHS.name + WIDTHS.about + across.length * (WIDTHS.verdict + WIDTHS.distance);
  sheet.pageSetup = { printTitlesRow: `${HEADER_ROW - 1}:${HEADER_ROW}`, printTitlesColumn: 'A:B', fitToWidth: Math.ceil(characters / PAGE_CHARACTERS) };
}

/** The two columns from `column` (from 1) on, with what is told of them above their headers. */
function dressPair(sheet: Worksheet, column: number, about: string, lines: readonly (IndicatorLine | undefined)[]): void {
  sheet.getColumn(column).width = WIDTHS.verdict;
  sheet.getColumn(column + 1).width = WIDTHS.distance;
  Object.assign(sheet.getCell(HEADER_ROW - 1, column), { value: about, font: quietFont, alignment: { wrapText: true, vertical: 'bottom' } });
  sheet.mergeCells(HEADER_ROW - 1, column, HEADER_ROW - 1, column + 1);
  lines.forEach((line, row) => dressLine(sheet, HEADER_ROW + 1 + row, column, line));
}

/** A miss is bold too, for who sees or prints no colour. */
function dressLine(sheet: Worksheet, row: number, column: number, line: IndicatorLine | undefined): void {
  const isMissed = line?.verdict === 'missed' || line?.verdict === 'missed-but-improved';
  const isMet = line?.verdict === 'met' || line?.verdict === 'met-above-band' || line?.verdict === 'within-tolerance';
  const top = { vertical: 'top' } as const;
  Object.assign(sheet.getCell(row, column), { border: frame, font: { ...textFont, bold: isMissed, color: { argb: isMissed ? 'FF7A4B00' : isMet ? 'FF0B6A0B' : 'FF5F6B7A' } }, alignment: { ...top, wrapText: true } });
  Object.assign(sheet.getCell(row, column + 1), { border: frame, font: textFont, numFmt: `+#,##0${decimals(line)}${unit(line)};-#,##0${decimals(line)}${unit(line)};0${unit(line)}`, alignment: { ...top, horizontal: 'right' } });
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
