import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMutations } from '../../core/compare/find-mutations';
import type { DataTable } from '../../core/formula/data';
import type { MutationReport } from '../../core/model/mutation';
import type { Scalar } from '../../core/model/scalar';

const words = (text: string) => ({ nl: text, fr: text, en: text });
const DECLARED = {
  table: 'Functies', name: 'Functie', place: ['Niveau', 'Rang'], group: 'Niveau',
  statutes: [{ label: words('statutair'), filled: ['Ingevuld'], vacant: ['Vacant'] }, { label: words('contractueel'), filled: ['Contract'], vacant: [] }],
};
const HEADERS = ['Niveau', 'Rang', 'Functie', 'Ingevuld', 'Vacant', 'Contract'];

type Row = readonly [string, string, string, Scalar, Scalar, Scalar];

const tableOf = (rows: readonly Row[]): DataTable => ({ name: 'Functies', headers: HEADERS, columns: HEADERS.map((_, at) => rows.map((row) => row[at] ?? null)), rowCount: rows.length });

const compare = (old: readonly Row[], now: readonly Row[]): MutationReport => findMutations(DECLARED, ['Rang', 'Functie'], tableOf(old), tableOf(now));

const told = (report: MutationReport) => report.mutations.map(({ kind, item, from, mayBe, changes }) => [kind, item, ...(from === undefined ? [] : [from]), ...(mayBe ?? []), ...changes.map((change) => `${change.statute.nl} ${change.kind}`)]);

const OLD: readonly Row[] = [['A', 'A1', 'Jurist', 3, 1, null], ['B', 'B1', 'Deskundige', 4, null, 2], ['C', 'C1', 'Medewerker', 5, null, null]];

test('a function that is only in one year was added or dropped; what was dropped comes last', () => {
  expect(told(compare(OLD, [['A', 'A2', 'Directeur', 1, null, null], OLD[0]!, OLD[1]!]))).toEqual([['added', 'A2 Directeur', 'statutair filled'], ['dropped', 'C1 Medewerker', 'statutair vacated']]);
});

test('the same name at another level or rank has moved, with what changed besides', () => {
  expect(told(compare(OLD, [OLD[0]!, ['B', 'B2', 'deskundige ', 4, null, 3], OLD[2]!]))).toEqual([['moved', 'B2 deskundige', 'B1 Deskundige', 'contractueel filled']]);
});

test('a move of which nobody can say the pair is told as uncertain, on both sides', () => {
  const now: readonly Row[] = [OLD[0]!, ['B', 'B2', 'Deskundige', 3, null, null], ['B', 'B3', 'Deskundige', 1, null, 2], OLD[2]!];
  expect(told(compare(OLD, now))).toEqual([
    ['added', 'B2 Deskundige', 'B1 Deskundige', 'statutair filled'],
    ['added', 'B3 Deskundige', 'B1 Deskundige', 'statutair filled', 'contractueel filled'],
    ['dropped', 'B1 Deskundige', 'B2 Deskundige', 'B3 Deskundige', 'statutair vacated', 'contractueel vacated'],
  ]);
});

test('posts are filled, vacated, opened and closed by statute', () => {
  const now: readonly Row[] = [['A', 'A1', 'Jurist', 4, 0, null], ['B', 'B1', 'Deskundige', 4, 2, 1], ['C', 'C1', 'Medewerker', 5, null, null]];
  const report = compare(OLD, now);
  expect(told(report)).toEqual([['changed', 'A1 Jurist', 'statutair filled'], ['changed', 'B1 Deskundige', 'statutair opened', 'contractueel vacated']]);
  expect(report.mutations[0]).toMatchObject({ filled: [3, 4], vacant: [1, 0] });
  expect(told(compare(now, OLD))).toEqual([['changed', 'A1 Jurist', 'statutair vacated'], ['changed', 'B1 Deskundige', 'statutair closed', 'contractueel filled']]);
});

test('spaces and capitals do not make another function; rows of one function count together', () => {
  expect(compare(OLD, [['a', 'A1', ' jurist', 1, 1, null], ['A', 'A1', 'Jurist', 2, null, null], OLD[1]!, OLD[2]!]).mutations).toEqual([]);
});

test('a count that cannot be read is named, and in no total', () => {
  const report = compare(OLD, [['A', 'A1', 'Jurist', 'Ntb', null, null], OLD[1]!, OLD[2]!]);
  expect(report.unread).toEqual(['A1 Jurist']);
  expect(report.totals.at(-1)?.filled).toEqual([14, 11]);
});

const row = fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('1', '2'), fc.constantFrom('Jurist', 'Deskundige', 'Medewerker'), fc.nat(9), fc.nat(3), fc.nat(5))
  .map(([level, step, name, filled, vacant, contract]): Row => [level, `${level}${step}`, name, filled, vacant, contract]);
const plan = fc.uniqueArray(row, { selector: ([, rank, name]) => `${rank} ${name}`, maxLength: 12 });

test('mutations add up to the totals, whatever the plans; the other way round each is the reverse', () => {
  fc.assert(fc.property(plan, plan, (old, now) => {
    const [forth, back] = [compare(old, now), compare(now, old)];
    const all = forth.totals.at(-1)?.filled ?? [0, 0];
    expect(forth.mutations.reduce((sum, { filled: [before, after] }) => sum + after - before, 0)).toBe(all[1] - all[0]);
    expect(forth.mutations.length).toBe(back.mutations.length);
    expect(forth.unchangedCount).toBe(back.unchangedCount);
    expect(compare(old, old).mutations).toEqual([]);
  }));
});
