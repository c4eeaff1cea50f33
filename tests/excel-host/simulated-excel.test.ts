/** The simulated Excel itself: Microsoft's own client library against it, as add-ins use it. */
import { afterEach, describe, expect, test } from 'vitest';
import { type ExcelHost, startExcel } from './node';
import { BOOK } from './small-book';

let host: ExcelHost;
const open = async (options?: Parameters<typeof startExcel>[1], book = BOOK) => (host = await startExcel(book, options));
afterEach(() => host?.close());
const code = async (p: Promise<unknown>) => p.then(() => 'resolved', (e: { code: string }) => e.code);

describe('loading and syncing', () => {
  test('onReady, used range, write, select', async () => {
    await open();
    expect(host.info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    await host.Excel.run(async (ctx) => {
      const r = ctx.workbook.worksheets.getItem('A').getUsedRange();
      r.load('values,address');
      expect(() => r.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      await ctx.sync();
      expect(r.address).toBe('A!A1:B3');
      expect(r.values).toEqual([['id', 'amount'], ['x', 10], ['y', 20]]);
      expect(() => r.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      r.getCell(1, 1).values = [[5]];
      r.select();
      expect(host.session.read('A!B2')).toEqual([[10]]); // nothing happens before sync
      await ctx.sync();
    });
    expect(host.session.read('A!B2')).toEqual([[5]]);
    expect(host.session.selection).toBe('A!A1:B3');
  });

  test('collections, nested loads, text and number formats', async () => {
    await open();
    await host.Excel.run(async (ctx) => {
      const sheets = ctx.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      const table = ctx.workbook.tables.getItem('Items');
      table.load('name,worksheet/name,columns/items/name');
      const amount = table.columns.getItem('amount').getDataBodyRange();
      amount.load('text,numberFormat,valueTypes');
      const second = ctx.workbook.worksheets.getItem('Second sheet').getUsedRange(true);
      second.load('address');
      await ctx.sync();
      expect(sheets.items.map((s) => [s.name, s.visibility])).toEqual([['A', 'Visible'], ['Second sheet', 'Visible'], ['Empty', 'Visible'], ['Locked', 'Visible'], ['Hid', 'Hidden']]);
      expect(table.worksheet.name).toBe('A');
      expect(table.columns.items.map((c) => c.name)).toEqual(['id', 'amount']);
      expect(amount.text).toEqual([['10.00'], ['20.00']]);
      expect(amount.valueTypes).toEqual([['Double'], ['Double']]);
      expect(second.address).toBe("'Second sheet'!B2");
    });
  });

  test('one sync is one request; ranges survive syncs inside run and die after it', async () => {
    await open();
    const before = host.session.log.length;
    const kept = await host.Excel.run(async (ctx) => {
      const r = ctx.workbook.worksheets.getItem('A').getRange('A2:B2');
      r.load('values');
      await ctx.sync();
      r.load('address');
      await ctx.sync();
      expect(r.address).toBe('A!A2:B2');
      return r;
    });
    const sent = host.session.log.slice(before);
    expect(sent.length).toBeLessThanOrEqual(3); // two syncs + (maybe already) the clean-up request
    expect(() => kept.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });

  test('isNullObject and null propagation', async () => {
    await open();
    await host.Excel.run(async (ctx) => {
      const no = ctx.workbook.worksheets.getItemOrNullObject('Nope');
      const used = no.getUsedRangeOrNullObject();
      used.load('address');
      const yes = ctx.workbook.worksheets.getItemOrNullObject('A');
      const empty = ctx.workbook.worksheets.getItem('Empty').getUsedRangeOrNullObject(true);
      await ctx.sync();
      expect([no.isNullObject, used.isNullObject, yes.isNullObject, empty.isNullObject]).toEqual([true, true, false, true]);
    });
  });

  test('null leaves cells alone, "" clears, text is coerced, formulas are kept', async () => {
    await open();
    await host.Excel.run(async (ctx) => {
      const r = ctx.workbook.worksheets.getItem('A').getRange('A2:B3');
      r.values = [[null, '007'], ['', '=B2*2']];
      await ctx.sync();
      r.load('values,formulas');
      await ctx.sync();
      expect(r.values[0]).toEqual(['x', 7]);
      expect(r.values[1]![0]).toBe('');
      expect(r.formulas[1]![1]).toBe('=B2*2');
    });
  });

  test('a large write is split by the library itself', async () => {
    await open();
    const values = Array.from({ length: 1000 }, (_, i) => [i, `r${i}`, true]);
    await host.Excel.run(async (ctx) => {
      ctx.workbook.worksheets.getItem('Empty').getRange('A1:C1000').values = values;
      await ctx.sync();
    });
    expect(host.session.read('Empty!A1000:C1000')).toEqual([[999, 'r999', true]]);
    const write = host.session.log.find((l) => l.requestBytes > 10_000)!;
    expect(write.request.Actions.filter((a) => a.ActionType === 4).length).toBe(2); // 3000 cells, 1500 per chunk
  });
});

describe('errors', () => {
  test('ItemNotFound carries location and statement', async () => {
    await open();
    const e = await host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('Nope').getRange('A1').load('values'); await ctx.sync(); }).catch((x: unknown) => x as OfficeExtension.Error);
    expect(e).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem', statement: 'var worksheet = worksheets.getItem(...);' } });
  });

  test('InvalidArgument: shape mismatch and bad address; earlier actions of the batch persist', async () => {
    await open();
    const e = await host.Excel.run(async (ctx) => {
      const s = ctx.workbook.worksheets.getItem('A');
      s.getRange('A2').values = [['first']];
      s.getRange('A2:B3').values = [[1, 2]];
      await ctx.sync();
    }).catch((x: unknown) => x as OfficeExtension.Error);
    expect(e).toMatchObject({ code: 'InvalidArgument', message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", debugInfo: { errorLocation: 'Range.values' } });
    expect(host.session.read('A!A2')).toEqual([['first']]);
    expect(await code(host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('A').getRange('no such thing').load('values'); await ctx.sync(); }))).toBe('InvalidArgument');
  });

  test('protected sheet: AccessDenied on locked cells only', async () => {
    await open();
    const write = (a: string) => code(host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('Locked').getRange(a).values = [[9]]; await ctx.sync(); }));
    expect([await write('A1'), await write('B1')]).toEqual(['AccessDenied', 'resolved']);
  });

  test('cell edit mode, payload limits, throttling, read only', async () => {
    await open();
    const load = (options: object = {}) => code(host.Excel.run(options as Excel.RunOptions, async (ctx) => { ctx.workbook.worksheets.getItem('A').getUsedRange().load('values'); await ctx.sync(); }));
    host.session.faults.cellEditMode = true;
    expect([await load(), await load({ delayForCellEdit: true })]).toEqual(['InvalidOperationInCellEditMode', 'resolved']);
    host.session.faults.cellEditMode = false;
    host.session.faults.payloadLimit = 300;
    expect(await load()).toBe('RequestPayloadSizeLimitExceeded');
    host.session.faults.payloadLimit = 5 << 20;
    await host.settle();
    host.session.faults.nextStatus.push(5102);
    expect(await load()).toBe('ActivityLimitReached');
    host.session.faults.readOnly = true;
    expect(await code(host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('A').getRange('A1').values = [['n']]; await ctx.sync(); }))).toBe('AccessDenied');
  });

  test('requirement sets are enforced', async () => {
    await open({ requirementSets: { ExcelApi: '1.9' } });
    expect(host.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
    expect(await code(host.Excel.run(async (ctx) => { ctx.workbook.insertWorksheetsFromBase64(''); await ctx.sync(); }))).toBe('ApiNotFound');
  });

  test('what is not simulated says so', async () => {
    await open();
    const e = await host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('A').charts.load('items'); await ctx.sync(); }).catch((x: unknown) => x as Error);
    expect(e).toMatchObject({ code: 'NotImplemented', message: 'simulated Excel: Worksheet.charts is not simulated' });
  });
});

describe('events', () => {
  test('worksheet and workbook onChanged: user, add-in and remote edits', async () => {
    await open();
    const seen: unknown[] = [];
    const all: string[] = [];
    const handle = await host.Excel.run(async (ctx) => {
      const h = ctx.workbook.worksheets.getItem('A').onChanged.add(async (e) => { seen.push([e.address, e.source, e.triggerSource, e.details?.valueBefore, e.details?.valueAfter]); });
      ctx.workbook.worksheets.onChanged.add(async (e) => {
        await host.Excel.run(async (c) => { const r = e.getRange(c); r.load('values,address'); await c.sync(); all.push(`${r.address}=${JSON.stringify(r.values)}`); });
      });
      await ctx.sync();
      return h;
    });
    host.session.type('A!B2', 11);
    host.session.type('Second sheet!A1', 'elsewhere');
    host.session.type('A!B3', 12, 'remote');
    await host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('A').getRange('A2:B2').values = [['z', 1]]; await ctx.sync(); });
    await expect.poll(() => seen).toEqual([['B2', 'Local', 'Unknown', 10, 11], ['B3', 'Remote', 'Unknown', 20, 12], ['A2:B2', 'Local', 'ThisLocalAddin', undefined, undefined]]);
    await expect.poll(() => all.length).toBe(4);
    expect(all).toContain("'Second sheet'!A1=[[\"elsewhere\"]]");

    await host.Excel.run(handle.context, async (ctx) => { handle.remove(); await ctx.sync(); });
    host.session.type('A!B2', 99);
    await host.settle();
    expect(seen.length).toBe(3);
  });

  test('selection, table change, enableEvents', async () => {
    await open();
    const seen: string[] = [];
    await host.Excel.run(async (ctx) => {
      ctx.workbook.onSelectionChanged.add(async () => { seen.push('workbook selection'); });
      ctx.workbook.worksheets.getItem('A').onSelectionChanged.add(async (e) => { seen.push(`selection ${e.address}`); });
      ctx.workbook.tables.getItem('Items').onChanged.add(async (e) => { seen.push(`table ${e.address}`); });
      await ctx.sync();
    });
    const a = host.session.book.sheet('A')!;
    host.session.book.select(a, { r0: 1, c0: 1, r1: 1, c1: 1 });
    host.session.type('A!A2', 'w');
    await expect.poll(() => [...seen].sort()).toEqual(['selection B2', 'table A2', 'workbook selection']);
    await host.Excel.run(async (ctx) => { ctx.runtime.enableEvents = false; await ctx.sync(); });
    host.session.type('A!A2', 'v');
    await host.settle();
    expect(seen.length).toBe(3);
  });
});
