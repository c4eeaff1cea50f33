/** Name of a data file -> what is in it, by its extension: a workbook, JSON or CSV; standard input is told by its first character. */
import type { DataFile } from '../core/fill/read-data';
import { openWorkbook } from './open-workbook';
import { readText } from './read-file';

/** Names of files that hold a workbook, whether we can read it or not. */
export const isWorkbookName = (file: string): boolean => /\.xl[a-z]{1,3}$/i.test(file);

/** Throws Refusal. */
export function readDataFile(file: string): DataFile {
  if (isWorkbookName(file)) return { form: 'workbook', workbook: openWorkbook(file) };
  const text = readText(file);
  return { form: /\.json$/i.test(file) || (file === '-' && /^\uFEFF?\s*[[{]/.test(text)) ? 'json' : 'csv', text };
}
