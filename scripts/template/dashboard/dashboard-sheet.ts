/** A definition -> its dashboard: how the control stands, key figures, and charts that follow the data. */
import type { Worksheet } from 'exceljs';
import type { Language } from '../../../core/model/words';
import { formatSheetName } from '../../../core/model/place';
import { quoteText } from '../../../core/rules/demand';
import type { Definition } from '../../../core/definition/definition';
import { COUNT_FORMAT, INDENT, boldFont, headingFont, titleFont } from '../style';
import { addChartBlock, showFractions } from './chart-block';
import { Dashboard } from './dashboard';
import { addBullets, addCourses, addThemes } from './indicator-blocks';

export interface DashboardSetting {
  readonly definition: Definition;
  readonly language: Language;
  /** Sheet and cell of the status line, and the statuses of all rules, in A1 with the sheet. */
  readonly status: string;
  readonly statuses: string;
  readonly rowCount: (table: string) => number;
  /** Themes to count verdicts for, and indicators to draw a bullet graph for. */
  readonly slots: { readonly themes: number; readonly bullets: number };
}

export function fillDashboard(sheet: Worksheet, setting: DashboardSetting): Dashboard {
  const { definition, language } = setting;
  const board = new Dashboard(sheet, definition, language);
  [38, 16, 16, 16, 16, 12, ...new Array<number>(7).fill(11)].forEach((width, at) => { sheet.getColumn(at + 1).width = width; });
  Object.assign(sheet.getCell(1, 1), { value: `${board.say('dashboard.sheet')} – ${definition.title[language]}`, font: titleFont });
  const [entity] = definition.parameters;
  if (entity) Object.assign(sheet.getCell(2, 1), { value: board.formula(`IF(LEN(${entity.name})=0,"",${entity.name})`), font: boldFont });
  Object.assign(sheet.getCell(3, 1), { value: { formula: `SUBSTITUTE(${setting.status},${quoteText(board.say('control.see'))},${quoteText(board.say('control.see-sheet', { sheet: board.say('control.sheet') }))})` }, font: { ...boldFont, size: 12 } });
  board.row = 5;
  addFigures(board, setting);
  for (const chart of definition.charts.filter(({ kind }) => kind !== 'courses')) addChartBlock(board, chart, setting.rowCount(chart.table));
  if (definition.indicators) {
    addThemes(board, definition.indicators, setting.slots.themes);
    addBullets(board, definition.indicators, setting.slots.bullets);
  }
  for (const chart of definition.charts.filter(({ kind }) => kind === 'courses')) addCourses(board, chart);
  sheet.views = [{ state: 'frozen', ySplit: 3, showGridLines: false }];
  sheet.pageSetup = { printArea: `A1:M${board.row}` };
  return board;
}

/** Key figures on the left, the outcome of the control on the right. */
function addFigures(board: Dashboard, { definition, language, statuses }: DashboardSetting): void {
  const top = board.row;
  const numbers = definition.parameters.filter(({ type }) => type === 'number');
  if (definition.figures.length > 0) {
    board.heading(board.say('dashboard.figures'));
    for (const { label, formula } of definition.figures) {
      board.put(board.row, 1, label[language]);
      board.put(board.row++, 2, board.formula(`IFERROR(${formula.replace(/^=/, '')},"")`), { numFmt: COUNT_FORMAT.replace(';;', ';0;'), font: boldFont });
    }
    showFractions(board, board.row - definition.figures.length, board.row - 1, 2, 2);
    for (const { label, name, default: usual } of numbers) {
      board.put(board.row, 1, label[language]);
      board.put(board.row++, 2, board.formula(`IF(LEN(${name})=0,"",${name})`), { numFmt: Number.isInteger(usual ?? 0) ? '#,##0' : '#,##0.0', font: boldFont });
    }
  }
  const bottom = board.row;
  board.row = top;
  const left = definition.figures.length > 0 ? 7 : 1;
  Object.assign(board.sheet.getCell(board.row++, left), { value: board.say('dashboard.verdicts'), font: headingFont });
  for (const id of ['error', 'warning', 'info', 'held', 'not-judged', 'not-applicable', 'tool']) {
    const word = board.say(`control.${id}`);
    board.put(board.row, left, word, { alignment: { horizontal: 'left', indent: INDENT } });
    if (left > 1) board.sheet.mergeCells(board.row, left, board.row, left + 1);
    board.put(board.row++, left + (left > 1 ? 2 : 1), { formula: `SUMPRODUCT(--(${statuses}=${quoteText(word)}))` }, { font: boldFont });
  }
  board.row = Math.max(bottom, board.row) + 1;
}

/** `Controle!$A$3` from a sheet and a cell. */
export const onSheet = (sheet: Worksheet, reference: string): string => `${formatSheetName(sheet.name)}!${reference}`;

