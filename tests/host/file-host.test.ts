/** The host on a file: opening, changing without loss, undoing, saving. What it shares with Excel is in contract.test.ts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFileHost } from '../../addin/host-file';
import type { Place } from '../../core/model/place';
import { findSheet, valueAt } from '../../core/model/workbook';
import { startTestEngine } from './test-engine';

const OWN = new Uint8Array(readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm'));
const engine = startTestEngine();

async function open(bytes: Uint8Array = OWN, name = 'plan.xlsm') {
  const saved: { readonly bytes: Uint8Array; readonly name: string }[] = [];
  const host = makeFileHost(engine, (given, as) => saved.push({ bytes: given, name: as }));
  await host.open(bytes, name);
  return { host, saved };
}

const refusal = (error: unknown): unknown => (error as { readonly reason?: string }).reason;

test('a host without a file says so', async () => {
  const host = makeFileHost(engine);
  expect(host.workbookName()).toBeUndefined();
  await expect(host.read()).rejects.toMatchObject({ reason: 'nothing-open' });
  await expect(host.save()).rejects.toMatchObject({ reason: 'nothing-open' });
});

test('a file that is no workbook is refused, and the one that was open stays', async () => {
  const { host } = await open();
  const before = await host.read();
  expect(refusal(await host.open(new TextEncoder().encode('Rang;Functie'), 'lijst.xlsx').catch((error: unknown) => error))).toBe('unreadable');
  expect(host.workbookName()).toBe('plan.xlsm');
  expect(await host.read()).toBe(before);
});

test('saving without a change gives the very same bytes; after a change the rest of them', async () => {
  const { host, saved } = await open();
  await host.save();
  expect(saved[0]?.bytes).toBe(OWN);
  expect(host.isDirty()).toBe(false);
  const sheet = (await host.read()).sheets[0]?.name ?? '';
  await host.apply({ edits: [{ sheet, row: 199, column: 20, content: { kind: 'text', text: '=1+1' } }] }, 'typen');
  expect(host.isDirty()).toBe(true);
  await host.save();
  expect(host.isDirty()).toBe(false);
  const { host: again } = await open(saved[1]?.bytes);
  const found = findSheet(await again.read(), sheet);
  expect(found && valueAt(found, 199, 20)).toBe('=1+1');
});

test('another file takes the place of the first, with nothing to undo, and listeners hear of it', async () => {
  const { host } = await open();
  const heard: unknown[] = [];
  const stop = host.onChange((change) => heard.push(change));
  const sheet = (await host.read()).sheets[0]?.name ?? '';
  await host.apply({ edits: [{ sheet, row: 0, column: 30, content: { kind: 'number', number: 7 } }] }, 'typen');
  expect(heard).toEqual([]);
  await host.open(OWN, 'ander.xlsm');
  expect(heard).toEqual([{ by: 'user' }]);
  expect(host.undoable()).toBeUndefined();
  stop();
  await host.open(OWN, 'derde.xlsm');
  expect(heard).toHaveLength(1);
});

test('places and marks reach the grid', async () => {
  const { host } = await open();
  const shown: Place[] = [];
  host.onShow((place) => shown.push(place));
  const marks: unknown[] = [];
  host.onMarks((given) => marks.push(given));
  const place: Place = { sheet: (await host.read()).sheets[0]?.name ?? '', range: { top: 1, left: 1, bottom: 1, right: 1 } };
  await host.show(place);
  await host.highlight([{ place, severity: 'error' }]);
  await host.clearHighlights();
  expect(shown).toEqual([place]);
  expect(marks).toEqual([[{ place, severity: 'error' }], []]);
});

test('changes made at the same time are made one after the other', async () => {
  const { host } = await open();
  const sheet = (await host.read()).sheets[0]?.name ?? '';
  await Promise.all([1, 2, 3].map((number) => host.apply({ edits: [{ sheet, row: number, column: 30, content: { kind: 'number', number } }] }, `${number}`)));
  const found = findSheet(await host.read(), sheet);
  expect([1, 2, 3].map((row) => found && valueAt(found, row, 30))).toEqual([1, 2, 3]);
  expect(host.undoable()).toBe('3');
});
