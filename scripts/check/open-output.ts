/** Where the text of a run goes: stdout as it comes, or a file that is whole or not there. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import type { FormatName } from '../../core/report/format';
import { refuseExisting, refuseUnwritable, writeFileWhole } from '../write-file';

/** As bytes it is UTF-8. */
export type Text = string | Uint8Array;

export interface Output {
  /** False once nobody reads any more. */
  readonly write: (text: Text) => Promise<boolean>;
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
  const texts: Uint8Array[] = [];
  return {
    write: async (text) => texts.push(typeof text === 'string' ? Buffer.from(text) : text) > 0,
    finish: () => {
      const whole = Buffer.concat(texts);
      // Where no file could be read there is no report to write: an empty one would look like one without findings.
      if (whole.length === 0) return undefined;
      writeFileWhole(file, whole, mayOverwrite);
      return file;
    },
  };
}

/** Lines go to `file.part` as they come, so that a run that is broken off leaves what it had; that gets its name when all is there. */
function openLines(file: string, mayOverwrite: boolean): Output {
  const part = `${file}.part`;
  const handle = refuseUnwritable(file, () => openSync(part, 'w'));
  return {
    write: async (text) => {
      writeFileSync(handle, text);
      return true;
    },
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
async function writeOut(text: Text): Promise<boolean> {
  if (text.length === 0 || process.stdout.write(text)) return !process.stdout.destroyed;
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
