/** A workbook file in the simulated Excel, and the add-in's host on it. */
import type { Host } from '../../addin/host';
import { makeExcelHost } from '../../addin/host-excel';
import { openFile } from '../excel-host/file-workbook';
import type { WorkbookModel } from '../excel-host/model';
import { type ExcelHost, startExcel } from '../excel-host/node';
import type { SessionOptions } from '../excel-host/session';
import { startTestEngine } from './test-engine';

export interface OpenExcel {
  readonly host: Host;
  readonly excel: ExcelHost;
}

let opened: ExcelHost | undefined;

/** One at a time: the add-in finds Office and Excel where every page has them. */
export async function openExcelHost(workbook: Uint8Array | WorkbookModel, options: Omit<SessionOptions, 'apiSets'> = {}, name = 'plan.xlsx'): Promise<OpenExcel> {
  closeExcel();
  const excel = await startExcel(workbook instanceof Uint8Array ? openFile(workbook, name) : workbook, options);
  opened = excel;
  Object.assign(globalThis, { Office: excel.Office, Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
  return { host: makeExcelHost(startTestEngine()), excel };
}

export function closeExcel(): void {
  opened?.close();
  opened = undefined;
}
