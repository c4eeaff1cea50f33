/** Bytes -> a file, whole or not at all: written under a temporary name beside it, then renamed. */
import { closeSync, existsSync, fchmodSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT } from './command/exit-code';
import { Refusal, wrongUse } from './command/refusal';

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'folder', ENOTDIR: 'folder', EACCES: 'forbidden', EPERM: 'forbidden', EROFS: 'forbidden' };

/** A leftover of a run that was killed: older than any run that still writes. */
const LEFTOVER_MINUTES = 10;

/**
 * Throws Refusal when the file exists and may not be overwritten, or cannot be written. A file that is overwritten keeps its
 * permissions, and where it is a link, what it points to is overwritten.
 */
export function writeFileWhole(file: string, content: Uint8Array | string, mayOverwrite: boolean): void {
  refuseExisting(file, mayOverwrite);
  const isThere = existsSync(file);
  const target = isThere ? realpathSync(file) : file;
  const temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}.tmp`);
  try {
    removeLeftovers(target);
    const handle = openSync(temporary, 'wx');
    try {
      if (isThere) fchmodSync(handle, statSync(target).mode);
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(file, error);
  }
}

/** Runs something that writes the file; what goes wrong is told as a Refusal. */
export function refuseUnwritable<Result>(file: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const why = REASONS[code];
  return new Refusal(EXIT.unreadable, [{ message: { id: `cli.cannot-write.${why ?? 'other'}`, facts: { file, code } } }]);
}

/** Asked before the work starts, so that nobody waits for a result that cannot be kept. */
export function refuseExisting(file: string, mayOverwrite: boolean): void {
  if (!mayOverwrite && existsSync(file)) throw wrongUse('exists', { file });
}

/** Only temporary files of the same name, which a killed run left behind; those of a run that is still busy are younger. */
function removeLeftovers(target: string): void {
  const [start, folder] = [`.${basename(target)}.`, dirname(target)];
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length))) continue;
    const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFTOVER_MINUTES * 60_000) rmSync(join(folder, name), { force: true });
  }
}
