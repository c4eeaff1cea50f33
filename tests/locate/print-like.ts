/** The staffing plan as it stands in print, written by SheetJS: three header rows with merged bands, the level once per group, a totals row without label, a line of text below. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';

export interface PrintLike {
  /** Rows of the published CSV file, header left out. */
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (number | null)[];
  readonly line: string;
}

/** Reads a published plan; its fields hold no quotes or commas. */
export function readPublished(name: string): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`../../templates/personeelsplan/data/${name}.csv`, import.meta.url), 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => line.split(','));
}

export const plan2015: PrintLike = { rows: readPublished('2015-12-31'), totals: [119, null, 24, 9, null, null], line: 'Totaal: 119 + 33 = 152' };
export const plan2016: PrintLike = { rows: readPublished('2016-12'), totals: [112, null, 27, 7, null, null], line: 'Totaal: 112 + 27 + 7 = 146' };

type Changes = Readonly<Record<string, string | number | null>>;

/** Bytes of the workbook; `changes` sets single cells afterwards (A1 -> content). */
export function writePrintLike(plan: PrintLike, changes: Changes = {}, mergesBands = true): Uint8Array {
  const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
  const middles = middleRows(plan.rows.map(([level = '']) => level));
  const table: (string | number | null)[][] = [
    ['Personeelsplan SYNTRA Vlaanderen'],
    [],
    ['Niveau', 'Rang', 'Functie', 'Statutair', null, 'Contractueel', null, null, null],
    [null, null, null, 'Ingevuld', 'Vacant', 'Ingevuld', null, 'Vacant', null],
    [null, null, null, null, null, 'Onbep duur', 'Bep duur', 'Onbep duur', 'Bep duur'],
    ...plan.rows.map(([level = '', rank = '', name = '', ...counts], row) => [middles.has(row) ? level : null, rank, name, ...counts.map(number)]),
    [null, null, null, ...plan.totals],
    [],
    [plan.line],
  ];
  const sheet = XLSX.utils.aoa_to_sheet(table);
  const merges = ['A1:I1', 'D3:E3', 'F3:I3', 'F4:G4', 'H4:I4', 'A3:A5', 'B3:B5', 'C3:C5'];
  if (mergesBands) sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  for (const [address, content] of Object.entries(changes)) {
    if (content === null) delete sheet[address];
    else sheet[address] = { t: typeof content === 'number' ? 'n' : 's', v: content };
  }
  sheet['!ref'] = 'A1:L60';
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Bijlage 2');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** The row of each group on which print puts the letter: its second or middle one. */
function middleRows(levels: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let start = 0; start < levels.length;) {
    let end = start;
    while (levels[end + 1] === levels[start]) end++;
    rows.add(Math.floor((start + end) / 2));
    start = end + 1;
  }
  return rows;
}
