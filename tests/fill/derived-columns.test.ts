/** A workbook of indicators that is filled in again: what was read of a target follows the new phrase and result, and what people typed there stays. */
import { expect, test } from 'vitest';
import { deriveTargetColumns, writeTargetColumns } from '../../core/check/target-columns';
import { planFill } from '../../core/fill/plan-fill';
import { readData } from '../../core/fill/read-data';
import { readParameters } from '../../core/fill/read-parameters';
import { locateTables } from '../../core/locate/locate-tables';
import type { Language } from '../../core/model/words';
import { formatPlace } from '../../core/model/place';
import { applyEdits } from '../../core/model/apply-edits';
import type { Workbook } from '../../core/model/workbook';
import { appendRows } from '../../core/ooxml/append-rows';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFillPlan } from '../../core/report/fill-plan';
import { nodeCodec } from '../../scripts/codec';
import { writeTemplate } from '../../scripts/template/write-template';
import { TODAY, check, contentOf, dataOf, indicatorTable, indicatoren } from '../check/indicatoren';

const content = contentOf(dataOf(2016), ['Referentiedatum=31/12/2016']);

async function made(language: Language): Promise<Uint8Array> {
  const [filled] = content.tables;
  if (!filled) throw new Error('nothing filled');
  const rows = writeTargetColumns(indicatoren, indicatorTable, filled.rows, content.parameters, TODAY, language);
  return writeTemplate(indicatoren, language, { tables: [{ ...filled, rows }], parameters: content.parameters }, TODAY);
}

/** As `streefpeil fill <workbook> --data` plans it. */
function plan(workbook: Workbook, csv: string, language: Language) {
  const located = locateTables(indicatoren, workbook);
  const parameters = readParameters(indicatoren, located.parameters, new Map());
  const { filled: table } = readData({ form: 'csv', text: csv }, { definition: indicatoren, table: indicatorTable, needed: 'key', parameters, today: TODAY });
  const derived = deriveTargetColumns(indicatoren, indicatorTable, parameters, TODAY, language);
  return planFill(indicatoren, workbook, located, { table, parameters: new Map(), ...(derived ? { derived } : {}) });
}

const changes = (workbook: Workbook, csv: string, language: Language = 'nl'): readonly string[] =>
  plan(workbook, csv, language).cells.filter(({ kind }) => kind !== 'same').map(({ place, column, old, new: fresh }) => `${formatPlace(place)} ${column.nl}: ${String(old)} -> ${String(fresh)}`);

const nl = await made('nl');
const dutch = readWorkbook(nl, nodeCodec);

test('filled with what it holds already, nothing changes', () => {
  expect(changes(dutch, dataOf(2016))).toEqual([]);
});

test('a new target and a new result bring what is read of them along, and so does one that goes', () => {
  expect(changes(dutch, 'code,objectief_2016,resultaat_2016\nDP9,"80% tot 90%","85%"\nDP18,,\n')).toEqual([
    'Indicatoren!J12 Doel: 80% of meer -> 80% tot 90%', 'Indicatoren!N12 Resultaat: OT: 74%\nLT: 93% -> 85%',
    'Indicatoren!R12 Doeltype: minstens -> tussen', 'Indicatoren!T12 Doel tot: null -> 90 %', 'Indicatoren!U12 Afstand: -6 procentpunt -> 0 procentpunt',
    'Indicatoren!J22 Doel: Dalende trend ombuigen -> null', expect.stringMatching(/^Indicatoren!N22 Resultaat: .* -> null$/s), 'Indicatoren!R22 Doeltype: dalende trend keren -> null', 'Indicatoren!U22 Afstand: -289 -> null',
  ]);
});

test('lines below each other in a cell stand on one line of the plan', () => {
  const lines = formatFillPlan(plan(dutch, 'code,resultaat_2016\nDP9,85%\n', 'nl'), [], 'nl').split('\n');
  expect(lines[1]).toMatch(/^Indicatoren!N12 {2}DP9 {2}Resultaat {2}OT: 74% ↵ LT: 93% {2}85% +vervangen$/);
});

test('what somebody typed there stays, and what the data say goes before', () => {
  const typed = applyEdits(dutch, [{ sheet: 'Indicatoren', row: 11, column: 17, content: { kind: 'text', text: 'streefcijfer' } }]);
  const fresh = changes(typed, 'code,objectief_2016,Doelwaarde\nDP9,minstens 85%,85 procent\n');
  expect(fresh).toEqual(['Indicatoren!J12 Doel: 80% of meer -> minstens 85%', 'Indicatoren!S12 Doelwaarde: 80 % -> 85 procent', 'Indicatoren!U12 Afstand: -6 procentpunt -> -11 procentpunt']);
});

test('a workbook in French keeps the words of its own, whoever fills it in', async () => {
  const french = readWorkbook(await made('fr'), nodeCodec);
  expect(changes(french, 'code,objectief_2016\nDP9,80% tot 90%\n').filter((line) => line.includes('Doeltype'))).toEqual(['Indicateurs!R12 Doeltype: au moins -> entre']);
});

test('new rows have them too, and a check finds them as they are read', () => {
  const added = plan(dutch, 'code,omschrijving,eenheid,richting,objectief_2016,resultaat_2016\nDP9,,%,hoger,minstens 90%,85%\nX1,Proef,%,hoger,minstens 95%,96%\n', 'nl');
  expect(added.cells.filter(({ row }) => row === 'X1').map(({ column, new: fresh }) => [column.nl, fresh]).slice(-4)).toEqual([['Doeltype', 'minstens'], ['Doelwaarde', '95 %'], ['Doel tot', null], ['Afstand', '+1 procentpunt']]);
  const after = readWorkbook(patch(added.added ? appendRows(nl, added.added, nodeCodec) : nl, added.edits, nodeCodec), nodeCodec);
  expect(check(after).rules.find(({ rule }) => rule === 'IND-DOEL-007')?.counts).toMatchObject({ broken: 0, undecided: 0 });
  expect(check(after).findings.filter(({ rule }) => rule === 'IND-DOEL-007')).toEqual([]);
});
