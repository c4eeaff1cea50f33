/** A workbook -> the same without the sheets that only work out what its other sheets hold: there a template judges itself, and a check judges from the data. */
import type { Workbook } from '../model/workbook';
import { readMetadata } from './metadata';

/** Names of those sheets by the workbook's own metadata. */
export const listDerived = (customXml: readonly string[]): readonly string[] => readMetadata(customXml)?.derived ?? [];

/** The workbook itself where it has no such sheets. Sheets that somebody gave another name stay. */
export function withoutDerived(workbook: Workbook): Workbook {
  const derived = new Set(listDerived(workbook.customXml).map((name) => name.toLowerCase()));
  const sheets = workbook.sheets.filter(({ name }) => !derived.has(name.toLowerCase()));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}
