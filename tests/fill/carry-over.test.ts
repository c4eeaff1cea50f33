import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { carryOver } from '../../core/fill/carry-over';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { formatPlace } from '../../core/model/place';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';

const TODAY = 42_735;
const definition = readKinds().find(({ id }) => id === 'personeelsplan') as Definition;
const [functions] = definition.sheets[0]?.tables ?? [];
if (!functions) throw new Error('no table');
const rows = fillTable(definition, functions, readDelimited(readFileSync('templates/personeelsplan/data/2016-12.csv', 'utf8')));
const parameters = fillParameters(definition, ['Entiteit=SYNTRA Vlaanderen', 'Referentiedatum=31/12/2016', 'Plafond=155']);
const old = await writeTemplate(definition, 'fr', { tables: [rows], parameters }, TODAY);

test('the rows and parameters of an old workbook are those of the new one, in another language too', async () => {
  const carried = carryOver(definition, readWorkbook(old, nodeCodec));
  expect(Object.fromEntries(carried.parameters)).toMatchObject({ Entiteit: 'SYNTRA Vlaanderen', Referentiedatum: 42_735, Plafond: 155 });
  const renewed = readWorkbook(await writeTemplate(definition, 'nl', { tables: carried.tables.filter((table) => table.rows.length > 0), parameters: carried.parameters }, TODAY), nodeCodec);
  const report = checkWorkbook(definition, renewed, { workbookName: 'nieuw', today: TODAY });
  expect(formatFigureLine(report, 'nl')).toBe('112 / 27 / 7 = 146');
  expect(report.findings.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
});

test('what stands beside the tables is told with its place', () => {
  const noted = patch(old, [{ sheet: 'Plan de personnel', row: 7, column: 13, content: { kind: 'text', text: 'à vérifier' } }], nodeCodec);
  const { left } = carryOver(definition, readWorkbook(noted, nodeCodec));
  expect(left.filter(({ place }) => place.sheet === 'Plan de personnel' && place.range.left > 11).map(({ place, value }) => [formatPlace(place), value])).toEqual([["'Plan de personnel'!N8", 'à vérifier']]);
});
