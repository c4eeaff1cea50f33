/** A file that the user chose, or pasted cells -> data to fill in, by what the name says it is. */
import { DataUnusable } from '../../../core/fill/data-problem';
import type { DataRows } from '../../../core/fill/data-rows';
import { type DataKind, guessKind, listDataKinds } from '../../../core/fill/map-columns';
import { type DataFile, readRecords } from '../../../core/fill/read-data';
import type { Definition } from '../../../core/definition/definition';
import type { Engine } from '../../engine';
import { today } from '../today';

export interface ChosenData {
  readonly name: string;
  readonly file: DataFile;
}

export const DATA_FILES = '.csv,.tsv,.txt,.json,.xlsx,.xlsm';

/** Rejects with HostRefused or DataUnusable, or when the file is gone. */
export async function readChosen(file: File, engine: Engine): Promise<ChosenData> {
  if (/\.xl[a-z]{1,3}$/i.test(file.name)) return { name: file.name, file: { form: 'workbook', workbook: await engine.readFile(new Uint8Array(await file.arrayBuffer())) } };
  return { name: file.name, file: readText(await readAsText(file), /\.json$/i.test(file.name)) };
}

/** UTF-8 where it is that; else as Excel on Windows writes CSV. */
async function readAsText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export const readText = (text: string, isJson = /^\uFEFF?\s*[[{]/.test(text)): DataFile => ({ form: isJson ? 'json' : 'csv', text });

export interface OpenedData {
  readonly name: string;
  readonly file: DataFile;
  readonly kind: DataKind;
  readonly rows: DataRows;
}

/** The data as the kind that they most likely are, or as the one asked for. Throws DataUnusable. */
export function openData({ name, file }: ChosenData, definition: Definition, asked?: DataKind): OpenedData {
  const kinds = listDataKinds(definition);
  const read = (kind: DataKind): OpenedData => ({ name, file, kind, rows: readRecords(file, { definition, today: today(), ...kind }) });
  if (asked) return read(asked);
  if (file.form !== 'workbook') {
    const [first] = kinds;
    if (!first) throw new DataUnusable([]);
    const opened = read(first);
    return { ...opened, kind: guessKind(kinds, opened.rows.header) ?? first };
  }
  // Of a workbook each kind finds its own rows, or none; the first that does is offered.
  const failures: unknown[] = [];
  for (const kind of kinds) {
    try {
      return read(kind);
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures.at(-1) ?? new DataUnusable([]);
}
