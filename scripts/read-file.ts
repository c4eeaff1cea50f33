/** File name -> its bytes or text; a file that cannot be read is refused with a message for the user. */
import { readFileSync } from 'node:fs';
import { unusableFile } from './command/refusal';

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder', EACCES: 'forbidden', EPERM: 'forbidden' };

/** Throws Refusal. `-` is standard input. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    if (reason === undefined) throw error;
    throw unusableFile(file, `unreadable.${reason}`);
  }
}

/** UTF-8, or Windows-1252 where the bytes are no UTF-8: Excel still saves CSV in it. Throws Refusal. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
