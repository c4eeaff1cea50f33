/** What a dashboard is written with: its sheet, where the control's outcome stands, and the charts and small lines that are put in when the workbook is finished. */
import type { Cell, Worksheet } from 'exceljs';
import type { Chart } from '../../../core/ooxml/chart-part';
import type { Sparkline } from '../../../core/ooxml/sparkline-list';
import { columnLetters, formatSheetName, type Range } from '../../../core/model/place';
import type { Language } from '../../../core/model/words';
import { wordId } from '../../../core/text/word-message';
import type { Definition } from '../../../core/definition/definition';
import { calculatedFill, frame, headerFill, headerFont, headingFont, textFont } from '../style';
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
    texts.forEach((value, at) => Object.assign(this.sheet.getCell(this.row, first + at), { value, font: headerFont, fill: headerFill, border: frame, alignment: { wrapText: true, vertical: 'middle', horizontal: first + at === 1 ? 'left' : 'center' } }));
  }

  /** One-based row and column. */
  put(row: number, column: number, value: unknown, style: Partial<Cell> = {}): void {
    Object.assign(this.sheet.getCell(row, column), { value, font: textFont, border: frame, fill: calculatedFill, alignment: { vertical: 'middle', horizontal: column === 1 ? 'left' : 'right', wrapText: column === 1 }, ...style });
  }

  /** A range on the dashboard for a chart; one-based, absolute. */
  range(top: number, left: number, bottom: number, right: number): string {
    const from = `$${columnLetters(left - 1)}$${top}`;
    const to = `$${columnLetters(right - 1)}$${bottom}`;
    return `${formatSheetName(this.sheet.name)}!${from === to ? from : `${from}:${to}`}`;
  }
}
