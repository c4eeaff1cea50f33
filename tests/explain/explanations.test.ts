/** Explanations of missed targets: which hold, which do not any more, and what the report makes of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { countExplained, isSettled } from '../../core/model/explanation';
import type { Workbook } from '../../core/model/workbook';
import { wordMessage } from '../../core/text/word-message';
import { TODAY, change } from '../check/indicatoren';
import { tell } from '../check/workbook-of';
import { aboutExplanations, checkOn, explain, missOf, missesOf, published, typeRows, type TypedRow } from './explain';

let bare: Workbook;
beforeAll(async () => { bare = await published(); });

const SCORE = ['IND-DOEL-001', 'DP17', '7.36 | Stijging Streefwaarde: 7.5 | 7.22', 'De enquête liep maar half.'] as const;

describe('without explanations', () => {
  test('the sheet is there, empty, and no finding says anything about it', () => {
    const report = checkOn(bare);
    expect(bare.sheets.map(({ name }) => name)).toContain('Verantwoording');
    expect(report.explanations).toBeUndefined();
    expect(aboutExplanations(report)).toEqual([]);
    expect(report.tables.map(({ name }) => name)).not.toContain('Verantwoording');
    expect(missesOf(report)).toHaveLength(7);
  });

  test('a finding that may be explained shows the values that it rests on; others do not', () => {
    const report = checkOn(change(bare, { A4: { kind: 'blank' } }));
    expect(missOf(report, 'DP17').fingerprint).toBe(SCORE[2]);
    expect(report.findings.filter(({ rule }) => rule === 'IND-COD-001').map(({ fingerprint }) => fingerprint)).toEqual([undefined]);
  });

  test('every missed target asks for one', () => {
    const report = checkOn(bare);
    const counts = report.rules.find(({ rule }) => rule === 'IND-VER-001')?.counts;
    const targets = report.rules.find(({ rule }) => rule === 'IND-DOEL-001')?.counts;
    expect(counts).toEqual({ held: targets?.held, broken: 7, undecided: 0, crashed: 0 });
    expect(report.findings.filter(({ rule }) => rule === 'IND-VER-001').map(({ item }) => item)).toEqual(missesOf(report).map(({ item }) => item));
  });

  test('where no target can be judged, nothing can be asked', () => {
    const rows = Object.fromEntries(Array.from({ length: 27 }, (_, at) => [`J${4 + at}`, { kind: 'blank' } as const]));
    const report = checkOn(change(bare, rows));
    expect(report.rules.find(({ rule }) => rule === 'IND-VER-001')?.counts).toEqual({ held: 0, broken: 0, undecided: 1, crashed: 0 });
  });
});

describe('an explanation of a missed target', () => {
  test('that is handed in marks the finding, which still counts, and satisfies what asks for one', () => {
    const report = checkOn(explain(bare, [missOf(checkOn(bare), 'DP17')], { author: 'Personeelsdienst' }));
    const miss = missOf(report, 'DP17');
    expect(miss.explanation).toMatchObject({ text: 'De doelgroep was kleiner.', author: 'Personeelsdienst', date: TODAY, state: 'under-review', standing: 'under-review' });
    expect(isSettled(miss)).toBe(false);
    expect(countExplained(report.findings)).toEqual({ accepted: 0, underReview: 1 });
    expect(report.findings.filter(({ rule, item }) => rule === 'IND-VER-001' && item === 'DP17')).toEqual([]);
    expect(report.explanations?.counts).toMatchObject({ 'under-review': 1 });
    expect(aboutExplanations(report)).toEqual([]);
  });

  test('that is accepted settles the finding, which stays in the report and in the counts', () => {
    const before = checkOn(bare);
    const report = checkOn(explain(bare, missesOf(before), { state: 'accepted' }));
    expect(missesOf(report).every(isSettled)).toBe(true);
    expect(missesOf(report)).toHaveLength(7);
    expect(report.rules.find(({ rule }) => rule === 'IND-DOEL-001')).toEqual(before.rules.find(({ rule }) => rule === 'IND-DOEL-001'));
    expect(report.rules.find(({ rule }) => rule === 'IND-VER-001')?.counts.broken).toBe(0);
    expect(countExplained(report.findings)).toEqual({ accepted: 7, underReview: 0 });
  });

  test.each([
    ['aanvaard', 'accepted'], ['Goedgekeurd', 'accepted'], ['acceptée', 'accepted'], ['accepted', 'accepted'],
    ['in behandeling', 'under-review'], ['', 'under-review'], ['en examen', 'under-review'],
  ])('may be typed by hand with state "%s"', (state, standing) => {
    const report = checkOn(typeRows(bare, [['ind-doel-001 ', ' dp17', '7.36|stijging  streefwaarde: 7.5 | 7.22', 'Zie verslag.', null, null, null, state === '' ? null : state]]));
    expect(missOf(report, 'DP17').explanation?.standing).toBe(standing);
    expect(aboutExplanations(report)).toEqual([]);
  });

  test.each([
    ['result', 'N', '7.40'], ['target', 'J', 'Stijging / Streefwaarde: 7.9'], ['baseline', 'I', '7.10'],
  ])('is out of date when the %s changes, and the finding counts again', (_, column, text) => {
    const accepted = explain(bare, [missOf(checkOn(bare), 'DP17')], { state: 'accepted' });
    const row = missOf(checkOn(bare), 'DP17').place?.range.top ?? 0;
    const report = checkOn(change(accepted, { [`${column}${row + 1}`]: { kind: 'text', text } }));
    expect(missOf(report, 'DP17').explanation?.standing).toBe('stale');
    expect(isSettled(missOf(report, 'DP17'))).toBe(false);
    expect(aboutExplanations(report)).toEqual(['VER-OUD-001 warning']);
    expect(report.findings.filter(({ rule, item }) => rule === 'IND-VER-001' && item === 'DP17')).toHaveLength(1);
  });

  test('tells what was explained and what it says now', () => {
    const report = checkOn(typeRows(bare, [['IND-DOEL-001', 'DP17', '7.30 | Stijging | 7.22', 'Zie verslag.']]));
    expect(report.findings.filter(({ rule }) => rule === 'VER-OUD-001').map((finding) => tell(finding))).toEqual([
      'broken Verantwoording!A4:H4 (DP17): Verantwoord is "7.30 | Stijging | 7.22", nu staat er "7.36 | Stijging Streefwaarde: 7.5 | 7.22".',
    ]);
  });

  test('holds on its last day and not after it', () => {
    const until = explain(bare, [missOf(checkOn(bare), 'DP17')], { state: 'accepted', expires: TODAY });
    expect(isSettled(missOf(checkOn(until, TODAY), 'DP17'))).toBe(true);
    const after = checkOn(until, TODAY + 1);
    expect(missOf(after, 'DP17').explanation?.standing).toBe('expired');
    expect(isSettled(missOf(after, 'DP17'))).toBe(false);
    expect(after.findings.filter(({ rule }) => rule === 'VER-VRV-001').map((finding) => wordMessage(finding.message, 'nl'))).toEqual(['Deze verantwoording gold tot 1 maart 2026.']);
  });

  test('that is rejected settles nothing and is a finding', () => {
    const report = checkOn(explain(bare, [missOf(checkOn(bare), 'DP17')], { state: 'rejected' }));
    expect(isSettled(missOf(report, 'DP17'))).toBe(false);
    expect(aboutExplanations(report)).toEqual(['VER-VWP-001 warning']);
  });

  test('gives way to a later one about the same finding', () => {
    const miss = [missOf(checkOn(bare), 'DP17')];
    const report = checkOn(explain(explain(bare, miss, { state: 'rejected' }), miss, { state: 'accepted', text: 'Nu met bewijs.' }));
    expect(missOf(report, 'DP17').explanation).toMatchObject({ standing: 'accepted', text: 'Nu met bewijs.' });
    expect(report.explanations?.entries.map(({ standing }) => standing)).toEqual(['replaced', 'accepted']);
    expect(aboutExplanations(report)).toEqual([]);
  });

  test.each<[string, TypedRow, string]>([
    ['of a row that is not missed', ['IND-DOEL-001', 'DP1', '1 | 2 | 3', 'Tekst.'], 'IND-DOEL-001 vindt bij "DP1" niets (meer).'],
    ['of a rule that does not exist', ['IND-DOEL-999', 'DP17', '7.36', 'Tekst.'], 'Er is geen regel IND-DOEL-999.'],
  ])('%s is without a finding', (_, row, text) => {
    const report = checkOn(typeRows(bare, [row]));
    expect(report.findings.filter(({ rule }) => rule === 'VER-WEE-001').map((finding) => [finding.severity, wordMessage(finding.message, 'nl')])).toEqual([['info', text]]);
  });

  test.each<[string, TypedRow, string]>([
    ['no text', ['IND-DOEL-001', 'DP17', SCORE[2], null], 'De kolom Verantwoording is niet ingevuld.'],
    ['no value', ['IND-DOEL-001', 'DP17', null, 'Tekst.'], 'De kolom Waarde is niet ingevuld.'],
    ['no rule', [null, 'DP17', SCORE[2], 'Tekst.'], 'De kolom Regel is niet ingevuld.'],
    ['a state that nobody knows', [...SCORE, null, null, null, 'misschien'], '"misschien" is geen status; kies uit in behandeling, aanvaard, verworpen.'],
    ['an expiry that is no date', [...SCORE, null, null, 'ooit', 'aanvaard'], '"ooit" in de kolom Vervaldatum is geen datum.'],
  ])('with %s has no effect', (_, row, text) => {
    const report = checkOn(typeRows(bare, [row]));
    expect(isSettled(missOf(report, 'DP17'))).toBe(false);
    expect(report.findings.filter(({ rule }) => rule === 'VER-LEZ-001').map(({ message }) => wordMessage(message, 'nl'))).toEqual([text]);
  });
});

test('an error cannot be explained away', () => {
  const unnamed = change(bare, { D4: { kind: 'blank' } });
  const report = checkOn(typeRows(unnamed, [['IND-COD-001', 'DP1', '-', 'Geen tijd.', null, null, null, 'aanvaard']]));
  const error = report.findings.find(({ rule }) => rule === 'IND-COD-001');
  expect(error).toMatchObject({ verdict: 'broken', severity: 'error' });
  expect(error?.explanation).toBeUndefined();
  expect(report.findings.filter(({ rule }) => rule === 'VER-FOU-001').map(({ message }) => wordMessage(message, 'nl'))).toEqual(['Een bevinding van IND-COD-001 kan niet verantwoord worden; ze blijft gelden.']);
});

test('the explanations add up to the rows of the sheet', () => {
  const report = checkOn(typeRows(bare, [
    [...SCORE, null, null, null, 'aanvaard'], ['IND-DOEL-001', 'DP22', '6', 'Oud.'], ['IND-DOEL-001', 'DP18', '2259 | Dalende trend ombuigen | 2548', 'Loopt.'], ['X', 'Y', 'Z', 'Tekst.'], [null, 'DP9', '1', 'Tekst.'],
  ]));
  const counts = report.explanations?.counts;
  expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(counts).toMatchObject({ 'accepted': 1, 'stale': 1, 'under-review': 1, 'orphan': 1, 'unreadable': 1 });
});
