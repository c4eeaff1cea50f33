/** Bytes -> a file, whole or not at all: written under a temporary name beside it, then renamed. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT } from './command/exit-code';
import { Refusal, wrongUse } from './command/refusal';

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'folder', ENOTDIR: 'folder', EACCES: 'forbidden', EPERM: 'forbidden', EROFS: 'forbidden' };

/** Throws Refusal when the file exists and may not be overwritten, or cannot be written. */
export function writeFileWhole(file: string, content: Uint8Array | string, mayOverwrite: boolean): void {
  refuseExisting(file, mayOverwrite);
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = REASONS[code];
    throw new Refusal(EXIT.unreadable, [{ message: { id: `cli.cannot-write.${why ?? 'other'}`, facts: { file, code } } }]);
  }
}

/** Asked before the work starts, so that nobody waits for a result that cannot be kept. */
export function refuseExisting(file: string, mayOverwrite: boolean): void {
  if (!mayOverwrite && existsSync(file)) throw wrongUse('exists', { file });
}
