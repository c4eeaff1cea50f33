/** The sheets of a template in the open workbook: as Excel takes them from a file, and built one by one where it is too old for that. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { HostRefused } from '../../addin/host';
import { makeExcelHost } from '../../addin/host-excel';
import { findSheet } from '../../core/model/workbook';
import { insertFile } from '../excel-host/file-workbook';
import { WorkbookModel } from '../excel-host/model';
import { recalculateModel } from '../excel-host/recalculate-model';
import { closeExcel, openExcelHost } from './open-excel-host';
import { startTestEngine } from './test-engine';

const TEMPLATE = new Uint8Array(readFileSync('templates/personeelsplan/personeelsplan.nl.xlsx'));

afterEach(closeExcel);

const reasonOf = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'done', (error: unknown) => (error instanceof HostRefused ? error.reason : String(error)));

describe('a template', () => {
  test('is inserted behind the sheets that are there, and recognised', async () => {
    const { host, excel } = await openExcelHost(new WorkbookModel({ name: 'leeg.xlsx', sheets: [{ name: 'Blad1' }] }, { recalculate: recalculateModel, insertFile }));
    let heard = 0;
    await host.read();
    host.onChange(() => {
      heard += 1;
    });
    expect(host.features.canInsertTemplate).toBe(true);
    await host.insertTemplate(TEMPLATE);
    expect(heard).toBe(1);
    expect(excel.session.book.sheets[0]?.name).toBe('Blad1');
    const checked = await startTestEngine().check(await host.read(), 'leeg.xlsx');
    expect(checked && 'report' in checked ? [checked.report.definition.id, checked.report.tables.every(({ foundBy }) => foundBy === 'metadata')] : checked).toEqual(['personeelsplan', true]);
    // A second time it would be there twice, under names that Excel makes up.
    const names = excel.session.book.sheets.map(({ name }) => name);
    expect(await host.insertTemplate(TEMPLATE).catch((error: unknown) => (error instanceof HostRefused ? error.messages : error))).toEqual([{ id: 'host.name-taken', facts: { name: 'Toelichting' } }]);
    expect(excel.session.book.sheets.map(({ name }) => name)).toEqual(names);
  });
});

describe('the oldest Excel that we support', () => {
  const openBlank = () => openExcelHost(new WorkbookModel({ name: 'leeg.xlsx', sheets: [{ name: 'Blad1' }] }, { recalculate: recalculateModel }), { requirementSets: { ExcelApi: '1.9' } });

  test('builds the sheets of a template that it cannot take as a file: the workbook checks itself as the template does', async () => {
    const { host, excel } = await openBlank();
    await host.read();
    await host.insertTemplate(TEMPLATE);
    const [asked, template] = [await host.read(), await startTestEngine().readFile(TEMPLATE)];
    // Where nothing tells that a sheet only works out what the others hold, all are read.
    excel.session.book.customXml.clear();
    const built = await makeExcelHost(startTestEngine()).read();
    expect(built.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Blad1', 'visible'], ...template.sheets.map(({ name, visibility }) => [name, visibility])]);
    for (const sheet of template.sheets) {
      const made = findSheet(built, sheet.name);
      expect(made?.tables.map(({ name, range, headerRows, totalsRows }) => [name, range, headerRows, totalsRows]), sheet.name).toEqual(sheet.tables.map(({ name, range, headerRows, totalsRows }) => [name, range, headerRows, totalsRows]));
      for (const [row, cells] of sheet.rows) for (const [column, cell] of cells.entries()) {
        const own = made?.rows.get(row)?.[column];
        expect([own?.formula, own?.format], `${sheet.name} ${row} ${column}`).toEqual([cell?.formula?.replace(/_xlfn\./g, ''), cell?.format]);
        if (cell && cell.formula === undefined) expect(own?.value, `${sheet.name} ${row} ${column}`).toEqual(cell.value);
      }
      expect(excel.session.book.sheet(sheet.name)?.validations.length ?? 0, sheet.name).toBe((sheet.validations ?? []).reduce((count, { ranges }) => count + ranges.length, 0));
    }
    const checked = await startTestEngine().check(asked, 'leeg.xlsx');
    expect(checked && 'report' in checked ? [checked.report.definition.id, checked.report.isBound, checked.report.findings.filter(({ rule }) => rule === 'PEP-FRM-001')] : checked).toEqual(['personeelsplan', true, []]);
  });

  test('builds nothing where a sheet, table or name of the template is there already', async () => {
    const { host, excel } = await openBlank();
    await host.read();
    await host.insertTemplate(TEMPLATE);
    const names = excel.session.book.sheets.map(({ name }) => name);
    const refused = await host.insertTemplate(TEMPLATE).catch((error: unknown) => error);
    expect((refused as HostRefused).messages.map(({ id }) => id)).toContain('host.name-taken');
    expect(excel.session.book.sheets.map(({ name }) => name)).toEqual(names);
  });

  test('takes away what it built when it cannot finish', async () => {
    const { host, excel } = await openBlank();
    await host.read();
    excel.session.faults.payloadLimit = 20_000;
    expect(await reasonOf(host.insertTemplate(TEMPLATE))).toBe('too-large');
    expect(excel.session.book.sheets.map(({ name }) => name)).toEqual(['Blad1']);
  });
});
