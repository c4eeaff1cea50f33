/** A colleague opens the workbook in LibreOffice, types in it and saves: it stays a workbook of ours, and what is wrong in it is found. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { readMetadata } from '../../core/locate/metadata';
import { recogniseDefinition } from '../../core/locate/recognise';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';
import { readControl } from './control-counts';
import { type TypedCell, editInLibreOffice } from './edit-in-libreoffice';
import { findLibreOffice } from './soffice';

const TODAY = 42_735;

const CASES: readonly { readonly kind: string; readonly data: string; readonly parameters: readonly string[]; readonly typed: readonly TypedCell[]; readonly found: string; readonly charts: number }[] = [
  { kind: 'personeelsplan', data: '2016-12', parameters: ['Entiteit=Proef', 'Referentiedatum=31/12/2016', 'Plafond=155'], typed: [{ sheet: 'Personeelsplan', cell: 'D9', content: 31 }, { sheet: 'Personeelsplan', cell: 'B10', content: 'C3' }], found: 'PEP-RNG-001', charts: 2 },
  { kind: 'indicatoren', data: '2016', parameters: ['Entiteit=Proef', 'Referentiedatum=31/12/2016'], typed: [{ sheet: 'Indicatoren', cell: 'B6', content: 'Ander thema' }, { sheet: 'Indicatoren', cell: 'D6', content: '' }], found: 'IND-COD-001', charts: 2 },
];

describe.skipIf(findLibreOffice() === undefined).each(CASES)('a workbook of the kind $kind, edited and saved by LibreOffice', ({ kind, data, parameters, typed, found, charts }) => {
  test('keeps tables, names, validations, formats, charts, hidden sheets and our metadata; a check binds it and finds the rule that the edit breaks, as its own control does', async () => {
    const definition = readKinds().find(({ id }) => id === kind) as Definition;
    const table = definition.sheets[0]?.tables[0];
    if (!table) throw new Error('no table');
    const rows = fillTable(definition, table, readDelimited(readFileSync(`templates/${kind}/data/${data}.csv`, 'utf8')));
    const bytes = await writeTemplate(definition, 'nl', { tables: [rows], parameters: fillParameters(definition, parameters) }, TODAY);
    const saved = editInLibreOffice(bytes, typed);
    const [before, after] = [readWorkbook(bytes, nodeCodec), readWorkbook(saved, nodeCodec)];
    const frame = ({ sheets }: typeof before) => sheets.map(({ name, visibility, tables }) => ({ name, visibility, tables: tables.map((each) => [each.name, each.range] as const).sort(([one], [two]) => one.localeCompare(two)) }));
    expect(frame(after)).toEqual(frame(before));
    const parameterNames = definition.parameters.map(({ name }) => name);
    expect(parameterNames.filter((name) => !after.names.some((each) => each.name === name))).toEqual([]);
    expect(readMetadata(after.customXml)).toEqual({ definition: kind, version: definition.version, language: 'nl', derived: ['Controle', 'Rekencellen'] });
    expect(countIn(saved)).toMatchObject({ validated: countIn(bytes).validated, protected: countIn(bytes).protected, charts });
    expect(countIn(saved).formats).toBeGreaterThanOrEqual(countIn(bytes).formats);

    expect(recogniseDefinition(readKinds(), after)?.id).toBe(kind);
    const report = checkWorkbook(definition, after, { workbookName: kind, today: TODAY });
    expect(new Set(report.tables.map(({ foundBy }) => foundBy))).toEqual(new Set(['metadata']));
    const was = new Set(checkWorkbook(definition, before, { workbookName: kind, today: TODAY }).findings.map(({ rule }) => rule));
    expect(report.findings.filter(({ rule, verdict }) => verdict === 'broken' && !was.has(rule)).map(({ rule }) => rule)).toEqual([found]);
    expect(readControl(after).get(found)?.broken).toBe(1);
  });
});

/** Cells under a validation (a row of ranges may be split in more rules), protected sheets, rules of conditional formats, charts. */
function countIn(bytes: Uint8Array): { readonly validated: number; readonly protected: number; readonly formats: number; readonly charts: number } {
  const parts = Object.entries(unzipSync(bytes));
  const sheets = parts.filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, part]) => strFromU8(part));
  const cells = (range: string): number => {
    const [, left = '', top = '', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
    return (Number(bottom) - Number(top) + 1) * (left === right ? 1 : right.charCodeAt(0) - left.charCodeAt(0) + 1);
  };
  const count = (pattern: RegExp): number => sheets.reduce((sum, xml) => sum + (xml.match(pattern) ?? []).length, 0);
  return {
    validated: sheets.flatMap((xml) => [...xml.matchAll(/<dataValidation\b[^>]*\ssqref="([^"]*)"/g)].flatMap(([, ranges = '']) => ranges.split(' '))).reduce((sum, range) => sum + cells(range), 0),
    protected: count(/<sheetProtection\b/g),
    formats: count(/<cfRule\b/g),
    charts: parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length,
  };
}
