import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { Bench } from './run';

const OWN = readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm');
const RUNS = 40;

const bench = new Bench();
afterAll(() => bench.remove());

/** Starts the command and kills it after so many milliseconds; gives whether it came to its end by itself. */
async function killAfter(milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [resolve('dist/streefpeil.mjs'), 'fill', 'plan.xlsm', '--data', 'data.csv', '--in-place'], { cwd: bench.folder, stdio: 'ignore' });
  const ended = new Promise<boolean>((done) => child.once('exit', (code) => done(code === 0)));
  await Promise.race([wait(milliseconds), ended]);
  child.kill('SIGKILL');
  return ended;
}

test('a command that is killed at any moment leaves the old or the new workbook, whole', async () => {
  bench.write('plan.xlsm', OWN);
  bench.write('data.csv', readFileSync('templates/personeelsplan/data/2016-12.csv'));
  const started = performance.now();
  expect(await killAfter(60_000)).toBe(true);
  const whole = performance.now() - started;
  const fresh = bench.read('plan.xlsm');
  expect(fresh.equals(OWN)).toBe(false);
  const outcomes = { old: 0, new: 0, torn: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    bench.write('plan.xlsm', OWN);
    // Most of the moments lie where the file is written: the last part of a run.
    await killAfter(whole * (run % 4 === 0 ? Math.random() : 0.6 + Math.random() * 0.6));
    const found = bench.read('plan.xlsm');
    outcomes[found.equals(OWN) ? 'old' : found.equals(fresh) ? 'new' : 'torn'] += 1;
  }
  expect(outcomes.torn).toBe(0);
  expect(outcomes.old + outcomes.new).toBe(RUNS);
  // Whatever a killed run left behind is hidden and under a name that no workbook has.
  expect(bench.list().filter((name) => name !== 'plan.xlsm' && name !== 'data.csv' && !/^\.plan\.xlsm\.[0-9a-f]{12}\.tmp$/.test(name))).toEqual([]);
  bench.write('plan.xlsm', OWN);
  expect(bench.run(['fill', join('.', 'plan.xlsm'), '--data', 'data.csv', '--in-place']).exitCode).toBe(0);
  expect(bench.read('plan.xlsm').equals(fresh)).toBe(true);
}, 120_000);
