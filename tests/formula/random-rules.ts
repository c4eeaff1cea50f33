/** Random tables and the kinds of rules that staffing plans and indicators need, for comparing engines. */
import fc from 'fast-check';
import type { DataTable } from '../../core/formula/data';
import type { TablePlaces } from '../../core/formula/to-excel';
import type { Scalar } from '../../core/model/scalar';
import { makeTable, type World } from './harness';

const text = fc.constantFrom('A111', 'a111', 'B211', 'C*', 'n/a', 'Ntb', 'x y', '/', 'zz');
const whole = fc.integer({ min: -3, max: 40 });
const decimal = fc.integer({ min: -500, max: 5000 }).map((number) => number / 100);

const arbitraryRows = fc.array(fc.tuple(
  fc.option(text, { freq: 6, nil: null }),
  fc.option(whole, { freq: 5, nil: null }),
  fc.oneof({ weight: 6, arbitrary: decimal }, { weight: 1, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }),
  fc.integer({ min: 40_000, max: 46_000 }),
  whole,
), { minLength: 2, maxLength: 12 });

/** Tables with the columns Rang (text), Ingevuld (whole or blank), Waarde (decimal, text or blank), Datum (days) and Vacant (whole). Always the same ones. */
export function makeRandomTables(count: number): readonly DataTable[] {
  return fc.sample(arbitraryRows, { numRuns: count, seed: 20_161_231 }).map((rows) => {
    const column = (at: number): Scalar[] => rows.map((row) => row[at] ?? null);
    return makeTable('T', { Rang: column(0), Ingevuld: column(1), 'Waarde (%)': column(2), Datum: column(3), Vacant: column(4) });
  });
}

export const worldOf = (table: DataTable): World => ({ tables: [table] });

/** The table's cells with its headers in row 1, from A1 on. */
export const gridOf = (table: DataTable): readonly (readonly Scalar[])[] =>
  [[...table.headers], ...Array.from({ length: table.rowCount }, (_, row) => table.columns.map((column) => column[row] ?? null))];

export const placesOf = (table: DataTable): TablePlaces =>
  new Map([['t', { sheet: 'Blad1', headers: table.headers, left: 0, headerRow: 0, firstDataRow: 1, lastDataRow: table.rowCount }]]);

/** One result for the table. */
export const TABLE_RULES: readonly string[] = [
  '=SUM(T[Ingevuld])',
  '=SUM(T[Waarde (%)])',
  '=SUM(T[[Ingevuld]:[Waarde (%)]])',
  '=COUNT(T[Waarde (%)])',
  '=COUNTA(T[Rang])',
  '=COUNTBLANK(T[Rang])',
  '=COUNTIF(T[Rang],"a*")',
  '=COUNTIF(T[Rang],"C~*")',
  '=COUNTIF(T[Rang],"")',
  '=COUNTIF(T[Rang],"<>")',
  '=COUNTIFS(T[Ingevuld],">=0",T[Vacant],">0")',
  '=COUNTIFS(T[Rang],"a111",T[Ingevuld],">5")',
  '=SUMIF(T[Rang],"A111",T[Ingevuld])',
  '=SUMIFS(T[Vacant],T[Rang],"<>n/a",T[Ingevuld],">=0")',
  '=AVERAGEIF(T[Ingevuld],">0")',
  '=SUMPRODUCT((T[Vacant]>0)*(T[Ingevuld]>0))',
  '=SUMPRODUCT(T[Ingevuld],T[Vacant])',
  '=SUMPRODUCT(--ISNUMBER(T[Waarde (%)]))',
  '=SUMPRODUCT(--(T[Vacant]<0))',
  '=MAX(T[Ingevuld])-MIN(T[Vacant])',
  '=ROUND(SUM(T[Waarde (%)]),1)',
  '=ROUND(AVERAGE(T[Waarde (%)])/7,3)',
  '=AND(T[Vacant]>=0,SUM(T[Ingevuld])>10)',
  '=IF(SUM(T[Vacant])>SUM(T[Ingevuld]),"meer vacant","minder vacant")',
  '=MATCH("a111",T[Rang],0)',
  '=INDEX(T[Vacant],2)+ROWS(T[Rang])',
  '=LARGE(T[Vacant],1)-SMALL(T[Vacant],1)',
  '=MEDIAN(T[Vacant])',
  '=YEAR(MAX(T[Datum]))-YEAR(MIN(T[Datum]))',
  '=NETWORKDAYS(MIN(T[Datum]),MAX(T[Datum]))',
];

/** One result for each row. */
export const ROW_RULES: readonly string[] = [
  '=[@Rang]=""',
  '=[@Ingevuld]<=[@Vacant]+100',
  '=[@Ingevuld]+[@Vacant]',
  '=[@[Waarde (%)]]>=0',
  '=ISNUMBER([@[Waarde (%)]])',
  '=IF(ISNUMBER([@[Waarde (%)]]),ROUND([@[Waarde (%)]]*3,1),"n.v.t.")',
  '=COUNTIF(T[Rang],[@Rang])',
  '=COUNTIFS(T[Rang],[@Rang],T[Vacant],[@Vacant])=1',
  '=SUMIFS(T[Vacant],T[Rang],[@Rang])',
  '=IFERROR([@Ingevuld]/[@Vacant],"deling door nul")',
  '=AND([@Vacant]>=0,[@Ingevuld]>=0)',
  '=OR([@Rang]="A111",[@Rang]="n/a")',
  '=LEN([@Rang])+LEN([@Vacant])',
  '=LEFT([@Rang],1)&MID([@Rang],2,2)&RIGHT([@Rang],1)',
  '=UPPER(TRIM([@Rang]))',
  '=EXACT([@Rang],UPPER([@Rang]))',
  '=INT([@Ingevuld]/4)+MOD([@Vacant],4)',
  '=ABS([@Vacant]-[@Ingevuld])<=2',
  '=SUM([@Ingevuld],[@Vacant])=SUM(T[@[Ingevuld]:[Ingevuld]])+[@Vacant]',
  '=TEXT([@Datum],"dd/mm/yyyy")',
  '=YEAR([@Datum])*100+MONTH([@Datum])',
  '=EOMONTH([@Datum],1)-EDATE([@Datum],1)',
  '=WEEKDAY([@Datum],2)+ISOWEEKNUM([@Datum])+WEEKNUM([@Datum],2)',
  '=YEARFRAC([@Datum],DATE(2026,3,31),1)',
  '=YEARFRAC([@Datum],DATE(2026,2,28))',
  '=IFERROR(INDEX(T[Vacant],MATCH([@Rang],T[Rang],0)),-1)',
  '=XLOOKUP([@Vacant],T[Vacant],T[Datum])=[@Datum]',
  '=XLOOKUP(99,T[Vacant],T[Vacant],"niet")',
  '=LET(som,[@Ingevuld]+[@Vacant],IF(som>20,som,0))',
  '=IFERROR(SEARCH("1",[@Rang]),0)',
  '=ROUNDUP([@Ingevuld]/7,2)+ROUNDDOWN([@Vacant]/7,2)',
  '=CEILING([@Datum]/7,0.5)-FLOOR([@Datum]/7,0.5)',
  '=RANK([@Vacant],T[Vacant])',
  '=DATEDIF([@Datum],DATE(2026,12,31),"M")+DATEDIF([@Datum],DATE(2026,12,31),"Y")',
];
