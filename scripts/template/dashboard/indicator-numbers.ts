/** A definition with indicators or courses -> what a dashboard needs worked out row by row: figures that are plainly numbers, themes and courses in order of appearance. */
import { withoutWildcards } from '../../../core/rules/unique';
import type { ChartDefinition, Definition } from '../../../core/definition/definition';
import type { IndicatorsDefinition, UnitDefinition } from '../../../core/definition/indicators';
import { quoteText, wholeColumn } from '../../../core/rules/demand';
import type { CalculationTable } from '../control/cells-sheet';
import type { ControlColumn } from '../control/control-table';

export const NUMBERS = 'IndicatorenGetallen';
export const COURSES = 'Verloop';
/** Most points of a course that are drawn. */
export const MOST_POINTS = 12;

/** Words around the figure of a target; what stands behind the last of the first list is the figure. */
const FIGURE_AFTER = ['streefwaarde:', 'valeur cible:', 'target value:'];
const LEFT_OUT = ['minstens', 'minimaal', 'ten minste', 'maximaal', 'hoogstens', 'of meer', 'of hoger', 'of minder', 'of lager', 'au moins', 'au plus', 'minimum', 'maximum', 'ou plus', 'ou moins', 'at least', 'at most', 'or more', 'or less', '≥', '≤', 'euro', '€', '%'];

export function planNumbers({ indicators, charts }: Definition): readonly CalculationTable[] {
  return [...(indicators ? [numbersOf(indicators)] : []), ...charts.filter(({ kind }) => kind === 'courses').map((chart) => courseOf(chart, indicators?.units ?? []))];
}

const own = (table: string, column: string): string => `${table}[[#This Row],[${column}]]`;

/** 1, 2, 3 ... at the rows that meet the test, and on the rows after them until the next. */
const countUp = (test: string): string => `N({above})+IF(${test},1,0)`;

function numbersOf({ table, columns, units }: IndicatorsDefinition): CalculationTable {
  const cell = (column: string): string => `INDEX(${wholeColumn(table, column)},${own(NUMBERS, 'Nr')})`;
  const isWhole = columns.unit === undefined ? 'FALSE' : countsWhole(cell(columns.unit), units);
  const figure = (name: string, column: string | undefined, isTarget = false): readonly ControlColumn[] =>
    column === undefined ? [{ name, formula: 'NA()' }] : [{ name: textOf(name), formula: bareText(cell(column), isTarget) }, { name, formula: plainNumber(cell(column), own(NUMBERS, textOf(name)), own(NUMBERS, 'Geheel')) }];
  const theme = columns.theme;
  return {
    name: NUMBERS,
    table: { name: table },
    columns: [
      { name: 'Nr' },
      { name: 'Geheel', formula: isWhole },
      ...figure('Nulmeting', columns.baseline),
      ...figure('Doel', columns.phrase, true),
      ...figure('Resultaat', columns.result),
      { name: 'Volgnummer', formula: countUp(`AND(ISNUMBER(${own(NUMBERS, 'Resultaat')}),OR(ISNUMBER(${own(NUMBERS, 'Doel')}),ISNUMBER(${own(NUMBERS, 'Nulmeting')})))`) },
      ...(theme === undefined ? [] : [{ name: 'Thema', formula: countUp(`IFERROR(AND(LEN(${cell(theme)})>0,SUMPRODUCT((${wholeColumn(table, theme)}=${cell(theme)})*(ROW(${wholeColumn(table, theme)})-ROW(${table}[[#Headers],[${theme}]])<${own(NUMBERS, 'Nr')}))=0),FALSE)`) }]),
    ],
  };
}

function courseOf({ table, groupBy = [], series, unit }: ChartDefinition, units: readonly UnitDefinition[]): CalculationTable {
  const cell = (column: string): string => `INDEX(${wholeColumn(table, column)},${own(COURSES, 'Nr')})`;
  const value = /^=\[@\[?([^\]]+)\]?\]$/.exec(series[0]?.formula ?? '')?.[1] ?? '';
  const name = groupBy.map((column) => `TRIM(${cell(column)})`).join('&" – "&');
  const isEarlier = `(${wholeColumn(COURSES, 'Naam')}=${own(COURSES, 'Naam')})*(${wholeColumn(COURSES, 'Nr')}<${own(COURSES, 'Nr')})`;
  return {
    name: COURSES,
    table: { name: table },
    columns: [
      { name: 'Nr' },
      { name: 'Geheel', formula: unit === undefined ? 'FALSE' : countsWhole(cell(unit), units) },
      { name: textOf('Waarde'), formula: bareText(cell(value), false) },
      { name: 'Waarde', formula: plainNumber(cell(value), own(COURSES, textOf('Waarde')), own(COURSES, 'Geheel')) },
      { name: 'Naam', formula: `IFERROR(IF(LEN(TRIM(${cell(value)}))=0,"",${name}),"")` },
      { name: 'Eerder', formula: `SUMPRODUCT(${isEarlier})` },
      { name: 'Volgnummer', formula: countUp(`AND(${own(COURSES, 'Naam')}<>"",${own(COURSES, 'Eerder')}=0,SUMPRODUCT(--(${wholeColumn(COURSES, 'Naam')}=${own(COURSES, 'Naam')}))>1)`) },
      { name: 'Punt', formula: `IF(${own(COURSES, 'Naam')}="","",INDEX(${wholeColumn(COURSES, 'Volgnummer')},MATCH(${withoutWildcards(own(COURSES, 'Naam'))},${wholeColumn(COURSES, 'Naam')},0))&"|"&(${own(COURSES, 'Eerder')}+1))` },
    ],
  };
}

const textOf = (name: string): string => `${name} tekst`;

/** Whether the unit in a cell counts whole things. */
function countsWhole(cell: string, units: readonly UnitDefinition[]): string {
  const words = units.filter((unit) => unit.countsWhole).flatMap(({ name, aliases }) => [name, ...aliases]);
  return words.length === 0 ? 'FALSE' : `IFERROR(SUMPRODUCT(--(TRIM(${cell})={${words.map(quoteText).join(',')}}))>0,FALSE)`;
}

/** What is left of a cell without the words around its figure; nothing where a slash, a bracket or a plus can mean more than one thing, which a check, not a workbook, reads. */
function bareText(cell: string, isTarget: boolean): string {
  const lower = `LOWER(${cell})`;
  const after = FIGURE_AFTER.reduce((rest, words) => `IFERROR(MID(${lower},SEARCH("${words}",${lower})+${words.length},99),${rest})`, lower);
  const words = isTarget ? LEFT_OUT : LEFT_OUT.slice(-3);
  const bare = words.reduce((text, word) => `SUBSTITUTE(${text},"${word}","")`, isTarget ? after : lower);
  const has = (sign: string): string => `ISNUMBER(FIND("${sign}",${cell}))`;
  return `IFERROR(IF(OR(ISNUMBER(${cell}),${isTarget ? '' : `${has('/')},`}${has('(')},${has('+')}),"",SUBSTITUTE(${bare}," ","")),"")`;
}

/**
 * The number that a cell plainly holds, else `#N/A`. A point is read as a check reads it: thousands before a comma, or twice with three digits behind
 * each; decimals before any number of digits but three; and before three digits thousands where whole things are counted, else it can be both.
 */
function plainNumber(cell: string, text: string, isWhole: string): string {
  const point = `FIND(".",${text})`;
  const digits = `LEN(${text})-${point}`;
  const [thousands, decimals] = [`NUMBERVALUE(${text},",",".")`, `NUMBERVALUE(${text},".",",")`];
  const one = `IF(${digits}=3,IF(AND(${isWhole},${point}<5,LEFT(${text},1)<>"0"),${thousands},NA()),${decimals})`;
  const several = `IF(AND(${digits}=7,MID(${text},${point}+4,1)=".",${point}<5),${thousands},${one})`;
  return `IFERROR(IF(ISNUMBER(${cell}),${cell},IF(LEN(${text})=0,NA(),IF(OR(ISNUMBER(FIND(",",${text})),ISERROR(${point})),${thousands},${several}))),NA())`;
}
