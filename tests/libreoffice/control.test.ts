import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Definition, tablesOf } from '../../core/definition/definition';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
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
import { compareResults, saveAll, stripResults } from './recalculated';
import { findLibreOffice } from './soffice';

const TODAY = 42_735;

/** A mistake as a user makes it: cells by header of the first table and by name of what stands in its key, totals, summary rows or parameters. */
interface Mistake {
  readonly name: string;
  readonly rules: readonly string[];
  readonly cells: readonly (readonly [table: string, column: string, row: number | 'totals', content: Typed])[];
  readonly parameters?: Readonly<Record<string, Typed>>;
}

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
];

const INDICATORS: readonly Mistake[] = [
  { name: 'none', rules: [], cells: [] },
  { name: 'a code as a number', rules: ['IND-COD-003'], cells: [['Indicatoren', 'Code', 2, 2.1]] },
  { name: 'no code and no description', rules: ['IND-COD-001'], cells: [['Indicatoren', 'Code', 2, null], ['Indicatoren', 'Omschrijving', 3, null]] },
  { name: 'a code twice', rules: ['IND-COD-002'], cells: [['Indicatoren', 'Code', 3, 'DP1']] },
  { name: 'no date', rules: ['IND-PAR-001'], cells: [], parameters: { Referentiedatum: null } },
];

const CASES = [{ kind: 'personeelsplan', data: '2016-12', mistakes: PLAN }, { kind: 'indicatoren', data: '2016', mistakes: INDICATORS }] as const;

describe.skipIf(findLibreOffice() === undefined).each(CASES)('the control of a template of the kind $kind', ({ kind, data, mistakes }) => {
  let definition: Definition;
  let saved: readonly Workbook[] = [];
  let planted: readonly Workbook[] = [];

  beforeAll(async () => {
    definition = readKinds().find(({ id }) => id === kind) as Definition;
    const table = tablesOf(definition)[0];
    if (!table) throw new Error('no table');
    const rows = fillTable(definition, table, readDelimited(readFileSync(`templates/${kind}/data/${data}.csv`, 'utf8')));
    const spare = { ...rows, rows: [...rows.rows, ...Array.from({ length: 4 }, () => table.columns.map(() => null))] };
    const parameters = fillParameters(definition, ['Entiteit=Proef', 'Referentiedatum=31/12/2016', ...(kind === 'personeelsplan' ? ['Plafond=200'] : [])]);
    const bytes = await writeTemplate(definition, 'nl', { tables: [spare], parameters }, TODAY);
    const clean = readWorkbook(bytes, nodeCodec);
    const files = mistakes.map((mistake) => stripResults(patch(bytes, editsOf(definition, clean, mistake), nodeCodec)));
    planted = files.map((file) => readWorkbook(file, nodeCodec));
    saved = saveAll(files).map((file) => readWorkbook(file, nodeCodec));
  });

  test.each(mistakes.map(({ name, rules }, at) => ({ name, rules, at })))('counts what a check counts, and links to the same place: $name', ({ rules, at }) => {
    const [theirs, ours] = [saved[at], planted[at]];
    if (!theirs || !ours) throw new Error('not calculated');
    const control = readControl(theirs);
    expect(Object.fromEntries(control)).toEqual(Object.fromEntries(countByCheck(definition, ours, control, TODAY)));
    for (const rule of rules) expect({ rule, broken: Number(control.get(rule)?.broken ?? 0) > 0 }).toEqual({ rule, broken: true });
    if (rules.length === 0) expect([...control].filter(([, { broken }]) => broken !== 0)).toEqual([]);
  });
});

function editsOf(definition: Definition, workbook: Workbook, { cells, parameters = {} }: Mistake): readonly Edit[] {
  const inParameters = Object.entries(parameters).map(([name, content]) => typeParameter(workbook, name, content));
  return [...cells.map(([table, column, row, content]) => typeInTable(definition, workbook, table, column, row, content)), ...inParameters];
}

test.skipIf(findLibreOffice() === undefined).each(readKinds().map((definition) => ({ kind: definition.id, definition })))('an empty template of the kind $kind is calculated as by us', async ({ definition }) => {
  const bytes = await writeTemplate(definition, 'en', { tables: [], parameters: new Map() }, TODAY);
  const [theirs] = saveAll([stripResults(bytes)]).map((file) => readWorkbook(file, nodeCodec));
  if (!theirs) throw new Error('not saved');
  const { count, differences } = compareResults(readWorkbook(bytes, nodeCodec), theirs);
  expect(differences).toEqual([]);
  expect(count).toBeGreaterThan(200);
});
