/** One measured job of reading or patching, in a process of its own so that its memory is its own: job and folder in, figures out as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../core/ooxml/limits';
import { openPackage } from '../../core/ooxml/package';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { median } from '../measure';

const [job, folder] = process.argv.slice(2) as [string, string];
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

/** Milliseconds of one call. */
async function timed(act: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await act();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** What no reader can do without: every part inflated by zlib, and one search for the cells of the sheets. */
function readBare(bytes: Uint8Array): number {
  let cells = 0;
  for (const { name, dataAt, packedSize } of openPackage(bytes, nodeCodec, DEFAULT_LIMITS).directory.entries) {
    const part = inflateRawSync(bytes.subarray(dataAt, dataAt + packedSize));
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    for (let at = part.indexOf('<c '); at >= 0; at = part.indexOf('<c ', at + 3)) cells += 1;
  }
  return cells;
}

async function readByExceljs(bytes: Uint8Array): Promise<number> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  let cells = 0;
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.value !== null) cells += 1;
  })));
  return cells;
}

function readByOurs(bytes: Uint8Array): number {
  let cells = 0;
  for (const sheet of readWorkbook(bytes, nodeCodec).sheets) for (const row of sheet.rows.values()) for (const cell of row) if (cell && cell.value !== null) cells += 1;
  return cells;
}

/** The three ways take turns, each over all files; the first round only warms up. Rubbish of one is not cleared on another's time. */
async function measureSmall(): Promise<unknown> {
  const files = readdirSync(folder).filter((name) => name.startsWith('small-')).map(bytesOf);
  const first = files[0] as Uint8Array;
  const [ours, theirs] = [readByOurs(first), await readByExceljs(first)];
  if (ours !== theirs) throw new Error(`cells read: ${ours} and ${theirs}`);
  const ways = { bare: readBare, own: readByOurs, exceljs: readByExceljs };
  const figures = { bare: [] as number[], own: [] as number[], exceljs: [] as number[] };
  for (let round = 0; round < 4; round += 1) {
    for (const way of ['bare', 'own', 'exceljs'] as const) {
      globalThis.gc?.();
      for (const file of files) {
        const milliseconds = await timed(() => ways[way](file));
        if (round > 0) figures[way].push(milliseconds);
      }
    }
  }
  return { bare: median(figures.bare), own: median(figures.own), exceljs: median(figures.exceljs) };
}

async function measureLarge(read: (bytes: Uint8Array) => number | Promise<number>): Promise<unknown> {
  const bytes = bytesOf('large.xlsx');
  const milliseconds = await timed(() => read(bytes));
  return { milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

async function measurePatch(): Promise<unknown> {
  const bytes = bytesOf('large.xlsx');
  const entry = openPackage(bytes, nodeCodec, DEFAULT_LIMITS).find('xl/worksheets/sheet1.xml');
  if (!entry) throw new Error('no sheet');
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const bare: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    bare.push(await timed(() => deflateRawSync(inflateRawSync(packed))));
    own.push(await timed(() => patch(bytes, [{ sheet: 'Groot', row: 70_000, column: 1, content: { kind: 'number', number: round } }], nodeCodec)));
  }
  return { bare: median(bare), own: median(own) };
}

const jobs: Readonly<Record<string, () => Promise<unknown>>> = {
  small: measureSmall,
  'large-own': () => measureLarge(readByOurs),
  'large-exceljs': () => measureLarge(readByExceljs),
  patch: measurePatch,
};
console.log(JSON.stringify(await jobs[job]?.()));
