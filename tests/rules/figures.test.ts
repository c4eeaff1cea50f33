/** The rule kinds on tables of figures, on rows made by hand and at random: what the prints can stand for decides, and nothing finer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/number/read';
import type { FigureRow } from '../../core/rules/figure-row';
import type { Judgement } from '../../core/rules/judgement';
import { judgePartsAddUp } from '../../core/rules/parts-add-up';
import { judgeRatioMatches } from '../../core/rules/ratio-matches';
import { judgeFiguresInRange } from '../../core/rules/figures-in-range';
import type { FiguresInRangeRule, PartsAddUpRule, RatioMatchesRule } from '../../core/rules/rule';
import { wordMessage } from '../../core/text/word-message';

/** [row, period, moment, kind, figure, unit]; `heads` counts whole things. */
type Line = readonly [string, string, string, string, string, ('heads' | '%')?];

const rowsOf = (lines: readonly Line[]): readonly FigureRow[] => lines.map(([name, period, moment, kind, figure, unit], row): FigureRow => ({
  row,
  textOf: (column) => ({ name, period, moment, kind, figure })[column] ?? '',
  reading: readNumber(figure, 'nl-BE', unit === 'heads' ? { countsWhole: true } : unit === undefined ? {} : { unit }),
  countsWhole: unit === 'heads',
  ...(unit === '%' ? { unit } : {}),
  place: { sheet: 'S', range: { top: row, bottom: row, left: 0, right: 0 } },
}));

const record = { id: 'X', title: { nl: '', fr: '', en: '' }, demands: { nl: '', fr: '', en: '' }, why: { nl: '', fr: '', en: '' }, solve: { nl: '', fr: '', en: '' }, severity: 'error', explainable: false, table: 'T', value: 'figure' } as const;
const adds = (gives: PartsAddUpRule['gives']): PartsAddUpRule => ({ ...record, kind: 'parts add up', role: 'kind', parts: ['part'], gives, within: gives === 'hundred percent' ? ['period', 'moment'] : ['period'], across: ['moment', 'name'], ...(gives === 'hundred percent' ? {} : { whole: ['whole'] }) });
const ratio: RatioMatchesRule = { ...record, kind: 'ratio matches', role: 'kind', ratios: ['ratio'], within: ['period'], name: 'name', label: ['name', 'moment'] };

const say = (judgements: readonly Judgement[]): readonly string[] => judgements.map(({ verdict, messageId, facts }) => (messageId === undefined ? verdict : `${verdict}: ${wordMessage({ id: messageId, facts: facts ?? {} }, 'en')}`));
const judge = (lines: readonly Line[], gives: PartsAddUpRule['gives'] = 'total') => say(judgePartsAddUp(rowsOf(lines), adds(gives)));
const judgeRatio = (lines: readonly Line[]) => say(judgeRatioMatches(rowsOf(lines), ratio));

describe('parts add up', () => {
  test.each<[string, readonly Line[], PartsAddUpRule['gives'], string]>([
    ['moments of one row', [['A', '2016', 'jan', 'part', '3', 'heads'], ['A', '2016', 'feb', 'part', '4', 'heads'], ['B', '2016', 'jan', 'part', '9', 'heads'], ['A', '2015', 'jan', 'part', '9', 'heads'], ['A', '2016', '', 'whole', '7', 'heads']], 'total', 'held'],
    ['rows of one moment', [['A', '2016', 'jan', 'part', '3', 'heads'], ['B', '2016', 'jan', 'part', '4', 'heads'], ['All', '2016', 'jan', 'whole', '7', 'heads']], 'total', 'held'],
    ['one head too many', [['A', '2016', 'jan', 'part', '3', 'heads'], ['A', '2016', 'feb', 'part', '4', 'heads'], ['A', '2016', '', 'whole', '8', 'heads']], 'total', 'broken: 8 stated, the parts give 7 together: difference 1 (S!A1:A2).'],
    ['rounded millions', [['A', '2016', 'jan', 'part', '1,2 mln'], ['A', '2016', 'feb', 'part', '1,3 mln'], ['A', '2016', '', 'whole', '2,6 mln']], 'total', 'held'],
    ['rounded millions that no values fit', [['A', '2016', 'jan', 'part', '1,2 mln'], ['A', '2016', 'feb', 'part', '1,3 mln'], ['A', '2016', '', 'whole', '2,7 mln']], 'total', 'broken: 2,700,000 stated, the parts give 2,500,000 together: difference 200\u00a0000 (S!A1:A2).'],
    ['an average of heads need not be whole', [['A', '2016', 'jan', 'part', '3', 'heads'], ['A', '2016', 'feb', 'part', '4', 'heads'], ['A', '2016', '', 'whole', '3,5', 'heads']], 'average', 'held'],
    ['an average', [['A', '2016', 'jan', 'part', '3', 'heads'], ['A', '2016', 'feb', 'part', '4', 'heads'], ['A', '2016', '', 'whole', '3,4', 'heads']], 'average', 'broken: 3.4 stated, the average of the parts is 3.500: difference 0.100 (S!A1:A2).'],
    ['a whole without parts', [['A', '2016', '', 'whole', '3']], 'total', 'undecided: There are no rows'],
    ['a whole that is not there', [['A', '2016', '', 'whole', 'n.b.']], 'total', 'undecided: "n.b." is not a figure with one value.'],
    ['a part that can be read in two ways', [['A', '2016', 'jan', 'part', '1.234'], ['A', '2016', '', 'whole', '1234']], 'total', 'undecided: "1.234" is not a figure'],
    ['parts in other units', [['A', '2016', 'jan', 'part', '3 %'], ['A', '2016', '', 'whole', '3 €']], 'total', 'undecided: The parts have different units'],
    ['shares', [['A', '2016', '', 'part', '33,3', '%'], ['B', '2016', '', 'part', '33,3', '%'], ['C', '2016', '', 'part', '33,3', '%']], 'hundred percent', 'held'],
    ['shares that leave some out', [['A', '2016', '', 'part', '33,3', '%'], ['B', '2016', '', 'part', '33,3', '%']], 'hundred percent', 'broken: The parts give 66.6% together instead of 100%: difference 33.4 percentage points (S!A1:A2).'],
    ['a share that is not known', [['A', '2016', '', 'part', '33,3', '%'], ['B', '2016', '', 'part', 'Ntb', '%']], 'hundred percent', 'undecided: "Ntb" is not a figure'],
  ])('%s', (_, lines, gives, expected) => {
    const said = judge(lines, gives);
    expect(said).toHaveLength(1);
    expect(said[0]?.replaceAll('\u00a0', ' ')).toContain(expected.replaceAll('\u00a0', ' '));
  });

  test('of a table with totals on two sides every total is judged, the grand total by the totals', () => {
    const lines: readonly Line[] = [
      ['A', '2016', 'jan', 'part', '1', 'heads'], ['A', '2016', 'feb', 'part', '2', 'heads'], ['A', '2016', '', 'whole', '3', 'heads'],
      ['B', '2016', 'jan', 'part', '4', 'heads'], ['B', '2016', 'feb', 'part', '5', 'heads'], ['B', '2016', '', 'whole', '9', 'heads'],
      ['All', '2016', 'jan', 'whole', '5', 'heads'], ['All', '2016', 'feb', 'whole', '7', 'heads'], ['All', '2016', '', 'whole', '12', 'heads'],
    ];
    expect(judge(lines)).toEqual(['held', 'held', 'held', 'held', 'held']);
    expect(judge(lines.map((line): Line => (line[4] === '12' ? ['All', '2016', '', 'whole', '13', 'heads'] : line))).map((each) => each.slice(0, 6))).toEqual(['held', 'held', 'held', 'held', 'broken']);
  });

  const amounts = fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 8 });
  const print = (thousandths: number, decimals: number): string => (thousandths / 1000).toFixed(decimals).replace('.', ',');

  test('hold whatever the values were before they were rounded for print, and break beyond that', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 0, max: 2 }), fc.boolean(), (values, decimals, isAverage) => {
      const sum = values.reduce((all, each) => all + each, 0);
      const whole = isAverage ? sum / values.length : sum;
      const parts = values.map((value, at): Line => ['A', '2016', `m${at}`, 'part', print(value, decimals)]);
      const gives = isAverage ? 'average' : 'total';
      expect(judge([...parts, ['A', '2016', '', 'whole', print(whole, decimals)]], gives)).toEqual(['held']);
      // Each print is at most half a step off; a whole that is more than all of them together off fits nothing.
      const steps = isAverage ? 3 : values.length + 2;
      const wrong = whole + steps * 10 ** (3 - decimals);
      expect(judge([...parts, ['A', '2016', '', 'whole', print(wrong, decimals)]], gives)[0]).toContain('broken');
    }));
  });
});

describe('figures in range', () => {
  const range: FiguresInRangeRule = { ...record, kind: 'figures in range', role: 'kind', ratios: ['ratio'], averages: ['average'] };
  const line = (kind: string, figure: string, unit?: 'heads' | '%'): Line => (unit === undefined ? ['A', '2016', '', kind, figure] : ['A', '2016', '', kind, figure, unit]);
  test.each<[string, Line, readonly string[]]>([
    ['a share', line('part', '97,45', '%'), ['held']],
    ['all of it', line('part', '100%'), ['held']],
    ['more than all of it', line('part', '107,45', '%'), ['broken: A share of 107.45% is not between 0 and 100%.']],
    ['less than nothing', line('part', '-3%'), ['broken: A share of -3% is not between 0 and 100%.']],
    ['a ratio over 100%', line('ratio', '120%'), ['held']],
    ['a ratio below zero', line('ratio', '-120%'), ['broken: A share of -120% is not between 0 and 100%.']],
    ['half a head', line('part', '2,5', 'heads'), ['broken: A number of 2.5 cannot be: it counts whole things.']],
    ['an average of heads', line('average', '2,5', 'heads'), ['held']],
    ['a figure that nobody can read', line('part', 'veel', 'heads'), ['undecided: "veel" is not a figure with one value.']],
    ['one that is not there yet', line('part', 'n.b.', 'heads'), []],
    ['a figure without a range', line('part', '1,4 mln'), []],
  ])('%s', (_, each, expected) => {
    expect(say(judgeFiguresInRange(rowsOf([each]), range))).toEqual(expected);
  });

  test('a score within its scale', () => {
    const scores = rowsOf([line('part', '7,4'), line('part', '74')]).map((row) => ({ ...row, outOf: 10 }));
    expect(say(judgeFiguresInRange(scores, range))).toEqual(['held', 'broken: A score of 74 is not between 0 and 10.']);
  });
});

describe('ratio matches', () => {
  const table: readonly Line[] = [['Learners', '2016', 'oct', 'part', '200', 'heads'], ['Learners', '2016', 'jun', 'part', '250', 'heads'], ['Diplomas', '2016', '', 'part', '50', 'heads'], ['Certificates in trade', '2016', '', 'part', '30', 'heads']];
  const withRatio = (name: string, figure: string): readonly Line[] => [...table, [name, '2016', '', 'ratio', figure, '%']];

  test.each([
    ['two rows that it names', 'Ratio learners - diplomas', '25%', 'held'],
    ['the other moment of a row', 'Ratio learners - diplomas', '20%', 'held'],
    ['another order', 'Diplomas per learners', '25,0%', 'held'],
    ['another row than it names', 'Ratio learners - diplomas', '15%', 'broken: 15% is no quotient with "Learners" and "Diplomas" (200, 250, 50). The figure is "Certificates in trade" (30) divided by "Learners (oct)" (200), in S!A4, S!A1.'],
    ['no row at all', 'Ratio learners - diplomas', '77%', 'broken: 77% is not the quotient of the rows that its name names, "Learners" and "Diplomas" (200, 250, 50), nor of two other rows of this table.'],
    ['one row that it names, and any other', 'Share of enrolments with certificates in trade', '12%', 'held'],
    ['a row that shares a word with the rest of the name', 'Learners against trade certificates', '12%', 'held'],
    ['but then no other', 'Learners against trade certificates', '20%', 'broken: 20% is no quotient with "Learners" (200, 250). The figure is "Diplomas" (50) divided by "Learners (jun)" (250), in S!A3, S!A2.'],
    ['no row that it names', 'Success', '25%', 'undecided: The name of this ratio names no row of this table in full. 25% is "Diplomas" (50) divided by "Learners (oct)" (200), in S!A3, S!A1.'],
    ['no figure', 'Ratio learners - diplomas', 'n.b.', 'undecided: "n.b." is not a figure with one value.'],
  ])('%s', (_, name, figure, expected) => {
    expect(judgeRatio(withRatio(name, figure))).toEqual([expected]);
  });

  test('a row that cannot be read may be the one that was meant', () => {
    expect(judgeRatio([...withRatio('Ratio learners - diplomas', '15%'), ['Diplomas', '2016', 'jun', 'part', 'Ntb', 'heads']])).toEqual(['undecided: "Ntb" is not a figure with one value, so it cannot be calculated with.']);
  });

  test('whatever two rows it is printed from, it holds; and what is told of another figure is true', () => {
    const count = fc.integer({ min: 1, max: 50_000 });
    fc.assert(fc.property(count, count, fc.integer({ min: 0, max: 2 }), (top, bottom, decimals) => {
      const figure = `${((top / bottom) * 100).toFixed(decimals).replace('.', ',')}%`;
      expect(judgeRatio([['Top', '1', '', 'part', String(top), 'heads'], ['Bottom', '1', '', 'part', String(bottom), 'heads'], ['Top per bottom', '1', '', 'ratio', figure, '%']])).toEqual(['held']);
    }));
  });
});
