/** How a generated workbook looks: few colours, one font, the same everywhere. */
import type { Borders, ConditionalFormattingRule, Fill, Font } from 'exceljs';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const line = { style: 'thin', color: { argb: 'FFBFC8D2' } } as const;

export const FONT = 'Calibri';
export const titleFont: Partial<Font> = { name: FONT, size: 16, bold: true, color: { argb: 'FF1F4E79' } };
export const headingFont: Partial<Font> = { name: FONT, size: 12, bold: true, color: { argb: 'FF1F4E79' } };
export const textFont: Partial<Font> = { name: FONT, size: 11 };
export const quietFont: Partial<Font> = { name: FONT, size: 10, color: { argb: 'FF5F6B7A' } };
export const boldFont: Partial<Font> = { name: FONT, size: 11, bold: true };
export const headerFont: Partial<Font> = { name: FONT, size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
export const headerFill = solid('FF1F4E79');
export const bandFill = solid('FFD6E4F0');
/** Cells for the user. */
export const inputFill = solid('FFFFF9E5');
/** Cells that compute themselves. */
export const calculatedFill = solid('FFEDEFF2');
/** Cells that break a rule; bold and underlined too, for who sees or prints no colour. */
export const brokenFill = solid('FFF8D7DA');
export const brokenFont: Partial<Font> = { name: FONT, size: 11, bold: true, underline: true, color: { argb: 'FF8B0000' } };
export const warningFill = solid('FFFFE8C2');
export const warningFont: Partial<Font> = { name: FONT, size: 11, italic: true, color: { argb: 'FF7A4B00' } };
/** Keeps text off the line at its left; figures have none, because LibreOffice prints it for some of them only. */
export const INDENT = 1;
export const frame: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
/** Whole numbers with thousands; nothing where the value is zero. */
export const COUNT_FORMAT = '#,##0;-#,##0;;@';
/** As it is typed, so that a half is never shown as one; nothing where the value is zero. */
export const TYPED_COUNT_FORMAT = 'General;-General;;@';
/** For whole counts in that format, by the formula that tells. */
export const showThousands = (cell: string): ConditionalFormattingRule => ({ type: 'expression', priority: 20, formulae: [`IF(ISNUMBER(${cell}),AND(ABS(${cell})>=1000,${cell}=ROUND(${cell},0)),FALSE)`], style: { numFmt: '#,##0' } });
/** For a count that is not whole, by the formula that tells: a half is never shown as one. */
export const showFraction = (cell: string): ConditionalFormattingRule => ({ type: 'expression', priority: 20, formulae: [`IF(ISNUMBER(${cell}),${cell}<>ROUND(${cell},0),FALSE)`], style: { numFmt: '#,##0.0##' } });
export const DATE_FORMAT = 'dd/mm/yyyy';
/** A conditional format fills with its background colour (ECMA-376 Part 1, 18.3.1.10 and 18.8.14). */
export const asBackground = (fill: Fill): Fill => (fill.type === 'pattern' && fill.fgColor ? { type: 'pattern', pattern: 'solid', bgColor: fill.fgColor } : fill);
