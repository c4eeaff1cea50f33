/** A definition -> workbooks of its template with random content: mostly what belongs there, and every kind of mistake that people make. Always the same ones. */
import fc from 'fast-check';
import { type Column, type Definition, type TableDefinition, columnName, tablesOf } from '../../core/definition/definition';
import type { Edit } from '../../core/model/edit';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { writeTemplate } from '../../scripts/template/write-template';
import { stripResults } from './recalculated';
import { type Typed, typeInTable, typeParameter } from './planting';

/** Rows of each table that may be filled; one more stays blank. */
const ROWS = 5;

const oneOf = (...values: readonly Typed[]): fc.Arbitrary<Typed> => fc.constantFrom(...values);
const mostly = (usual: fc.Arbitrary<Typed>, ...mistakes: readonly Typed[]): fc.Arbitrary<Typed> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 2, arbitrary: oneOf(null) }, { weight: 2, arbitrary: oneOf(...mistakes) });

const NAMES = oneOf('A1', 'A2', 'A2A', 'B1', 'b1', 'C2', 'Informaticus', 'informaticus', 'Gedelegeerd bestuurder', 'C*', 'C?', '~1', '2.1', '2.10', 'N01', 'Z12', 'M01');
const FIGURES = oneOf('95%', '1200', '1.234,5', '12,5', '80% of meer', 'minstens 95%', 'Stijging', 'Streefwaarde: 15', '0', '-3', '€ 12,00', '80 tot 85%', 'Niet beschikbaar', '1.5', 'OT: 74% / LT: 93%');
const JUDGEMENTS = oneOf('gehaald', 'Niet gehaald', 'deels', 'Gehaald (voorlopig)', 'gehaaldx', 'oui', 'niet gehaald wegens uitval');
const PERIODS = oneOf('2015', '2016', '2016-2017', 'september', 'Werk', 'Onderwijs');

/** What people type in a column; numbers as text, fractions, signs and spaces among it. */
function typedIn(column: Column): fc.Arbitrary<Typed> {
  if (column.values) return mostly(oneOf(...column.values), 'E', column.values[0]?.toLowerCase() ?? '', ` ${column.values[0] ?? ''} `, 3);
  if (column.choices) return mostly(JUDGEMENTS, 7);
  if (column.type === 'date') return mostly(fc.integer({ min: 42_000, max: 43_500 }), '31/12/2016', 'morgen', 0.5);
  if (column.type === 'number') return mostly(fc.integer({ min: 0, max: 12 }), -2, 0.5, 2.75, '3', '1,5', '1.5', '12 %', 'Ntb', ' ', '-4');
  return mostly(fc.oneof({ weight: 3, arbitrary: NAMES }, { weight: 2, arbitrary: FIGURES }, { weight: 2, arbitrary: PERIODS }), '  ', 2.1, 44_000, 'x'.repeat(90));
}

const typedInParameter = ({ type, values }: Definition['parameters'][number]): fc.Arbitrary<Typed> =>
  values ? mostly(oneOf(...values), 'iets', values[0]?.toUpperCase() ?? '') : type === 'date' ? mostly(fc.integer({ min: 42_000, max: 43_500 }), 'morgen') : type === 'number' ? mostly(fc.integer({ min: 0, max: 60 }), 'veel', '12') : mostly(oneOf('Proef', '2016-2017'), ' ', 12);

/** A cell that calculates is now and then typed over or cleared; `undefined` leaves it. */
const typedOver: fc.Arbitrary<Typed | undefined> = fc.oneof({ weight: 24, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: oneOf(null, 7, '7', 'Ntb') });

type Cells = readonly (readonly (Typed | undefined)[])[];

const rowsOf = (table: TableDefinition): fc.Arbitrary<Cells> => {
  const row = fc.tuple(...table.columns.map((column, position): fc.Arbitrary<Typed | undefined> =>
    column.formula !== undefined ? typedOver : position === 0 && table.fixedRows ? fc.constant(undefined) : typedIn(column)));
  const many = fc.array(row, { minLength: table.fixedRows ? table.fixedRows.length : 0, maxLength: table.fixedRows?.length ?? ROWS });
  // Rows without figures, doubled rows, and rows with nothing in them.
  const withoutFigures = (row: readonly (Typed | undefined)[]): readonly (Typed | undefined)[] => row.map((typed, position) => (table.columns[position]?.type === 'number' && table.columns[position].formula === undefined ? null : typed));
  return fc.tuple(many, fc.nat(4), fc.nat(4)).map(([rows, from, to]) => (table.fixedRows || rows.length < 2 ? rows : from === 1 ? [withoutFigures(rows[0] ?? []), ...rows.slice(1)] : from === 0 ? [...rows.slice(0, -1), rows[0] ?? []] : to === 0 ? [...rows.slice(0, 1), table.columns.map(() => undefined), ...rows.slice(1, ROWS)] : rows));
};

/** The template without stored results, filled `count` times. */
export async function makeWorkbooks(definition: Definition, count: number, today: number): Promise<readonly Uint8Array[]> {
  const tables = tablesOf(definition);
  const blank = tables.filter(({ fixedRows }) => !fixedRows).map((table) => ({ table: table.name, given: [], lines: [], unit: 'row' as const, rows: Array.from({ length: ROWS + 1 }, () => table.columns.map(() => null)) }));
  const base = stripResults(await writeTemplate(definition, 'nl', { tables: blank, parameters: new Map() }, today, { room: 1 }));
  const workbook = readWorkbook(base, nodeCodec);
  const filling = fc.record({
    parameters: fc.tuple(...definition.parameters.map(typedInParameter)),
    tables: fc.tuple(...tables.map(rowsOf)),
    totals: fc.tuple(...tables.map((table) => fc.tuple(...table.columns.map((column) => (table.hasTotals && column.total === 'sum' ? typedOver : fc.constant(undefined)))))),
  });
  return fc.sample(filling, { numRuns: count, seed: 20_161_231 }).map((sample) => {
    const edits: Edit[] = definition.parameters.map(({ name }, at) => typeParameter(workbook, name, sample.parameters[at] ?? null));
    tables.forEach((table, at) => {
      const type = (row: number | 'totals', position: number, typed: Typed | undefined): void => {
        const column = table.columns[position];
        if (column && typed !== undefined) edits.push(typeInTable(definition, workbook, table.name, columnName(column), row, typed));
      };
      sample.tables[at]?.forEach((cells, row) => cells.forEach((typed, position) => type(row, position, typed)));
      sample.totals[at]?.forEach((typed, position) => type('totals', position, typed));
    });
    return patch(base, edits, nodeCodec);
  });
}
