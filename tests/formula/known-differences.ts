/** Where other engines are known to differ from Excel on our cases and rules, and why; a difference that is not here fails the suites. */

export interface KnownDifference {
  readonly reason: string;
  readonly formulas: readonly string[];
}

export const IRONCALC_DIFFERENCES: readonly KnownDifference[] = [
  { reason: 'text given directly to MIN is not converted', formulas: ['MIN(5,"2")'] },
  { reason: 'numbers in an array constant are not counted', formulas: ['COUNT({1,"2",TRUE})'] },
  { reason: '`--` of an array gives no numbers', formulas: ['SUMPRODUCT(--(A1:A5>0))', 'SUMPRODUCT(--ISNUMBER(A1:A8))', '=SUMPRODUCT(--ISNUMBER(T[Waarde (%)]))', '=SUMPRODUCT(--(T[Vacant]<0))'] },
  { reason: '`<>` with text passes over blank cells', formulas: ['=SUMIFS(T[Vacant],T[Rang],"<>n/a",T[Ingevuld],">=0")'] },
  { reason: 'double negation of text leaves text', formulas: ['--"3"'] },
  { reason: 'AGGREGATE is not there', formulas: ['AGGREGATE(9,6,E1:E8)', 'AGGREGATE(14,6,E1:E8,2)', 'AGGREGATE(4,4,D1:D8)', 'AGGREGATE(9,4,E1:E8)'] },
  { reason: 'HYPERLINK is not there', formulas: ['HYPERLINK("#A1","naar A1")', 'HYPERLINK("#A1")', 'HYPERLINK("#A1",D1)', 'HYPERLINK("#A1",E1)'] },
  { reason: 'a percentage as criterion is not read', formulas: ['COUNTIF(F1:F8,"50%")'] },
  { reason: 'ranges of different size are accepted', formulas: ['COUNTIFS(A1:A3,1,B1:B4,1)'] },
  { reason: 'rounding works on the binary value, not on the 15 digits shown', formulas: ['ROUND(1.005,2)'] },
  { reason: 'OR stops at the first TRUE, so that an error after it is lost', formulas: ['OR(TRUE,E1)'] },
  { reason: 'arrays are not supported there', formulas: ['TYPE({1,2})', 'MAX(LEN(B1:B4))', '=AND(T[Vacant]>=0,SUM(T[Ingevuld])>10)', 'SUM(ROW(A2:A4))', 'SUM(XLOOKUP("peer",B1:B8,C1:D8))', 'COLUMNS(FILTER(A1:D2,{1,0,1,0}))', 'ROWS(UNIQUE({1;2;1;3}))'] },
  { reason: 'SUM converts the text in a cell that INDEX refers to', formulas: ['SUM(A1:A3)+SUM(INDEX(A7,1,1))'] },
  { reason: 'XLOOKUP gives values, not references', formulas: ['SUM(XLOOKUP("kers 12",B1:B8,A1:A8),1)', 'COUNTIF(XLOOKUP("peer",B1:B8,D1:D8),20)', 'ROWS(XLOOKUP("peer",B1:B8,D1:D8))'] },
  { reason: 'a boolean is not turned into text', formulas: ['TEXT(A8,"0")'] },
  { reason: 'empty text is no number', formulas: ['NUMBERVALUE("")'] },
  { reason: 'years below 1900 are not counted from 1900', formulas: ['DATE(108,1,2)'] },
  { reason: '29 February 1900 is 1 March', formulas: ['DATE(1900,2,29)'] },
  { reason: 'a time without date is not read', formulas: ['HOUR("7:45")'] },
  { reason: 'text of a number has 17 digits', formulas: ['1/3&""', '(0.1+0.2)&""'] },
];

export const LIBREOFFICE_DIFFERENCES: readonly KnownDifference[] = [
  { reason: 'a sheet in an address is written its own way', formulas: ['ADDRESS(5,3,1,TRUE,"Mijn blad")'] },
  {
    reason: 'booleans are numbers there, also in ranges',
    formulas: [
      'SUM(A1:A8)', 'SUM({1,"2",TRUE})', 'PRODUCT(A6:A8)', 'AVERAGE(A1:A8)', 'AVERAGE(A6:A8)', 'COUNT(A1:A8)', 'COUNT({1,"2",TRUE})', 'SUMPRODUCT(--ISNUMBER(A1:A8))',
      'SUMPRODUCT(A6:A8,D6:D8)', 'COUNTIF(A1:A8,">=0")', 'COUNTIFS(A1:A8,">=0",A1:A8,"<=4")', 'SUMIF(A1:A8,">0")', 'LARGE(A1:A8,6)', 'TYPE(TRUE)', 'TEXT(A8,"0")', 'CONCATENATE("a",1,TRUE)', 'TRUE>"z"',
    ],
  },
  { reason: 'text given directly is not converted (depends on its settings)', formulas: ['SUM("3",TRUE,A7)', 'PRODUCT(2,"3")', 'MIN(5,"2")', 'AND("TRUE",TRUE)', 'COUNT("1",TRUE,"x")', 'ISEVEN(4.5)'] },
  { reason: 'a number does not find text that looks like it', formulas: ['COUNTIF(A1:A8,7)'] },
  { reason: 'signs that differ are accepted', formulas: ['MROUND(5,-2)'] },
  { reason: 'an odd root of a negative number is computed', formulas: ['POWER(-8,1/3)'] },
  { reason: 'the last days of December count to week 1 when they share a week with 1 January', formulas: ['WEEKNUM(C5)', '=WEEKDAY([@Datum],2)+ISOWEEKNUM([@Datum])+WEEKNUM([@Datum],2)'] },
  { reason: 'before 24.8 a number that is not in the range has a rank', formulas: ['RANK.EQ(5,A1:A5)'] },
  { reason: 'a blank cell is refused', formulas: ['ISEVEN(A6)'] },
  { reason: 'percent signs and empty text are refused', formulas: ['NUMBERVALUE("3.5%")', 'NUMBERVALUE("")'] },
  { reason: 'empty text is not found', formulas: ['FIND("","abc")'] },
  { reason: 'characters follow the code page of the system', formulas: ['CHAR(128)', 'CHAR(0)', 'CODE("€")', 'UNICHAR(0)'] },
  { reason: 'its calendar has no 29 February 1900 and goes on before 1900 and after 9999', formulas: ['DATE(1900,2,29)', 'DATE(10000,1,1)', 'YEAR(-1)', 'DATE(108,1,2)'] },
];

export const reasonFor = (differences: readonly KnownDifference[], formula: string): string | undefined =>
  differences.find(({ formulas }) => formulas.includes(formula))?.reason;
