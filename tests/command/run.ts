/** The built command in a temporary folder of its own: files to work on, runs of it, and what it left behind. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { readRange } from '../../core/model/place';
import { nodeCodec } from '../../scripts/codec';
import { patch } from '../../core/ooxml/patch';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The command as it is built. */
export const COMMAND = join(root, 'dist', 'streefpeil.mjs');
const DATA = readFileSync(join(root, 'templates/personeelsplan/data/2015-12-31.csv'), 'utf8');

/** The published figures of 31 December 2015 as a CSV file, with one piece of it (which stands there once) replaced. */
export function csvWith(from = '', to = ''): string {
  if (from !== '' && DATA.split(from).length !== 2) throw new Error(`stands not once in the data: ${from}`);
  return DATA.replace(from, () => to);
}

export interface Ran {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));

  run(words: readonly string[], { input, environment = {} }: RunOptions = {}): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      ...(input === undefined ? {} : { input }),
    });
    return { exitCode: status, out: stdout, err: stderr };
  }

  makeFolder(name: string): void {
    mkdirSync(join(this.folder, name));
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  read(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  /** Names of what is in the folder, also of hidden files. */
  list(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A workbook of the figures of 2015, in order. */
  fill(name: string, parameters: readonly string[] = ['Entiteit=Proefinstelling', 'Referentiedatum=31/12/2015', 'Plafond=155'], data = DATA): void {
    const { exitCode, err } = this.run(['fill', 'personeelsplan', '--data', '-', '--out', name, ...parameters.flatMap((each) => ['--param', each])], { input: data });
    if (exitCode !== 0) throw new Error(`not filled: ${err}`);
  }

  /** A copy of a workbook with other values in some cells (`Sheet!A1`). */
  change(from: string, to: string, cells: Readonly<Record<string, number | string>>): void {
    const edits = Object.entries(cells).map(([place, value]) => {
      const [sheet = '', address = ''] = place.split('!');
      const range = readRange(address);
      if (!range) throw new Error(`no such cell: ${place}`);
      return { sheet, row: range.top, column: range.left, content: typeof value === 'number' ? { kind: 'number', number: value } as const : { kind: 'text', text: value } as const, replacesFormula: true };
    });
    this.write(to, patch(this.read(from), edits, nodeCodec));
  }

  /** A workbook of plain cells, without tables or our metadata. */
  async writeCells(name: string, sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>): Promise<void> {
    const workbook = new ExcelJS.Workbook();
    for (const [sheet, rows] of Object.entries(sheets)) workbook.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
    this.write(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
}

/** What no user may ever see: stack traces, and the words of programs. */
export const PROGRAM_WORDS = /\n\s+at |node:|Error:|ENOENT|EISDIR|undefined|\[object|unexpected|invalid|must be|cannot|failed/i;
