/** Checking 1,000 staffing plans and 1,000 indicator workbooks: ours beside the scripts that people write instead; and our memory from 10 to 10,000 workbooks. */
import { execFileSync, spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measure, median } from './measure';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const COMMAND = here('../dist/streefpeil.mjs');
const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3';
const COUNT = 1000;
/** Made by XlsxWriter; the other files are these again under another name. */
const DIFFERENT = 250;
const SIZES = [10, 100, 1000, 10_000];
const MIB = 1_048_576;

interface Ran {
  readonly seconds: number;
  /** Highest memory of the whole process, where Linux tells it. */
  readonly peakBytes: number;
}

const own = (folder: string, ...words: readonly string[]): readonly string[] => [process.execPath, COMMAND, 'check', folder, '--format', 'ndjson', ...words];

/** Needs Python with XlsxWriter, openpyxl and pandas (Debian: python3-xlsxwriter, python3-openpyxl, python3-pandas); what is missing is said and left out. */
export async function measure(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-bench-'));
  try {
    const measures: Measure[] = [];
    for (const size of ['whole', 'alone'] as const) {
      const made = join(folder, size);
      mkdirSync(made);
      try {
        execFileSync(PYTHON, [here('batch/inputs.py'), made, String(DIFFERENT), size], { stdio: 'pipe' });
      } catch {
        console.error('batch: not measured: no Python with xlsxwriter (PYTHON names the program)');
        return [];
      }
      for (const [kind, what] of [['plan', 'staffing plans'], ['indicatoren', 'indicator workbooks']] as const) {
        const inputs = linkMany(made, (name) => name.startsWith(kind), COUNT, join(folder, `${kind}-${size}`));
        measures.push(...(await compare(`${what}, ${size === 'whole' ? 'with all that they carry along' : 'alone on a sheet'}`, inputs)));
      }
      if (size === 'whole') measures.push(...(await measureMemory(folder, made)));
    }
    return measures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with `count` files: those of another folder, as often as it takes. */
function linkMany(from: string, isWanted: (name: string) => boolean, count: number, into: string): string {
  const names = readdirSync(from).filter(isWanted).sort();
  mkdirSync(into);
  for (let at = 0; at < count; at += 1) {
    const name = names[at % names.length] ?? '';
    linkSync(join(from, name), join(into, `${name.replace(/-.*/, '')}-${String(at).padStart(5, '0')}.xlsx`));
  }
  return into;
}

/** A run of each way, one after the other; ours before and after the others, so that a machine that slows down shows. */
async function compare(what: string, inputs: string): Promise<readonly Measure[]> {
  const ways: Readonly<Record<string, readonly string[]>> = {
    'ours': own(inputs),
    'ours, one thread': own(inputs, '--jobs', '1'),
    'exceljs and checks by hand': [process.execPath, here('batch/with-exceljs.mjs'), inputs],
    '@e965/xlsx and zod': [process.execPath, here('batch/with-xlsx-zod.mjs'), inputs],
    ...(hasPandas() ? { 'openpyxl and pandas': [PYTHON, here('batch/with_pandas.py'), inputs] } : {}),
  };
  const runs = new Map<string, Ran[]>();
  for (const [way, words] of [...Object.entries(ways), ...Object.entries(ways).slice(0, 1)]) runs.set(way, [...(runs.get(way) ?? []), await run(words)]);
  const seconds = (way: string): number => median((runs.get(way) ?? []).map((ran) => ran.seconds));
  return Object.keys(ways).flatMap((way): readonly Measure[] => [
    { what: `${COUNT} ${what}: ${way}`, figure: seconds(way), unit: 's', ...(way === 'ours' ? { limit: 6 } : {}) },
    { what: `memory at its highest: ${way}`, figure: Math.max(...(runs.get(way) ?? []).map(({ peakBytes }) => peakBytes)) / MIB, unit: 'MiB', ...(way === 'ours' ? { limit: 400 } : {}) },
    ...(way.startsWith('ours') ? [] : [{ what: `${way} against ours`, figure: seconds(way) / seconds('ours'), unit: 'times the time' }]),
  ]);
}

async function measureMemory(folder: string, made: string): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const size of SIZES) {
    const inputs = linkMany(made, () => true, size, join(folder, `aantal-${size}`));
    measures.push({ what: `memory at its highest, ${size.toLocaleString('en')} workbooks`, figure: (await run(own(inputs))).peakBytes / MIB, unit: 'MiB', limit: 400 });
  }
  return measures;
}

/** A whole process; its output is read and thrown away. Throws when it fails otherwise than by findings. */
async function run([program = '', ...words]: readonly string[]): Promise<Ran> {
  const start = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let peakBytes = 0;
  let told = '';
  child.stdout.resume();
  child.stderr.on('data', (data: Buffer) => (told += data.toString()));
  const watching = setInterval(() => (peakBytes = Math.max(peakBytes, peakOf(child.pid))), 20);
  const code = await new Promise<number | null>((done, reject) => child.once('error', reject).once('close', done));
  clearInterval(watching);
  if (code !== 0 && code !== 1) throw new Error(`${words.join(' ')} ended with ${code}: ${told}`);
  return { seconds: (performance.now() - start) / 1000, peakBytes };
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function hasPandas(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl, pandas'], { stdio: 'ignore' });
    return true;
  } catch {
    console.error('batch: no Python with openpyxl and pandas');
    return false;
  }
}
