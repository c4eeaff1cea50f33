/** The host in Excel: what it asks, how much, and what it does when Excel, its user or a co-author gets in between. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type Change, type HostChange, HostRefused, type Mark } from '../../addin/host';
import { makeExcelHost } from '../../addin/host-excel';
import { readChangedRange } from '../../addin/excel/watch-changes';
import { newExplanationSheet } from '../../core/explain/new-explanation-sheet';
import { cellPlace, formatCell } from '../../core/model/place';
import { findSheet, valueAt } from '../../core/model/workbook';
import { WorkbookModel } from '../excel-host/model';
import { recalculateModel } from '../excel-host/recalculate-model';
import { closeExcel, openExcelHost } from './open-excel-host';
import { makeRichWorkbook } from './rich-workbook';
import { builtInDefinitions, startTestEngine } from './test-engine';

const RICH = await makeRichWorkbook();
const TEMPLATE = new Uint8Array(readFileSync('templates/personeelsplan/personeelsplan.nl.xlsx'));
/** office.js: 5 MB each way (Microsoft, "Resource limits and performance optimization for Office Add-ins"). */
const LIMIT_BYTES = 5 * 1_048_576;
const DELAY_FOR_CELL_EDIT = 64;

afterEach(closeExcel);

const typed = (sheet: string, row: number, column: number, number: number): Change => ({ edits: [{ sheet, row, column, content: { kind: 'number', number } }] });
const reasonOf = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'done', (error: unknown) => (error instanceof HostRefused ? error.reason : String(error)));
const mark = (sheet: string, row: number, column: number, severity: Mark['severity'] = 'error'): Mark => ({ place: cellPlace(sheet, row, column), severity });

const makeLarge = (rowCount: number, columnCount: number): WorkbookModel => new WorkbookModel({
  name: 'groot.xlsx',
  sheets: [{ name: 'Groot', values: Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_each, column) => (column % 3 === 0 ? `rij ${row} met wat tekst` : row * column))) }],
}, { recalculate: recalculateModel });

describe('what is asked of Excel', () => {
  test('a workbook is read in few requests, and not again while nothing changes', async () => {
    const { host, excel } = await openExcelHost(TEMPLATE);
    await host.read();
    await excel.settle();
    const { length } = excel.session.log;
    // Listening, two for the frame, one for the cells, and what the library cleans up.
    expect(length).toBeLessThanOrEqual(7);
    // Far below what the sheets on which the template judges itself would take: those are not asked.
    expect(Math.max(...excel.session.log.map(({ responseBytes }) => responseBytes))).toBeLessThan(200_000);
    await host.read();
    await excel.settle();
    expect(excel.session.log.length).toBe(length);
  });

  test('a typed cell is read alone, with the results of formulas', async () => {
    const { host, excel } = await openExcelHost(TEMPLATE);
    await host.read();
    const heard: HostChange[] = [];
    host.onChange((change) => heard.push(change));
    await excel.settle();
    const before = excel.session.log.length;
    const { sheet, body } = excel.session.book.tables[0] ?? {};
    excel.session.type(`${sheet?.name}!${formatCell(body?.r0 ?? 0, 4)}`, 2);
    await expect.poll(() => heard.length).toBe(1);
    await excel.settle();
    const sent = excel.session.log.slice(before);
    expect(sent.length).toBeLessThanOrEqual(6);
    expect(Math.max(...sent.map(({ responseBytes }) => responseBytes))).toBeLessThan(60_000);
    expect(heard).toEqual([{ by: 'user', places: [cellPlace(sheet?.name ?? '', body?.r0 ?? 0, 4)] }]);
  });

  test('a large sheet comes in pieces below the limit, whole and in order', async () => {
    const { host, excel } = await openExcelHost(makeLarge(5000, 20));
    const sheet = findSheet(await host.read(), 'Groot');
    expect(sheet?.rows.size).toBe(5000);
    expect(sheet && [valueAt(sheet, 4999, 19), valueAt(sheet, 2500, 0)]).toEqual([4999 * 19, 'rij 2500 met wat tekst']);
    expect(Math.max(...excel.session.log.map(({ responseBytes }) => responseBytes))).toBeLessThan(LIMIT_BYTES / 2);
  });

  test('where Excel finds the answer too large, smaller pieces are asked; a cell that is too large by itself is refused', async () => {
    const { host, excel } = await openExcelHost(makeLarge(500, 20));
    excel.session.faults.payloadLimit = 30_000;
    const sheet = findSheet(await host.read(), 'Groot');
    expect(sheet?.rows.size).toBe(500);
    excel.session.type('Groot!A1', 'x'.repeat(31_000));
    expect(await reasonOf(host.read().then(() => host.read()))).toMatch(/done|too-large/);
    await expect.poll(() => reasonOf(host.read())).toBe('too-large');
  });

  test('a large filling is written in pieces below the limit, and undone', async () => {
    const { host, excel } = await openExcelHost(makeLarge(10, 2));
    await host.read();
    const edits: Change['edits'] = Array.from({ length: 40_000 }, (_, at) => ({ sheet: 'Groot', row: 20 + Math.floor(at / 10), column: at % 10, content: { kind: 'text', text: `tekst nummer ${at} van een lange lijst` } }));
    await host.apply({ edits }, 'vullen');
    const sheet = findSheet(await host.read(), 'Groot');
    expect(sheet && valueAt(sheet, 4019, 9)).toBe('tekst nummer 39999 van een lange lijst');
    expect(Math.max(...excel.session.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(LIMIT_BYTES / 2);
    await host.undo();
    expect(findSheet(await host.read(), 'Groot')?.rows.size).toBe(10);
  });
});

describe('what gets in between', () => {
  test('a protected sheet is said to be so, and stays protected; its unlocked cells can be filled', async () => {
    const { host, excel } = await openExcelHost(RICH);
    expect(await reasonOf(host.apply(typed('Beveiligd', 0, 0, 9), 'typen'))).toBe('protected');
    expect(await reasonOf(host.apply({ edits: [...typed('Beveiligd', 0, 1, 8).edits, ...typed('Beveiligd', 0, 0, 9).edits] }, 'typen'))).toBe('protected');
    expect(excel.session.read('Beveiligd!A1:B1')).toEqual([[1, 2]]);
    await host.apply(typed('Beveiligd', 0, 1, 8), 'typen');
    expect(excel.session.read('Beveiligd!A1:B1')).toEqual([[1, 8]]);
    expect(excel.session.book.sheet('Beveiligd')?.protected).toBe(true);
  });

  test('a workbook that is read-only is read and not written', async () => {
    const { host, excel } = await openExcelHost(RICH);
    excel.session.faults.readOnly = true;
    expect((await host.read()).sheets.length).toBeGreaterThan(3);
    expect(await reasonOf(host.apply(typed('Rijk blad', 1, 1, 9), 'typen'))).toBe('read-only');
  });

  test('reading waits while somebody types in a cell; a change says so', async () => {
    const { host, excel } = await openExcelHost(RICH);
    excel.session.faults.cellEditMode = true;
    await host.read();
    const reads = excel.session.log.filter(({ response }) => !('status' in response));
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.every(({ flags }) => (flags & DELAY_FOR_CELL_EDIT) !== 0)).toBe(true);
    expect(await reasonOf(host.apply(typed('Rijk blad', 1, 1, 9), 'typen'))).toBe('edit-mode');
    excel.session.faults.cellEditMode = false;
    await host.apply(typed('Rijk blad', 1, 1, 9), 'typen');
    expect(excel.session.read("'Rijk blad'!B2")).toEqual([[9]]);
  });

  test('when Excel is too busy it is asked again, and not for ever', async () => {
    const { host, excel } = await openExcelHost(RICH);
    excel.session.faults.nextStatus.push(5102, 5102);
    expect((await host.read()).sheets.length).toBeGreaterThan(3);
    excel.session.faults.nextStatus.push(5102, 5102, 5102, 5102);
    expect(await reasonOf(host.apply(typed('Rijk blad', 1, 1, 9), 'typen'))).toBe('busy');
    expect(excel.session.read("'Rijk blad'!B2")).toEqual([[10]]);
  });

  test('what was written before a failure is taken back', async () => {
    const { host, excel } = await openExcelHost(makeLarge(10, 2));
    await host.read();
    const before = excel.session.read('Groot!A1:J60000');
    const stop = (event: { readonly kind: string }): void => {
      if (event.kind !== 'changed') return;
      excel.session.book.listeners.delete(stop as never);
      excel.session.faults.nextStatus.push(7000);
    };
    excel.session.book.listeners.add(stop as never);
    const edits: Change['edits'] = Array.from({ length: 60_000 }, (_, at) => ({ sheet: 'Groot', row: Math.floor(at / 10), column: at % 10, content: { kind: 'text', text: `tekst nummer ${at} van een lange lijst` } }));
    expect(await reasonOf(host.apply({ edits }, 'vullen'))).not.toBe('done');
    expect(excel.session.read('Groot!A1:J60000')).toEqual(before);
    expect(host.undoable()).toBeUndefined();
  });

  test('a co-author is told apart, and what they changed is not overwritten by undoing', async () => {
    const { host, excel } = await openExcelHost(RICH);
    const heard: HostChange[] = [];
    host.onChange((change) => heard.push(change));
    await host.apply({ edits: [...typed('Rijk blad', 1, 1, 5).edits, ...typed('Rijk blad', 2, 1, 6).edits] }, 'vullen');
    excel.session.type("'Rijk blad'!B3", 60, 'remote');
    await expect.poll(() => heard).toEqual([{ by: 'other', places: [cellPlace('Rijk blad', 2, 1)] }]);
    const refused = await host.undo().catch((error: unknown) => error);
    expect(refused).toMatchObject({ reason: 'changed-since', messages: [{ facts: { place: cellPlace('Rijk blad', 2, 1) } }] });
    expect(excel.session.read("'Rijk blad'!B2:B3")).toEqual([[5], [60]]);
  });

  test('a sheet of ours on which somebody wrote since stays when its coming is undone', async () => {
    const { host, excel } = await openExcelHost(RICH, { requirementSets: { ExcelApi: '1.9' } });
    await host.apply({ edits: [], sheet: newExplanationSheet('nl', [{ rule: { kind: 'text', text: 'IND-DOEL-001' } }]) }, 'verklaring');
    const made = excel.session.book.sheet('Verantwoording');
    expect([made?.frozenRows, made?.showsGridlines, made?.columnWidths.size, made?.cell(2, 0)?.style]).toEqual([3, false, 8, expect.objectContaining({ bold: true, fill: '#1F4E79', wrap: true })]);
    excel.session.type('Verantwoording!D6', 'van een collega', 'remote');
    expect(await host.undo().catch((error: unknown) => error)).toMatchObject({ reason: 'changed-since', messages: [{ facts: { place: cellPlace('Verantwoording', 5, 3) } }] });
    expect(excel.session.book.sheets.at(-1)?.name).toBe('Verantwoording');
  });

  test('sheets and table rows that come, go and get other names are noticed', async () => {
    const { host, excel } = await openExcelHost(RICH, { requirementSets: { ExcelApi: '1.17' } });
    const { book } = excel.session;
    let heard = 0;
    await host.read();
    host.onChange(() => {
      heard += 1;
    });
    book.addSheet('Nieuw', 'user');
    await expect.poll(() => heard).toBe(1);
    const second = book.sheet('Tweede');
    if (second) second.name = 'Hernoemd';
    if (second) book.emit({ kind: 'renamed', sheet: second, origin: 'user' });
    await expect.poll(() => heard).toBe(2);
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Rijk blad', 'Hernoemd', 'Verborgen', 'Beveiligd', 'Leeg', 'Nieuw']);
    book.tables[0]?.appendRows(1, 'remote');
    excel.session.type("'Rijk blad'!A4:B4", [['z', 3]], 'remote');
    await expect.poll(() => heard).toBe(3);
    const sheet = findSheet(await host.read(), 'Rijk blad');
    expect(sheet?.tables[0]?.range.bottom).toBe(4);
    expect(sheet && [valueAt(sheet, 3, 0), valueAt(sheet, 4, 0), valueAt(sheet, 4, 1)]).toEqual(['z', 'Totaal', 33]);
  });
});

describe('showing', () => {
  test('selects the place in Excel, and refuses a hidden sheet', async () => {
    const { host, excel } = await openExcelHost(RICH);
    await host.show({ sheet: 'Tweede', range: { top: 2, left: 1, bottom: 3, right: 2 } });
    expect(excel.session.selection).toBe('Tweede!B3:C4');
    expect(await reasonOf(host.show(cellPlace('Verborgen', 0, 0)))).toBe('hidden');
    expect(excel.session.selection).toBe('Tweede!B3:C4');
  });
});

describe('marks', () => {
  test('are conditional formats of our own beside those of the user, and go without a trace', async () => {
    const { host, excel } = await openExcelHost(RICH);
    const sheet = excel.session.book.sheet('Rijk blad');
    sheet?.condFormats.push({ id: '{user}', type: 'Custom', areas: [{ r0: 1, c0: 1, r1: 2, c1: 1 }], priority: 0, stopIfTrue: false, rule: { formula: '=B2>5' }, format: { fill: '#00FF00' } });
    await host.highlight([mark('Rijk blad', 1, 1), mark('Rijk blad', 2, 1, 'warning'), mark('Tweede', 0, 0, 'info'), mark('Beveiligd', 0, 0)]);
    expect(sheet?.condFormats.length).toBe(3);
    expect(excel.session.book.sheet('Tweede')?.condFormats.length).toBe(1);
    expect(excel.session.book.sheet('Beveiligd')?.condFormats.length).toBe(0);
    const asked = excel.session.log.length;
    await host.highlight([mark('Rijk blad', 1, 1), mark('Rijk blad', 2, 1, 'warning'), mark('Tweede', 0, 0, 'info')]);
    await excel.settle();
    expect(excel.session.log.slice(asked).every(({ request }) => request.Actions.every(({ Name }) => !/Add|Delete/.test(Name)))).toBe(true);
    await host.highlight([mark('Rijk blad', 1, 1)]);
    expect([sheet?.condFormats.length, excel.session.book.sheet('Tweede')?.condFormats.length]).toEqual([2, 0]);
    await host.clearHighlights();
    expect(sheet?.condFormats.map(({ id }) => id)).toEqual(['{user}']);
    expect(sheet?.cell(1, 1)?.style?.fill).toBeUndefined();
  });

  test('that an earlier session left behind go too', async () => {
    const { host, excel } = await openExcelHost(RICH);
    await host.highlight([mark('Rijk blad', 1, 1), mark('Tweede', 0, 0)]);
    const next = makeExcelHost(startTestEngine());
    await next.clearHighlights();
    expect(excel.session.book.sheets.map(({ condFormats }) => condFormats.length)).toEqual([0, 0, 0, 0, 0]);
  });

  test('on many scattered cells stay few formats', async () => {
    const { host, excel } = await openExcelHost(RICH);
    await host.highlight(Array.from({ length: 3000 }, (_, at) => mark('Leeg', at * 2, at % 7)));
    const formats = excel.session.book.sheet('Leeg')?.condFormats ?? [];
    expect(formats.length).toBeLessThan(10);
    expect(formats.reduce((sum, { areas }) => sum + areas.length, 0)).toBe(3000);
  });
});

describe('the oldest Excel that we support', () => {
  test('reads, changes, undoes and hears of changes as newer ones do, without an echo', async () => {
    const { host, excel } = await openExcelHost(RICH, { requirementSets: { ExcelApi: '1.9' } });
    const heard: HostChange[] = [];
    host.onChange((change) => heard.push(change));
    await host.read();
    await host.apply(typed('Rijk blad', 1, 1, 9), 'typen');
    await host.undo();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard).toEqual([]);
    excel.session.type("'Rijk blad'!B2", 99);
    await expect.poll(() => heard.length).toBe(1);
    const sheet = findSheet(await host.read(), 'Rijk blad');
    expect(sheet && valueAt(sheet, 3, 1)).toBe(119);
  });

  test('says that Excel saves, not the pane', async () => {
    const { host } = await openExcelHost(RICH, { requirementSets: { ExcelApi: '1.9' } });
    expect(await reasonOf(host.save())).toBe('not-supported');
  });
});

test('addresses of changes are read, whole rows and columns too', () => {
  expect(readChangedRange('B3:D9')).toEqual({ top: 2, left: 1, bottom: 8, right: 3 });
  expect(readChangedRange('B:D')).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 3 });
  expect(readChangedRange('3:4')).toEqual({ top: 2, left: 0, bottom: 3, right: 16_383 });
  expect(readChangedRange('A1,C3')).toBeUndefined();
});

test('the definitions of the build are of both kinds', () => {
  expect(builtInDefinitions().map(({ id }) => id)).toEqual(expect.arrayContaining(['indicatoren', 'personeelsplan']));
});
