/**
 * Series of figures in a workbook of indicators. Worked out by hand from the published tables:
 * 169 + 671 + 1755 + 1377 + 843 + 667 = 5482 and 169 + 643 + 1600 + 1237 + 683 + 513 = 4845;
 * (98,04 + 96,90 + 97,40) / 3 = 97,4467 and (95,75 + 96,53 + 96,16) / 3 = 96,1467, printed 97,45 and 96,15;
 * 9067 certificates on 28.400, 33.738 or 35.753 learners are 31,9, 26,9 or 25,4%: the 12,7% is 4549 / 35.753 = 12,72%, of another row;
 * the 12,6% of the year after is 4306 / 34.291 = 12,56%, of the same other row.
 */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/model/words';
import { formatPlace } from '../../core/model/place';
import type { Report } from '../../core/model/report';
import { wordMessage } from '../../core/text/word-message';
import { type SeriesRow, check, dataOf, publishedSeries, workbookOf, workbookWithSeries } from './indicatoren';

const published = publishedSeries();
const report = check(await workbookWithSeries(published));

const countsOf = (from: Report, rule: string) => from.rules.find((each) => each.rule === rule)?.counts;
const findingsOf = (from: Report, rule: string): readonly string[] =>
  from.findings.filter((finding) => finding.rule === rule).map(({ verdict, place, message }) => `${verdict} ${place ? formatPlace(place) : '-'}: ${wordMessage(message, 'nl')}`);

/** The published rows with another figure in one of them: the row with this name, period and moment. */
function withFigure(row: string, period: string, moment: string | null, figure: string): readonly SeriesRow[] {
  const changed = published.map((each) => (each[3] === row && each[4] === period && each[5] === moment ? [...each.slice(0, 8), figure, ...each.slice(9)] : each));
  if (changed.every((each, at) => each === published[at])) throw new Error(`no such row: ${row} ${period}`);
  return changed;
}

const checkSeries = async (rows: readonly SeriesRow[]): Promise<Report> => check(await workbookWithSeries(rows));

describe('the published series', () => {
  test('have totals that are the sums of their months, 5482 and 4845', () => {
    expect(published.filter((row) => row[6] === 'totaal').map((row) => row[8])).toEqual(['5482', '4845']);
    expect(countsOf(report, 'IND-REE-004')).toEqual({ held: 2, broken: 0, undecided: 0, crashed: 0 });
  });

  test('have averages that are those of their measuring moments, 97,45% and 96,15%', () => {
    expect(published.filter((row) => row[6] === 'gemiddelde').map((row) => row[8])).toEqual(['97,45%', '96,15%']);
    expect(countsOf(report, 'IND-REE-005')).toEqual({ held: 2, broken: 0, undecided: 0, crashed: 0 });
  });

  test('have a ratio whose name names one row while its figure comes from another, in both years', () => {
    expect(findingsOf(report, 'IND-REE-007')).toEqual([
      'broken Reeksen!I48: 12,7 % is geen quotiënt met "Aantal getuigschriften ondernemerschapstraject beroepskennis" (9067). Het cijfer is wel "Aantal getuigschriften bedrijfsbeheer" (4549) gedeeld door "Aantal ingeschreven cursisten (1 juni)" (35\u00a0753), in Reeksen!I46, Reeksen!I38.',
      'broken Reeksen!I49: 12,6 % is geen quotiënt met "Aantal getuigschriften ondernemerschapstraject beroepskennis" (8195). Het cijfer is wel "Aantal getuigschriften bedrijfsbeheer" (4306) gedeeld door "Aantal ingeschreven cursisten (1 juni)" (34\u00a0291), in Reeksen!I47, Reeksen!I39.',
    ]);
  });

  test('have the figures that the sheet Indicatoren gives: 4845, 2259 and 1842, 97,45% and 96,15%, 12,7% and 12,6%', () => {
    expect(countsOf(report, 'IND-REE-008')).toEqual({ held: 7, broken: 0, undecided: 0, crashed: 0 });
  });

  test('are named, stand once and are of a known kind; there are no shares to add up', () => {
    for (const rule of ['IND-REE-001', 'IND-REE-002', 'IND-REE-003']) expect(countsOf(report, rule)).toMatchObject({ broken: 0, undecided: 0 });
    expect(countsOf(report, 'IND-REE-006')).toEqual({ held: 0, broken: 0, undecided: 1, crashed: 0 });
  });

  test('are judged the same in a workbook of any language, and worded in it', async () => {
    for (const language of LANGUAGES) {
      const other = check(await workbookWithSeries(published, language));
      expect(other.rules.filter(({ rule }) => rule.startsWith('IND-REE'))).toEqual(report.rules.filter(({ rule }) => rule.startsWith('IND-REE')));
      for (const { message } of other.findings) expect(wordMessage(message, language)).not.toMatch(/undefined|\{[a-z]/);
    }
  });
});

describe('a mistake in a series', () => {
  test('a total that is not the sum is told with the gap and both places', async () => {
    expect(findingsOf(await checkSeries(withFigure('Goedgekeurde aanvragen', '2016', null, '4854')), 'IND-REE-004')).toEqual([
      'broken Reeksen!I17: 4854 opgegeven, de delen geven samen 4845: verschil 9 (Reeksen!I5, Reeksen!I7, Reeksen!I9, Reeksen!I11, Reeksen!I13, Reeksen!I15).',
    ]);
  });

  test('whole things have no tolerance: one application too many is one too many', async () => {
    expect(countsOf(await checkSeries(withFigure('Nieuwe aanvragen', '2016', '2016-07', '170')), 'IND-REE-004')).toEqual({ held: 1, broken: 1, undecided: 0, crashed: 0 });
  });

  test('an average is broken only where no values that the prints stand for fit: 97,44% may be, 97,43% may not', async () => {
    // Each part may be 0,005 off, and the average too: 97,4467 is within 0,01 of 97,44 and not of 97,43.
    expect(countsOf(await checkSeries(withFigure('Voltijds engagement', '2014-2015', null, '97,44%')), 'IND-REE-005')).toMatchObject({ held: 2, broken: 0 });
    expect(findingsOf(await checkSeries(withFigure('Voltijds engagement', '2014-2015', null, '97,43%')), 'IND-REE-005')).toEqual([
      'broken Reeksen!I32: 97,43 % opgegeven, het gemiddelde van de delen is 97,4467 %: verschil 0,0167 procentpunt (Reeksen!I25, Reeksen!I28, Reeksen!I30).',
    ]);
  });

  test('a part that is not there yet leaves total and average undecided', async () => {
    expect(findingsOf(await checkSeries(withFigure('Nieuwe aanvragen', '2016', '2016-12', 'n.b.')), 'IND-REE-004')).toEqual([
      'undecided Reeksen!I14: "n.b." is geen cijfer met één waarde, zodat er niet mee te rekenen is.',
    ]);
  });

  test('a ratio that is the quotient of the rows it names holds, whichever of them stands first', async () => {
    // 9067 / 35.753 = 25,36%; 8195 / 34.291 = 23,90%.
    const right = withFigure('Ratio inschrijvingen - aantal getuigschriften ondernemerschapstraject beroepskennis', '2014-2015', null, '25,4%');
    expect(countsOf(await checkSeries(right), 'IND-REE-007')).toEqual({ held: 1, broken: 1, undecided: 0, crashed: 0 });
  });

  test('a figure that the two sheets give differently is told with both places', async () => {
    expect(findingsOf(await checkSeries(withFigure('Voltijds engagement', '2015-2016', null, '92,15%')), 'IND-REE-008')).toEqual([
      'broken Reeksen!I33: Dezelfde indicator heeft op verschillende plaatsen een andere waarde: 96,15 % en 92,15 % (Indicatoren!N15 / Reeksen!I33).',
    ]);
  });

  test('a figure twice, a kind that is not known and a row without a name are told', async () => {
    const [first = [], ...rest] = published;
    const rows = [first, first, ['T', null, null, null, '2016', null, 'som', 'aantal', '3', null], ...rest];
    const wrong = await checkSeries(rows);
    expect(countsOf(wrong, 'IND-REE-002')).toMatchObject({ broken: 2 });
    expect(findingsOf(wrong, 'IND-REE-003')).toEqual([expect.stringContaining('"som" kan hier niet; kies uit cijfer, totaal')]);
    expect(findingsOf(wrong, 'IND-REE-001')).toEqual(['broken Reeksen!D6: Rij is niet ingevuld.']);
  });
});

test('a workbook without the sheet, or with an empty one, is bound all the same, and is not asked about series', async () => {
  const book = await workbookWithSeries(published);
  const lacking = check({ ...book, sheets: book.sheets.filter(({ name }) => name !== 'Reeksen') });
  for (const bare of [lacking, check(await workbookOf(dataOf(2017), ['Referentiedatum=31/12/2016']))]) {
    expect(bare.isBound).toBe(true);
    const about = bare.rules.filter(({ rule }) => rule.startsWith('IND-REE'));
    expect(about).toHaveLength(9);
    expect(about.filter(({ applies }) => applies)).toEqual([]);
    expect(bare.findings.filter(({ rule }) => rule.startsWith('IND-REE'))).toEqual([]);
  }
});

test('a share over 100% and half a learner in a series are told at their cells', async () => {
  const share = await checkSeries(withFigure('Voltijds engagement', '2015-2016', null, '115%').concat([['Proef', null, null, 'Cursisten', '2016', null, 'cijfer', 'aantal', '2,5', null]]));
  expect(findingsOf(share, 'IND-REE-009').map((said) => said.replace(/^broken Reeksen!I\d+: /, ''))).toEqual(['Een aandeel van 115 % ligt niet tussen 0 en 100 %.', 'Een aantal van 2,5 kan niet: het telt hele dingen.']);
  expect(countsOf(report, 'IND-REE-009')).toMatchObject({ broken: 0, undecided: 0 });
});
