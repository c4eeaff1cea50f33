import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { appendRows } from '../../core/ooxml/append-rows';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { fixtureNames, readFixture } from '../ooxml/fixture-files';
import type { Edit } from '../../core/model/edit';

const folder = mkdtempSync(join(tmpdir(), 'streefpeil-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A profile in which LibreOffice calculates every workbook when it opens it. */
const ALWAYS_CALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** The first sheet of each workbook as LibreOffice shows it: lines of fields, by file name without extension. */
function showAll(workbooks: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const inputs = mkdtempSync(join(folder, 'in-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_CALCULATE);
  const paths = Object.entries(workbooks).map(([name, bytes]) => {
    const path = join(inputs, name);
    writeFileSync(path, bytes);
    return path;
  });
  // Semicolons between fields, UTF-8, values as they are stored rather than as they look.
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false';
  execFileSync(process.env['SOFFICE'] ?? 'soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', filter, '--outdir', inputs, ...paths], { stdio: 'pipe' });
  return new Map(paths.map((path) => {
    const { name } = parse(path);
    const lines = readFileSync(join(inputs, `${name}.csv`), 'utf8').split('\n');
    return [name, lines.map((line) => line.split(';').map((field) => field.replace(/^"(.*)"$/, '$1')))];
  }));
}

function belowEverything(bytes: Uint8Array): readonly Edit[] {
  const sheet = readWorkbook(bytes, nodeCodec).sheets[0];
  if (!sheet) throw new Error('no sheet');
  const row = Math.max(0, ...sheet.rows.keys(), ...sheet.merges.map(({ bottom }) => bottom)) + 3;
  return [
    { sheet: sheet.name, row, column: 0, content: { kind: 'number', number: 98_765.5 } },
    { sheet: sheet.name, row, column: 1, content: { kind: 'text', text: '=1+1' } },
    { sheet: sheet.name, row, column: 2, content: { kind: 'boolean', boolean: true } },
    { sheet: sheet.name, row, column: 3, content: { kind: 'formula', formula: `A${row + 1}*2`, cached: 0 } },
  ];
}

/** LibreOffice does not open a package behind other bytes, nor (from 25.2 on) one that names a part twice, nor find parts whose names differ in case, patched or not. */
const UNOPENED = new Set(['composed-lead.xlsx', 'composed-doubled.xlsx', 'composed-strict.xlsx']);
const opened = fixtureNames.filter((name) => !UNOPENED.has(name));

test('LibreOffice opens every patched workbook and shows the new values', () => {
  const patched = Object.fromEntries(opened.map((name) => {
    const bytes = readFixture(name);
    return [name, patch(bytes, belowEverything(bytes), nodeCodec)];
  }));
  const shown = showAll(patched);
  for (const name of opened) {
    const line = shown.get(parse(name).name)?.find(([first]) => first === '98765.5');
    expect({ name, line: line?.slice(0, 4) }).toEqual({ name, line: ['98765.5', '=1+1', 'TRUE', '197531'] });
  }
});

test('an edited cell that was there shows its new value, and the totals follow', () => {
  const bytes = readFixture('xlsxwriter-macro.xlsm');
  const shown = showAll({ 'edited.xlsm': patch(bytes, [{ sheet: 'Functies', row: 5, column: 3, content: { kind: 'number', number: 20 } }], nodeCodec) });
  const lines = shown.get('edited') ?? [];
  expect(lines[5]?.slice(0, 6)).toEqual(['A', 'A2', 'adviseur', '20', '0', '20']);
  expect(lines[9]?.slice(3, 6)).toEqual(['107', '8', '115']);
});

test('rows that were appended to a table count in its totals', () => {
  const rows = [[{ kind: 'text', text: 'D' }, { kind: 'text', text: 'D2' }, { kind: 'text', text: 'chauffeur' }, { kind: 'number', number: 4 }, { kind: 'number', number: 1 }]] as const;
  const grown = Object.fromEntries(['xlsxwriter-features.xlsx', 'xlsxwriter-macro.xlsm', 'libreoffice-features.xlsx'].map((name) => [name, appendRows(readFixture(name), { table: 'Functies', rows }, nodeCodec)]));
  for (const [name, lines] of showAll(grown)) {
    expect({ name, row: lines[9]?.slice(0, 6), totals: lines[10]?.slice(3, 6) }).toEqual({ name, row: ['D', 'D2', 'chauffeur', '4', '1', '5'], totals: ['103', '9', '112'] });
  }
});
