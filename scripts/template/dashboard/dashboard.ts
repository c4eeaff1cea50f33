/** What a dashboard is written with: its sheet, where the control's outcome stands, and the charts and small lines that are put in when the workbook is finished. */
import type { Cell, ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import type { Chart } from '../../../core/ooxml/chart-part';
import type { Sparkline } from '../../../core/ooxml/sparkline-list';
import { columnLetters, formatCell, formatRange, formatSheetName, type Range } from '../../../core/model/place';
import type { Language } from '../../../core/model/words';
import { wordId } from '../../../core/text/word-message';
import type { Definition } from '../../../core/definition/definition';
import { INDENT, asBackground, calculatedFill, frame, headerFill, headerFont, headingFont, textFont } from '../style';
import { cellFormula } from '../words-of';

export interface SheetChart {
  readonly chart: Chart;
  readonly name: string;
  readonly alternativeText: string;
  readonly range: Range;
}

/** Zero-based columns: charts stand beside the tables, what they are drawn from to the right of the printed page. */
export const CHART_LEFT = 6;
export const CHART_RIGHT = 12;
export const BESIDE = 14;

export class Dashboard {
  readonly charts: SheetChart[] = [];
  readonly sparklines: Sparkline[] = [];
  /** Next free row, one-based. */
  row = 1;

  constructor(readonly sheet: Worksheet, readonly definition: Definition, readonly language: Language) {}

  say(id: string, facts: Record<string, string> = {}): string {
    return wordId(`template.${id}`, facts, this.language);
  }

  formula(text: string): { readonly formula: string } {
    return { formula: cellFormula(text, this.definition, this.language) };
  }

  heading(text: string): void {
    Object.assign(this.sheet.getCell(this.row++, 1), { value: text, font: headingFont });
  }

  header(texts: readonly string[], first = 1): void {
    texts.forEach((value, at) => Object.assign(this.sheet.getCell(this.row, first + at), { value, font: headerFont, fill: headerFill, border: frame, alignment: { wrapText: true, vertical: 'middle', ...(first + at === 1 ? { horizontal: 'left', indent: INDENT } : { horizontal: 'center' }) } }));
  }

  /** One-based row and column. */
  put(row: number, column: number, value: unknown, style: Partial<Cell> = {}): void {
    Object.assign(this.sheet.getCell(row, column), { value, font: textFont, border: frame, fill: calculatedFill, alignment: { vertical: 'middle', ...(column === 1 ? { horizontal: 'left', indent: INDENT, wrapText: true } : { horizontal: 'right' }) }, ...style });
  }

  /** As `put`, for a row that stands ready for data and shows no cell until its first one says something; see `showFilled`. */
  putReady(row: number, column: number, value: unknown, style: Partial<Cell> = {}): void {
    this.put(row, column, value, { border: {}, fill: { type: 'pattern', pattern: 'none' }, ...style });
  }

  /**
   * Frames the rows that have a name in the first column, and hides what errors say: `#N/A` leaves a gap in a chart, and nobody needs to read it.
   * `special` shows some numbers otherwise; in one list with the frames, because LibreOffice takes only the first format that applies. One-based rows and columns.
   */
  showFilled(first: number, last: number, left: number, right: number, special: (cell: string) => ConditionalFormattingRule): void {
    const rule = (priority: number, formula: string, style: Partial<Style>) => ({ type: 'expression' as const, priority, formulae: [formula], style });
    const filled = { fill: asBackground(calculatedFill), border: frame };
    const cell = formatCell(first - 1, left - 1);
    const shown = special(cell);
    const hidden = (colour: string) => ({ font: { color: { argb: colour } } });
    this.sheet.addConditionalFormatting({ ref: formatRange({ top: first - 1, left: left - 1, bottom: last - 1, right: right - 1 }), rules: [
      rule(8, `AND($A${first}="",ISERROR(${cell}))`, hidden('FFFFFFFF')),
      rule(9, `ISERROR(${cell})`, hidden('FFEDEFF2')),
      { ...shown, style: { ...shown.style, ...filled }, priority: 10 },
      rule(11, `$A${first}<>""`, filled),
    ] });
  }

  /** A range on the dashboard for a chart; one-based, absolute. */
  range(top: number, left: number, bottom: number, right: number): string {
    const from = `$${columnLetters(left - 1)}$${top}`;
    const to = `$${columnLetters(right - 1)}$${bottom}`;
    return `${formatSheetName(this.sheet.name)}!${from === to ? from : `${from}:${to}`}`;
  }
}
