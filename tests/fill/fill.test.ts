import { describe, expect, test } from 'vitest';
import { findTable } from '../../core/definition/definition';
import { DataUnusable } from '../../core/fill/data-problem';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { wordMessage } from '../../core/text/word-message';
import { personeelsplan } from '../check/workbook-of';

const functies = findTable(personeelsplan, 'Functies');
if (!functies) throw new Error('the personeelsplan has no table Functies');

const HEADER = 'Niveau;Rang;Functie;Statutair ingevuld;Statutair vacant;Contractueel ingevuld onbepaalde duur;Contractueel ingevuld bepaalde duur;Contractueel vacant onbepaalde duur;Contractueel vacant bepaalde duur';

const orSaid = <Result>(run: () => Result): Result | readonly string[] => {
  try {
    return run();
  } catch (error) {
    if (error instanceof DataUnusable) return error.problems.map((problem) => wordMessage(problem, 'nl'));
    throw error;
  }
};

const fill = (row: string, header = HEADER) => orSaid(() => fillTable(personeelsplan, functies, readDelimited(`${header}\n${row}`)).rows);

describe('a row of data', () => {
  test('becomes typed values in the order of the definition; a blank field stays blank and calculated columns are left to the workbook', () => {
    expect(fill('A;A1;Informaticus;3;;0;;;1')).toEqual([['A', 'A1', 'Informaticus', 3, null, 0, null, null, 1, null, null]]);
  });

  test('is read with its columns in another order and by other names', () => {
    expect(fill('Informaticus;A;A1;3;;;;;', 'Functiebenaming;Niv.;Graad;Statutair bezet;STATUTAIR VACANT;contractueel ingevuld onbep. duur;contractueel_ingevuld_bep_duur;Contractueel vacant onbep duur;Contractuel vacant durée dét')).toEqual([
      ['A', 'A1', 'Informaticus', 3, null, null, null, null, null, null, null],
    ]);
  });

  test('has numbers as Belgians type them, and keeps a negative one for the rules to judge', () => {
    expect(fill('A;A1;Informaticus;1.234;2,5;-3;;;')).toEqual([['A', 'A1', 'Informaticus', 1234, 2.5, -3, null, null, null, null, null]]);
  });

  test('keeps text that looks like a number, a date or a formula as text', () => {
    expect(fill('A;1;=SUM(A1);;;;;;')).toEqual([['A', '1', '=SUM(A1)', null, null, null, null, null, null, null, null]]);
  });

  test('with text for a count is refused at its line and column', () => {
    expect(fill('A;A1;Informaticus;drie;n.v.t.;;;;')).toEqual(['Regel 2, kolom Statutair ingevuld: "drie" is geen getal.', 'Regel 2, kolom Statutair vacant: "n.v.t." is geen getal.']);
  });
});

describe('parameters', () => {
  const parameters = (...pairs: readonly string[]) => orSaid(() => Object.fromEntries(fillParameters(personeelsplan, pairs)));

  test('are typed, whatever the case of their names and values', () => {
    expect(parameters('entiteit=VDAB = Vlaams', 'Referentiedatum=31/12/2016', 'plafond=1.200', 'TELBASIS=vte')).toEqual({ Entiteit: 'VDAB = Vlaams', Referentiedatum: 42_735, Plafond: 1200, Telbasis: 'VTE' });
  });

  test('take a day as scripts write it too', () => {
    expect(parameters('Referentiedatum=2016-12-31')).toEqual({ Referentiedatum: 42_735 });
  });

  test('may be set blank', () => {
    expect(parameters('Plafond=')).toEqual({ Plafond: null });
  });

  test('that do not exist on the calendar or are no number are refused, all at once', () => {
    expect(parameters('Referentiedatum=31/02/2016', 'Plafond=veel', '=3')).toEqual([
      'De parameter Referentiedatum moet een datum zijn, niet "31/02/2016" (bijvoorbeeld 31/12/2016).',
      'De parameter Plafond moet een getal zijn, niet "veel".',
      'Schrijf een parameter als naam=waarde; "=3" heeft geen =.',
    ]);
  });
});
