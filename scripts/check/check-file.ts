/** One file -> its report, or why it could not be read; never throws for what is wrong with a file. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { checkReading } from '../../core/check/check-workbook';
import { type WorkbookReading, readForCheck } from '../../core/check/read-for-check';
import { type Definition, isOffered } from '../../core/definition/definition';
import type { Message } from '../../core/model/report';
import type { CheckedFile, ReadFile, UnreadFile } from '../../core/report/checked-file';
import { Refusal, unusableFile } from '../command/refusal';
import { openWorkbookBytes } from '../open-workbook';
import { readBytes } from '../read-file';
import { recogniseKind } from '../recognise-kind';
import { openPrevious } from './open-previous';

/** What every file of a run is checked with: plain data, so that it can be sent to another thread. */
export interface CheckSettings {
  /** One, or several among which the workbook's own is recognised. */
  readonly definitions: readonly Definition[];
  /** What TODAY() gives: a serial number (1900 system). */
  readonly today: number;
  /** Whether what is given tells the SHA-256 of the file. */
  readonly wantsHash: boolean;
  /** Last year's workbook, or a folder in which each file has one of its own name. */
  readonly previous?: string;
}

/** Our own fault, told as a problem of the file so that the run goes on. */
export const crashOf = (error: unknown): Message => ({ id: 'unreadable.check-crashed', facts: { detail: error instanceof Error ? error.message : String(error) } });

export const checkFile = (file: string, settings: CheckSettings): Promise<CheckedFile> => readAndCheck(file, settings);

/** As `checkFile`, with what the report was made from. */
export async function readAndCheck(file: string, { definitions, today, wantsHash, previous }: CheckSettings): Promise<(ReadFile & { readonly reading: WorkbookReading }) | UnreadFile> {
  const workbookName = basename(file);
  let origin: { readonly sha256?: string } = {};
  try {
    const bytes = readBytes(file);
    if (wantsHash) origin = { sha256: createHash('sha256').update(bytes).digest('hex') };
    const workbook = openWorkbookBytes(file, bytes);
    const definition = definitions.length === 1 && definitions[0] ? definitions[0] : await recogniseKind(definitions, workbook);
    if (!definition) throw unusableFile(file, 'unreadable.no-kind', { kinds: definitions.filter(isOffered).map(({ id }) => id) });
    const earlier = previous === undefined ? undefined : openPrevious(file, previous, definition);
    const reading = readForCheck(definition, workbook, today);
    const report = checkReading(definition, reading, workbookName, earlier && { reading: readForCheck(definition, earlier.workbook, today), name: earlier.name });
    const missing = report.findings.find(({ rule }) => rule === 'LOC-TAB-001');
    if (report.tables.length === 0 && missing) throw unusableFile(file, 'unreadable.other-kind', { title: definition.title, ...missing.message.facts });
    return { file, workbook: workbookName, ...origin, report, definition, reading };
  } catch (error) {
    const problems = error instanceof Refusal ? error.complaints.map(({ message }) => message) : [crashOf(error)];
    return { file, workbook: workbookName, ...origin, problems };
  }
}
