/** The values of drop-downs -> columns of a hidden sheet, each list once, so that a list may be longer than a validation's own text. */
import type { Workbook } from 'exceljs';
import { columnLetters, formatSheetName } from '../../core/model/place';
import type { Language } from '../../core/model/words';
import { wordId } from '../../core/text/word-message';

export class Lists {
  private readonly known = new Map<string, readonly string[]>();
  private readonly name: string;

  constructor(language: Language) {
    this.name = wordId('template.lists.sheet', {}, language);
  }

  /** The range that a validation refers to. */
  rangeOf(values: readonly string[]): string {
    const key = values.join('\n');
    if (!this.known.has(key)) this.known.set(key, values);
    const letters = columnLetters([...this.known.keys()].indexOf(key));
    return `${formatSheetName(this.name)}!$${letters}$1:$${letters}$${values.length}`;
  }

  addSheet(workbook: Workbook): void {
    const sheet = workbook.addWorksheet(this.name, { state: 'hidden' });
    [...this.known.values()].forEach((values, column) => values.forEach((value, row) => { sheet.getCell(row + 1, column + 1).value = value; }));
  }
}
