import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { formatCell } from '../../core/model/place';
import { LANGUAGES } from '../../core/model/words';
import { type Workbook, cellAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';
import { findLibreOffice } from './soffice';

const TODAY = 42_735;
const definition = readKinds().find(({ id }) => id === 'personeelsplan');
const table = definition?.sheets[0]?.tables[0];
if (!definition || !table) throw new Error('no personeelsplan');

/** The workbook without any stored result of a formula, so that LibreOffice has to calculate each. */
function stripResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const stripped = xml.replace(/<c\b([^>]*)>(<f>.*?<\/f>)<v>.*?<\/v><\/c>/gs, (_, attributes: string, formula: string) => `<c${attributes.replace(/ t="[^"]*"/, '')}>${formula}</c>`);
    expect(stripped).not.toMatch(/<\/f><v>/);
    parts[name] = strToU8(stripped);
  }
  return zipSync(parts);
}

/** What LibreOffice saves after it has opened and calculated the workbook. */
function saveWithLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-libreoffice-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')], { stdio: 'ignore', timeout: 240_000 });
    return readFileSync(join(folder, 'out', 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Results of all formulas of ours, by sheet and A1. */
const resultsOf = (workbook: Workbook, formulasOf: Workbook): Readonly<Record<string, unknown>> =>
  Object.fromEntries(formulasOf.sheets.flatMap((sheet, at) =>
    [...sheet.rows].flatMap(([row, cells]) => cells.flatMap((cell, column) => {
      const found = workbook.sheets[at];
      return cell?.formula === undefined || !found ? [] : [[`${sheet.name}!${formatCell(row, column)}`, cellAt(found, row, column)?.value ?? null]];
    }))));

describe.skipIf(findLibreOffice() === undefined)('a template filled with the published plans', () => {
  test.each([
    { name: '2015-12-31', figures: '119 / 24 / 9 = 152', language: LANGUAGES[0] },
    { name: '2016-12', figures: '112 / 27 / 7 = 146', language: LANGUAGES[1] },
  ])('is calculated by LibreOffice as by us, and still checks clean after it saved it ($name, $language)', async ({ name, figures, language }) => {
    const rows = fillTable(definition, table, readDelimited(readFileSync(`templates/personeelsplan/data/${name}.csv`, 'utf8')));
    const bytes = await writeTemplate(definition, language, { tables: [rows], parameters: new Map<string, string | number>([['Entiteit', 'Proef'], ['Referentiedatum', 42_735], ['Plafond', 200]]) }, TODAY);
    const ours = readWorkbook(bytes, nodeCodec);
    const theirs = readWorkbook(saveWithLibreOffice(stripResults(bytes)), nodeCodec);
    const results = resultsOf(ours, ours);
    expect(Object.keys(results).length).toBeGreaterThan(50);
    expect(resultsOf(theirs, ours)).toEqual(results);
    const report = checkWorkbook(definition, theirs, { workbookName: name, today: TODAY });
    expect(report.findings.map(({ rule, message }) => [rule, message.id, message.facts])).toEqual([]);
    expect(formatFigureLine(report, 'nl')).toBe(figures);
  });
});
