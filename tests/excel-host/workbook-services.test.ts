/** What the simulated Excel knows beside cells: settings, custom XML, formats, names, tables, ribbon commands, formulas, sheets of a file. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { openFile } from './file-workbook';
import { WorkbookModel } from './model';
import { type ExcelHost, startExcel } from './node';
import { recalculateModel } from './recalculate-model';
import { BOOK } from './small-book';

let host: ExcelHost;
const open = async (options?: Parameters<typeof startExcel>[1], book = BOOK) => (host = await startExcel(book, options));
afterEach(() => host?.close());
const code = async (p: Promise<unknown>) => p.then(() => 'resolved', (e: { code: string }) => e.code);

describe('workbook services', () => {
  test('settings: both APIs see the same store', async () => {
    await open();
    expect(host.Office.context.document.settings.get('rulesVersion')).toBe('1.2.0');
    await host.Excel.run(async (ctx) => {
      ctx.workbook.settings.add('when', { at: new Date(0), list: [1] });
      const s = ctx.workbook.settings.getItem('rulesVersion');
      s.load('value');
      const missing = ctx.workbook.settings.getItemOrNullObject('nope');
      await ctx.sync();
      expect(s.value).toBe('1.2.0');
      expect(missing.isNullObject).toBe(true);
    });
    host.Office.context.document.settings.set('rulesVersion', '2.0.0');
    await new Promise((r) => host.Office.context.document.settings.saveAsync(r));
    expect(JSON.parse(host.session.book.settings.get('rulesVersion')!)).toBe('2.0.0');
  });

  test('custom XML parts by namespace', async () => {
    await open();
    await host.Excel.run(async (ctx) => {
      const part = ctx.workbook.customXmlParts.getByNamespace('urn:test:rules').getOnlyItemOrNullObject();
      const xml = part.getXml();
      part.load('id,namespaceUri');
      ctx.workbook.customXmlParts.add('<x:other xmlns:x="urn:o"/>');
      const n = ctx.workbook.customXmlParts.getByNamespace('urn:o').getCount();
      await ctx.sync();
      expect(part.namespaceUri).toBe('urn:test:rules');
      expect(xml.value).toContain('version="3"');
      expect(n.value).toBe(1);
      part.setXml('<rules xmlns="urn:test:rules" version="4"/>');
      await ctx.sync();
    });
    expect([...host.session.book.customXml.values()][0]).toContain('version="4"');
  });

  test('formats, many areas at once, conditional formats, validation, names, tables', async () => {
    await open();
    await host.Excel.run(async (ctx) => {
      const s = ctx.workbook.worksheets.getItem('A');
      s.getRanges('B2,A3').format.fill.color = 'yellow';
      const cf = s.getRange('B2:B3').conditionalFormats.add(host.Excel.ConditionalFormatType.custom);
      cf.custom.rule.formula = '=B2<0';
      cf.custom.format.fill.color = '#FF0000';
      cf.load('id,type,priority');
      s.getRange('B2:B3').dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
      const named = ctx.workbook.names.getItem('Amounts').getRange();
      named.load('address,values');
      const t = ctx.workbook.tables.getItem('Items');
      t.rows.add(undefined, [['z', 30]]);
      const body = t.getDataBodyRange();
      body.load('address,values');
      const mixed = s.getRange('A2:B3').format.fill;
      mixed.load('color');
      const props = s.getRange('A2:B3').getCellProperties({ address: true, format: { fill: { color: true } } });
      await ctx.sync();
      expect(cf.type).toBe('Custom');
      expect(named.address).toBe('A!B2:B3');
      expect(body.address).toBe('A!A2:B4');
      expect(body.values.at(-1)).toEqual(['z', 30]);
      expect(mixed.color).toBeNull();
      expect(props.value[0]![1]).toEqual({ address: 'A!B2', format: { fill: { color: '#FFFF00' } } });

      s.getRange('B2:B3').conditionalFormats.getItem(cf.id).delete();
      const left = s.getRange('B2').conditionalFormats.getCount();
      const validation = s.getRange('B2:B3').dataValidation;
      validation.load('type,rule');
      await ctx.sync();
      expect(left.value).toBe(0);
      expect(validation.type).toBe('WholeNumber');
    });
    expect(host.session.look('A!B2').style).toEqual({ fill: '#FFFF00' });
  });

  test('ribbon command runs the associated action and completes', async () => {
    await open();
    host.Office.actions.associate('validateWorkbook', (event: Office.AddinCommands.Event) => {
      void host.Excel.run(async (ctx) => { ctx.workbook.worksheets.getItem('A').getRange('D1').values = [['checked']]; await ctx.sync(); }).then(() => event.completed());
    });
    await host.session.invokeCommand('validateWorkbook');
    expect(host.session.read('A!D1')).toEqual([['checked']]);
  });

  test('formulas follow what they read, also those of tables', async () => {
    host = await startExcel(new WorkbookModel(BOOK, { recalculate: recalculateModel }));
    host.session.type('A!D1', '=SUM(B2:B3)');
    host.session.type('A!D2', '=SUM(Items[amount])*2');
    host.session.type('A!B2', 15);
    await host.Excel.run(async (ctx) => {
      const range = ctx.workbook.worksheets.getItem('A').getRange('D1:D2');
      range.load('values,formulas');
      await ctx.sync();
      expect(range.values).toEqual([[35], [70]]);
      expect(range.formulas).toEqual([['=SUM(B2:B3)'], ['=SUM(Items[amount])*2']]);
    });
  });

  test('rows of a table push what is below, take its formulas along, and can go again', async () => {
    host = await startExcel(new WorkbookModel({
      sheets: [{ name: 'T', values: [['k', 'n', 'double'], ['a', 1, '=[@n]*2'], ['b', 2, '=[@n]*2'], ['Total', '=SUM(Items[n])', null]], tables: { Items: 'A1:C3' } }],
    }, { recalculate: recalculateModel }));
    await host.Excel.run(async (ctx) => {
      const table = ctx.workbook.tables.getItem('Items');
      table.rows.add(undefined, [['c', 3, '=[@n]*2'], ['d', 4, '=[@n]*2']]);
      await ctx.sync();
    });
    expect(host.session.read('T!A1:C6')).toEqual([['k', 'n', 'double'], ['a', 1, 2], ['b', 2, 4], ['c', 3, 6], ['d', 4, 8], ['Total', 10, '']]);
    await host.Excel.run(async (ctx) => {
      const table = ctx.workbook.tables.getItem('Items');
      table.rows.getItemAt(3).delete();
      table.rows.getItemAt(2).delete();
      await ctx.sync();
    });
    expect(host.session.read('T!A1:B4')).toEqual([['k', 'n'], ['a', 1], ['b', 2], ['Total', 3]]);
  });

  test('a file opens as Excel shows it, and its sheets can be inserted in another', async () => {
    const bytes = readFileSync('templates/personeelsplan/personeelsplan.nl.xlsx');
    host = await startExcel(openFile(new Uint8Array(bytes), 'plan.xlsx'));
    const names = host.session.book.sheets.map(({ name }) => name);
    const formulas = [...(host.session.book.tables[0]?.sheet.cells.values() ?? [])].flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => /_xlfn|This Row/.test(formula))).toEqual([]);
    await host.Excel.run(async (ctx) => {
      const ids = ctx.workbook.insertWorksheetsFromBase64(bytes.toString('base64'));
      await ctx.sync();
      expect(ids.value).toHaveLength(names.length);
    });
    expect(host.session.book.sheets.map(({ name }) => name)).toEqual([...names, ...names.map((name) => `${name} (2)`)]);
  });

  test('conditional formats and row deletion on a protected sheet are refused', async () => {
    await open();
    expect(await code(host.Excel.run(async (ctx) => {
      ctx.workbook.worksheets.getItem('Locked').getRange('A1').conditionalFormats.add('Custom');
      await ctx.sync();
    }))).toBe('AccessDenied');
  });
});
