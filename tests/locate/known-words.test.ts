import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition } from '../../core/definition/definition';
import { loadDefinition } from '../../core/definition/load';
import { locateTables } from '../../core/locate/locate-tables';
import { recogniseDefinition } from '../../core/locate/recognise';
import type { Scalar } from '../../core/model/scalar';
import type { Workbook } from '../../core/model/workbook';

const load = (kind: string): Definition => loadDefinition(readFileSync(`templates/${kind}/definition.yaml`, 'utf8'), kind).definition as Definition;
const [plan, indicators] = [load('personeelsplan'), load('indicatoren')];

const sheetOf = (...rows: readonly (readonly Scalar[])[]): Workbook => ({
  sheets: [{
    name: 'Blad1', visibility: 'visible', merges: [], tables: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false,
    rows: new Map(rows.map((row, at) => [at, row.map((value) => ({ value }))])),
  }],
  names: [], customXml: [], dateSystem: 1900,
});

const HEADERS = ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur', 'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur'];
const ROW: readonly Scalar[] = ['A', 'A1', 'Adviseur', 3, 1, 0, 0, 0, 0];

test('a definition that is asked for after a sheet was read finds its own headers and parameters on it', () => {
  const workbook = sheetOf(['Plafond', 12], HEADERS, ROW);
  expect(recogniseDefinition([indicators], workbook)).toBeUndefined();
  expect(recogniseDefinition([indicators, plan], workbook)?.id).toBe('personeelsplan');
  const { tables, problems, parameters } = locateTables(plan, workbook);
  expect(tables.map(({ name, rows }) => [name, rows])).toEqual([['Functies', [2]]]);
  expect(problems).toEqual([]);
  expect(parameters.find(({ parameter }) => parameter.name === 'Plafond')?.value).toBe(12);
});

test('headers are found however they are spelled: capitals, accents, marks between and behind their words', () => {
  const dressed = fc.constantFrom<(text: string) => string>(
    (text) => text, (text) => text.toUpperCase(), (text) => `  ${text} `, (text) => `(${text})`, (text) => `${text} (2)`, (text) => `${text}*`,
    (text) => text.replaceAll(' ', '\n'), (text) => text.replaceAll(' ', ' / '), (text) => text.replaceAll('e', 'é'), (text) => text.replaceAll('a', 'a\u0308'), (text) => `— ${text}`,
  );
  fc.assert(fc.property(dressed, fc.nat({ max: 150 }), (dress, above) => {
    const list = Array.from({ length: above }, (_, at): readonly Scalar[] => [`P${at}`, 'statutair', 'ingevuld', at, null, 'Functiehouder', 'vacant']);
    const workbook = sheetOf(...list, ['Personeelsplan'], HEADERS.map(dress), ROW);
    const { found, problems } = locateTables(plan, workbook);
    expect(found.map(({ name, rowCount }) => [name, rowCount])).toEqual([['Functies', 1]]);
    expect(problems).toEqual([]);
  }), { numRuns: 60 });
});
