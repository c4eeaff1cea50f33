/** `check --annotate`: which copy each file of a run gets, and the copy itself with its findings and marked cells, written whole or not at all. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { ReadFile } from '../../core/report/checked-file';
import type { Message } from '../../core/model/report';
import type { Language } from '../../core/model/words';
import { annotate } from '../../core/ooxml/annotate';
import { annotateReport } from '../../core/report/annotation';
import { orRefusePatch } from '../change-workbook';
import { nodeCodec } from '../codec';
import { Refusal, wrongUse } from '../command/refusal';
import { readBytes } from '../read-file';
import { writeFileWhole } from '../write-file';

/** File of the run -> its copy. Plain data: it is sent to the threads that check. */
export interface Copies {
  readonly copies: Readonly<Record<string, string>>;
  readonly mayOverwrite: boolean;
}

/** Files of the same name in different folders get a number. The folder is made where it is not there. Throws Refusal; a file that is checked is never a copy. */
export function planCopies(files: readonly string[], folder: string, mayOverwrite: boolean): Copies {
  if (files.includes('-')) throw wrongUse('annotate-needs-file');
  const inputs = new Set(files.map(realPath));
  const taken = new Set<string>();
  const copies: Record<string, string> = {};
  for (const file of files) {
    const [name, extension] = [basename(file, extname(file)), extname(file)];
    let copy = join(folder, `${name}${extension}`);
    for (let number = 2; taken.has(copy.toLowerCase()); number += 1) copy = join(folder, `${name}-${number}${extension}`);
    taken.add(copy.toLowerCase());
    if (inputs.has(realPath(copy))) throw wrongUse('annotate-is-input', { file: copy });
    if (!mayOverwrite && existsSync(copy)) throw wrongUse('copy-exists', { file: copy });
    copies[file] = copy;
  }
  mkdirSync(folder, { recursive: true });
  return { copies, mayOverwrite };
}

const realPath = (file: string): string => (existsSync(file) ? realpathSync(file) : file);

/** Why there is no copy; empty when it was written. */
export function writeCopy({ file, report, definition }: ReadFile, { copies, mayOverwrite }: Copies, today: number, language: Language): readonly Message[] {
  const copy = copies[file];
  if (copy === undefined) return [];
  try {
    const annotation = annotateReport(report, definition, today, language);
    writeFileWhole(copy, orRefusePatch(file, () => annotate(readBytes(file), annotation, nodeCodec)), mayOverwrite);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.complaints.map(({ message }) => message);
    throw error;
  }
}
