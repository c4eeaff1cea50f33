/** The first sheet of a new workbook: what it is for, how to fill it in, its parameters and what the colours mean. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../core/model/words';
import { formatSheetName } from '../../core/model/place';
import { type Definition, type Parameter, isOffered, tablesOf } from '../../core/definition/definition';
import { wordId } from '../../core/text/word-message';
import type { ComputedContent } from './content';
import type { Lists } from './lists';
import { DATE_FORMAT, INDENT, boldFont, brokenFill, brokenFont, calculatedFill, frame, headingFont, inputFill, quietFont, textFont, titleFont, warningFill, warningFont } from './style';

export function addNotesSheet(workbook: Workbook, definition: Definition, language: Language, content: ComputedContent, lists: Lists): Worksheet {
  const say = (id: string, facts: Record<string, string> = {}): string => wordId(`template.${id}`, facts, language);
  const sheet = workbook.addWorksheet(say('sheet'), { views: [{ showGridLines: false }] });
  const longest = Math.max(...definition.parameters.map(({ label }) => label[language].length));
  [Math.max(40, Math.ceil(longest * 1.15) + 3), 36, 80].forEach((width, at) => { sheet.getColumn(at + 1).width = width; });
  let row = 1;
  const writeLine = (text: string, style: Partial<Cell>): void => {
    Object.assign(sheet.getCell(row, 1), { value: text, ...style });
    row++;
  };
  writeLine(definition.title[language], { font: titleFont });
  sheet.mergeCells(row, 1, row, 3);
  sheet.getRow(row).height = 32;
  writeLine(definition.purpose[language], { font: textFont, alignment: { wrapText: true, vertical: 'top' } });
  const isFilledIn = isOffered(definition);
  if (isFilledIn) {
    writeLine(say('for-whom'), { font: headingFont });
    writeLine(say('for-whom.text'), { font: textFont });
  } else if (definition.fillIn) {
    sheet.mergeCells(row, 1, row, 3);
    sheet.getRow(row).height = 32;
    writeLine(definition.fillIn[language], { font: textFont, alignment: { wrapText: true, vertical: 'top' } });
  }
  row++;
  writeLine(say('parameters'), { font: headingFont });
  for (const parameter of definition.parameters) addParameter(workbook, sheet, row++, parameter, language, content, lists);
  if (isFilledIn) addContact(workbook, sheet, row++, say);
  row++;
  if (!isFilledIn) {
    writeLine(say('version', { title: definition.title[language], version: definition.version }), { font: quietFont });
    return sheet;
  }
  writeLine(say('how'), { font: headingFont });
  const dataSheet = definition.sheets[0]?.label[language] ?? '';
  const isCalculating = tablesOf(definition).some((table) => table.hasTotals || table.columns.some(({ formula }) => formula !== undefined));
  for (const step of ['parameters', 'rows', isCalculating ? 'totals' : 'inputs', 'check']) {
    writeLine(step === 'rows' && definition.fillIn ? `2. ${definition.fillIn[language]}` : say(`step.${step}`, { sheet: dataSheet }), { font: textFont });
  }
  row++;
  writeLine(say('legend'), { font: headingFont });
  row = addLegend(sheet, row, isCalculating, say) + 1;
  writeLine(say('version', { title: definition.title[language], version: definition.version }), { font: quietFont });
  return sheet;
}

/** The parameter's cell carries its defined name, by which formulas and checks find it. `row` is one-based. */
function addParameter(workbook: Workbook, sheet: Worksheet, row: number, parameter: Parameter, language: Language, content: ComputedContent, lists: Lists): void {
  Object.assign(sheet.getCell(row, 1), { value: parameter.label[language], font: boldFont, border: frame, alignment: { horizontal: 'left', indent: INDENT } });
  const cell = sheet.getCell(row, 2);
  const value = content.parameters.get(parameter.name) ?? null;
  Object.assign(cell, {
    value: typeof value === 'object' ? null : value,
    font: textFont,
    fill: inputFill,
    border: frame,
    alignment: { horizontal: 'left', indent: INDENT },
    protection: { locked: false },
    ...(parameter.type === 'date' ? { numFmt: DATE_FORMAT } : parameter.type === 'number' ? { numFmt: Number.isInteger(parameter.default ?? 0) ? '#,##0' : '#,##0.0' } : {}),
  });
  if (parameter.values) {
    cell.dataValidation = { type: 'list', allowBlank: true, formulae: [lists.rangeOf(parameter.values)], showErrorMessage: true, errorTitle: wordId('template.stop.title', {}, language), error: wordId('template.stop.list', { allowed: parameter.values }, language) };
  } else if (parameter.type === 'date') {
    cell.dataValidation = { type: 'date', operator: 'greaterThan', allowBlank: true, formulae: [new Date(Date.UTC(1950, 0, 1))], showErrorMessage: true, errorTitle: wordId('template.stop.title', {}, language), error: wordId('template.stop.date', {}, language) };
  }
  if (parameter.help) Object.assign(sheet.getCell(row, 3), { value: parameter.help[language], font: quietFont, alignment: { horizontal: 'left', indent: INDENT } });
  workbook.definedNames.add(`${formatSheetName(sheet.name)}!$B$${row}`, parameter.name);
}

/** Whom to ask: for readers, no rule asks for it. */
function addContact(workbook: Workbook, sheet: Worksheet, row: number, say: (id: string) => string): void {
  Object.assign(sheet.getCell(row, 1), { value: say('contact'), font: boldFont, border: frame, alignment: { horizontal: 'left', indent: INDENT } });
  Object.assign(sheet.getCell(row, 2), { font: textFont, fill: inputFill, border: frame, alignment: { horizontal: 'left', indent: INDENT }, protection: { locked: false } });
  Object.assign(sheet.getCell(row, 3), { value: say('contact.help'), font: quietFont, alignment: { horizontal: 'left', indent: INDENT } });
  workbook.definedNames.add(`${formatSheetName(sheet.name)}!$B$${row}`, 'Contact');
}

/** Gives the row below it. */
function addLegend(sheet: Worksheet, row: number, isCalculating: boolean, say: (id: string, facts?: Record<string, string>) => string): number {
  const facts = { sheet: say('control.sheet') };
  const lines = [
    { id: 'legend.input', style: { fill: inputFill, font: textFont } },
    ...(isCalculating ? [{ id: 'legend.calculated', style: { fill: calculatedFill, font: textFont } }] : []),
    { id: 'legend.broken', style: { fill: brokenFill, font: brokenFont } },
    { id: 'legend.warning', style: { fill: warningFill, font: warningFont } },
  ];
  lines.forEach(({ id, style }, at) => {
    Object.assign(sheet.getCell(row + at, 1), { value: say(id), border: frame, alignment: { horizontal: 'left', indent: INDENT }, ...style });
    Object.assign(sheet.getCell(row + at, 2), { value: say(`${id}.text`, facts), font: quietFont, alignment: { horizontal: 'left', indent: INDENT } });
  });
  return row + lines.length;
}
