import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Definition, tablesOf } from '../../core/definition/definition';
import { fillParameters } from '../../core/fill/fill-parameters';
import { type FilledTable, fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import type { Edit } from '../../core/model/edit';
import type { Workbook } from '../../core/model/workbook';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';
import { countByCheck, readControl } from './control-counts';
import { type Typed, typeInTable, typeParameter } from './planting';
import { compareResults, saveMany, stripResults } from './recalculated';
import { findLibreOffice } from './soffice';

/** 31 December 2016. */
const TODAY = 42_735;

/** A mistake as a user makes it: cells by header of the first table and by name of what stands in its key, totals, summary rows or parameters. */
interface Mistake {
  readonly name: string;
  readonly rules: readonly string[];
  readonly cells: readonly (readonly [table: string, column: string, row: number | 'totals', content: Typed])[];
  readonly parameters?: Readonly<Record<string, Typed>>;
}

type Cells = Mistake['cells'];

const pathRow = (row: number, date: number | null, ceiling: number, staff: number | null): Cells =>
  [['Afslankingspad', 'Meetdatum', row, date], ['Afslankingspad', 'Maximum', row, ceiling], ['Afslankingspad', 'Personeelsleden', row, staff]];

const figureRow = (row: number, name: string | null, kind: string): Cells =>
  [['Reeksen', 'Tabel', row, 'Aanvragen'], ['Reeksen', 'Rij', row, name], ['Reeksen', 'Periode', row, '2016'], ['Reeksen', 'Soort', row, kind], ['Reeksen', 'Eenheid', row, 'aantal'], ['Reeksen', 'Waarde', row, '28.400']];

const PLAN: readonly Mistake[] = [
  { name: 'none', rules: [], cells: [] },
  { name: 'half a head', rules: ['PEP-GET-001'], cells: [['Functies', 'Contractueel ingevuld bepaalde duur', 3, 0.5]] },
  { name: 'a negative count, twice', rules: ['PEP-GET-001'], cells: [['Functies', 'Statutair ingevuld', 4, -2], ['Functies', 'Statutair vacant', 1, -1]] },
  { name: 'a number as text', rules: ['PEP-GET-003', 'PEP-TOT-001'], cells: [['Functies', 'Statutair ingevuld', 4, '3']] },
  { name: 'words for a number', rules: ['PEP-GET-001'], cells: [['Functies', 'Statutair ingevuld', 4, 'Ntb']] },
  { name: 'negative full-time equivalents', rules: ['PEP-GET-002'], cells: [['Functies', 'Statutair ingevuld', 4, -0.5]], parameters: { Telbasis: 'VTE' } },
  { name: 'another counting basis', rules: ['PEP-PAR-002'], cells: [], parameters: { Telbasis: 'iets' } },
  { name: 'no counting basis, which means heads', rules: ['PEP-GET-001'], cells: [['Functies', 'Statutair ingevuld', 4, 0.5]], parameters: { Telbasis: null } },
  { name: 'no entity and no date', rules: ['PEP-PAR-001'], cells: [], parameters: { Entiteit: ' ', Referentiedatum: null } },
  { name: 'a level that is not there', rules: ['PEP-NIV-001', 'PEP-RNG-001', 'PEP-TOT-004'], cells: [['Functies', 'Niveau', 2, 'E']] },
  { name: 'a level only on the first row of its group', rules: ['PEP-TOT-004', 'PEP-SUB-001'], cells: [['Functies', 'Niveau', 1, null], ['Functies', 'Niveau', 2, null]] },
  { name: 'a group with two labels and a blank', rules: ['PEP-FUN-001', 'PEP-RNG-001'], cells: [['Functies', 'Niveau', 1, 'B'], ['Functies', 'Niveau', 2, null]] },
  { name: 'a rank of another level', rules: ['PEP-RNG-001'], cells: [['Functies', 'Rang', 11, 'B2']] },
  { name: 'no name', rules: ['PEP-FUN-001'], cells: [['Functies', 'Functie', 5, null], ['Functies', 'Rang', 6, '  ']] },
  { name: 'the same function twice', rules: ['PEP-FUN-002'], cells: [['Functies', 'Rang', 3, 'A2'], ['Functies', 'Functie', 3, 'directeur/adviseur']] },
  { name: 'two directors', rules: ['PEP-DIR-001'], cells: [['Functies', 'Statutair ingevuld', 0, 2]] },
  { name: 'a row without counts', rules: ['PEP-RIJ-001'], cells: [['Functies', 'Statutair ingevuld', 4, null]] },
  { name: 'a row below the others without a level', rules: ['PEP-FUN-001', 'PEP-TOT-004'], cells: [['Functies', 'Functie', 16, 'Nieuw'], ['Functies', 'Statutair ingevuld', 16, 2]] },
  { name: 'a total typed over', rules: ['PEP-TOT-001'], cells: [['Functies', 'Statutair ingevuld', 'totals', 119]] },
  { name: 'a row total typed over', rules: ['PEP-TOT-002'], cells: [['Functies', 'Totaal ingevuld', 3, 40]] },
  { name: 'a row total for vacancies typed over', rules: ['PEP-TOT-003'], cells: [['Functies', 'Totaal vacant', 3, 4]] },
  { name: 'a row total cleared', rules: ['PEP-TOT-001', 'PEP-TOT-004', 'PEP-SUB-001'], cells: [['Functies', 'Totaal ingevuld', 3, null]] },
  { name: 'a subtotal typed over', rules: ['PEP-SUB-001', 'PEP-TOT-004'], cells: [['Niveaus', 'Totaal ingevuld', 1, 40]] },
  { name: 'a total of the summary typed over', rules: ['PEP-SUB-002', 'PEP-TOT-004'], cells: [['Niveaus', 'Totaal ingevuld', 'totals', 147]] },
  { name: 'a ceiling that is passed', rules: ['PEP-PLF-001'], cells: [], parameters: { Plafond: 100 } },
  { name: 'no ceiling', rules: [], cells: [], parameters: { Plafond: null } },
  {
    name: 'a path with half a point, a day twice, a ceiling below zero and another count', rules: ['PEP-PAD-001', 'PEP-PAD-002', 'PEP-PAD-003', 'PEP-PAD-005'],
    cells: [...pathRow(0, 42_369, 150, 152), ...pathRow(1, TODAY, 140, 145), ...pathRow(2, TODAY, -1, null), ...pathRow(3, null, 130, null)],
  },
  { name: 'above the path, and too slow', rules: ['PEP-PAD-004', 'PEP-PAD-006'], cells: [...pathRow(0, 42_369, 150, 152), ...pathRow(1, 43_100, 130, null)] },
  {
    name: 'a move without a day, and one below zero', rules: ['PEP-NEU-001', 'PEP-NEU-002'],
    cells: [['Neutralisaties', 'Overgenomen', 0, 3], ['Neutralisaties', 'Overdracht', 0, 'van A'], ['Neutralisaties', 'Vanaf', 1, 42_500], ['Neutralisaties', 'Overgedragen', 1, -2], ['Neutralisaties', 'Overdracht', 1, 'naar B']],
  },
];

const INDICATORS: readonly Mistake[] = [
  { name: 'none', rules: [], cells: [] },
  { name: 'a code as a number', rules: ['IND-COD-003'], cells: [['Indicatoren', 'Code', 2, 2.1]] },
  { name: 'no code and no description', rules: ['IND-COD-001'], cells: [['Indicatoren', 'Code', 2, null], ['Indicatoren', 'Omschrijving', 3, null]] },
  { name: 'a code twice', rules: ['IND-COD-002'], cells: [['Indicatoren', 'Code', 3, 'DP1']] },
  { name: 'no date', rules: ['IND-PAR-001'], cells: [], parameters: { Referentiedatum: null } },
  { name: 'a figure of a series twice', rules: ['IND-REE-002'], cells: [...figureRow(0, 'Nieuwe', 'cijfer'), ...figureRow(1, 'nieuwe', 'Cijfer')] },
  { name: 'figures of series without a row, and of an unknown kind', rules: ['IND-REE-001', 'IND-REE-003'], cells: [...figureRow(0, null, 'cijfer'), ...figureRow(1, 'Nieuwe', 'soms')] },
];

const PLACES: readonly Mistake[] = [
  { name: 'none', rules: [], cells: [] },
  { name: 'no school year', rules: ['OPL-PAR-001'], cells: [], parameters: { Schooljaar: ' ' } },
  { name: 'a day outside the school year, and a ceiling that is passed', rules: ['OPL-PAR-002', 'OPL-PLF-001'], cells: [], parameters: { Referentiedatum: 45_000, Plafond: 500 } },
  { name: 'no centre, half a place, and more taken than offered', rules: ['OPL-RIJ-001', 'OPL-GET-001', 'OPL-BEZ-001'], cells: [['Plaatsen', 'Centrum', 2, null], ['Plaatsen', 'Ingevuld', 3, 0.5], ['Plaatsen', 'Ingevuld', 4, 81]] },
  { name: 'a centre twice for a form, and a form that is not there', rules: ['OPL-RIJ-002', 'OPL-VRM-001'], cells: [['Plaatsen', 'Opleidingsvorm', 1, 'Leertijd'], ['Plaatsen', 'Opleidingsvorm', 3, 'dag']] },
  { name: 'a code of another region', rules: ['OPL-REG-001', 'OPL-TKN-001'], cells: [['Plaatsen', 'Code', 3, 'N03']] },
  { name: 'a total and a subtotal typed over', rules: ['OPL-TOT-001', 'OPL-SUB-001'], cells: [['Plaatsen', 'Vrij', 'totals', 100], ['Regios', 'Ingevuld', 1, 190]] },
];

const CASES = [
  { kind: 'personeelsplan', data: ['2016-12'], parameters: ['Entiteit=Proef', 'Referentiedatum=31/12/2016', 'Plafond=200'], mistakes: PLAN },
  { kind: 'indicatoren', data: ['2016'], parameters: ['Entiteit=Proef', 'Referentiedatum=31/12/2016'], mistakes: INDICATORS },
  { kind: 'voorbeeld', data: ['plaatsen', 'toegekend'], parameters: ['Schooljaar=2025-2026', 'Referentiedatum=1/10/2025', 'Plafond=600'], mistakes: PLACES },
] as const;

const KINDS = readKinds();

interface Planted {
  readonly ours: Workbook;
  /** As LibreOffice calculated and saved it. */
  readonly theirs: Workbook;
}

describe.skipIf(findLibreOffice() === undefined)('the control of a template', () => {
  /** By kind, in the order of its mistakes; and the empty template of each kind. */
  let planted: ReadonlyMap<string, readonly Planted[]> = new Map();
  let empty: readonly Planted[] = [];

  beforeAll(async () => {
    const blank = await Promise.all(KINDS.map((definition) => writeTemplate(definition, 'en', { tables: [], parameters: new Map() }, TODAY)));
    const files = await Promise.all(CASES.map(plantAll));
    const all = [...blank, ...files.flat()];
    const saved = await saveMany(all.map(stripResults));
    const read = all.map((file, at): Planted => ({ ours: readWorkbook(file, nodeCodec), theirs: readWorkbook(saved[at] ?? new Uint8Array(), nodeCodec) }));
    empty = read.slice(0, blank.length);
    let from = blank.length;
    planted = new Map(CASES.map(({ kind, mistakes }) => [kind, read.slice(from, (from += mistakes.length))]));
  });

  describe.each(CASES)('of the kind $kind', ({ kind, mistakes }) => {
    const definition = definitionOf(kind);

    test.each(mistakes.map(({ name, rules }, at) => ({ name, rules, at })))('counts what a check counts, and links to the same place: $name', ({ rules, at }) => {
      const { ours, theirs } = planted.get(kind)?.[at] ?? {};
      if (!theirs || !ours) throw new Error('not calculated');
      const control = readControl(theirs);
      expect(Object.fromEntries(control)).toEqual(Object.fromEntries(countByCheck(definition, ours, control, TODAY)));
      for (const rule of rules) expect({ rule, broken: Number(control.get(rule)?.broken ?? 0) > 0 }).toEqual({ rule, broken: true });
      if (rules.length === 0) expect([...control].filter(([, { broken }]) => broken !== 0)).toEqual([]);
    });

    test('judges no rule that is not broken by some mistake', () => {
      const clean = planted.get(kind)?.[0];
      if (!clean) throw new Error('not calculated');
      const judged = [...readControl(clean.theirs).keys()];
      expect(judged.length).toBeGreaterThan(5);
      expect(judged.filter((rule) => !mistakes.some(({ rules }) => rules.includes(rule)))).toEqual([]);
    });
  });

  test.each(KINDS.map(({ id: kind }, at) => ({ kind, at })))('an empty template of the kind $kind is calculated as by us', ({ at }) => {
    const { ours, theirs } = empty[at] ?? {};
    if (!theirs || !ours) throw new Error('not saved');
    const { count, differences } = compareResults(ours, theirs);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });
});

function definitionOf(kind: string): Definition {
  const definition = KINDS.find(({ id }) => id === kind);
  if (!definition) throw new Error(`no ${kind}`);
  return definition;
}

/** The workbook of a kind with its published figures, once for each mistake. */
async function plantAll({ kind, data, parameters, mistakes }: (typeof CASES)[number]): Promise<readonly Uint8Array[]> {
  const definition = definitionOf(kind);
  // Little room, so that there is little to calculate.
  const tables = tablesOf(definition).flatMap((table, at): readonly FilledTable[] => {
    const blank = (count: number): readonly (readonly null[])[] => Array.from({ length: count }, () => table.columns.map(() => null));
    const name = data[at];
    if (name === undefined) return table.fixedRows ? [] : [{ table: table.name, rows: blank(5), given: [], lines: [], unit: 'row' }];
    const filled = fillTable(definition, table, readDelimited(readFileSync(`templates/${kind}/data/${name}.csv`, 'utf8')), 'key');
    return [table.fixedRows ? filled : { ...filled, rows: [...filled.rows, ...blank(4)] }];
  });
  const bytes = await writeTemplate(definition, 'nl', { tables, parameters: fillParameters(definition, parameters) }, TODAY, { room: 1 });
  const clean = readWorkbook(bytes, nodeCodec);
  return mistakes.map((mistake) => patch(bytes, editsOf(definition, clean, mistake), nodeCodec));
}

function editsOf(definition: Definition, workbook: Workbook, { cells, parameters = {} }: Mistake): readonly Edit[] {
  const inParameters = Object.entries(parameters).map(([name, content]) => typeParameter(workbook, name, content));
  return [...cells.map(([table, column, row, content]) => typeInTable(definition, workbook, table, column, row, content)), ...inParameters];
}
