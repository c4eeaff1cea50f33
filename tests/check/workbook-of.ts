/** A small staffing plan as plain data, laid out as the template lays it out, with the changes that a test asks for. */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { loadDefinition } from '../../core/definition/load';
import { formatPlace, readRange } from '../../core/model/place';
import type { Finding, Report } from '../../core/model/report';
import { errorValue, type ErrorCode, type Scalar } from '../../core/model/scalar';
import type { Cell, ExcelTable, Sheet, Workbook } from '../../core/model/workbook';
import type { Language } from '../../core/model/words';
import { wordMessage } from '../../core/text/word-message';

/** Niveau, rang, functie, then the six counts: statutory filled and vacant, contractual filled (permanent, fixed-term) and vacant (the same). */
export type PlanRow = readonly [Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar];

export interface PlanChange {
  readonly rows?: readonly PlanRow[];
  readonly path?: readonly PathRow[];
  readonly moves?: readonly MoveRow[];
  /** Last year's total by level, A to D. */
  readonly opening?: readonly Scalar[];
  /** Last year's workbook, a year before this one; absent: there is none. */
  readonly previous?: PlanChange;
  /** By `Sheet!A1`; a value leaves a formula in its cell alone, a whole cell replaces it, `null` empties the cell. Nothing is calculated again. */
  readonly cells?: Readonly<Record<string, Scalar | Cell>>;
  /** A parameter set to undefined is not in the workbook at all. */
  readonly parameters?: Readonly<Record<string, Scalar | undefined>>;
  readonly withoutSheets?: readonly string[];
  /** Tables that have no totals row. */
  readonly withoutTotals?: readonly string[];
  /** Cells only: no Excel tables, as in a workbook laid out by hand. */
  readonly withoutTables?: boolean;
}

/** A point of the slimming path: date, ceiling and count. */
export type PathRow = readonly [Scalar, Scalar, Scalar];

/** A neutralised move: from, taken over, handed over, and what it was. */
export type MoveRow = readonly [Scalar, Scalar, Scalar, Scalar];

/** 31 December 2015 and 2017: 20,5 on 31 December 2016, half way, and one more for the move. */
export const PATH: readonly PathRow[] = [[42_369, 22, 19], [43_100, 19, null]];
export const MOVES: readonly MoveRow[] = [[42_500, 1, null, 'Een informaticus van een andere instelling']];

export const ROWS: readonly PlanRow[] = [
  ['A', 'A3', 'Gedelegeerd bestuurder', 1, null, null, null, null, null],
  ['A', 'A1', 'Informaticus', 3, 1, 2, null, null, 1],
  ['B', 'B1', 'Deskundige', 4, null, 1, 1, 2, null],
  ['C', 'C1', 'Medewerker', 5, null, null, null, null, null],
  ['D', 'D1', 'Assistent', 2, null, null, null, null, null],
];

/** ROWS with the cells of one row (zero-based) replaced, by zero-based column. */
export const rowsWith = (row: number, cells: Readonly<Record<number, Scalar>>): readonly PlanRow[] =>
  ROWS.map((each, at) => (at === row ? (each.map((value, column) => (column in cells ? cells[column] ?? null : value)) as unknown as PlanRow) : each));

export const error = (code: ErrorCode): Scalar => errorValue(code);

const COUNTS = ['Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur', 'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur'];
const FUNCTIES = ['Niveau', 'Rang', 'Functie', ...COUNTS, 'Totaal ingevuld', 'Totaal vacant'];
const NIVEAUS = ['Niveau', 'Statutair ingevuld', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur', 'Totaal ingevuld', 'Totaal vacant', 'Totaal vorig jaar'];
const PARAMETERS: Readonly<Record<string, Scalar>> = { Entiteit: 'Proefinstelling', Referentiedatum: 42_735, Plafond: 20, Telbasis: 'koppen', Drempel: 2 };

const amount = (value: Scalar | undefined): number => (typeof value === 'number' ? value : 0);
const sumAt = (rows: readonly (readonly Scalar[])[], column: number): number => rows.reduce((sum, row) => sum + amount(row[column]), 0);
const thisRow = (column: string): string => `Functies[[#This Row],[${column}]]`;
const text = (value: string): Cell => ({ value });

export function planWorkbook(change: PlanChange = {}): Workbook {
  const sheets = [notesSheet(change), functionsSheet(change), summarySheet(change), pathSheet(change)].filter(({ name }) => !change.withoutSheets?.includes(name));
  const parameters = Object.keys({ ...PARAMETERS, ...change.parameters }).filter((name) => !(change.parameters && name in change.parameters && change.parameters[name] === undefined));
  return {
    sheets: sheets.map((sheet) => changeCells(sheet, change)),
    names: parameters.map((name) => ({ name, formula: `Toelichting!$B$${5 + Object.keys(PARAMETERS).indexOf(name)}` })),
    customXml: [],
    dateSystem: 1900,
  };
}

function notesSheet({ parameters = {} }: PlanChange): Sheet {
  const rows = Object.keys(PARAMETERS).map((name, at): [number, Cell[]] => [4 + at, [text(`- ${name}`), { value: (name in parameters ? parameters[name] : PARAMETERS[name]) ?? null }]]);
  return asSheet('Toelichting', new Map(rows), []);
}

function functionsSheet(change: PlanChange): Sheet {
  const given = (change.rows ?? ROWS).map((row): Scalar[] => [...row, amount(row[3]) + amount(row[5]) + amount(row[6]), amount(row[4]) + amount(row[7]) + amount(row[8])]);
  const rowFormula = (column: number): string => (column === 9 ? [0, 2, 3] : [1, 4, 5]).map((at) => thisRow(COUNTS[at] ?? '')).join('+');
  const data = given.map((row) => row.map((value, column): Cell => (column < 9 ? { value } : { value, formula: rowFormula(column) })));
  return tableSheet('Personeelsplan', 'Functies', 4, FUNCTIES, data, 3, change);
}

function summarySheet(change: PlanChange): Sheet {
  const rows = change.rows ?? ROWS;
  const data = ['A', 'B', 'C', 'D'].map((level, at): Cell[] => {
    const own = rows.filter(([niveau]) => niveau === level);
    const [statutory, permanent, fixedTerm] = [3, 5, 6].map((column) => sumAt(own, column));
    const vacant = sumAt(own, 4) + sumAt(own, 7) + sumAt(own, 8);
    const values = [statutory ?? 0, permanent ?? 0, fixedTerm ?? 0, (statutory ?? 0) + (permanent ?? 0) + (fixedTerm ?? 0), vacant];
    return [text(level), ...values.map((value, position): Cell => ({ value, formula: `SUMIFS(Functies[${NIVEAUS[position + 1]}],Functies[Niveau],Niveaus[[#This Row],[Niveau]])` })), { value: (change.opening ?? [6, 6, 5, 2])[at] ?? null }];
  });
  const sheet = tableSheet('Samenvatting', 'Niveaus', 2, NIVEAUS, data, 1, change);
  const [statutory, contractual] = [sumAt(rows, 3), sumAt(rows, 5) + sumAt(rows, 6)];
  return { ...sheet, rows: new Map([...sheet.rows, [10, [text(`Totaal: ${statutory} + ${contractual} = ${statutory + contractual}`)]]]) };
}

const PAD = ['Meetdatum', 'Maximum', 'Personeelsleden', 'Geneutraliseerd', 'Bijgesteld maximum', 'Ruimte'];
const PAD_FORMULAS = [
  'IF(Afslankingspad[[#This Row],[Meetdatum]]="","",SUMIFS(Neutralisaties[Overgenomen],Neutralisaties[Vanaf],"<="&Afslankingspad[[#This Row],[Meetdatum]])-SUMIFS(Neutralisaties[Overgedragen],Neutralisaties[Vanaf],"<="&Afslankingspad[[#This Row],[Meetdatum]]))',
  'IF(Afslankingspad[[#This Row],[Meetdatum]]="","",Afslankingspad[[#This Row],[Maximum]]+Afslankingspad[[#This Row],[Geneutraliseerd]])',
  'IF(OR(Afslankingspad[[#This Row],[Meetdatum]]="",Afslankingspad[[#This Row],[Personeelsleden]]=""),"",Afslankingspad[[#This Row],[Bijgesteld maximum]]-Afslankingspad[[#This Row],[Personeelsleden]])',
];

/** The path from row 3 on, the moves below it. The check computes what the calculated columns hold. */
function pathSheet(change: PlanChange): Sheet {
  const path = (change.path ?? PATH).map((row) => [...row.map((value): Cell => ({ value })), ...PAD_FORMULAS.map((formula): Cell => ({ value: null, formula }))]);
  const moves = (change.moves ?? MOVES).map((row) => row.map((value): Cell => ({ value })));
  const noTotals = { ...change, withoutTotals: ['Afslankingspad', 'Neutralisaties'] };
  const [one, other] = [tableSheet('Afslankingspad', 'Afslankingspad', 2, PAD, path, 1, noTotals), tableSheet('Afslankingspad', 'Neutralisaties', path.length + 5, ['Vanaf', 'Overgenomen', 'Overgedragen', 'Overdracht'], moves, 1, noTotals)];
  return { ...one, rows: new Map([...one.rows, ...other.rows]), tables: [...one.tables, ...other.tables] };
}

/** `headerRow` is zero-based; columns from `firstTotal` on are totalled. */
function tableSheet(name: string, table: string, headerRow: number, headers: readonly string[], data: readonly (readonly Cell[])[], firstTotal: number, change: PlanChange): Sheet {
  const totals = headers.map((header, column): Cell | undefined =>
    column === 0 ? text('Totaal') : column < firstTotal ? undefined : { value: data.reduce((sum, row) => sum + amount(row[column]?.value), 0), formula: `SUBTOTAL(109,${table}[${header}])` });
  const hasTotals = !change.withoutTotals?.includes(table);
  const all: readonly (readonly (Cell | undefined)[])[] = [headers.map(text), ...data, ...(hasTotals ? [totals] : [])];
  const range = { top: headerRow, left: 0, bottom: headerRow + all.length - 1, right: headers.length - 1 };
  const excelTable: ExcelTable = { name: table, range, headerRows: 1, totalsRows: hasTotals ? 1 : 0, columns: headers.map((header) => ({ name: header })) };
  return asSheet(name, new Map(all.map((row, at) => [headerRow + at, row.map((cell) => (cell === undefined || (cell.value === null && cell.formula === undefined) ? undefined : cell))])), change.withoutTables ? [] : [excelTable]);
}

const asSheet = (name: string, rows: Sheet['rows'], tables: readonly ExcelTable[]): Sheet =>
  ({ name, rows, tables, visibility: 'visible', merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false });

function changeCells(sheet: Sheet, { cells = {} }: PlanChange): Sheet {
  const rows = new Map([...sheet.rows].map(([row, each]) => [row, [...each]]));
  for (const [place, content] of Object.entries(cells)) {
    const [name, address = ''] = place.split('!');
    const range = readRange(address);
    if (!range) throw new Error(`no such cell: ${place}`);
    if (name !== sheet.name) continue;
    const row = rows.get(range.top) ?? [];
    const before = row[range.left];
    row[range.left] = content === null ? undefined : isCell(content) ? content : { ...before, value: content };
    rows.set(range.top, row);
  }
  return { ...sheet, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
}

const isCell = (content: Scalar | Cell): content is Cell => typeof content === 'object' && content !== null && 'value' in content;

const loaded = loadDefinition(readFileSync('templates/personeelsplan/definition.yaml', 'utf8'), 'definition.yaml').definition;
if (!loaded) throw new Error('the definition of the personeelsplan has mistakes');
export const personeelsplan: Definition = loaded;

/** 31 December 2016. */
const TODAY = 42_735;

export const check = (workbook: Workbook, definition: Definition = personeelsplan, previous?: Workbook): Report =>
  checkWorkbook(definition, workbook, { workbookName: 'plan.xlsx', today: TODAY, ...(previous === undefined ? {} : { previous: { workbook: previous, name: 'vorig.xlsx' } }) });

export const checkPlan = (change: PlanChange, definition: Definition = personeelsplan): Report => check(planWorkbook(change), definition, change.previous && planWorkbook({ ...change.previous, parameters: { Referentiedatum: 42_369, ...change.previous.parameters } }));

/** A finding as a user meets it: `broken Personeelsplan!D6 (A1 Informaticus): text`. */
export const tell = ({ verdict, place, placeInPrevious, item, message }: Finding, language: Language = 'nl'): string =>
  `${verdict} ${place ? formatPlace(place) : placeInPrevious ? `[vorig] ${formatPlace(placeInPrevious)}` : '-'}${item === undefined ? '' : ` (${item})`}: ${wordMessage(message, language)}`;

export const findingsOf = (report: Report, rule: string): readonly string[] => report.findings.filter((finding) => finding.rule === rule).map((finding) => tell(finding));
