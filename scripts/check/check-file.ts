/** One file -> its report, or why it could not be read; never throws for what is wrong with a file. */
import { basename } from 'node:path';
import { checkReading } from '../../core/check/check-workbook';
import { type WorkbookReading, readForCheck } from '../../core/check/read-for-check';
import { shareFigures } from '../../core/check/share-figures';
import type { Counterparts, SharedFigures } from '../../core/check/shared-figures';
import { type Definition, isOffered } from '../../core/definition/definition';
import type { Message } from '../../core/model/report';
import type { CheckedFile, ReadFile, UnreadFile } from '../../core/report/checked-file';
import { Refusal, unusableFile } from '../command/refusal';
import { openData } from '../open-workbook';
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
  /** Whether other workbooks are checked along with it, so that it tells which of its figures they may give too. */
  readonly sharesFigures: boolean;
}

/** A file with its report, and what it gives to the workbooks checked after it. */
export interface CheckResult {
  readonly checked: CheckedFile;
  readonly shared?: SharedFigures;
}

/** Our own fault, told as a problem of the file so that the run goes on. */
export const crashOf = (error: unknown): Message => ({ id: 'unreadable.check-crashed', facts: { detail: error instanceof Error ? error.message : String(error) } });

export async function checkFile(file: string, settings: CheckSettings, others?: Counterparts): Promise<CheckResult> {
  const checked = await readAndCheck(file, settings, others);
  return { checked, ...('shared' in checked && checked.shared !== undefined ? { shared: checked.shared } : {}) };
}

/** As `checkFile`, with what the report was made from. `others`: what workbooks that were checked before gave of the same things. */
export async function readAndCheck(file: string, { definitions, today, wantsHash, previous, sharesFigures }: CheckSettings, others?: Counterparts): Promise<(ReadFile & { readonly reading: WorkbookReading; readonly shared?: SharedFigures }) | UnreadFile> {
  const workbookName = basename(file);
  let origin: { readonly sha256?: string } = {};
  try {
    const bytes = readBytes(file);
    if (wantsHash) origin = { sha256: (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex') };
    const { top, readFor } = openData(file, bytes);
    const definition = definitions.length === 1 && definitions[0] ? definitions[0] : await recogniseKind(definitions, top);
    if (!definition) throw unusableFile(file, 'unreadable.no-kind', { kinds: definitions.filter(isOffered).map(({ id }) => id) });
    const earlier = previous === undefined ? undefined : openPrevious(file, previous, definition);
    const reading = readForCheck(definition, readFor(definition), today);
    const shared = sharesFigures ? shareFigures(definition, reading, { file, workbook: workbookName }) : undefined;
    const report = checkReading(definition, reading, {
      workbookName,
      ...(earlier === undefined ? {} : { previous: { reading: readForCheck(definition, earlier.workbook, today), name: earlier.name } }),
      ...(shared && others ? { together: { own: shared, others } } : {}),
    });
    const missing = report.findings.find(({ rule }) => rule === 'LOC-TAB-001');
    if (report.tables.length === 0 && missing) throw unusableFile(file, 'unreadable.other-kind', { title: definition.title, ...missing.message.facts });
    return { file, workbook: workbookName, ...origin, report, definition, reading, ...(shared === undefined ? {} : { shared }) };
  } catch (error) {
    const problems = error instanceof Refusal ? error.complaints.map(({ message }) => message) : [crashOf(error)];
    return { file, workbook: workbookName, ...origin, problems };
  }
}
