import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { LANGUAGES } from '../../core/model/words';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';
import { compareResults, saveAll, stripResults } from './recalculated';
import { findLibreOffice } from './soffice';

const TODAY = 42_735;
const definition = readKinds().find(({ id }) => id === 'personeelsplan');
const table = definition?.sheets[0]?.tables[0];
if (!definition || !table) throw new Error('no personeelsplan');

describe.skipIf(findLibreOffice() === undefined)('a template filled with the published plans', () => {
  test.each([
    { name: '2015-12-31', figures: '119 / 24 / 9 = 152', language: LANGUAGES[0] },
    { name: '2016-12', figures: '112 / 27 / 7 = 146', language: LANGUAGES[1] },
  ])('is calculated by LibreOffice as by us, and still checks clean after it saved it ($name, $language)', async ({ name, figures, language }) => {
    const rows = fillTable(definition, table, readDelimited(readFileSync(`templates/personeelsplan/data/${name}.csv`, 'utf8')));
    const bytes = await writeTemplate(definition, language, { tables: [rows], parameters: new Map<string, string | number>([['Entiteit', 'Proef'], ['Referentiedatum', 42_735], ['Plafond', 200]]) }, TODAY);
    const ours = readWorkbook(bytes, nodeCodec);
    const [theirs] = saveAll([stripResults(bytes)]).map((file) => readWorkbook(file, nodeCodec));
    if (!theirs) throw new Error('not saved');
    const { count, differences } = compareResults(ours, theirs);
    expect(count).toBeGreaterThan(500);
    expect(differences).toEqual([]);
    const report = checkWorkbook(definition, theirs, { workbookName: name, today: TODAY });
    expect(report.findings.map(({ rule, message }) => [rule, message.id, message.facts])).toEqual([]);
    expect(formatFigureLine(report, 'nl')).toBe(figures);
  });
});
