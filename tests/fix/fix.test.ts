/** Findings of a staffing plan -> the fixes that can only be right: what each changes, that the finding is gone afterwards, and where there is none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFix, openGround } from '../../core/fix/find-fix';
import { previewFix } from '../../core/fix/preview-fix';
import { applyEdits } from '../../core/model/apply-edits';
import type { Edit } from '../../core/model/edit';
import { formatPlace } from '../../core/model/place';
import type { Finding } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
import { type PlanChange, check, findingsOf, personeelsplan, planWorkbook, rowsWith } from '../check/workbook-of';

const TODAY = 42_735;

/** The fixes of all findings of a rule, by what the finding says. */
function fixesOf(workbook: Workbook, rule: string): readonly (readonly Edit[] | undefined)[] {
  const ground = openGround(personeelsplan, workbook, TODAY);
  return check(workbook).findings.filter((finding) => finding.rule === rule).map((finding) => findFix(finding, ground));
}

/** What a preview says of each cell: place, old, new. */
const tellPreview = (workbook: Workbook, edits: readonly Edit[]): readonly string[] =>
  previewFix(workbook, edits, TODAY).cells.map((cell) => `${formatPlace(cell.place)}: ${String(cell.old)}${cell.oldFormula === undefined ? '' : ` (=${cell.oldFormula})`} -> ${String(cell.new)}${cell.newFormula === undefined ? '' : ` (=${cell.newFormula})`}`);

function fixed(change: PlanChange, rule: string): { readonly told: readonly string[]; readonly left: readonly string[] } {
  const workbook = planWorkbook(change);
  const edits = fixesOf(workbook, rule).flatMap((each) => each ?? []);
  const preview = previewFix(workbook, edits, TODAY);
  return { told: tellPreview(workbook, edits), left: findingsOf(check(applyEdits(workbook, preview.edits)), rule) };
}

describe('a formula', () => {
  test('that was typed over is restored, with its result', () => {
    const { told, left } = fixed({ cells: { 'Personeelsplan!J7': { value: 9 } } }, 'PEP-FRM-001');
    expect(told).toEqual(['Personeelsplan!J7: 9 -> 5 (=Functies[[#This Row],[Statutair ingevuld]]+Functies[[#This Row],[Contractueel ingevuld onbepaalde duur]]+Functies[[#This Row],[Contractueel ingevuld bepaalde duur]])']);
    expect(left).toEqual([]);
  });

  test('that was wiped or changed is restored too', () => {
    const { told, left } = fixed({ cells: { 'Personeelsplan!J7': null, 'Personeelsplan!K6': { value: 3, formula: '1+2' } } }, 'PEP-FRM-001');
    expect(told.map((each) => each.slice(0, 34))).toEqual(['Personeelsplan!J7: null -> 5 (=Fun', 'Personeelsplan!K6: 3 (=1+2) -> 0 (']);
    expect(left).toEqual([]);
  });

  test('keeps the header that the workbook itself uses', () => {
    const workbook = planWorkbook({ cells: { 'Personeelsplan!D11': { value: 99 } } });
    const [edits = []] = fixesOf(workbook, 'PEP-FRM-001');
    expect(edits).toEqual([{ sheet: 'Personeelsplan', row: 10, column: 3, content: { kind: 'formula', formula: 'SUBTOTAL(109,Functies[Statutair ingevuld])' } }]);
  });
});

describe('a total', () => {
  test('of an Excel table gets its formula back', () => {
    const { told, left } = fixed({ cells: { 'Personeelsplan!D11': { value: 99 } } }, 'PEP-TOT-001');
    expect(told).toEqual(['Personeelsplan!D11: 99 -> 15 (=SUBTOTAL(109,Functies[Statutair ingevuld]))']);
    expect(left).toEqual([]);
  });

  test('of a table laid out by hand gets the sum of its rows', () => {
    const { told, left } = fixed({ withoutTables: true, cells: { 'Personeelsplan!D11': { value: 99 } } }, 'PEP-TOT-001');
    expect(told).toEqual(['Personeelsplan!D11: 99 -> 15']);
    expect(left).toEqual([]);
  });

  test('that somebody calculates in another way is left to them', () => {
    const workbook = planWorkbook({ withoutTables: true, cells: { 'Personeelsplan!D11': { value: 6, formula: 'SUM(D6:D8)-2' } } });
    expect(findingsOf(check(workbook), 'PEP-TOT-001').length).toBeGreaterThan(0);
    expect(fixesOf(workbook, 'PEP-TOT-001').every((each) => each === undefined)).toBe(true);
  });
});

describe('a number that is text', () => {
  test('becomes the number that it reads as', () => {
    const { told, left } = fixed({ rows: rowsWith(1, { 3: '3' }) }, 'PEP-GET-003');
    expect(told).toEqual(['Personeelsplan!D7: 3 -> 3']);
    expect(left).toEqual([]);
  });

  test.each(['drie', '3 of 4'])('is left where it cannot be read: %s', (text) => {
    expect(fixesOf(planWorkbook({ rows: rowsWith(1, { 3: text }) }), 'PEP-GET-003').flatMap((each) => each ?? [])).toEqual([]);
  });
});

describe('a choice', () => {
  const ground = openGround(personeelsplan, planWorkbook({ rows: rowsWith(2, { 0: 'E' }) }), TODAY);
  const oneOf = (value: string, allowed: readonly string[]): readonly Edit[] | undefined => {
    const found = check(ground.workbook).findings.find(({ rule }) => rule === 'PEP-NIV-001') as Finding;
    return findFix({ ...found, message: { ...found.message, facts: { value, allowed } } }, ground);
  };
  const texts = (edits: readonly Edit[] | undefined): unknown => edits?.map(({ content }) => (content.kind === 'text' ? content.text : content));

  test('with one slip of the finger gets the spelling of the list', () => {
    expect(texts(oneOf('voorlopgi', ['voorlopig', 'geschat']))).toEqual(['voorlopig']);
    expect(texts(oneOf('Méér beter', ['meer beter', 'minder']))).toEqual(['meer beter']);
  });

  test('that is a short code is never guessed', () => {
    expect(fixesOf(ground.workbook, 'PEP-NIV-001')).toEqual([undefined]);
  });

  test('that is as near to two of the list is not chosen', () => {
    expect(oneOf('stijgen', ['stijgend', 'stijgens'])).toBeUndefined();
  });
});

test('a finding that only a person can solve has no fix', () => {
  const workbook = planWorkbook({ rows: rowsWith(1, { 1: 'B1' }) });
  expect(fixesOf(workbook, 'PEP-RNG-001')).toEqual([undefined]);
});

test('whatever is typed over, fixing everything that is certain leaves nothing of it to fix', () => {
  const cell = fc.constantFrom('Personeelsplan!J6', 'Personeelsplan!K8', 'Personeelsplan!D11', 'Personeelsplan!J11', 'Samenvatting!B4', 'Samenvatting!E7', 'Personeelsplan!D8');
  const value = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('7'), fc.constant(null));
  fc.assert(fc.property(fc.dictionary(cell, value, { minKeys: 1 }), (typed) => {
    const workbook = planWorkbook({ cells: Object.fromEntries(Object.entries(typed).map(([place, each]) => [place, each === null ? null : { value: each }])) });
    const ground = openGround(personeelsplan, workbook, TODAY);
    const edits = check(workbook).findings.flatMap((finding) => findFix(finding, ground) ?? []);
    const after = applyEdits(workbook, previewFix(workbook, edits, TODAY).edits);
    const next = openGround(personeelsplan, after, TODAY);
    expect(check(after).findings.flatMap((finding) => (finding.rule === 'REK-UIT-001' ? [] : findFix(finding, next) ?? []))).toEqual([]);
  }), { numRuns: 40 });
});
