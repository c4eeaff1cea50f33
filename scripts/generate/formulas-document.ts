/** The table of functions and the lists of differences -> the text of docs/formulas.md. */
import { listFunctions } from '../../core/formula/functions/table';
import type { Family, FunctionSpec } from '../../core/formula/functions/spec';
import { MAX_DEPTH, MAX_LENGTH, MAX_NESTING } from '../../core/formula/parse';
import { MAX_ARRAY_SIZE } from '../../core/formula/value';
import { IRONCALC_DIFFERENCES, LIBREOFFICE_DIFFERENCES, type KnownDifference } from '../../tests/formula/known-differences';

const FAMILIES: Readonly<Record<Family, string>> = {
  aggregate: 'Sums and counts', conditional: 'Sums and counts under conditions', math: 'Arithmetic and rounding', statistics: 'Statistics', logic: 'Logic',
  information: 'Information', lookup: 'Looking up', array: 'Arrays and places', text: 'Text', date: 'Dates and times',
};

const count = ([least, most]: readonly [number, number]): string => (least === most ? String(least) : most > 100 ? `${least} or more` : `${least} to ${most}`);

function describe(spec: FunctionSpec): string {
  const notes = [
    ...(spec.kind === 'each' ? ['takes arrays cell by cell'] : []),
    ...(spec.kind === 'whole' && !spec.isScalar ? ['can give an array or a reference'] : []),
    ...(spec.kind !== 'each' && spec.params.includes('R') ? ['wants references to cells'] : []),
    ...(spec.needsPlace ? ['only where cells are known, not in rules'] : []),
    ...(spec.readsClock ? ['the day is given from outside'] : []),
  ];
  return `| ${spec.name} | ${count(spec.arity)} | ${notes.join('; ')} | ${spec.prefix ? `\`${spec.prefix}${spec.name}\`` : ''} |`;
}

function writeFunctions(): string[] {
  const functions = listFunctions();
  return (Object.keys(FAMILIES) as Family[]).flatMap((family) => [
    `### ${FAMILIES[family]}`, '', '| function | arguments | notes | in a file |', '|---|---|---|---|',
    ...functions.filter((spec) => spec.family === family).map(describe), '',
  ]);
}

const writeDifferences = (differences: readonly KnownDifference[]): string[] => [
  ...differences.map(({ reason, formulas }) => `- ${reason}: ${formulas.map((formula) => `\`${formula}\``).join(', ')}`), '',
];

/** The whole document, ending with a line break. */
export function writeFormulaDocument(): string {
  return [
    '# Formulas',
    '',
    '<!-- Written by `npm run generate`; a test fails when it is out of date. -->',
    '',
    'Rules are Excel formulas. They are compiled once against the tables, columns and parameters of a definition, so that a wrong name is an error of the definition with its place and the nearest existing name, and then run over any number of workbooks.',
    '',
    '## What can be referred to',
    '',
    '- `Functies[Rang]`: the data rows of a column. `Functies[[Ingevuld]:[Vacant]]`: several columns. `Functies`: all of them.',
    '- `[@Rang]`, `[@[Ingevuld (VTE)]]`, `Functies[[#This Row],[Rang]]`: the cell in the row that is judged.',
    '- `Functies[[#Totals],[Ingevuld]]`, `[#Headers]`, `[#Data]`, `[#All]`.',
    "- In a header `'` stands before `[`, `]`, `#`, `'` and `@`: `Functies[Raar '[x']]`. A header with a comma or colon has brackets of its own: `Functies[[a:b]]`.",
    '- Parameters and defined names by their name, in any case.',
    '- A1 references, with or without a sheet, when the formulas of a workbook are recalculated.',
    '',
    'Limits: ' + `${MAX_LENGTH} characters, ${MAX_NESTING} brackets inside each other, a tree of ${MAX_DEPTH} levels; an array of more than ${MAX_ARRAY_SIZE} values is \`#NUM!\`.`,
    '',
    `## Functions (${listFunctions().length + 1})`,
    '',
    'Each follows the page of that name in Microsoft\'s documentation ("SUM function" and so on). LET names values inside a formula.',
    '',
    ...writeFunctions(),
    '## What differs from Excel, and why',
    '',
    '- **Settings.** Text becomes a number, and format codes are read, as with English (United States) settings: `"1.5"+1` is 2.5 and `TEXT(x;"jjjj")` is not known. Excel follows the settings of the machine, so the same text can mean another number there. A column with a declared type is checked before rules see its text.',
    '- **Dates without a year** (`"5 jan"`) are `#VALUE!`; Excel adds the year of the day on which it reads them.',
    '- **15 digits.** Comparing, rounding, INT and MOD work on 15 digits. A difference that is zero in 15 digits becomes 0 only as the last step of a formula, as Microsoft describes. Summing does not round.',
    '- **Numbers as text** change to the E notation from 1E+20 on and below 1E-9; Microsoft does not document where Excel does.',
    '- **Order of text** follows the Unicode collation without regard to case; Excel passes over hyphens and apostrophes at first.',
    '- **SUMIF and AVERAGEIF** with a result range smaller than the range that is judged are `#VALUE!`; Excel reaches outside the range that is written.',
    '- **A table without rows** has none: its sum is 0 and a rule by row has no answers. Excel keeps one blank row.',
    '- **References** to the row of another table, unions (`A1,B2`), intersections (`A1:B2 B1:C3`), ranges made by `:` between expressions, spilled ranges (`A1#`), ranges over several sheets and other workbooks are refused with their place.',
    '- **Functions** that are not in the table are refused. INDIRECT, OFFSET and LAMBDA are left out because what they read cannot be told beforehand; RAND because a rule must give the same answer twice.',
    '- **Ordinary formulas of a workbook** take from a range the cell in their own row or column, as they do in Excel; array formulas and rules compute the whole array. A compiled formula says whether it must be entered as an array formula (`needsArrayEntry`).',
    '- **Circles** are reported and not iterated. SUBTOTAL 1 to 11 over a workbook with hidden rows is not recalculated, because a file does not tell rows hidden by hand from rows hidden by a filter to every reader. Date functions of workbooks with the 1904 system are not recalculated.',
    '',
    '## Where other engines differ',
    '',
    'The test suites run all documented cases, and rules over random tables, through IronCalc and LibreOffice. These are the differences that they may show; any other fails.',
    '',
    '### IronCalc 0.8',
    '',
    ...writeDifferences(IRONCALC_DIFFERENCES),
    '### LibreOffice 25.2',
    '',
    'Versions before 24.8 lack LET, XLOOKUP, XMATCH, FILTER, SORT and UNIQUE; cases with those are passed over there.',
    '',
    ...writeDifferences(LIBREOFFICE_DIFFERENCES),
  ].join('\n').replace(/\n+$/, '\n');
}
