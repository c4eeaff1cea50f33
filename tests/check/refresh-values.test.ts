import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { formatPlace } from '../../core/model/place';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { wordMessage } from '../../core/text/word-message';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';

const definition = readKinds().find(({ id }) => id === 'personeelsplan');
const table = definition?.sheets[0]?.tables[0];
if (!definition || !table) throw new Error('no personeelsplan');
const rows = fillTable(definition, table, readDelimited(readFileSync('templates/personeelsplan/data/2015-12-31.csv', 'utf8')));
const bytes = await writeTemplate(definition, 'nl', { tables: [rows], parameters: new Map<string, string | number>([['Entiteit', 'Proef'], ['Referentiedatum', 42_369], ['Plafond', 200]]) }, 42_735);

const check = (changed: Uint8Array) => checkWorkbook(definition, readWorkbook(changed, nodeCodec), { workbookName: 'plan.xlsx', today: 42_735 });

test('a count changed by a program that does not calculate is judged by what Excel will show, and the old results are pointed out', () => {
  // E9: Pedagogisch adviseur, statutory vacant, from none to 2; the totals stored in the file stay what they were.
  const report = check(patch(bytes, [{ sheet: 'Personeelsplan', row: 8, column: 4, content: { kind: 'number', number: 2 } }], nodeCodec));
  expect(report.findings.map(({ rule, verdict, place, message }) => [rule, verdict, place && formatPlace(place), wordMessage(message, 'nl')])).toEqual([
    ['REK-UIT-001', 'broken', 'Personeelsplan!K9', 'De opgeslagen uitkomst klopt niet met de formule: 0 opgeslagen, de formule geeft 2 (en zo nog 2 op dit blad).'],
    ['REK-UIT-001', 'broken', 'Samenvatting!F4', 'De opgeslagen uitkomst klopt niet met de formule: 0 opgeslagen, de formule geeft 2 (en zo nog 1 op dit blad).'],
    ['REK-UIT-001', 'broken', 'Dashboard!B10', 'De opgeslagen uitkomst klopt niet met de formule: 0 opgeslagen, de formule geeft 2 (en zo nog 1 op dit blad).'],
  ]);
  expect(formatFigureLine(report, 'nl')).toBe('119 / 24 / 9 = 152');
  expect(report.figures.find(({ key }) => key === 'vacant')?.value).toBe(2);
});

test('results that agree with their formulas give no finding', () => {
  expect(check(bytes).findings).toEqual([]);
});
