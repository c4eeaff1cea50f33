/** The plan of a control -> a hidden sheet that works it out: a line per rule, a line per demand, and beside those the calculation tables. */
import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters, formatCell, formatSheetName } from '../../../core/model/place';
import { escapeColumn } from '../../../core/rules/demand';
import { wordId } from '../../../core/text/word-message';
import type { Language } from '../../../core/model/words';
import { type Definition, findTable } from '../../../core/definition/definition';
import { type CalculatedColumns, addNativeTable } from '../native-table';
import { quietFont } from '../style';
import { cellFormula } from '../words-of';
import { type ControlColumn, readName } from './control-table';
import { plainTextOf, readTypedText } from './read-cell';
import type { Control, ControlDemand, ControlPlace, ControlRule } from './plan-control';

/** A longer table is left to a check: its calculation cells would weigh more than its data. */
const MOST_ROWS = 1000;

/** Columns worked out for each data row of a declared table. */
export interface CalculationTable {
  readonly name: string;
  readonly table: { readonly name: string };
  readonly columns: readonly ControlColumn[];
}

export interface CellsSetting {
  readonly definition: Definition;
  readonly language: Language;
  /** Data rows of a table as it is written. */
  readonly rowCount: (table: string) => number;
  /** Rows that a table may grow by before the control says that it no longer sees them all. */
  readonly room: number;
  readonly notesSheet: string;
  readonly calculated: CalculatedColumns;
  /** Calculations that no rule asks for. */
  readonly others: readonly CalculationTable[];
}

/** Where the outcome of a rule stands: A1 with the sheet's name. */
export interface RuleCells {
  readonly applies: string;
  readonly broken: string;
  readonly undecided: string;
  readonly place: string;
}

export interface ControlCells {
  readonly sheet: string;
  /** Key: rule id. Rules that only a check can judge are not there. */
  readonly rules: ReadonlyMap<string, RuleCells>;
  /** Whole column of verdicts in A1, absolute, by calculation table and column: `Rekencellen!$H$4:$H$53`. */
  readonly verdicts: (table: string, column: string) => string;
  /** Rows of a declared table that are calculated. */
  readonly capacity: (table: string) => number;
}

/** One-based rows. */
const PARAMETERS_ROW = 2;
const HEADER_ROW = 3;
const RULES_AT = 1;
const DEMANDS_AT = 7;
const TABLES_AT = 16;

export function addCellsSheet(workbook: Workbook, control: Control, setting: CellsSetting): ControlCells {
  const { language } = setting;
  const sheet = workbook.addWorksheet(wordId('template.cells.sheet', {}, language), { state: 'hidden' });
  Object.assign(sheet.getCell(1, 1), { value: wordId('template.cells.intro', {}, language), font: quietFont });
  const write = (row: number, column: number, formula: string): void => {
    sheet.getCell(row, column).value = { formula: cellFormula(formula, setting.definition, language) } as never;
  };
  setting.definition.parameters.filter(({ type }) => type !== 'text').forEach((parameter, at) => {
    const { name, type } = parameter;
    write(PARAMETERS_ROW, TABLES_AT + at, `IF(LEN(TRIM(${name}))=0,"",IF(ISNUMBER(${name}),${name},${readTypedText(plainTextOf(name, type), type, type === 'number' ? 0 : 2)}))`);
    workbook.definedNames.add(`${formatSheetName(sheet.name)}!$${columnLetters(TABLES_AT + at - 1)}$${PARAMETERS_ROW}`, readName(parameter));
  });
  const capacity = (table: string): number => Math.min(MOST_ROWS, setting.rowCount(table) + (findTable(setting.definition, table)?.fixedRows ? 0 : setting.room));
  const judged = control.rules.filter(({ demands }) => demands.length > 0);
  const demands = judged.flatMap((rule) => rule.demands);
  ['Regel', 'Geldt', 'Gebroken', 'Onbeslist', 'Plaats'].forEach((header, at) => { sheet.getCell(HEADER_ROW, RULES_AT + at).value = header; });
  ['Regel', 'Oordeel', 'Belet', 'Gebroken', 'Onbeslist', 'Beoordeeld', 'Plaats', 'Eerste'].forEach((header, at) => { sheet.getCell(HEADER_ROW, DEMANDS_AT + at).value = header; });
  demands.forEach((demand, at) => writeDemand(sheet, write, demand, HEADER_ROW + 1 + at, setting));
  judged.forEach((rule, at) => writeRule(sheet, write, rule, HEADER_ROW + 1 + at, demands.length));
  let left = TABLES_AT;
  const lefts = new Map<string, number>();
  for (const table of [...control.tables, ...setting.others]) {
    lefts.set(table.name, left);
    writeTable(sheet, table, left, capacity(table.table.name), setting);
    left += table.columns.length + 1;
  }
  const at = (row: number, column: number): string => `${formatSheetName(sheet.name)}!$${columnLetters(column - 1)}$${row}`;
  return {
    sheet: sheet.name,
    rules: new Map(judged.map(({ rule }, index) => {
      const row = HEADER_ROW + 1 + index;
      return [rule.id, { applies: at(row, RULES_AT + 1), broken: at(row, RULES_AT + 2), undecided: at(row, RULES_AT + 3), place: at(row, RULES_AT + 4) }];
    })),
    verdicts: (name, column) => {
      const table = control.tables.find((each) => each.name === name);
      const position = table?.columns.findIndex((each) => each.name === column) ?? -1;
      if (!table || position < 0) throw new Error(`no calculation column ${name}[${column}]`);
      const letters = columnLetters((lefts.get(name) ?? 0) + position - 1);
      return `${formatSheetName(sheet.name)}!$${letters}$${HEADER_ROW + 1}:$${letters}$${HEADER_ROW + capacity(table.table.name)}`;
    },
    capacity,
  };
}

type Write = (row: number, column: number, formula: string) => void;

const cell = (row: number, at: number): string => formatCell(row - 1, DEMANDS_AT + at - 1);

function writeDemand(sheet: Worksheet, write: Write, demand: ControlDemand, row: number, setting: CellsSetting): void {
  const verdicts = demand.column && `${demand.column.table}[${escapeColumn(demand.column.name)}]`;
  const [verdict, obstacle, broken] = [cell(row, 1), cell(row, 2), cell(row, 3)];
  sheet.getCell(row, DEMANDS_AT).value = demand.rule;
  if (demand.verdict !== undefined) write(row, DEMANDS_AT + 1, demand.verdict);
  if (demand.obstacle !== undefined) write(row, DEMANDS_AT + 2, `IFERROR(${demand.obstacle},TRUE)`);
  write(row, DEMANDS_AT + 3, `IF(${obstacle}=TRUE,0,${verdicts ? `COUNTIF(${verdicts},1)` : `IF(${verdict}=1,1,0)`})`);
  write(row, DEMANDS_AT + 4, `IF(${obstacle}=TRUE,1,${verdicts ? `COUNTIF(${verdicts},"o")` : `IF(${verdict}="o",1,0)`})`);
  write(row, DEMANDS_AT + 5, verdicts ? `IF(${obstacle}=TRUE,1,COUNT(${verdicts})+COUNTIF(${verdicts},"o"))` : '1+0');
  write(row, DEMANDS_AT + 6, `IF(${broken}=0,"",${placeFormula(demand.place, verdicts, setting)})`);
  write(row, DEMANDS_AT + 7, `IF(${broken}>0,${cell(row, 0)},"")`);
}

function placeFormula(place: ControlPlace, verdicts: string | undefined, { definition, language, notesSheet }: CellsSetting): string {
  const prefix = (sheet: string): string => `"${formatSheetName(sheet).replaceAll('"', '""')}!"&`;
  const sheetOf = (table: string): string => prefix(definition.sheets.find(({ tables }) => tables.some(({ name }) => name === table))?.label[language] ?? '');
  if (place.at === 'parameter') return `${prefix(notesSheet)}ADDRESS(ROW(${place.name}),COLUMN(${place.name}),4)`;
  if (place.at === 'cell') return `${sheetOf(place.sheetOf)}ADDRESS(ROW(${place.reference}),COLUMN(${place.reference}),4)`;
  const header = `${place.table}[[#Headers],[${escapeColumn(place.column)}]]`;
  return `${sheetOf(place.table)}ADDRESS(ROW(${header})+MATCH(1,${verdicts ?? ''},0),COLUMN(${header}),4)`;
}

function writeRule(sheet: Worksheet, write: Write, { rule, applies }: ControlRule, row: number, demandCount: number): void {
  const list = (at: number): string => `$${columnLetters(DEMANDS_AT + at - 1)}$${HEADER_ROW + 1}:$${columnLetters(DEMANDS_AT + at - 1)}$${HEADER_ROW + demandCount}`;
  const [id, asks, broken] = [0, 1, 2].map((at) => formatCell(row - 1, RULES_AT + at - 1));
  const sum = (at: number): string => `SUMIFS(${list(at)},${list(0)},${id})`;
  sheet.getCell(row, RULES_AT).value = rule.id;
  write(row, RULES_AT + 1, applies === undefined ? 'TRUE()' : `IFERROR(${applies},"o")`);
  write(row, RULES_AT + 2, `IF(${asks}=TRUE,${sum(3)},0)`);
  // A rule that found nothing to judge has not held.
  write(row, RULES_AT + 3, `IF(${asks}=FALSE,0,IF(${asks}="o",1,${sum(4)}+IF(${sum(5)}=0,1,0)))`);
  write(row, RULES_AT + 4, `IF(${broken}=0,"",IFERROR(INDEX(${list(6)},MATCH(${id},${list(7)},0)),""))`);
}

function writeTable(sheet: Worksheet, table: CalculationTable, left: number, rowCount: number, { definition, language, calculated }: CellsSetting): void {
  const columns = table.columns;
  const written = columns.map(({ formula }) => (formula === undefined ? undefined : cellFormula(formula.replaceAll('{above}', 'ABOVE').replaceAll('{left above}', 'LEFTABOVE'), definition, language)));
  addNativeTable(sheet, {
    name: table.name,
    top: HEADER_ROW - 1,
    left: left - 1,
    columns: columns.map(({ name }, position) => ({ name, ...(written[position] === undefined || /ABOVE/.test(written[position]) ? {} : { formula: written[position] }) })),
    rows: Array.from({ length: rowCount }, (_, row) => columns.map((_column, position) => {
      const above = (step: number): string => formatCell(HEADER_ROW + row - 1, left + position - 1 - step);
      const formula = written[position];
      return formula === undefined ? row + 1 : { formula: formula.replaceAll('LEFTABOVE', above(1)).replaceAll('ABOVE', above(0)) };
    })),
  }, calculated);
}
