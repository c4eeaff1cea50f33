import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFill } from '../../core/fill/plan-fill';
import { readData } from '../../core/fill/read-data';
import { withFreshResults } from '../../core/fill/refresh-results';
import { recalculate } from '../../core/formula/recalculate';
import { locateTables } from '../../core/locate/locate-tables';
import { appendRows } from '../../core/ooxml/append-rows';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { TODAY, definition, functions, json } from './personeelsplan';

const OWN = readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm');
const NAMES = ['Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur', 'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur'];
const known = ['A3 Gedelegeerd bestuurder', 'A1 Pedagogisch adviseur', 'A1 Informaticus', 'D1 Assistent'];

const fresh = fc.record({ level: fc.constantFrom('A', 'B', 'C', 'D'), step: fc.integer({ min: 1, max: 3 }), name: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && /^[\x20-\x7e]+$/.test(text) && !/^[\d\s.,%()+-]*$/.test(text)) })
  .map(({ level, step, name }) => [`${level}${step}`, name] as const);
const key = fc.oneof(fc.constantFrom(...known).map((text) => [text.slice(0, 2), text.slice(3)] as const), fresh);
const row = fc.record({ key, counts: fc.array(fc.option(fc.integer({ min: 1, max: 99 })), { minLength: 6, maxLength: 6 }) })
  .filter(({ counts }) => counts.some((count) => count !== null))
  .map(({ key: [rank, name], counts }) => ({ Niveau: rank.slice(0, 1), Rang: rank, Functie: name, ...Object.fromEntries(NAMES.map((column, at) => [column, counts[at] ?? null])) }));
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ Rang, Functie }) => `${Rang} ${Functie}`.toLowerCase() });

const read = (file: Parameters<typeof readData>[0]) => readData(file, { definition, table: functions, needed: 'all', parameters: new Map(), today: TODAY }).filled.rows;
const name = (values: readonly unknown[] | undefined): string => `${String(values?.[1])} ${String(values?.[2])}`.toLowerCase();

test('whatever is filled in reads back as it was given, beside what was there, with every stored result fresh', () => {
  const before = readWorkbook(OWN, nodeCodec);
  const old = read({ form: 'workbook', workbook: before });
  fc.assert(fc.property(rows, (data) => {
    const table = readData(json(JSON.stringify(data)), { definition, table: functions, needed: 'all', parameters: new Map(), today: TODAY }).filled;
    const plan = planFill(definition, before, locateTables(definition, before), { table, parameters: new Map() });
    const grown = plan.added ? appendRows(OWN, plan.added, nodeCodec) : OWN;
    const after = readWorkbook(patch(grown, withFreshResults(readWorkbook(grown, nodeCodec), plan.edits, TODAY, before), nodeCodec), nodeCodec);
    const expected = new Map([...old, ...table.rows].map((values) => [name(values), values]));
    const found = read({ form: 'workbook', workbook: after });
    expect(found.map((values) => [values, name(values)])).toEqual([...expected].map(([label, values]) => [values, label]));
    expect(recalculate(after, { today: TODAY }).filter(({ state }) => state !== 'agrees')).toEqual([]);
    expect(plan.untouched).toHaveLength(old.filter((values) => !table.rows.some((each) => name(each) === name(values))).length);
  }), { numRuns: 60 });
});
