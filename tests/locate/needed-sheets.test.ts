/** Long lists on which nothing of the kind stands and which no formula reads: a check asks nothing of them, in whatever way the workbook was read. */
import { describe, expect, test } from 'vitest';
import { checkReading } from '../../core/check/check-workbook';
import { readForCheck } from '../../core/check/read-for-check';
import { Rechecker } from '../../core/check/rechecker';
import type { Definition } from '../../core/definition/definition';
import { recogniseDefinition } from '../../core/locate/recognise';
import { HEAD_ROWS, readNeeded, withoutIdleLists } from '../../core/locate/needed-sheets';
import { readHeads, readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { builtInDefinitions } from '../host/test-engine';
import { makePackage } from '../ooxml/make-package';

const kinds = builtInDefinitions();
const definition = kinds.find(({ id }) => id === 'personeelsplan') as Definition;
const TODAY = 42_735;

const text = (place: string, value: string): string => `<c r="${place}" t="str"><v>${value}</v></c>`;
const number = (place: string, value: number): string => `<c r="${place}"><v>${value}</v></c>`;
const formula = (place: string, value: string, stored: number): string => `<c r="${place}"><f>${value}</f><v>${stored}</v></c>`;
const row = (at: number, ...cells: readonly string[]): string => `<row r="${at}">${cells.join('')}</row>`;
const sheet = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`;

const HEADERS = ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur', 'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur', 'Totaal ingevuld', 'Totaal vacant'];
const headers = row(1, ...HEADERS.map((header, column) => text(`${'ABCDEFGHIJK'[column] ?? ''}1`, header)));
const functionRow = (at: number, filled = number(`D${at}`, 2)): string => row(at, text(`A${at}`, 'A'), text(`B${at}`, 'A1'), text(`C${at}`, `Adviseur ${at}`), filled, formula(`J${at}`, `D${at}+F${at}+G${at}`, 2), formula(`K${at}`, `E${at}+H${at}+I${at}`, 0));
const plan = (...more: readonly string[]): string => sheet(headers, functionRow(2), functionRow(3), ...more);
/** A list of 300 rows whose last one adds up all of them, and stores `stored`. */
const list = (stored: number, last = ''): string => sheet(...Array.from({ length: 300 }, (_, at) => row(at + 1, text(`A${at + 1}`, `P${at}`), number(`B${at + 1}`, 1))), row(301, formula('B301', 'SUM(B1:B300)', stored), last));

const open = (...sheets: readonly string[]): Uint8Array => makePackage({ sheets });
const names = (bytes: Uint8Array): readonly string[] => withoutIdleLists(definition, readWorkbook(bytes, nodeCodec)).sheets.map(({ name }) => name);
const checkTops = (bytes: Uint8Array) => checkReading(definition, readForCheck(definition, readNeeded(definition, readHeads(bytes, nodeCodec, HEAD_ROWS)), TODAY), { workbookName: 'plan.xlsx' });
const checkWhole = (bytes: Uint8Array) => checkReading(definition, readForCheck(definition, readWorkbook(bytes, nodeCodec), TODAY), { workbookName: 'plan.xlsx' });

describe.each<readonly [string, readonly string[], readonly string[]]>([
  ['a list that nothing reads is left out', [plan(), list(300)], ['Blad1']],
  ['a list that a formula reads stays', [plan(row(9, formula('M9', 'Blad2!B301', 300))), list(300)], ['Blad1', 'Blad2']],
  ['a list that is read by way of another stays', [plan(row(9, formula('M9', 'Blad2!B301', 600))), list(600, formula('C301', 'blad3!B1', 1)), list(300)], ['Blad1', 'Blad2', 'Blad3']],
  ['a list that only another idle list reads goes with it', [plan(), list(300, formula('C301', 'Blad3!B1', 1)), list(300)], ['Blad1']],
  ['a long sheet with the table itself stays', [sheet(headers, ...Array.from({ length: 300 }, (_, at) => functionRow(at + 2)))], ['Blad1']],
  ['a short sheet stays, whatever stands on it', [plan(), sheet(row(1, formula('A1', '1+1', 2)))], ['Blad1', 'Blad2']],
  ['a long sheet with a parameter stays', [plan(), sheet(row(1, text('A1', 'Entiteit'), text('B1', 'Vlaamse Waterweg')), ...Array.from({ length: 300 }, (_, at) => row(at + 5, number(`A${at + 5}`, at))))], ['Blad1', 'Blad2']],
])('%s', (_, sheets, kept) => {
  const bytes = open(...sheets);
  test('by what the whole workbook holds', () => expect(names(bytes)).toEqual(kept));
  test('by what the tops hold: the same sheets with the same cells', () => {
    const heads = readHeads(bytes, nodeCodec, HEAD_ROWS);
    expect(recogniseDefinition(kinds, heads.workbook)?.id).toBe('personeelsplan');
    const whole = withoutIdleLists(definition, readWorkbook(bytes, nodeCodec));
    // What may be typed where is not read for a check.
    expect(readNeeded(definition, heads)).toEqual({ ...whole, sheets: whole.sheets.map(({ validations: _, unlocked: __, ...content }) => content) });
  });
  test('the report is the same, once or again and again', () => {
    const report = checkTops(bytes);
    expect(checkWhole(bytes)).toEqual(report);
    expect(new Rechecker().check(definition, readWorkbook(bytes, nodeCodec), { workbookName: 'plan.xlsx', today: TODAY })).toEqual(report);
  });
});

test('an old result counts on a list that a formula reads, and on no other', () => {
  const stale = (bytes: Uint8Array): readonly string[] => checkTops(bytes).findings.flatMap(({ rule, place }) => (rule === 'REK-UIT-001' && place && 'sheet' in place ? [place.sheet] : []));
  expect(stale(open(plan(), list(299)))).toEqual([]);
  expect(stale(open(plan(row(9, formula('M9', 'Blad2!B301', 299))), list(299)))).toEqual(['Blad1', 'Blad2']);
});

test('a list that comes to be read while the workbook is changed is asked from then on', () => {
  const rechecker = new Rechecker();
  const check = (bytes: Uint8Array) => rechecker.check(definition, readWorkbook(bytes, nodeCodec), { workbookName: 'plan.xlsx', today: TODAY });
  expect(check(open(plan(), list(299))).findings.filter(({ rule }) => rule === 'REK-UIT-001')).toHaveLength(0);
  expect(check(open(plan(row(9, formula('M9', 'Blad2!B301', 299))), list(299))).findings.filter(({ rule }) => rule === 'REK-UIT-001')).toHaveLength(2);
});
