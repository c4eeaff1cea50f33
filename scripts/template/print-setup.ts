/** How a sheet of a new workbook is printed, and which of its cells may be typed in. */
import type { Worksheet } from 'exceljs';
import type { Language } from '../../core/model/words';
import { wordId } from '../../core/text/word-message';

/** Text of a header or footer: `&` starts a code, and a digit at once after the size of the letters would belong to the size (ECMA-376 part 1, 18.3.1.46). */
const plain = (text: string): string => text.replaceAll('&', '&&').replace(/^(?=\d)/, ' ');

/** A paperSize of ECMA-376 part 1, 18.3.1.63, which exceljs does not name. */
export const A3: number = 8;
const A4 = 9;

/** A4 unless the sheet says otherwise, landscape, one page wide unless it says otherwise; the body above, sheet and page below. */
export function setUpPrinting(sheet: Worksheet, language: Language, texts: { readonly entity: string; readonly title: string }): void {
  sheet.pageSetup = { ...sheet.pageSetup, paperSize: sheet.pageSetup.paperSize ?? A4, orientation: 'landscape', fitToPage: true, fitToWidth: sheet.pageSetup.fitToWidth ?? 1, fitToHeight: 0, margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } };
  sheet.headerFooter = {
    oddHeader: `&L&9${plain(texts.entity)}&R&9${plain(texts.title)}`,
    oddFooter: `&L&9&A&R&9${wordId('template.page', { page: '&P', pages: '&N' }, language)}`,
  };
}

/** No password: protection keeps people from typing over formulas by accident, and anyone may take it off. Tab goes from one cell for input to the next. */
export const protectSheet = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true });
