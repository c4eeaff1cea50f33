import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { Definition } from '../../core/definition/definition';
import { loadDefinition } from '../../core/definition/load';
import { locateTables } from '../../core/locate/locate-tables';
import { recogniseDefinition } from '../../core/locate/recognise';
import type { Workbook } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';

const definitions = ['personeelsplan', 'indicatoren', 'voorbeeld'].map((kind) => loadDefinition(readFileSync(`templates/${kind}/definition.yaml`, 'utf8'), kind).definition as Definition);

function write(...rows: readonly (readonly (string | number)[])[]): Workbook {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Blad1');
  return readWorkbook(new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), nodeCodec);
}

test('a sheet with just the columns that indicators must have is recognised', () => {
  const workbook = write(['Doelen van dit jaar'], ['Code', 'Omschrijving', 'Doel', 'Resultaat'], ['DP1', 'Aandeel tijdig', 'minstens 80%', '82%']);
  const definition = recogniseDefinition(definitions, workbook);
  expect(definition?.id).toBe('indicatoren');
  expect(definition && locateTables(definition, workbook).found).toEqual([{ name: 'Indicatoren', place: { sheet: 'Blad1', range: { top: 1, left: 0, bottom: 2, right: 3 } }, foundBy: 'headers', rowCount: 1 }]);
});

test('a list that shares a few headers with a kind is not taken for it', () => {
  expect(recogniseDefinition(definitions, write(['Code', 'Omschrijving', 'Prijs'], ['A1', 'Papier', 4]))).toBeUndefined();
});
