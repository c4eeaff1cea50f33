import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillParameters } from '../../core/fill/fill-parameters';
import { findWrongTotals } from '../../core/fill/find-wrong-totals';
import { planFill } from '../../core/fill/plan-fill';
import { readData } from '../../core/fill/read-data';
import { withFreshResults, withFreshValues } from '../../core/fill/refresh-results';
import { locateTables } from '../../core/locate/locate-tables';
import { applyEdits } from '../../core/model/apply-edits';
import type { FillPlan, PlannedCell } from '../../core/model/fill-plan';
import { formatPlace, readRange } from '../../core/model/place';
import { type Workbook, cellAt, findSheet } from '../../core/model/workbook';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFillPlan } from '../../core/report/fill-plan';
import { nodeCodec } from '../../scripts/codec';
import { plan2015, writePrintLike } from '../locate/print-like';
import { HEADER, TODAY, complaints, csv, definition, functions, published } from './personeelsplan';

const OWN = readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm');
const open = (bytes: Uint8Array): Workbook => readWorkbook(bytes, nodeCodec);
const own = open(OWN);
const print = (changes: Parameters<typeof writePrintLike>[1] = {}): Workbook => open(writePrintLike(plan2015, changes));

function plan(workbook: Workbook, text: string, parameters: readonly string[] = []): FillPlan {
  const table = readData(csv(text), { definition, table: functions, needed: 'key', parameters: new Map(), today: TODAY }).filled;
  return planFill(definition, workbook, locateTables(definition, workbook), { table, parameters: fillParameters(definition, parameters) });
}

const show = ({ place, old, new: fresh, kind }: PlannedCell): readonly unknown[] => [formatPlace(place), old, fresh, kind];
const changes = ({ cells }: FillPlan): readonly (readonly unknown[])[] => cells.filter(({ kind }) => kind !== 'same').map(show);
const refused = (workbook: Workbook, text: string, parameters: readonly string[] = []): readonly string[] => complaints(() => plan(workbook, text, parameters));
const change = (cells: Readonly<Record<string, { readonly text?: string; readonly number?: number; readonly formula?: string }>>): Workbook => open(patch(OWN, Object.entries(cells).map(([address, { text, number, formula }]) => {
  const { top: row, left: column } = readRange(address) ?? { top: 0, left: 0 };
  return { sheet: 'Plan', row, column, replacesFormula: true, content: formula !== undefined ? { kind: 'formula', formula } : text !== undefined ? { kind: 'text', text } : number === undefined ? { kind: 'blank' } : { kind: 'number', number } };
}), nodeCodec));

describe('cell by cell', () => {
  test('the data that a workbook already holds change nothing', () => {
    const { cells, edits, added, untouched } = plan(own, published('2015-12-31'));
    expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect([edits, added, untouched]).toEqual([[], undefined, []]);
  });

  test('blank cells are filled, other content is replaced, a blank empties', () => {
    const row = 'Rang,Functie,Statutair ingevuld,Statutair vacant,Contractueel ingevuld onbepaalde duur\n';
    expect(changes(plan(own, `${row}A1,Pedagogisch adviseur,32,2,\n`))).toEqual([['Plan!D10', 33, 32, 'replaces'], ['Plan!E10', null, 2, 'fills'], ['Plan!F10', 4, null, 'replaces']]);
  });

  test('a blank and a zero say the same where a blank means zero', () => {
    expect(changes(plan(own, 'Rang,Functie,Statutair vacant\nA1,Pedagogisch adviseur,0\n'))).toEqual([]);
  });

  test('a number stored as text is replaced by the number, and shown in quotes', () => {
    const planned = plan(change({ D10: { text: '33' } }), 'Rang,Functie,Statutair ingevuld\nA1,Pedagogisch adviseur,33\n');
    expect(changes(planned)).toEqual([['Plan!D10', '33', 33, 'replaces']]);
    expect(formatFillPlan(planned, [], 'nl').split('\n')[1]).toMatch(/^Plan!D10 {2}A1 Pedagogisch adviseur {2}Statutair ingevuld {2}"33" {2}33 +vervangen$/);
  });

  test('a formula stays, and is said only where the data differ', () => {
    const workbook = withFreshValues(change({ D10: { formula: '30+3' } }), TODAY);
    const row = (text: string): FillPlan => plan(workbook, `Rang,Functie,Statutair ingevuld\nA1,Pedagogisch adviseur,${text}\n`);
    expect(changes(row('40'))).toEqual([['Plan!D10', 33, 40, 'kept-formula']]);
    expect(row('40').edits).toEqual([]);
    expect(changes(row('33'))).toEqual([]);
  });

  test('parameters go into their cells, found by name or by label', () => {
    const planned = plan(own, published('2015-12-31'), ['Entiteit==VLAIO', 'Referentiedatum=31/12/2016']);
    expect(changes(planned)).toEqual([['Plan!B2', 'Proefinstelling', '=VLAIO', 'replaces'], ['Plan!B3', 42369, 42735, 'replaces']]);
    expect(planned.edits.map(({ content }) => content)).toEqual([{ kind: 'text', text: '=VLAIO' }, { kind: 'date', serial: 42735 }]);
    expect(refused(own, published('2015-12-31'), ['Plafond=150'])).toEqual(['No cell for the parameter Plafond has been found in this workbook. Put its label and a value there first, or leave the parameter out.']);
  });
});

describe('rows are matched by rank and function', () => {
  test('without regard to case and outer spaces; the spelling of the workbook stays', () => {
    expect(changes(plan(own, 'Rang,Functie,Statutair ingevuld\n a1 ,PEDAGOGISCH ADVISEUR,32\n'))).toEqual([['Plan!D10', 33, 32, 'replaces']]);
  });

  test('rows that the data do not mention are left alone and told', () => {
    const { untouched } = plan(own, 'Rang,Functie,Statutair ingevuld\nA1,Pedagogisch adviseur,32\n');
    expect(untouched).toHaveLength(14);
    expect([untouched[0]?.row, untouched[0] && formatPlace(untouched[0].place)]).toEqual(['A3 Gedelegeerd bestuurder', 'Plan!A7']);
  });

  test('doubled and missing keys are refused', () => {
    expect(refused(own, 'Rang,Functie,Statutair ingevuld\nA1,x,1\nA1,X ,2\n,,3\n')).toEqual(['Line 3 and line 2 are about the same row: A1 X. Join them.', 'Line 4: Rank, Function are blank, so that nobody can tell which row of the workbook it is about.']);
    expect(refused(change({ B11: { text: 'A1' }, C11: { text: 'pedagogisch adviseur' } }), 'Rang,Functie,Statutair ingevuld\nA2,x,1\n')).toEqual(['A1 pedagogisch adviseur stands in the workbook twice: on Plan!A11 and on Plan!A10. Join the two rows first.']);
  });

  test('a column that the workbook lacks is refused when the data have something for it', () => {
    const lacking = change({});
    const sheet = lacking.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const header = [...(sheet.rows.get(5) ?? [])];
    header[4] = { value: 'Iets anders' };
    const workbook = { ...lacking, sheets: [{ ...sheet, rows: new Map([...sheet.rows, [5, header]]) }, ...lacking.sheets.slice(1)] };
    expect(refused(workbook, published('2015-12-31'))).toEqual([]);
    expect(refused(workbook, 'Rang,Functie,Statutair vacant\nA1,Informaticus,2\n')).toEqual(['The column Statutory vacant has not been found with certainty in the table Functions of this workbook.']);
  });
});

describe('new rows', () => {
  const NEW = `${HEADER}\nD,D1,=Kok,2,,,,,\n`;

  test('take a blank row of the table first, whatever its calculated columns hold', () => {
    const cleared = change(Object.fromEntries([...'ABCDEFGHI'].map((letter) => [`${letter}11`, {}])));
    const planned = plan(cleared, NEW);
    expect(changes(planned)).toEqual([['Plan!A11', null, 'D', 'fills'], ['Plan!B11', null, 'D1', 'fills'], ['Plan!C11', null, '=Kok', 'fills'], ['Plan!D11', null, 2, 'fills']]);
    expect([planned.added, planned.edits[2]?.content]).toEqual([undefined, { kind: 'text', text: '=Kok' }]);
  });

  test('are added to an Excel table that is full; columns of its own and calculated ones keep a hole', () => {
    const { added, cells, edits } = plan(own, NEW);
    expect(added).toEqual({ table: 'Functies', rows: [[{ kind: 'text', text: 'D' }, { kind: 'text', text: 'D1' }, { kind: 'text', text: '=Kok' }, { kind: 'number', number: 2 }]] });
    expect([cells.filter(({ kind }) => kind === 'fills').map(show)[3], edits]).toEqual([['Plan!D22', null, 2, 'fills'], []]);
  });

  test('leave a row alone in which somebody wrote something', () => {
    const cleared = change({ ...Object.fromEntries([...'ABCDEFGHI'].map((letter) => [`${letter}11`, {}])), L11: { text: 'bewaren' } });
    expect(plan(cleared, NEW).added?.rows).toHaveLength(1);
  });

  test('are refused by a table laid out by hand without blank rows', () => {
    expect(refused(print(), NEW)).toEqual(['The table Functions has 0 blank rows, 1 are needed (for D1 =Kok). Insert blank rows above the totals row in Excel and try again.']);
  });
});

describe('a plan laid out as in print', () => {
  const data = published('2016-12');

  test('is filled without writing the level that stands once per group', () => {
    const planned = plan(print(), data);
    expect(planned.edits.filter(({ column }) => column < 3)).toEqual([]);
    expect(planned.edits).toHaveLength(15);
  });

  test('a blank row between its rows is taken', () => {
    const cleared = print(Object.fromEntries([...'BCDEFG'].map((letter) => [`${letter}10`, null])));
    expect(changes(plan(cleared, `${HEADER}\nA,A1,Jurist,1,,,,,\n`)).map(([place]) => place)).toEqual(["'Bijlage 2'!A10", "'Bijlage 2'!B10", "'Bijlage 2'!C10", "'Bijlage 2'!D10"]);
  });

  test('a total typed by hand that no longer follows from the rows is told', () => {
    const workbook = print();
    const filled = applyEdits(workbook, plan(workbook, data).edits);
    const table = locateTables(definition, filled).tables.find(({ name }) => name === 'Functies');
    expect(table && findWrongTotals(functions, table).map(({ place, stated, computed }) => [formatPlace(place), stated, computed])).toEqual([["'Bijlage 2'!D21", 119, 112], ["'Bijlage 2'!F21", 24, 27], ["'Bijlage 2'!G21", 9, 7]]);
  });
});

describe('stored results', () => {
  test('of every formula that the edits reach are fresh, and no other formula is touched', () => {
    const { edits } = plan(own, 'Rang,Functie,Statutair ingevuld\nA1,Informaticus,5\n');
    const results = withFreshResults(own, edits, TODAY).slice(edits.length);
    expect(results.map(({ sheet, row, column, content }) => [sheet, row + 1, column, content.kind === 'formula' ? content.cached : undefined])).toEqual([['Plan', 11, 9, 5], ['Plan', 22, 3, 123], ['Plan', 22, 9, 156], ['Nota', 1, 1, 156]]);
  });

  test('a formula that was out of date before, and that the edits do not reach, stays as it is', () => {
    const stale = open(patch(OWN, [{ sheet: 'Nota', row: 1, column: 1, content: { kind: 'formula', formula: '40+2', cached: 41 } }], nodeCodec));
    const sheet = findSheet(stale, 'Nota');
    expect(sheet && cellAt(sheet, 1, 1)?.value).toBe(41);
    const { edits } = plan(stale, 'Rang,Functie,Statutair ingevuld\nA1,Informaticus,5\n');
    expect(withFreshResults(stale, edits, TODAY).filter(({ sheet: name, row }) => name === 'Nota' && row === 1)).toEqual([]);
  });
});

test('a date is compared and written as a day, also in a workbook that counts days from 1904', () => {
  const [sheet, ...rest] = own.sheets;
  if (!sheet) throw new Error('no sheet');
  const row = [...(sheet.rows.get(2) ?? [])];
  row[1] = { value: 42_735 - 1462, format: 'dd/mm/yyyy' };
  const workbook: Workbook = { ...own, dateSystem: 1904, sheets: [{ ...sheet, rows: new Map([...sheet.rows, [2, row]]) }, ...rest] };
  expect(changes(plan(workbook, published('2015-12-31'), ['Referentiedatum=31/12/2016']))).toEqual([]);
  expect(plan(workbook, published('2015-12-31'), ['Referentiedatum=1/1/2017']).edits.map(({ content }) => content)).toEqual([{ kind: 'date', serial: 42_736 }]);
});
