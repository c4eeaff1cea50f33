/** What both hosts promise, on the same workbooks: reading, changing, undoing, showing, telling of changes. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { type Change, type Host, type HostChange, HostRefused } from '../../addin/host';
import { makeFileHost } from '../../addin/host-file';
import { newExplanationSheet } from '../../core/explain/new-explanation-sheet';
import type { Edit, NewContent } from '../../core/model/edit';
import { formatCell, readRange } from '../../core/model/place';
import { type Sheet, type Workbook, cellAt, findSheet, valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { closeExcel, openExcelHost } from './open-excel-host';
import { makeRichWorkbook } from './rich-workbook';
import { startTestEngine } from './test-engine';

const RICH = await makeRichWorkbook();
const PLAN = new Uint8Array(readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm'));

interface Opened {
  readonly host: Host;
  /** A cell changes, and not through the host. */
  readonly changeOutside: (sheet: string, address: string, value: number) => Promise<void>;
  /** Its user protects the structure of the workbook. */
  readonly lockStructure: () => Promise<void>;
}

const hosts: readonly (readonly [string, (bytes: Uint8Array) => Promise<Opened>])[] = [
  ['a file', async (bytes) => {
    const engine = startTestEngine();
    const host = makeFileHost(engine, () => undefined);
    await host.open(bytes, 'plan.xlsx');
    const changeOutside: Opened['changeOutside'] = async (sheet, address, value) =>
      host.open((await engine.patchFile(bytes, await host.read(), { edits: [edit(sheet, address, number(value))] })).bytes, 'plan.xlsx');
    return { host, changeOutside, lockStructure: () => host.open(withLockedStructure(bytes), 'plan.xlsx') };
  }],
  ['Excel', async (bytes) => {
    const { host, excel } = await openExcelHost(bytes);
    return {
      host,
      changeOutside: async (sheet, address, value) => excel.session.type(`'${sheet}'!${address}`, value),
      lockStructure: async () => void (excel.session.book.isStructureProtected = true),
    };
  }],
];

function withLockedStructure(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
}

const number = (value: number): NewContent => ({ kind: 'number', number: value });
const text = (value: string): NewContent => ({ kind: 'text', text: value });

function edit(sheet: string, address: string, content: NewContent, replacesFormula = false): Edit {
  const range = readRange(address);
  return { sheet, row: range?.top ?? -1, column: range?.left ?? -1, content, replacesFormula };
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function valuesOf(host: Host, sheet: string, ...addresses: readonly string[]) {
  const found = sheetOf(await host.read(), sheet);
  return addresses.map((address) => {
    const range = readRange(address);
    return valueAt(found, range?.top ?? -1, range?.left ?? -1);
  });
}

const refusalOf = async (doing: Promise<unknown>): Promise<HostRefused> => {
  const error = await doing.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof HostRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

/** Every cell with its value and whether it has a formula; text of no characters that nothing calculates is a blank cell to Excel. */
const plainCells = (workbook: Workbook): unknown => workbook.sheets.map(({ name, visibility, isProtected, rows, tables }) => ({
  name, visibility, isProtected,
  tables: tables.map((table) => ({ ...table, columns: table.columns.map((column) => column.name) })),
  cells: [...rows].flatMap(([row, cells]) => cells.flatMap((cell, column) => (cell && (cell.value !== '' || cell.formula !== undefined) ? [[formatCell(row, column), cell.value, cell.formula !== undefined]] : []))),
}));

afterEach(closeExcel);

describe.each(hosts)('a workbook in %s', (_, open) => {
  test('is read as it is in its file: values, errors, texts, dates, hidden and protected sheets, tables, names', async () => {
    const { host } = await open(RICH);
    const workbook = await host.read();
    const file = readWorkbook(RICH, nodeCodec);
    expect(plainCells(workbook)).toEqual(plainCells(file));
    expect(workbook.names).toEqual(file.names);
    expect(workbook.customXml).toEqual(file.customXml);
    expect(workbook.dateSystem).toBe(1900);
    const rich = sheetOf(workbook, 'Rijk blad');
    expect([...rich.hiddenRows, ...rich.hiddenColumns]).toEqual([6, 4]);
    expect(rich.merges).toEqual(sheetOf(file, 'Rijk blad').merges);
    expect(host.workbookName()).toBe('plan.xlsx');
  });

  test('is the same object when it is read again and nothing changed', async () => {
    const { host } = await open(RICH);
    expect(await host.read()).toBe(await host.read());
  });

  test('takes every kind of content, and keeps text text', async () => {
    const { host } = await open(RICH);
    const texts = ['007', '=1+1', "'quoted", '1/2', '2016-12-31', '50%', 'TRUE', 'waar', '1e5', 'gewone woorden', '€ 5', '@naam', '-', '+32 2 123'];
    const contents: readonly NewContent[] = [number(2.5), { kind: 'boolean', boolean: true }, { kind: 'date', serial: 42_735 }, { kind: 'formula', formula: 'SUM(B2:B3)', cached: 30 }, ...texts.map(text)];
    await host.apply({ edits: contents.map((content, at) => edit('Rijk blad', `H${at + 1}`, content)) }, 'alles');
    expect(await valuesOf(host, 'Rijk blad', ...contents.map((_content, at) => `H${at + 1}`))).toEqual([2.5, true, 42_735, 30, ...texts]);
    const sheet = sheetOf(await host.read(), 'Rijk blad');
    expect(cellAt(sheet, 3, 7)?.formula).toBe('SUM(B2:B3)');
    expect(cellAt(sheet, 2, 7)?.format).toMatch(/[dy]/);
  });

  test('empties a cell, and leaves the cells around it alone', async () => {
    const { host } = await open(RICH);
    const before = sheetOf(await host.read(), 'Rijk blad');
    await host.apply({ edits: [edit('Rijk blad', 'B2', { kind: 'blank' })] }, 'leegmaken');
    const after = sheetOf(await host.read(), 'Rijk blad');
    expect(cellAt(after, 1, 1)).toBeUndefined();
    expect(after.rows.get(1)?.[0]).toEqual(before.rows.get(1)?.[0]);
    expect(after.rows.get(4)).toEqual(before.rows.get(4));
  });

  test('has the results of its formulas after a change, on other sheets too', async () => {
    const { host } = await open(RICH);
    expect(await valuesOf(host, 'Rijk blad', 'B4')).toEqual([30]);
    await host.apply({ edits: [edit('Rijk blad', 'B2', number(100))] }, 'typen');
    expect(await valuesOf(host, 'Rijk blad', 'B4')).toEqual([120]);
    expect(await valuesOf(host, 'Tweede', 'A1')).toEqual([240]);
  });

  test('keeps a formula unless the edit says that it may go', async () => {
    const { host } = await open(RICH);
    const refused = await refusalOf(host.apply({ edits: [edit('Rijk blad', 'B2', number(1)), edit('Rijk blad', 'B4', number(5))] }, 'typen'));
    expect(refused.reason).toBe('not-allowed');
    expect(refused.messages.map(({ id }) => id)).toEqual(['refused.formula']);
    expect(await valuesOf(host, 'Rijk blad', 'B2', 'B4')).toEqual([10, 30]);
    await host.apply({ edits: [edit('Rijk blad', 'B4', number(5), true)] }, 'typen');
    expect(await valuesOf(host, 'Rijk blad', 'B4')).toEqual([5]);
  });

  test.each([
    ['a sheet that is not there', edit('Nergens', 'A1', number(1)), 'refused.unknown-sheet'],
    ['a cell under a merge', edit('Rijk blad', 'B9', number(1)), 'refused.merge'],
    ['the header of a table', edit('Rijk blad', 'A1', text('Anders')), 'refused.table-header'],
    ['a number that is none', edit('Rijk blad', 'B2', number(Infinity)), 'refused.not-finite'],
    ['a text that no cell holds', edit('Rijk blad', 'B2', text('x'.repeat(32_768))), 'refused.text-too-long'],
  ])('refuses %s, and nothing is changed', async (_what, wrong, id) => {
    const { host } = await open(RICH);
    const before = await host.read();
    const refused = await refusalOf(host.apply({ edits: [edit('Rijk blad', 'B3', number(99)), wrong] }, 'typen'));
    expect([refused.reason, refused.messages.map((message) => message.id)]).toEqual(['not-allowed', [id]]);
    expect(await host.read()).toBe(before);
    expect(host.undoable()).toBeUndefined();
  });

  test('adds rows to a table, with the formulas of its columns; the total below moves down', async () => {
    const { host } = await open(RICH);
    const change: Change = { edits: [edit('Rijk blad', 'B2', number(11))], added: { table: 'Posten', rows: [[text('d'), number(1)], [text('e'), number(2)]] } };
    await host.apply(change, 'vullen');
    expect(await valuesOf(host, 'Rijk blad', 'A4', 'B4', 'C4', 'A5', 'B5', 'C5', 'B6')).toEqual(['d', 1, 2, 'e', 2, 4, 34]);
    const [table] = sheetOf(await host.read(), 'Rijk blad').tables;
    expect(table?.range).toEqual({ top: 0, left: 0, bottom: 5, right: 2 });
    await host.undo();
    expect(await valuesOf(host, 'Rijk blad', 'A4', 'B4', 'B2')).toEqual(['Totaal', 30, 10]);
    expect(sheetOf(await host.read(), 'Rijk blad').tables[0]?.range.bottom).toBe(3);
  });

  test('gets a new sheet behind the others, with its table and a name of its own, and loses it again by undoing', async () => {
    const { host } = await open(RICH);
    const before = plainCells(await host.read());
    const sheet = newExplanationSheet('nl', [{ rule: text('IND-DOEL-001'), value: text('7,36 | =1+1'), text: text("'t Was 2,5 te veel"), date: { kind: 'date', serial: 46_347 } }]);
    await host.apply({ edits: [edit('Rijk blad', 'B2', number(1))], sheet }, 'verklaring');
    await host.apply({ edits: [], sheet }, 'nog een');
    const { sheets } = await host.read();
    expect(sheets.slice(-2).map(({ name, tables }) => [name, tables.map((table) => [table.name, table.range, table.columns.length])])).toEqual([
      ['Verantwoording', [['Verantwoording', { top: 2, left: 0, bottom: 18, right: 7 }, 8]]],
      ['Verantwoording 2', [['Verantwoording_2', { top: 2, left: 0, bottom: 18, right: 7 }, 8]]],
    ]);
    expect(await valuesOf(host, 'Verantwoording', 'A1', 'A3', 'A4', 'C4', 'D4', 'F4', 'A5')).toEqual(['Verantwoording', 'Regel', 'IND-DOEL-001', '7,36 | =1+1', "'t Was 2,5 te veel", 46_347, null]);
    const made = sheetOf(await host.read(), 'Verantwoording');
    expect([cellAt(made, 3, 2)?.formula, cellAt(made, 3, 5)?.format]).toEqual([undefined, expect.stringMatching(/[dy]/)]);
    await host.undo();
    await host.undo();
    expect(plainCells(await host.read())).toEqual(before);
  });

  test('whose structure is protected gets no sheet, and says so', async () => {
    const { host, lockStructure } = await open(RICH);
    await lockStructure();
    const before = await host.read();
    const refused = await refusalOf(host.apply({ edits: [edit('Rijk blad', 'B2', number(1))], sheet: newExplanationSheet('nl') }, 'verklaring'));
    expect(refused.messages.map(({ id }) => id)).toEqual(['refused.structure']);
    expect(await host.read()).toBe(before);
    expect(host.undoable()).toBeUndefined();
  });

  test('gets no sheet when one of the edits is refused', async () => {
    const { host } = await open(RICH);
    const before = await host.read();
    expect((await refusalOf(host.apply({ edits: [edit('Rijk blad', 'B4', number(5))], sheet: newExplanationSheet('nl') }, 'verklaring'))).reason).toBe('not-allowed');
    expect(await host.read()).toBe(before);
  });

  test('is as it was after undoing, step by step', async () => {
    const { host } = await open(RICH);
    const before = plainCells(await host.read());
    await host.apply({ edits: [edit('Rijk blad', 'B2', text('007')), edit('Rijk blad', 'B4', number(1), true)] }, 'eerste');
    await host.apply({ edits: [edit('Rijk blad', 'G20', { kind: 'date', serial: 42_735 }), edit('Tweede', 'A1', { kind: 'blank' }, true)] }, 'tweede');
    expect(host.undoable()).toBe('tweede');
    await host.undo();
    expect(host.undoable()).toBe('eerste');
    await host.undo();
    expect(host.undoable()).toBeUndefined();
    expect(plainCells(await host.read())).toEqual(before);
    await host.undo();
  });

  test('tells of a change from outside, once, and of none of its own', async () => {
    const { host, changeOutside } = await open(RICH);
    const heard: HostChange[] = [];
    await host.read();
    const stop = host.onChange((change) => heard.push(change));
    await host.apply({ edits: [edit('Rijk blad', 'B2', number(1))] }, 'typen');
    await host.undo();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard).toEqual([]);
    await changeOutside('Rijk blad', 'B3', 77);
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]?.by).toBe('user');
    expect(await valuesOf(host, 'Rijk blad', 'B3', 'B4')).toEqual([77, 87]);
    stop();
    await changeOutside('Rijk blad', 'B3', 78);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard).toHaveLength(1);
    expect(await valuesOf(host, 'Rijk blad', 'B3')).toEqual([78]);
  });

  test('keeps the sheets that did not change as the objects that they were', async () => {
    const { host } = await open(RICH);
    const before = await host.read();
    await host.apply({ edits: [edit('Verborgen', 'A1', text('b'))] }, 'typen');
    const after = await host.read();
    expect(sheetOf(after, 'Verborgen')).not.toBe(sheetOf(before, 'Verborgen'));
    expect(sheetOf(after, 'Rijk blad')).toBe(sheetOf(before, 'Rijk blad'));
  });

  test('shows a place; one that is gone it refuses', async () => {
    const { host } = await open(RICH);
    await host.read();
    await host.show({ sheet: 'Tweede', range: { top: 2, left: 1, bottom: 3, right: 1 } });
    const refused = await refusalOf(host.show({ sheet: 'Weg', range: { top: 0, left: 0, bottom: 0, right: 0 } }));
    expect(refused.reason).toBe('gone');
  });

  test('marks places and takes the marks away again, without a change to any cell', async () => {
    const { host } = await open(RICH);
    const before = await host.read();
    await host.highlight([{ place: { sheet: 'Rijk blad', range: { top: 1, left: 1, bottom: 1, right: 1 } }, severity: 'error' }]);
    await host.clearHighlights();
    expect(await host.read()).toBe(before);
  });

  test('does nothing when there is nothing to change', async () => {
    const { host } = await open(RICH);
    const before = await host.read();
    await host.apply({ edits: [] }, 'niets');
    expect(await host.read()).toBe(before);
    expect(host.undoable()).toBeUndefined();
  });

  test('of a kind of ours is read cell for cell like its file', async () => {
    const { host } = await open(PLAN);
    expect(plainCells(await host.read())).toEqual(plainCells(readWorkbook(PLAN, nodeCodec)));
  });
});
