/** This year's indicators beside last year's: every part that must go on, held, broken and undecided. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { NewContent } from '../../core/model/edit';
import type { Report } from '../../core/model/report';
import type { Language } from '../../core/model/words';
import type { Workbook } from '../../core/model/workbook';
import { TODAY, change, dataOf, indicatoren, workbookOf } from './indicatoren';
import { findingsOf, tell } from './workbook-of';

const text = (content: string): NewContent => ({ kind: 'text', text: content });
const blank: NewContent = { kind: 'blank' };

let last: Workbook;
/** As a careful analyst starts the next year: every baseline is the last result, of the last result's period. */
let next: Workbook;

const ROWS = Array.from({ length: 27 }, (_, at) => at + 4);
const cell = (workbook: Workbook, address: string): string => String(workbook.sheets.find(({ name }) => name === 'Indicatoren')?.rows.get(Number(address.slice(1)) - 1)?.[address.charCodeAt(0) - 65]?.value ?? '');

beforeAll(async () => {
  last = change(await workbookOf(dataOf(2016), ['Referentiedatum=31/12/2016']), Object.fromEntries(ROWS.map((row) => [`M${row}`, text('2016')])));
  const opened = await workbookOf(dataOf(2016), ['Referentiedatum=31/12/2017']);
  next = change(opened, Object.fromEntries(ROWS.flatMap((row) => [[`I${row}`, text(cell(last, `N${row}`))], [`H${row}`, text('2016')]])));
});

const checkNext = (changes: Parameters<typeof change>[1] = {}, before: Parameters<typeof change>[1] = {}): Report =>
  checkWorkbook(indicatoren, change(next, changes), { workbookName: 'doelen-2017.xlsx', today: TODAY, previous: { workbook: change(last, before), name: 'doelen-2016.xlsx' } });

const countsOf = (report: Report, rule: string) => report.rules.find((each) => each.rule === rule);

test('a year that goes on from the last one breaks no rule that compares', () => {
  const report = checkNext();
  const asking = ['IND-VRG-001', 'IND-VRG-002', 'IND-VRG-003', 'IND-VRG-004', 'IND-VRG-005', 'IND-VRG-006'];
  expect(report.previous).toEqual({ rules: asking, workbook: 'doelen-2016.xlsx' });
  expect(asking.map((rule) => countsOf(report, rule))).toEqual(asking.map((rule) => ({ rule, applies: true, counts: expect.objectContaining({ broken: 0, crashed: 0 }) as unknown })));
  expect(countsOf(report, 'IND-VRG-003')?.counts.held).toBe(27);
  expect(countsOf(report, 'IND-VRG-004')?.counts).toEqual({ held: 54, broken: 0, undecided: 0, crashed: 0 });
  expect(countsOf(report, 'IND-VRG-005')?.counts.held).toBe(27);
});

test('without last year they do not apply, and the report counts them', () => {
  const report = checkWorkbook(indicatoren, next, { workbookName: 'doelen-2017.xlsx', today: TODAY });
  expect(report.previous?.rules).toHaveLength(6);
  expect(report.rules.filter(({ rule }) => rule.startsWith('IND-VRG')).every(({ applies }) => !applies)).toBe(true);
});

describe('the baseline', () => {
  // DP3 stands in row 6: 31 in 2015, 31 in 2016; DP17 in row 21: 7.22 and 7.36; DP9 in row 12: 80% and the parts OT and LT.
  test('that is not last year\'s result is told with both places, in each language', () => {
    const [finding] = checkNext({ I21: text('7.22') }).findings.filter(({ rule }) => rule === 'IND-VRG-003');
    expect(finding && (['nl', 'fr', 'en'] as Language[]).map((language) => tell(finding, language))).toEqual([
      'broken Indicatoren!I21 (DP17): De nulmeting 7,22 is niet het resultaat van vorig jaar: 7,36 (vorige werkmap Indicatoren!N21).',
      'broken Indicatoren!I21 (DP17): La mesure initiale 7,22 n’est pas le résultat de l’année précédente\u00a0: 7,36 (classeur précédent Indicatoren!N21).',
      'broken Indicatoren!I21 (DP17): The baseline 7.22 is not last year\'s result: 7.36 (previous workbook Indicatoren!N21).',
    ]);
    expect(finding?.fingerprint).toBe('7.22 | 7.36');
  });

  test('may be less precise, or written in another way', () => {
    for (const written of ['7,4', '7,36', '7.36 ']) expect(findingsOf(checkNext({ I21: text(written) }), 'IND-VRG-003')).toEqual([]);
  });

  test('may be the one of last year where its period says so, and not where it does not', () => {
    const kept = { I21: text('7.22'), H21: text('2015') };
    expect(findingsOf(checkNext(kept, { H21: text('31/12/2015') }), 'IND-VRG-003')).toEqual([]);
    expect(findingsOf(checkNext({ I21: text('7.22'), H21: blank }), 'IND-VRG-003')).toHaveLength(1);
  });

  test.each([
    ['blank', { I21: blank }, {}, 'Nulmeting is niet ingevuld; vorig jaar wel.'],
    ['beside a blank result', {}, { N21: blank }, 'Resultaat was vorig jaar niet ingevuld.'],
    ['beside a result that was not available', { I21: text('7,36') }, { N21: text('Niet beschikbaar') }, 'De nulmeting "7,36" en het resultaat van vorig jaar "Niet beschikbaar" zijn niet als cijfers te vergelijken.'],
    ['of another period', { I21: text('6,9'), H21: text('2014') }, {}, 'De nulmeting gaat over 2014, het resultaat van vorig jaar over 2016.'],
  ])('%s is undecided', (_, changes, before, said) => {
    expect(findingsOf(checkNext(changes, before), 'IND-VRG-003')).toEqual([`undecided Indicatoren!I21 (DP17): ${said}`]);
  });
});

test('an indicator that vanished is told where it stood, one that came is told for the reader', () => {
  const report = checkNext({ A21: text('DP99'), D21: text('Iets nieuws') });
  expect(findingsOf(report, 'IND-VRG-004')).toEqual([`broken [vorig] Indicatoren!A21 (DP17): De indicator "${cell(last, 'D21')}" van vorig jaar staat niet meer in deze werkmap.`]);
  expect(findingsOf(report, 'IND-VRG-005')).toEqual(['broken Indicatoren!A21 (DP99): De indicator "Iets nieuws" stond vorig jaar niet in de werkmap.']);
  expect(report.findings.find(({ rule }) => rule === 'IND-VRG-005')?.severity).toBe('info');
});

test('an indicator under another code is known by its description', () => {
  const report = checkNext({ A21: text('3.4') });
  expect(findingsOf(report, 'IND-VRG-004')).toEqual(['broken Indicatoren!A21 (3.4): Vorig jaar had deze indicator de code DP17, nu 3.4.']);
  expect(findingsOf(report, 'IND-VRG-005')).toEqual([]);
});

test('one of which the description stands there twice is not guessed', () => {
  const title = text('Dezelfde woorden');
  const report = checkNext({ A21: text('X1'), A22: text('X2'), D21: title, D22: title }, { D21: title });
  expect(findingsOf(report, 'IND-VRG-005')[0]).toContain('Misschien is het DP17 van vorig jaar: dezelfde omschrijving staat er meer dan één keer.');
  expect(findingsOf(report, 'IND-VRG-004')[0]).toContain('Misschien is het X1, X2');
});

describe('description, unit and direction', () => {
  test('that changed are told with what they were; spelling is no change', () => {
    const report = checkNext({ D21: text('Tevredenheid van iedereen'), F6: text('%'), F21: text('op 10') }, { F6: text('aantal'), F21: text('score op 10'), D4: text(cell(last, 'D4').toUpperCase()) });
    expect(findingsOf(report, 'IND-VRG-006')).toEqual([
      `broken Indicatoren!D21 (DP17): De omschrijving was "${cell(last, 'D21')}" en is nu "Tevredenheid van iedereen".`,
      'broken Indicatoren!F6 (DP3): De eenheid was "aantal" en is nu "%".',
    ]);
    expect(findingsOf(checkNext({ G21: text('lager') }, { G21: text('stijgend') }), 'IND-VRG-006')).toEqual(['broken Indicatoren!G21 (DP17): De richting was "stijgend" en is nu "lager".']);
  });

  test('that one year lacks are undecided', () => {
    const said = findingsOf(checkNext({ G21: blank, G22: text('hoger') }, { G21: text('hoger'), G22: blank }), 'IND-VRG-006');
    expect(said).toEqual(['undecided Indicatoren!G21 (DP17): Richting is niet ingevuld; vorig jaar wel.', expect.stringContaining('Richting was vorig jaar niet ingevuld.')]);
  });
});

test('a workbook of the same day or of another body is no last year', async () => {
  const other = await workbookOf(dataOf(2016), ['Referentiedatum=31/12/2017', 'Entiteit=Een ander']);
  const report = checkWorkbook(indicatoren, next, { workbookName: 'nu.xlsx', today: TODAY, previous: { workbook: other, name: 'vorig.xlsx' } });
  expect(findingsOf(report, 'IND-VRG-001').map((said) => said.split(': ')[1])).toEqual(['De vorige werkmap is van dezelfde dag of later.']);
  expect(findingsOf(report, 'IND-VRG-002').map((said) => said.split(': ')[1])).toEqual(['De vorige werkmap is van "Een ander", deze van "Proef".']);
});

test('a workbook whose indicators cannot be read leaves the rules undecided', () => {
  const report = checkNext({}, { K3: text('Resultaat') });
  expect(findingsOf(report, 'IND-VRG-003')).toHaveLength(1);
  expect(countsOf(report, 'IND-VRG-003')?.counts).toMatchObject({ held: 0, broken: 0, undecided: 1 });
});
