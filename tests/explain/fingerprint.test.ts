/** What an explanation belongs to: the values of its finding, wherever its row stands, and no others. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf, isSameFingerprint } from '../../core/explain/fingerprint';
import { planExplanation } from '../../core/explain/plan-explanation';
import { readWorkbook } from '../../core/ooxml/read';
import type { Finding } from '../../core/model/report';
import { changeWorkbook } from '../../scripts/change-workbook';
import { nodeCodec } from '../../scripts/codec';
import { writeTemplate } from '../../scripts/template/write-template';
import { TODAY, contentOf, dataOf, indicatoren, workbookOf } from '../check/indicatoren';
import { checkOn, explain, missOf, missesOf, published } from './explain';

/** Figures and words as people type them; a bar parts the values of a line. */
const typed = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.stringMatching(/^[a-z0-9,.%]{1,8}$/)), { minLength: 1, maxLength: 4 });
const plain = (values: readonly (string | number)[]): string => values.map((value) => (typeof value === 'number' ? String(Number(value.toPrecision(15))).replace('.', ',') : value)).join('|').toLowerCase();

test('two lines are the same when all values are, and only then', () => {
  fc.assert(fc.property(typed, typed, (one, other) => {
    const same = (left: typeof one, right: typeof one): boolean => isSameFingerprint(fingerprintOf(left, 'nl-BE'), fingerprintOf(right, 'nl-BE'));
    expect(same(one, [...one])).toBe(true);
    expect(same(one, other)).toBe(plain(one) === plain(other));
  }));
});

test('of a long line every change shows, also beyond what is kept of it', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{150,300}$/), fc.nat(), (text, at) => {
    const place = at % text.length;
    const changed = `${text.slice(0, place)}${text[place] === 'a' ? 'b' : 'a'}${text.slice(place + 1)}`;
    const [one, other] = [text, changed].map((each) => fingerprintOf([each, 7.36], 'nl-BE'));
    expect(one).not.toBe(other);
    expect(one?.length).toBeLessThanOrEqual(120);
  }));
});

test('rows that move keep their explanations, in whatever order they stand', async () => {
  const [header = '', ...records] = dataOf(2016).trimEnd().split(/\n(?=DP|\d)/);
  const before = missesOf(checkOn(await published())).map(({ item, fingerprint }) => `${item ?? ''}: ${fingerprint ?? ''}`).sort();
  for (const order of [[...records].reverse(), [...records.slice(9), ...records.slice(0, 9)]]) {
    const moved = await workbookOf([header, ...order].join('\n'), ['Referentiedatum=31/12/2016', 'DoelenOp=31/12/2016']);
    expect(missesOf(checkOn(moved)).map(({ item, fingerprint }) => `${item ?? ''}: ${fingerprint ?? ''}`).sort()).toEqual(before);
    const report = checkOn(explain(moved, [missOf(checkOn(moved), 'DP17')], { state: 'accepted' }));
    expect(missOf(report, 'DP17').explanation?.standing).toBe('accepted');
  }
});

test('a sheet that is full grows, and every explanation on it counts', async () => {
  const bytes = await writeTemplate(indicatoren, 'nl', contentOf(dataOf(2016), ['Referentiedatum=31/12/2016', 'DoelenOp=31/12/2016']), TODAY);
  const workbook = readWorkbook(bytes, nodeCodec);
  const misses = missesOf(checkOn(workbook));
  const older = Array.from({ length: 30 }, (_, at): Finding => ({ ...missOf(checkOn(workbook), 'DP17'), item: 'DP17', fingerprint: `${at} | oud | 1` }));
  const planned = planExplanation(indicatoren, workbook, [...older, ...misses], { text: 'Zie verslag.', date: TODAY, state: 'accepted' }, 'nl');
  if ('problem' in planned) throw new Error(planned.problem.id);
  expect(planned.added?.rows.length).toBe(30 + 7 - 15);
  const report = checkOn(readWorkbook(changeWorkbook('doelen.xlsx', bytes, workbook, planned), nodeCodec));
  expect(report.explanations?.entries).toHaveLength(37);
  expect(missesOf(report).map(({ explanation }) => explanation?.standing)).toEqual(misses.map(() => 'accepted'));
});

test('what could not be judged is nothing to explain', async () => {
  const workbook = await published();
  const undecided = checkOn(workbook).findings.find(({ rule, verdict }) => rule === 'IND-DOEL-001' && verdict === 'undecided');
  expect(undecided && planExplanation(indicatoren, workbook, [undecided], { text: 'Nog te doen.', date: TODAY }, 'nl')).toEqual({ problem: { id: 'explain.may-not', facts: { rule: 'IND-DOEL-001' } } });
});
