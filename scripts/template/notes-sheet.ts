/** The first sheet of a new workbook: what it is for, how to fill it in, its parameters and what the colours mean. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../core/model/words';
import { formatSheetName } from '../../core/model/place';
import { type Definition, type Parameter, tablesOf } from '../../core/definition/definition';
import { wordId } from '../../core/text/word-message';
import type { ComputedContent } from './content';
import { DATE_FORMAT, boldFont, calculatedFill, frame, headingFont, inputFill, quietFont, textFont, titleFont } from './style';

export function addNotesSheet(workbook: Workbook, definition: Definition, language: Language, content: ComputedContent): Worksheet {
  const say = (id: string, facts: Record<string, string> = {}): string => wordId(`template.${id}`, facts, language);
  const sheet = workbook.addWorksheet(say('sheet'), { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = 34;
  sheet.getColumn(2).width = 34;
  sheet.getColumn(3).width = 60;
  let row = 1;
  const writeLine = (text: string, style: Partial<Cell>): void => {
    Object.assign(sheet.getCell(row, 1), { value: text, ...style });
    row++;
  };
  writeLine(definition.title[language], { font: titleFont });
  sheet.mergeCells(row, 1, row, 3);
  sheet.getRow(row).height = 32;
  writeLine(definition.purpose[language], { font: textFont, alignment: { wrapText: true, vertical: 'top' } });
  row++;
  writeLine(say('parameters'), { font: headingFont });
  for (const parameter of definition.parameters) addParameter(workbook, sheet, row++, parameter, language, content);
  row++;
  writeLine(say('how'), { font: headingFont });
  const dataSheet = definition.sheets[0]?.label[language] ?? '';
  const isCalculating = tablesOf(definition).some((table) => table.hasTotals || table.columns.some(({ formula }) => formula !== undefined));
  for (const step of ['parameters', 'rows', isCalculating ? 'totals' : 'inputs', 'check']) {
    writeLine(step === 'rows' && definition.fillIn ? `2. ${definition.fillIn[language]}` : say(`step.${step}`, { sheet: dataSheet }), { font: textFont });
  }
  row++;
  addLegend(sheet, row, isCalculating, say);
  row += 3;
  writeLine(say('version', { title: definition.title[language], version: definition.version }), { font: quietFont });
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return sheet;
}

/** The parameter's cell carries its defined name, by which formulas and checks find it. `row` is one-based. */
function addParameter(workbook: Workbook, sheet: Worksheet, row: number, parameter: Parameter, language: Language, content: ComputedContent): void {
  Object.assign(sheet.getCell(row, 1), { value: parameter.label[language], font: boldFont, border: frame });
  const cell = sheet.getCell(row, 2);
  const value = content.parameters.get(parameter.name) ?? null;
  Object.assign(cell, {
    value: typeof value === 'object' ? null : value,
    font: textFont,
    fill: inputFill,
    border: frame,
    alignment: { horizontal: 'left' },
    ...(parameter.type === 'date' ? { numFmt: DATE_FORMAT } : parameter.type === 'number' ? { numFmt: '#,##0' } : {}),
  });
  if (parameter.values) {
    cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${parameter.values.join(',')}"`], showErrorMessage: true, errorTitle: wordId('template.stop.title', {}, language), error: wordId('template.stop.list', { allowed: parameter.values }, language) };
  } else if (parameter.type === 'date') {
    cell.dataValidation = { type: 'date', operator: 'greaterThan', allowBlank: true, formulae: [new Date(Date.UTC(1950, 0, 1))], showErrorMessage: true, errorTitle: wordId('template.stop.title', {}, language), error: wordId('template.stop.date', {}, language) };
  }
  if (parameter.help) Object.assign(sheet.getCell(row, 3), { value: parameter.help[language], font: quietFont });
  workbook.definedNames.add(`${formatSheetName(sheet.name)}!$B$${row}`, parameter.name);
}

function addLegend(sheet: Worksheet, row: number, isCalculating: boolean, say: (id: string) => string): void {
  Object.assign(sheet.getCell(row, 1), { value: say('legend.input'), font: textFont, fill: inputFill, border: frame });
  if (isCalculating) Object.assign(sheet.getCell(row + 1, 1), { value: say('legend.calculated'), font: textFont, fill: calculatedFill, border: frame });
}
