/** Data of any origin -> which kind they are and which columns of ours; what somebody types -> what a cell gets. */
import { describe, expect, test } from 'vitest';
import { guessColumns, guessKind, listDataKinds, listOurColumns, renameColumns } from '../../core/fill/map-columns';
import { readTyped, typeOfCell } from '../../core/fill/read-typed';
import { locateTables } from '../../core/locate/locate-tables';
import { personeelsplan, planWorkbook } from '../check/workbook-of';

const kinds = listDataKinds(personeelsplan);
const plan = kinds.find(({ id }) => id === 'table Functies');
const people = kinds.find(({ source }) => source !== undefined);
if (!plan || !people) throw new Error('a table and a source');

describe('the columns of data', () => {
  test('are known by our names, by other names for them, and in any order and spelling', () => {
    expect(guessColumns(plan, ['FUNCTIE', 'graad', 'Statutair bezet', 'niv.'])).toEqual(['Functie', 'Rang', 'Statutair ingevuld', 'Niveau']);
  });

  test('with a slip of the finger are guessed; with a name of their own they are left to the user', () => {
    expect(guessColumns(plan, ['Functei', 'Ragn', 'Postcode'])).toEqual(['Functie', expect.anything(), undefined]);
    expect(guessColumns(plan, ['Opmerkingen van de dienst'])).toEqual([undefined]);
  });

  test('are each given once, the exact name first', () => {
    expect(guessColumns(plan, ['Functies', 'Functie', 'Functie'])).toEqual([undefined, 'Functie', undefined]);
  });

  test('that are calculated are not asked for', () => {
    expect(listOurColumns(plan).map(({ name }) => name)).not.toContain('Totaal ingevuld');
    expect(guessColumns(plan, ['Totaal ingevuld'])).toEqual([undefined]);
  });

  test('get our names, and those without one are left out', () => {
    const rows = { unit: 'line' as const, header: ['a', 'b', 'c'], records: [{ line: 2, fields: ['1', '2', '3'] }, { line: 3, fields: ['4'] }] };
    expect(renameColumns(rows, ['Rang', undefined, 'Functie'])).toEqual({ unit: 'line', header: ['Rang', 'Functie'], records: [{ line: 2, fields: ['1', '3'] }, { line: 3, fields: ['4', null] }] });
  });
});

describe('the kind of data', () => {
  test('is the table whose columns they have, and the export that they fit', () => {
    expect(guessKind(kinds, ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld'])?.id).toBe('table Functies');
    expect(guessKind(kinds, (people.source?.columns ?? []).map(({ name }) => name))?.id).toBe(people.id);
    expect(guessKind([], ['Rang'])).toBeUndefined();
  });
});

describe('what is typed in a cell', () => {
  const located = locateTables(personeelsplan, planWorkbook());
  const table = located.tables.find(({ name }) => name === 'Functies');
  const row = table?.rows[0] ?? 0;
  const typeIn = (column: string) => typeOfCell(personeelsplan, located, table?.sheet ?? '', row, table?.columns.find(({ name }) => name === column)?.index ?? -1);

  test('is read by the type of its column', () => {
    expect(typeIn('Statutair ingevuld')?.type).toBe('number');
    expect(readTyped('1.234', typeIn('Statutair ingevuld'), 'nl-BE')).toEqual({ kind: 'number', number: 1234 });
    expect(readTyped('12,5', typeIn('Statutair ingevuld'), 'nl-BE')).toEqual({ kind: 'number', number: 12.5 });
    expect(readTyped('12', typeIn('Functie'), 'nl-BE')).toEqual({ kind: 'text', text: '12' });
  });

  test('in a parameter for a day is a day', () => {
    const place = located.parameters.find(({ parameter }) => parameter.name === 'Referentiedatum')?.place;
    const type = place && typeOfCell(personeelsplan, located, place.sheet, place.range.top, place.range.left);
    expect(readTyped('31/12/2016', type, 'nl-BE')).toEqual({ kind: 'date', serial: 42_735 });
  });

  test('elsewhere is a number or a day only where it can be nothing else, and never a formula', () => {
    expect(typeOfCell(personeelsplan, located, 'Ergens', 0, 0)).toBeUndefined();
    expect(readTyped('12', undefined, 'nl-BE')).toEqual({ kind: 'number', number: 12 });
    expect(readTyped('31/12/2016', undefined, 'nl-BE')).toEqual({ kind: 'date', serial: 42_735 });
    expect(readTyped('12 dagen', undefined, 'nl-BE')).toEqual({ kind: 'text', text: '12 dagen' });
    expect(readTyped('=1+1', undefined, 'nl-BE')).toEqual({ kind: 'text', text: '=1+1' });
    expect(readTyped('  ', undefined, 'nl-BE')).toEqual({ kind: 'blank' });
  });
});
