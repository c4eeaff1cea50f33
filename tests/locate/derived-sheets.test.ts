/** Sheets on which a template judges itself: named in its metadata, left out of a check, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { listDerived, withoutDerived } from '../../core/locate/derived-sheets';
import { formatMetadata, readMetadata } from '../../core/locate/metadata';
import type { Edit } from '../../core/model/edit';
import type { Workbook } from '../../core/model/workbook';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { plantMistakes } from '../../scripts/plant-mistakes';
import { nodeCodec } from '../../scripts/codec';
import { builtInDefinitions } from '../host/test-engine';
import { PUBLISHED, writePublished } from '../template/published-workbooks';

const bytesOf = (kind: string, language: string): Uint8Array => new Uint8Array(readFileSync(`templates/${kind}/${kind}.${language}.xlsx`));
const open = (bytes: Uint8Array): Workbook => readWorkbook(bytes, nodeCodec);
const namesOf = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);
const kinds = builtInDefinitions();
const definition = kinds.find(({ id }) => id === 'personeelsplan') as Definition;
const check = (workbook: Workbook) => checkWorkbook(definition, workbook, { workbookName: 'plan.xlsx', today: 42735 });

describe.each(['nl', 'fr', 'en'])('a template in %s', (language) => {
  test.each(['personeelsplan', 'indicatoren', 'voorbeeld'])('of the kind %s names the sheets on which it judges its rules, and no other', (kind) => {
    const workbook = open(bytesOf(kind, language));
    const derived = listDerived(workbook.customXml);
    expect(derived).toHaveLength(2);
    expect(namesOf(workbook)).toEqual(expect.arrayContaining([...derived]));
    const kept = withoutDerived(workbook);
    expect(namesOf(kept)).toEqual(namesOf(workbook).filter((name) => !derived.includes(name)));
    const tables = kinds.find(({ id }) => id === kind)?.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)) ?? [];
    expect(kept.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))).toEqual(expect.arrayContaining(tables));
  });
});

test('they are not read where they are not asked, and the check says the same', async () => {
  const published = PUBLISHED.find(({ kind }) => kind === 'personeelsplan');
  if (!published) throw new Error('no published plan');
  const broken = plantMistakes(definition, await writePublished(published));
  const [whole, data] = [open(broken), readWorkbook(broken, nodeCodec, { leavesOut: listDerived })];
  expect(namesOf(data)).toEqual(namesOf(withoutDerived(whole)));
  const report = check(whole);
  expect(report.findings.filter(({ verdict }) => verdict === 'broken')).toHaveLength(3);
  expect(check(data)).toEqual(report);
});

test('results on them that are old are no finding; a figure on a sheet with data is', () => {
  const stored = (sheet: string, row: number, column: number): Edit => ({ sheet, row, column, content: { kind: 'text', text: 'oud' }, replacesFormula: true });
  const controlIsOld = patch(bytesOf('personeelsplan', 'nl'), [stored('Controle', 2, 0)], nodeCodec);
  expect(check(open(controlIsOld)).findings.map(({ rule }) => rule)).toEqual(check(open(bytesOf('personeelsplan', 'nl'))).findings.map(({ rule }) => rule));
  const workbook = open(bytesOf('personeelsplan', 'nl'));
  const sheets = workbook.sheets.map((sheet) => (sheet.name === 'Samenvatting' ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: 77 }))])) } : sheet));
  expect(check({ ...workbook, sheets }).findings).toContainEqual(expect.objectContaining({ rule: 'REK-UIT-001', place: expect.objectContaining({ sheet: 'Samenvatting' }) as unknown }));
});

test('one that got another name is checked like any other', () => {
  const workbook = open(bytesOf('personeelsplan', 'nl'));
  const renamed = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === 'Controle' ? { ...sheet, name: 'Overzicht 2016' } : sheet)) };
  expect(namesOf(withoutDerived(renamed))).toContain('Overzicht 2016');
});

test('a workbook without metadata is left as it is', () => {
  const workbook = { ...open(bytesOf('voorbeeld', 'nl')), customXml: ['<other/>'] };
  expect(withoutDerived(workbook)).toBe(workbook);
});

test('names go through the metadata whatever they hold, and are no part of it when there are none', () => {
  const metadata = { definition: 'a', version: '1.0.0', language: 'fr', derived: ['Contrôle & "suivi"', "d'<1>"] } as const;
  expect(readMetadata([formatMetadata(metadata)])).toEqual(metadata);
  expect(readMetadata([formatMetadata({ definition: 'a', version: '1.0.0', language: 'fr' })])).not.toHaveProperty('derived');
});
