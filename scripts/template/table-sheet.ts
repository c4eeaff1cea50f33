/** A declared sheet -> a worksheet: bands, Excel tables with formulas and cached values, totals, drop-downs, and the lines below. */
import type { Alignment, Cell, DataValidation, TableColumnProperties, Workbook, Worksheet } from 'exceljs';
import { columnLetters, formatCell, formatRange } from '../../core/model/place';
import { type Scalar, isErrorValue } from '../../core/model/scalar';
import type { Language } from '../../core/model/words';
import { type Column, type Definition, type SheetDefinition, type TableDefinition, isOffered } from '../../core/definition/definition';
import { wordId } from '../../core/text/word-message';
import type { ComputedContent, ComputedTable } from './content';
import type { Lists } from './lists';
import type { DataPlace } from './mark-breaches';
import { A3 } from './print-setup';
import { DATE_FORMAT, INDENT, TYPED_COUNT_FORMAT, bandFill, boldFont, calculatedFill, frame, headerFill, headerFont, headingFont, inputFill, quietFont, showThousands, textFont, titleFont } from './style';
import { cellFormula } from './words-of';

export interface Setting {
  readonly definition: Definition;
  readonly lists: Lists;
  /** Gets the place of each table, by name. */
  readonly places: Map<string, DataPlace>;
  readonly language: Language;
  readonly content: ComputedContent;
}

/** The most characters that a cell holds (Microsoft, "Excel specifications and limits"). */
const LONGEST_TEXT = 32_767;

/** Rows between two tables, and between a table and the lines below it. */
const GAP = 2;

export function addTableSheet(workbook: Workbook, declared: SheetDefinition, setting: Setting): Worksheet {
  const { language } = setting;
  const sheet = workbook.addWorksheet(declared.label[language]);
  write(sheet.getCell('A1'), declared.label[language], { font: titleFont });
  const { note } = declared;
  if (note) write(sheet.getCell('A2'), note[language], { font: quietFont });
  let row = 2;
  for (const [at, table] of declared.tables.entries()) {
    // The sheet's title names the first table.
    if (at > 0) write(sheet.getCell(++row, 1), table.label[language], { font: headingFont });
    row = addTable(sheet, table, row, setting) + GAP;
  }
  for (const line of declared.lines) row = addLine(sheet, line, row, setting);
  const first = declared.tables[0];
  const headerRow = 3 + bandDepth(first);
  sheet.views = [{ state: 'frozen', ySplit: headerRow, xSplit: frozenColumns(first), showGridLines: false }];
  const printed = Math.max(...declared.tables.map(({ columns }) => columns.filter(({ aside }) => aside !== true).length));
  const hasAside = declared.tables.some(({ columns }) => columns.length > printed);
  // Whole columns, so that rows that are added are printed too.
  sheet.pageSetup = { printTitlesRow: `${headerRow - bandDepth(first)}:${headerRow}`, ...(hasAside ? { printArea: `A:${columnLetters(printed - 1)}` } : {}), ...(declared.tables.some(isTooWideForA4) ? { paperSize: A3 } : {}) };
  return sheet;
}

/** Characters that the longest word of a header takes in bold, so that no word is broken. */
const widthOfWords = (label: string): number => Math.ceil(Math.max(...label.split(/[\s-]/).map((word) => word.length)) * 1.2 + 2);

/** Characters that the longest text of a column takes on one line, up to half as many again as its declared width. */
function widthOfTexts({ width, wraps, type }: Column, values: readonly Scalar[]): number {
  if (type !== 'text' || wraps === true) return 0;
  const longest = Math.max(0, ...values.map((value) => (typeof value === 'string' ? value.length : 0)));
  return Math.min(width * 1.5, longest + INDENT + 3);
}

/** Printed one page wide, more characters than these are smaller than a third of their size on A4. */
const WIDEST_ON_A4 = 300;

const isTooWideForA4 = ({ columns }: TableDefinition): boolean => columns.reduce((sum, { width, aside }) => sum + (aside === true ? 0 : width), 0) > WIDEST_ON_A4;

/** The columns that name a row stay in view: where they stand first those, else all before the first figure, or the first one where all are text. */
const frozenColumns = (table: TableDefinition | undefined): number => {
  if (table?.key.every((name, position) => table.columns[position]?.label.nl === name)) return table.key.length;
  const figures = table?.columns.findIndex(({ type }) => type !== 'text') ?? 0;
  return figures < 0 ? 1 : figures;
};

const bandDepth = (table: TableDefinition | undefined): number => Math.max(0, ...(table?.columns ?? []).map(({ bands }) => bands.length));

/** `above` is the zero-based row under which the table starts; gives its last row (zero-based). */
function addTable(sheet: Worksheet, table: TableDefinition, above: number, setting: Setting): number {
  const { definition, language, content } = setting;
  const computed = content.tables.get(table.name) ?? { rows: [], totals: [] };
  const headerRow = above + bandDepth(table);
  addBands(sheet, table, above, language);
  sheet.addTable({
    name: table.name,
    ref: formatCell(headerRow, 0),
    headerRow: true,
    totalsRow: table.hasTotals,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map((column, position) => tableColumn(column, position, table, computed, language)),
    rows: computed.rows.map((row) => row.map((value, position) => cellValue(value, table.columns[position]?.formula, definition, language, table.name))),
  });
  const lastDataRow = headerRow + computed.rows.length;
  setting.places.set(table.name, { sheet, headerRow, bottom: lastDataRow });
  const lastRow = lastDataRow + (table.hasTotals ? 1 : 0);
  table.columns.forEach((column, position) => {
    const drawn = sheet.getColumn(position + 1);
    if (column.aside === true) drawn.outlineLevel = 1;
    drawn.width = Math.max(column.width, widthOfWords(column.label[language]), widthOfTexts(column, computed.rows.map((row) => row[position] ?? null)), drawn.width ?? 0);
    dress(sheet.getCell(headerRow + 1, position + 1), { font: headerFont, fill: headerFill, alignment: { wrapText: true, vertical: 'middle', ...(column.type === 'number' ? { horizontal: 'center' } : { horizontal: 'left', indent: INDENT }) } });
    const isKept = column.formula !== undefined || (position === 0 && table.fixedRows !== undefined);
    const style = styleOf(column, isKept, isOffered(definition));
    for (let row = headerRow + 1; row <= lastDataRow; row++) dress(sheet.getCell(row + 1, position + 1), style);
    if (table.hasTotals) dress(sheet.getCell(lastRow + 1, position + 1), { font: boldFont, fill: calculatedFill, border: frame, numFmt: numberFormat(column), alignment: alignmentOf(column) });
    if (column.type === 'number' && column.decimals === 0) sheet.addConditionalFormatting({ ref: formatRange({ top: headerRow + 1, left: position, bottom: lastRow, right: position }), rules: [showThousands(formatCell(headerRow + 1, position))] });
    if (!isKept) addValidation(sheet, column, headerRow + 1, lastDataRow, position, setting);
  });
  sheet.getRow(headerRow + 1).height = table.columns.some(({ label, width }) => label[language].length > width * 2) ? 48 : 32;
  return lastRow;
}

function tableColumn(column: Column, position: number, table: TableDefinition, computed: ComputedTable, language: Language): TableColumnProperties & { totalsRowResult?: Scalar } {
  const base = { name: column.label[language], filterButton: column.type === 'text' };
  if (!table.hasTotals) return base;
  if (position === 0) return { ...base, totalsRowLabel: wordId('template.total', {}, language) };
  return column.total === 'sum' ? { ...base, totalsRowFunction: 'sum', totalsRowResult: computed.totals[position] ?? 0 } : base;
}

/** Neighbours with the same band, under the same outer bands, share one merged cell, which reaches down to the headers where no band stands below it. */
function addBands(sheet: Worksheet, table: TableDefinition, above: number, language: Language): void {
  const pathOf = (position: number, depth: number): string => (table.columns[position]?.bands ?? []).slice(0, depth + 1).map((band) => band[language]).join('\n');
  for (let depth = 0; depth < bandDepth(table); depth++) {
    for (let start = 0; start < table.columns.length;) {
      const band = table.columns[start]?.bands[depth];
      let end = start;
      while (band && end + 1 < table.columns.length && table.columns[end + 1]?.bands[depth] && pathOf(end + 1, depth) === pathOf(start, depth)) end++;
      if (band) {
        write(sheet.getCell(above + depth + 1, start + 1), band[language], { font: boldFont, fill: bandFill, alignment: { horizontal: 'center', vertical: 'middle' }, border: frame });
        const isLowest = table.columns.slice(start, end + 1).every(({ bands }) => bands.length === depth + 1);
        const bottom = isLowest ? bandDepth(table) : depth + 1;
        if (end > start || bottom > depth + 1) sheet.mergeCells(above + depth + 1, start + 1, above + bottom, end + 1);
      }
      start = end + 1;
    }
  }
}

function addLine(sheet: Worksheet, line: SheetDefinition['lines'][number], row: number, { definition, language, content }: Setting): number {
  write(sheet.getCell(row + 1, 1), line.label[language], { font: headingFont });
  const cell = sheet.getCell(row + 2, 1);
  cell.value = { formula: cellFormula(line.formula, definition, language), result: plain(content.evaluate(line.formula)) as string };
  cell.font = textFont;
  return row + 3;
}

/** A calculated cell keeps its formula beside the value that we computed, for readers that do not calculate. */
function cellValue(value: Scalar, formula: string | undefined, definition: Definition, language: Language, table: string): unknown {
  if (formula === undefined) return plain(value);
  return { formula: cellFormula(formula, definition, language, table), result: plain(value) };
}

const plain = (value: Scalar): string | number | boolean | { error: string } | null => (isErrorValue(value) ? { error: value.code } : value);

const numberFormat = (column: Column): string => (column.type === 'date' ? DATE_FORMAT : column.type === 'number' ? (column.decimals === 0 ? TYPED_COUNT_FORMAT : `#,##0.${'0'.repeat(column.decimals)}`) : '@');

const alignmentOf = (column: Column): Partial<Alignment> => ({ ...(column.type === 'number' ? { horizontal: 'right' } : { horizontal: 'left', indent: INDENT }), vertical: 'middle', ...(column.wraps === true ? { wrapText: true } : {}) });

/** Formulas and the names of fixed rows are to be kept. Cells of a kind that nobody fills in ask for nothing. */
const styleOf = (column: Column, isKept: boolean, isFilledIn: boolean): Partial<Cell> => ({
  font: textFont,
  border: frame,
  numFmt: numberFormat(column),
  ...(isKept ? { fill: calculatedFill } : isFilledIn ? { fill: inputFill, protection: { locked: false } } : {}),
  alignment: alignmentOf(column),
});

/** First and last row and column are zero-based. */
function addValidation(sheet: Worksheet, column: Column, first: number, last: number, position: number, { definition, language, lists }: Setting): void {
  if (!isOffered(definition)) return;
  const validation = validationOf(column, formatCell(first, position), language, lists);
  if (!validation) return;
  const range = formatRange({ top: first, left: position, bottom: last, right: position });
  // exceljs' types leave out the collection that takes a range; cell by cell it writes the same, only longer.
  (sheet as Worksheet & { dataValidations: { add(range: string, validation: DataValidation): void } }).dataValidations.add(range, validation);
}

function validationOf(column: Column, firstCell: string, language: Language, lists: Lists): DataValidation | undefined {
  const hint = column.values ? 'list' : column.type === 'date' ? 'date' : column.type === 'number' ? 'number' : undefined;
  const help = column.help?.[language] ?? (hint === undefined ? undefined : wordId(`template.hint.${hint}`, {}, language));
  const prompt = help === undefined ? {} : { showInputMessage: true, promptTitle: column.label[language].slice(0, 32), prompt: help.slice(0, 255) };
  const stop = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: wordId('template.stop.title', {}, language), ...prompt } as const;
  const allowed = column.values ?? column.choices?.map((words) => words[language]);
  if (allowed) return { ...stop, type: 'list', formulae: [lists.rangeOf(allowed)], error: wordId('template.stop.list', { allowed }, language) };
  if (column.type === 'date') return { ...stop, type: 'date', operator: 'greaterThan', formulae: [new Date(Date.UTC(1950, 0, 1))], error: wordId('template.stop.date', {}, language) };
  // Any text will do; Excel shows the help of a cell only with a validation.
  if (column.type !== 'number') return column.help ? { ...prompt, type: 'textLength', operator: 'lessThanOrEqual', allowBlank: true, formulae: [LONGEST_TEXT] } : undefined;
  // Full-time equivalents have decimals; the rule on whole numbers, which knows the counting basis, judges those.
  return { ...stop, type: 'custom', formulae: [`AND(ISNUMBER(${firstCell}),${firstCell}>=0)`], error: wordId('template.stop.number', {}, language) };
}

function write(cell: Cell, value: string, style: Partial<Cell>): void {
  cell.value = value;
  dress(cell, style);
}

function dress(cell: Cell, style: Partial<Cell>): void {
  Object.assign(cell, style);
}

