import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NO_FILTER, countGrouped, filterFindings, groupListed, listFindings } from '../../addin/view/finding-filter';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { readWorkbook } from '../../core/ooxml/read';
import { wordMessage } from '../../core/text/word-message';
import { nodeCodec } from '../../scripts/codec';
import { makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';

const definition = JSON.parse(readFileSync('dist/definitions/personeelsplan.json', 'utf8')) as Definition;
const whole = readWorkbook(makeDemoWorkbooks().broken2016, nodeCodec);
const listOf = (workbook: typeof whole) => listFindings(checkWorkbook(definition, workbook, { workbookName: 'plan.xlsx', today: 46_000 }).findings, 'info');

test('a missing table is one line with all rules that were not judged for it, and the count is that of the findings', () => {
  const listed = listOf({ ...whole, sheets: whole.sheets.filter(({ name }) => name !== 'Personeelsplan') });
  const groups = groupListed(listed);
  const lines = groups.map(({ finding, alike }) => [wordMessage(finding.message, 'nl'), finding.place ? 'cell' : 'workbook', alike.length] as const);
  expect(lines.filter(([text, where]) => text === 'De tabel Functies staat niet in deze werkmap.' && where === 'workbook')).toEqual([['De tabel Functies staat niet in deze werkmap.', 'workbook', 9]]);
  // What points at a cell of its own stands by itself.
  expect(lines.filter(([, where]) => where === 'cell').map(([, , alike]) => alike)).toEqual([0, 0, 0, 0]);
  expect(groups.length).toBeLessThan(listed.length);
  expect(countGrouped(groups)).toBe(listed.length);
  expect(new Set(groups.flatMap(({ key, alike }) => [key, ...alike.map((each) => each.key)]))).toEqual(new Set(listed.map(({ key }) => key)));
});

test('a filter on one of those rules leaves its line, alone', () => {
  const listed = listOf({ ...whole, sheets: whole.sheets.filter(({ name }) => name !== 'Personeelsplan') });
  const groups = groupListed(filterFindings(listed, { ...NO_FILTER, rule: 'PEP-TOT-001' }, (message) => wordMessage(message, 'nl')));
  expect(groups.map(({ finding, alike }) => [finding.rule, alike.length])).toEqual([['PEP-TOT-001', 0]]);
});

test('breaches are never grouped, also when they say the same', () => {
  const listed = listOf(whole);
  expect(groupListed(listed).map(({ key }) => key)).toEqual(listed.map(({ key }) => key));
});
