/** One file -> its report, or why it could not be read; never throws for what is wrong with a file. */
import { basename } from 'node:path';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { recogniseDefinition } from '../../core/locate/recognise';
import type { CheckedFile } from '../../core/report/checked-file';
import { Refusal, unusableFile } from '../command/refusal';
import { openWorkbook } from '../open-workbook';

/** What every file of a run is checked with: plain data, so that it can be sent to another thread. */
export interface CheckSettings {
  /** One, or several among which the workbook's own is recognised. */
  readonly definitions: readonly Definition[];
  /** What TODAY() gives: a serial number (1900 system). */
  readonly today: number;
}

export function checkFile(file: string, { definitions, today }: CheckSettings): CheckedFile {
  const workbookName = basename(file);
  try {
    const workbook = openWorkbook(file);
    const definition = definitions.length === 1 && definitions[0] ? definitions[0] : recogniseDefinition(definitions, workbook);
    if (!definition) throw unusableFile(file, 'unreadable.no-kind', { kinds: definitions.map(({ id }) => id) });
    const report = checkWorkbook(definition, workbook, { workbookName, today });
    const missing = report.findings.find(({ rule }) => rule === 'LOC-TAB-001');
    if (report.tables.length === 0 && missing) throw unusableFile(file, 'unreadable.other-kind', { title: definition.title, ...missing.message.facts });
    return { file, workbook: workbookName, report, definition };
  } catch (error) {
    if (error instanceof Refusal) return { file, workbook: workbookName, problems: error.complaints.map(({ message }) => message) };
    throw error;
  }
}
