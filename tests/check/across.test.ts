/** Workbooks that are checked together: which figures ought to be the same, and what is told where they are not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkReading } from '../../core/check/check-workbook';
import { openTogether, packFigures } from '../../core/check/find-counterparts';
import { readForCheck } from '../../core/check/read-for-check';
import { shareFigures } from '../../core/check/share-figures';
import { hasCounterparts } from '../../core/check/shared-figures';
import type { Definition } from '../../core/definition/definition';
import type { NewContent } from '../../core/model/edit';
import type { Report } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
import { nodePacking } from '../../scripts/codec';
import { TODAY, change, dataOf, indicatoren, workbookOf } from './indicatoren';
import { type PlanChange, planWorkbook, findingsOf, personeelsplan, tell } from './workbook-of';

interface Given {
  readonly name: string;
  readonly workbook: Workbook;
  readonly definition?: Definition;
}

/** As the command checks them: one after another, each beside what the earlier ones gave. */
function checkTogether(...books: readonly Given[]): readonly Report[] {
  const together = openTogether(nodePacking);
  return books.map(({ name, workbook, definition = indicatoren }) => {
    const reading = readForCheck(definition, workbook, TODAY);
    const own = shareFigures(definition, reading, { file: `map/${name}`, workbook: name });
    const packed = own && packFigures(own, nodePacking);
    const others = packed && together.take(packed);
    return checkReading(definition, reading, { workbookName: name, ...(own && others && hasCounterparts(others) ? { together: { own, others } } : {}) });
  });
}

const text = (content: string): NewContent => ({ kind: 'text', text: content });
const countsOf = (report: Report | undefined, rule: string) => report?.rules.find((each) => each.rule === rule);
const said = (report: Report | undefined, rule: string): readonly string[] => (report ? findingsOf(report, rule) : []);

let base: Workbook;
beforeAll(async () => { base = await workbookOf(dataOf(2016), ['Referentiedatum=31/12/2016']); });

/** DP17 (row 21): 7.36 for 2016. */
const evaluation = (cells: Parameters<typeof change>[1] = {}): Given => ({ name: 'evaluatie.xlsx', workbook: change(base, { M21: text('2016'), ...cells }) });
const plan = (cells: Parameters<typeof change>[1] = {}): Given => ({ name: 'plan.xlsx', workbook: change(base, { M21: text('31/12/2016'), ...cells }) });

describe('the same indicator in two workbooks', () => {
  test('with the same figure is held; checked alone the rule does not apply', () => {
    const [first, second] = checkTogether(evaluation(), plan());
    expect(countsOf(first, 'IND-WRK-001')).toMatchObject({ applies: false });
    expect(countsOf(second, 'IND-WRK-001')).toEqual({ rule: 'IND-WRK-001', applies: true, counts: { held: 1, broken: 0, undecided: 0, crashed: 0 } });
  });

  test('with another figure is told at the later one, with both places, in each language', () => {
    const [first, second] = checkTogether(evaluation(), plan({ N21: text('7.46') }));
    expect(said(first, 'IND-WRK-001')).toEqual([]);
    const [finding] = second?.findings.filter(({ rule }) => rule === 'IND-WRK-001') ?? [];
    expect(finding && (['nl', 'fr', 'en'] as const).map((language) => tell(finding, language))).toEqual([
      'broken Indicatoren!N21 (DP17): 7,46, maar 7,36 in evaluatie.xlsx (Indicatoren!N21), voor dezelfde indicator en periode (31/12/2016).',
      'broken Indicatoren!N21 (DP17): 7,46, mais 7,36 dans evaluatie.xlsx (Indicatoren!N21), pour le même indicateur et la même période (31/12/2016).',
      'broken Indicatoren!N21 (DP17): 7.46, but 7.36 in evaluatie.xlsx (Indicatoren!N21), for the same indicator and period (31/12/2016).',
    ]);
    expect(finding).toMatchObject({ severity: 'warning', fingerprint: '7.46 | 7.36' });
    expect(said(checkTogether(plan({ N21: text('7.46') }), evaluation())[1], 'IND-WRK-001')[0]).toContain('7,36, maar 7,46 in plan.xlsx');
  });

  test('is known by its title where its code is new, and a code that names another indicator is no pair', () => {
    expect(said(checkTogether(evaluation(), plan({ A21: text('3.4'), N21: text('7.46') }))[1], 'IND-WRK-001')).toHaveLength(1);
    expect(countsOf(checkTogether(evaluation(), plan({ D21: text('Iets heel anders'), N21: text('2') }))[1], 'IND-WRK-001')).toMatchObject({ applies: false });
  });

  test('of another period or another body is no pair', async () => {
    expect(countsOf(checkTogether(evaluation(), plan({ M21: text('2017'), N21: text('2') }))[1], 'IND-WRK-001')).toMatchObject({ applies: false });
    const other = await workbookOf(dataOf(2016), ['Referentiedatum=31/12/2016', 'Entiteit=Een ander']);
    expect(countsOf(checkTogether(evaluation(), { name: 'x.xlsx', workbook: change(other, { M21: text('2016'), N21: text('2') }) })[1], 'IND-WRK-001')).toMatchObject({ applies: false });
  });

  test('with another unit is undecided', () => {
    const [, second] = checkTogether(evaluation({ F24: text('%'), M24: text('2016') }), plan({ F24: text('euro'), M24: text('2016') }));
    expect(said(second, 'IND-WRK-001')).toEqual([expect.stringContaining('undecided Indicatoren!N24 (DP20)')]);
  });

  test('is compared with the first that gave it, however many follow', () => {
    const others = ['7.36', '7.46', '7.56'].map((figure, at) => ({ ...plan({ N21: text(figure) }), name: `deel-${at}.xlsx` }));
    const reports = checkTogether(evaluation(), ...others);
    expect(reports.map((report) => said(report, 'IND-WRK-001').length)).toEqual([0, 0, 1, 1]);
    expect(said(reports[3], 'IND-WRK-001')[0]).toContain('7,36 in evaluatie.xlsx');
  });
});

describe('an indicator that is a total of the staffing plan', () => {
  /** The small plan of the tests fills 19 posts, on 31 December 2016. */
  const staffing = (changes: PlanChange = {}): Given => ({ name: 'personeel.xlsx', workbook: planWorkbook({ ...changes, parameters: { Entiteit: 'Proef', ...changes.parameters } }), definition: personeelsplan });
  const claim = (cells: Parameters<typeof change>[1] = {}): Given => ({ name: 'doelen.xlsx', workbook: change(base, { W6: text('personeelsplan: ingevuld'), M6: text('31/12/2016'), N6: text('19'), F6: text('aantal'), ...cells }) });

  test('holds in either order', () => {
    expect(countsOf(checkTogether(staffing(), claim())[1], 'IND-WRK-002')?.counts).toEqual({ held: 1, broken: 0, undecided: 0, crashed: 0 });
    expect(countsOf(checkTogether(claim(), staffing())[1], 'PEP-WRK-001')?.counts).toEqual({ held: 1, broken: 0, undecided: 0, crashed: 0 });
  });

  test('is broken at the later workbook, with both places', () => {
    expect(said(checkTogether(staffing(), claim({ N6: text('21') }))[1], 'IND-WRK-002')).toEqual([
      'broken Indicatoren!N6 (DP3): 21, maar het totaal "Totaal ingevuld" in personeel.xlsx is 19 (Personeelsplan!D11:G11): verschil 2.',
    ]);
    expect(said(checkTogether(claim({ N6: text('21') }), staffing())[1], 'PEP-WRK-001')).toEqual([
      'broken Personeelsplan!D11:G11 (DP3): Het totaal "Totaal ingevuld" is 19, maar de indicator DP3 in doelen.xlsx geeft 21 (Indicatoren!N6): verschil 2.',
    ]);
  });

  test.each<[string, PlanChange, Parameters<typeof change>[1], string]>([
    ['no period', {}, { M6: { kind: 'blank' } }, 'De indicator DP3 zegt niet over welke dag of periode het resultaat gaat'],
    ['no reference date', { parameters: { Referentiedatum: null } }, {}, 'heeft geen leesbare referentiedatum'],
    ['no unit', {}, { F6: { kind: 'blank' } }, 'De eenheid van de indicator DP3 zegt niet of die telt in wat het totaal "Totaal ingevuld" telt: koppen'],
    ['another basis', { parameters: { Telbasis: 'VTE' } }, {}, 'De indicator DP3 telt in koppen, het totaal "Totaal ingevuld" in VTE'],
    ['no figure', {}, { N6: text('een twintigtal') }, '"een twintigtal" van de indicator DP3 is geen cijfer met één waarde'],
    ['a plan that cannot be counted', { cells: { 'Personeelsplan!D6': 'veel' } }, {}, 'Het totaal "Totaal ingevuld" is niet te berekenen'],
  ])('is undecided with %s', (_, changes, cells, why) => {
    const [told, ...rest] = said(checkTogether(staffing(changes), claim(cells))[1], 'IND-WRK-002');
    expect(told).toMatch(/^undecided Indicatoren!N6 \(DP3\): /);
    expect(told).toContain(why);
    expect(rest).toEqual([]);
  });

  test('is not held beside a plan of another day or of another body', () => {
    for (const changes of [{ parameters: { Referentiedatum: 42_369 } }, { parameters: { Entiteit: 'Een ander' } }]) {
      expect(countsOf(checkTogether(staffing(changes), claim({ N6: text('21') }))[1], 'IND-WRK-002')).toMatchObject({ applies: false });
    }
  });

  test('may be named in any language; words that name no total are told', () => {
    expect(countsOf(checkTogether(staffing(), claim({ W6: text('Staffing plan: filled') }))[1], 'IND-WRK-002')?.counts.held).toBe(1);
    const [report] = checkTogether(claim({ W6: text('de plannen') }));
    expect(said(report, 'IND-LEZ-001')).toEqual(['broken Indicatoren!W6 (DP3): "de plannen" in de kolom Zelfde als is niet bekend; kies uit personeelsplan: ingevuld, personeelsplan: statutair, personeelsplan: vacant.']);
  });
});

test('what was packed away gives the same as what was kept ready', () => {
  const own = shareFigures(indicatoren, readForCheck(indicatoren, evaluation().workbook, TODAY), { file: '', workbook: '' });
  const bodies = Array.from({ length: 100 }, () => openTogether(nodePacking));
  const all = openTogether(nodePacking);
  // Each of a hundred bodies comes back when all others have been there; beside none but its own workbooks nothing is packed away.
  const found = Array.from({ length: 400 }, (_, at) => {
    const packed = own && packFigures({ ...own, file: `${at}.xlsx`, workbook: `${at}.xlsx`, body: `Instelling ${at % 100}` }, nodePacking);
    return packed && [bodies[at % 100]?.take(packed), all.take(packed)];
  });
  for (const each of found) expect(each?.[1]).toEqual(each?.[0]);
  expect([0, 199, 299, 399].map((at) => found[at]?.map((others) => others?.figures.map(({ file }) => file)))).toEqual([[[], []], ...[0, 1, 2].map(() => [['99.xlsx'], ['99.xlsx']])]);
});

test('what is kept of a workbook does not grow with the workbooks that say the same', () => {
  const together = openTogether(nodePacking);
  const reading = readForCheck(indicatoren, evaluation().workbook, TODAY);
  const sizes = Array.from({ length: 50 }, (_, at) => {
    const own = shareFigures(indicatoren, reading, { file: `${at}.xlsx`, workbook: `${at}.xlsx` });
    const packed = own && packFigures(own, nodePacking);
    return packed ? together.take(packed).figures.length : -1;
  });
  expect(new Set(sizes.slice(1))).toEqual(new Set([1]));
});
