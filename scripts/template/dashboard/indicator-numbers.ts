/** A definition with indicators or courses -> what a dashboard needs worked out row by row: figures that are plainly numbers, themes and courses in order of appearance. */
import { wholeColumn } from '../../../core/rules/demand';
import { withoutWildcards } from '../../../core/rules/unique';
import type { ChartDefinition, Definition } from '../../../core/definition/definition';
import type { IndicatorsDefinition } from '../../../core/definition/indicators';
import type { CalculationTable } from '../control/cells-sheet';

export const NUMBERS = 'IndicatorenGetallen';
export const COURSES = 'Verloop';
/** Most points of a course that are drawn. */
export const MOST_POINTS = 12;

/** Words around the figure of a target; what stands behind the last of the first list is the figure. */
const FIGURE_AFTER = ['streefwaarde:', 'valeur cible:', 'target value:'];
const LEFT_OUT = ['minstens', 'minimaal', 'ten minste', 'maximaal', 'hoogstens', 'of meer', 'of hoger', 'of minder', 'of lager', 'au moins', 'au plus', 'minimum', 'maximum', 'ou plus', 'ou moins', 'at least', 'at most', 'or more', 'or less', '≥', '≤', 'euro', '€', '%'];

export function planNumbers({ indicators, charts }: Definition): readonly CalculationTable[] {
  return [...(indicators ? [numbersOf(indicators)] : []), ...charts.filter(({ kind }) => kind === 'courses').map(courseOf)];
}

const own = (table: string, column: string): string => `${table}[[#This Row],[${column}]]`;

/** 1, 2, 3 ... at the rows that meet the test, and on the rows after them until the next. */
const countUp = (test: string): string => `N({above})+IF(${test},1,0)`;

function numbersOf({ table, columns }: IndicatorsDefinition): CalculationTable {
  const cell = (column: string): string => `INDEX(${wholeColumn(table, column)},${own(NUMBERS, 'Nr')})`;
  const number = (column: string | undefined, isTarget = false): string => (column === undefined ? 'NA()' : plainNumber(cell(column), isTarget));
  const theme = columns.theme;
  return {
    name: NUMBERS,
    table: { name: table },
    columns: [
      { name: 'Nr' },
      { name: 'Nulmeting', formula: number(columns.baseline) },
      { name: 'Doel', formula: number(columns.phrase, true) },
      { name: 'Resultaat', formula: number(columns.result) },
      { name: 'Volgnummer', formula: countUp(`AND(ISNUMBER(${own(NUMBERS, 'Resultaat')}),OR(ISNUMBER(${own(NUMBERS, 'Doel')}),ISNUMBER(${own(NUMBERS, 'Nulmeting')})))`) },
      ...(theme === undefined ? [] : [{ name: 'Thema', formula: countUp(`IFERROR(AND(LEN(${cell(theme)})>0,SUMPRODUCT((${wholeColumn(table, theme)}=${cell(theme)})*(ROW(${wholeColumn(table, theme)})-ROW(${table}[[#Headers],[${theme}]])<${own(NUMBERS, 'Nr')}))=0),FALSE)`) }]),
    ],
  };
}

function courseOf({ table, groupBy = [], series }: ChartDefinition): CalculationTable {
  const cell = (column: string): string => `INDEX(${wholeColumn(table, column)},${own(COURSES, 'Nr')})`;
  const value = /^=\[@\[?([^\]]+)\]?\]$/.exec(series[0]?.formula ?? '')?.[1] ?? '';
  const name = groupBy.map((column) => `TRIM(${cell(column)})`).join('&" – "&');
  const isEarlier = `(${wholeColumn(COURSES, 'Naam')}=${own(COURSES, 'Naam')})*(${wholeColumn(COURSES, 'Nr')}<${own(COURSES, 'Nr')})`;
  return {
    name: COURSES,
    table: { name: table },
    columns: [
      { name: 'Nr' },
      { name: 'Waarde', formula: plainNumber(cell(value), false) },
      { name: 'Naam', formula: `IFERROR(IF(LEN(TRIM(${cell(value)}))=0,"",${name}),"")` },
      { name: 'Eerder', formula: `SUMPRODUCT(${isEarlier})` },
      { name: 'Volgnummer', formula: countUp(`AND(${own(COURSES, 'Naam')}<>"",${own(COURSES, 'Eerder')}=0)`) },
      { name: 'Punt', formula: `IF(${own(COURSES, 'Naam')}="","",INDEX(${wholeColumn(COURSES, 'Volgnummer')},MATCH(${withoutWildcards(own(COURSES, 'Naam'))},${wholeColumn(COURSES, 'Naam')},0))&"|"&(${own(COURSES, 'Eerder')}+1))` },
    ],
  };
}

/** The number that a cell plainly holds, else `#N/A`: a point alone, a slash or brackets can mean more than one thing, and a check, not a workbook, reads those. */
function plainNumber(cell: string, isTarget: boolean): string {
  const lower = `LOWER(${cell})`;
  const after = FIGURE_AFTER.reduce((rest, words) => `IFERROR(MID(${lower},SEARCH("${words}",${lower})+${words.length},99),${rest})`, lower);
  const words = isTarget ? LEFT_OUT : LEFT_OUT.slice(-3);
  const bare = words.reduce((text, word) => `SUBSTITUTE(${text},"${word}","")`, isTarget ? after : lower);
  const has = (sign: string): string => `ISNUMBER(FIND("${sign}",${cell}))`;
  return `IFERROR(IF(ISNUMBER(${cell}),${cell},IF(OR(LEN(TRIM(${cell}))=0,AND(${has('.')},NOT(${has(',')})),${isTarget ? '' : `${has('/')},`}${has('(')},${has('+')}),NA(),NUMBERVALUE(TRIM(${bare}),",","."))),NA())`;
}
