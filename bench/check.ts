/** Whole-process cost of checking one workbook, laid out by hand and made from our template (30 rows), beside bare node, in turns. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure, median } from './measure';

const RUNS = 15;
const COMMAND = 'dist/streefpeil.mjs';
/** A staffing plan by another hand than ours, with cell formulas, a chart and macros. */
const HAND_LAID = 'tests/data/workbooks/xlsxwriter-personeelsplan.xlsm';

export async function measure(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-bench-'));
  try {
    const data = join(folder, 'functies.csv');
    const file = join(folder, 'plan.xlsx');
    writeFileSync(data, csvOfThirtyRows());
    run([COMMAND, 'fill', 'personeelsplan', '--data', data, '--param', 'Entiteit=Proef', '--param', 'Referentiedatum=31/12/2016', '--out', file, '--quiet']);
    const bare: number[] = [];
    const workbooks = [{ name: 'laid out by hand', file: HAND_LAID, times: [] as number[] }, { name: 'made from the template, 30 rows', file, times: [] as number[] }];
    for (let turn = 0; turn < RUNS; turn++) {
      bare.push(run(['-e', '0']));
      for (const workbook of workbooks) workbook.times.push(run([COMMAND, 'check', workbook.file]));
    }
    return [
      { what: 'node -e 0, whole process', figure: median(bare), unit: 'ms' },
      ...workbooks.flatMap(({ name, times }): readonly Measure[] => [
        { what: `check of one workbook ${name}, whole process`, figure: median(times), unit: 'ms', limit: 300 },
        { what: `check of one workbook ${name}, over bare node`, figure: median(times.map((time, turn) => time - (bare[turn] ?? 0))), unit: 'ms', limit: 120 },
      ]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of a whole process. Throws when it fails. */
function run(words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

function csvOfThirtyRows(): string {
  const levels = ['A', 'B', 'C', 'D'];
  const rows = Array.from({ length: 30 }, (_, row) => {
    const level = levels[Math.floor(row / 8)] ?? 'D';
    return `${level},${level}${(row % 3) + 1},Functie ${row + 1},${row % 5},,${row % 3},,,1`;
  });
  return ['niveau,rang,functie,statutair ingevuld,statutair vacant,contractueel ingevuld onbepaalde duur,contractueel ingevuld bepaalde duur,contractueel vacant onbepaalde duur,contractueel vacant bepaalde duur', ...rows].join('\n');
}
