/** The workbook of a summary, made of the published plans of two years and the indicators of 2016. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReading } from '../../core/check/check-workbook';
import { readForCheck } from '../../core/check/read-for-check';
import { isOffered } from '../../core/definition/definition';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { readWorkbook } from '../../core/ooxml/read';
import { outcomeOf } from '../../core/report/file-outcome';
import { contribute } from '../../core/summary/contribute';
import { summarise } from '../../core/summary/summarise';
import type { SummedFile } from '../../core/summary/summary';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeSummaryWorkbook } from '../../scripts/summary/summary-workbook';
import { writeTemplate } from '../../scripts/template/write-template';
import { compareResults, saveAll, stripResults } from './recalculated';
import { findLibreOffice } from './soffice';

const TODAY = 42_735;
const kinds = readKinds();

async function contribution(kind: string, data: string, entity: string): Promise<SummedFile> {
  const definition = kinds.find(({ id }) => id === kind);
  const table = definition?.sheets[0]?.tables[0];
  if (!definition || !table) throw new Error(`no ${kind}`);
  const rows = fillTable(definition, table, readDelimited(readFileSync(`templates/${kind}/data/${data}.csv`, 'utf8')), 'key');
  const bytes = await writeTemplate(definition, 'nl', { tables: [rows], parameters: new Map<string, string | number>([['Entiteit', entity], ['Referentiedatum', TODAY]]) }, TODAY);
  const reading = readForCheck(definition, readWorkbook(bytes, nodeCodec), TODAY);
  const report = checkReading(definition, reading, { workbookName: `${data}.xlsx` });
  return { outcome: outcomeOf({ file: `${kind}-${data}.xlsx`, workbook: `${data}.xlsx`, report, definition }), contribution: contribute(definition, reading.inputs.data, report, 'nl') };
}

describe.skipIf(findLibreOffice() === undefined)('the workbook of a summary', () => {
  test('is calculated by LibreOffice as by us, and still checks clean after it saved it', async () => {
    const overview = kinds.find(({ id }) => id === 'overzicht');
    if (!overview) throw new Error('no overzicht');
    const definitions = kinds.filter(isOffered);
    const files = [await contribution('personeelsplan', '2015-12-31', 'A'), await contribution('personeelsplan', '2016-12', 'B'), await contribution('indicatoren', '2016', 'C')];
    const summary = summarise(files, definitions, [{ name: 'A' }, { name: 'D' }], 'nl');
    const bytes = await writeSummaryWorkbook(summary, { overview, definitions, language: 'nl', subject: 'proef', today: TODAY, linkTo: (file) => file });
    const [theirs] = saveAll([stripResults(bytes)]).map((file) => readWorkbook(file, nodeCodec));
    if (!theirs) throw new Error('not saved');
    const { count, differences } = compareResults(readWorkbook(bytes, nodeCodec), theirs);
    expect(count).toBeGreaterThan(100);
    expect(differences).toEqual([]);
    expect(checkReading(overview, readForCheck(overview, theirs, TODAY), { workbookName: 'overzicht.xlsx' }).findings).toEqual([]);
  });
});
