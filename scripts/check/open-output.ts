/** Where the text of a run goes: stdout as it comes, or a file that is whole or not there. */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import type { FormatName } from '../../core/report/format';
import { refuseExisting, refuseUnwritable, writeFileWhole } from '../write-file';

export interface Output {
  /** False once nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
  /** Gives the file that was written; undefined where there was nothing to write, or no file was asked for. */
  readonly finish: () => string | undefined;
}

/** Throws Refusal. */
export function openOutput(file: string | undefined, mayOverwrite: boolean, format: FormatName): Output {
  if (file === undefined) return { write: writeOut, finish: () => undefined };
  refuseExisting(file, mayOverwrite);
  return format === 'ndjson' ? openLines(file, mayOverwrite) : openWhole(file, mayOverwrite);
}

function openWhole(file: string, mayOverwrite: boolean): Output {
  const texts: string[] = [];
  return {
    write: async (text) => texts.push(text) > 0,
    finish: () => {
      // Where no file could be read there is no report to write: an empty one would look like one without findings.
      if (texts.every((text) => text === '')) return undefined;
      writeFileWhole(file, texts.join(''), mayOverwrite);
      return file;
    },
  };
}

/** Lines go to `file.part` as they come, so that a run that is broken off leaves what it had; that gets its name when all is there. */
function openLines(file: string, mayOverwrite: boolean): Output {
  const part = `${file}.part`;
  const handle = refuseUnwritable(file, () => openSync(part, 'w'));
  return {
    write: async (text) => writeSync(handle, text) >= 0,
    finish: () => {
      fsyncSync(handle);
      closeSync(handle);
      refuseExisting(file, mayOverwrite);
      refuseUnwritable(file, () => renameSync(part, file));
      return file;
    },
  };
}

/** Waits while the reader is behind, so that a run does not pile up in memory. */
async function writeOut(text: string): Promise<boolean> {
  if (text === '' || process.stdout.write(text)) return !process.stdout.destroyed;
  const events = ['drain', 'error', 'close'] as const;
  await new Promise<void>((resume) => {
    const go = (): void => {
      for (const event of events) process.stdout.off(event, go);
      resume();
    };
    for (const event of events) process.stdout.on(event, go);
  });
  return !process.stdout.destroyed;
}
