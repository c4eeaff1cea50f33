/** The small workbook on which the simulated Excel itself is tested: a table, a name, settings, custom XML, a protected and a hidden sheet. */
import type { WorkbookInit } from './model';

export const BOOK: WorkbookInit = {
  sheets: [
    { name: 'A', values: [['id', 'amount'], ['x', 10], ['y', 20]], tables: { Items: 'A1:B3' }, numberFormats: { 'B2:B3': '0.00' } },
    { name: 'Second sheet', cells: { B2: 'only' } },
    { name: 'Empty' },
    { name: 'Locked', cells: { A1: 1, B1: 2 }, protected: true, unlocked: ['B1'] },
    { name: 'Hid', cells: { A1: 1 }, visibility: 'Hidden' },
  ],
  names: { Amounts: 'A!$B$2:$B$3' },
  settings: { rulesVersion: '1.2.0' },
  customXml: ['<rules xmlns="urn:test:rules" version="3"><r/></rules>'],
};
