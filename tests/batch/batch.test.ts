/** The command over many workbooks: which it takes, in what order it tells of them, and what one bad one does to the rest. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNumber } from '../../core/text/format-fact';
import { watchFiles } from '../../scripts/check/watch';
import { Bench, COMMAND } from '../command/run';

const bench = new Bench();
const COUNT = 24;
const PARAMETERS = ['Referentiedatum=31/12/2015', 'Plafond=155'];

interface Element {
  readonly file: string;
  readonly workbook: string;
  readonly sha256?: string;
  readonly errors?: readonly { readonly id: string; readonly text: string }[];
  readonly counts?: Readonly<Record<string, number>>;
}

const lines = (text: string): readonly Element[] => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Element);
const names = (elements: readonly Element[]): readonly string[] => elements.map(({ file }) => file);
const ordered = Array.from({ length: COUNT }, (_, at) => join('map', `plan-${at + 1}.xlsx`));

beforeAll(() => {
  mkdirSync(join(bench.folder, 'map', 'dieper'), { recursive: true });
  bench.fill('plan.xlsx', ['Entiteit=Proefinstelling', ...PARAMETERS]);
  bench.change('plan.xlsx', 'fout.xlsx', { 'Personeelsplan!D21': 118 });
  for (let at = 1; at <= COUNT; at += 1) bench.write(`map/plan-${at}.xlsx`, bench.read(at % 5 === 0 ? 'fout.xlsx' : 'plan.xlsx'));
});

afterAll(() => bench.remove());

describe('which workbooks', () => {
  test('are those of a folder and all below it, each once, in the order of their numbers', () => {
    writeFileSync(join(bench.folder, 'map', '~$plan-1.xlsx'), 'Excel is open');
    writeFileSync(join(bench.folder, 'map', 'nota.txt'), 'geen werkmap');
    bench.write('map/dieper/plan-99.XLSX', bench.read('plan.xlsx'));
    const found = names(lines(bench.run(['check', 'map', 'map/plan-3.xlsx', '--format', 'ndjson']).out));
    expect(found).toEqual([join('map', 'dieper', 'plan-99.XLSX'), ...ordered].sort((one, other) => new Intl.Collator('en', { numeric: true }).compare(one, other)));
    rmSync(join(bench.folder, 'map', 'dieper', 'plan-99.XLSX'));
  });

  test('are those that a pattern matches', () => {
    expect(names(lines(bench.run(['check', 'map/plan-1?.xlsx', '--format', 'ndjson']).out))).toEqual(ordered.slice(9, 19));
    expect(names(lines(bench.run(['check', '**/plan-{3,21}.xlsx', '--format', 'ndjson']).out))).toEqual([ordered[2], ordered[20]]);
  });

  test('are refused as wrong use where there are none', () => {
    mkdirSync(join(bench.folder, 'leeg'), { recursive: true });
    for (const word of ['leeg', 'map/*.xlsb']) {
      expect(bench.run(['check', word])).toEqual({ exitCode: 2, out: '', err: `In ${word} staan geen Excel-werkmappen (.xlsx, .xlsm).\n` });
    }
  });
});

describe('many workbooks', () => {
  test('give the same text in the same order whether one thread checks them, three, or none', () => {
    const [first, ...others] = [['--jobs', '1'], ['--jobs', '3'], []].map((words) => bench.run(['check', 'map', ...words]));
    expect(first?.exitCode).toBe(1);
    expect([...(first?.out ?? '').matchAll(/^(\S+\.xlsx) /gm)].map(([, file]) => file)).toEqual(ordered);
    for (const other of others) expect(other).toEqual(first);
    const one = ordered.slice(0, 3).map((file) => bench.run(['check', file]).out).join('\n');
    expect(first?.out.startsWith(one)).toBe(true);
  });

  test('end with a summary that adds up', () => {
    const { out } = bench.run(['check', 'map']);
    expect(out).toContain('24 werkmappen:  20 in orde, 4 met fouten');
    expect(out).toContain('  PEP-TOT-001  Totalen kloppen met de rijen: in 4 werkmappen, 4 keer');
    const elements = lines(bench.run(['check', 'map', '--format', 'ndjson']).out);
    const sum = (verdict: string): string => formatNumber(elements.reduce((all, { counts }) => all + (counts?.[verdict] ?? 0), 0), 'nl');
    expect(out).toContain(`In orde: ${sum('held')}. Niet in orde: ${sum('broken')}. Niet te beoordelen: ${sum('undecided')}.`);
  });

  test('stream one whole line each, which is the element of the JSON list', () => {
    const { out } = bench.run(['check', 'map', '--format', 'ndjson']);
    expect(lines(out)).toEqual(JSON.parse(bench.run(['check', 'map', '--format', 'json']).out));
  });

  test('are all reported when one of them is no workbook, one is missing and one is a folder of another kind', () => {
    bench.write('map/plan-7.xlsx', 'geen werkmap');
    const { exitCode, out, err } = bench.run(['check', 'map', 'weg.xlsx', '--format', 'ndjson']);
    bench.write('map/plan-7.xlsx', bench.read('plan.xlsx'));
    expect(exitCode).toBe(3);
    expect(names(lines(out))).toEqual([...ordered, 'weg.xlsx']);
    expect(lines(out).filter(({ errors }) => errors).map(({ file, errors }) => [file, errors?.[0]?.id])).toEqual([[join('map', 'plan-7.xlsx'), 'unreadable.not-a-zip'], ['weg.xlsx', 'unreadable.missing']]);
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(2);
  });

  test('show no progress bar where nobody watches', () => {
    expect(bench.run(['check', 'map', '--format', 'ndjson', '--out', 'stil.ndjson'])).toEqual({ exitCode: 1, out: '', err: 'stil.ndjson geschreven.\n' });
  });
});

describe('a workbook that takes too long', () => {
  test('is cut off and reported, and the others are checked', async () => {
    await writeSlow('traag.xlsx');
    const { exitCode, out, err } = bench.run(['check', 'plan.xlsx', 'traag.xlsx', 'fout.xlsx', '--kind', 'personeelsplan', '--timeout', '6', '--jobs', '2', '--format', 'ndjson']);
    expect(exitCode).toBe(3);
    const elements = lines(out);
    expect(names(elements)).toEqual(['plan.xlsx', 'traag.xlsx', 'fout.xlsx']);
    expect(elements[1]?.errors?.[0]).toMatchObject({ id: 'unreadable.timed-out', facts: { seconds: 6 } });
    expect(elements[2]?.counts).toBeDefined();
    expect(err).toBe('traag.xlsx: De controle duurde langer dan 6 seconden en is afgebroken. Geef meer tijd met --timeout, of kijk of de werkmap niet veel te groot is.\n');
  });
});

describe('--shard', () => {
  test('gives every workbook to exactly one part', () => {
    const parts = [1, 2, 3].map((part) => names(lines(bench.run(['check', 'map', '--shard', `${part}/3`, '--format', 'ndjson']).out)));
    expect(parts.map(({ length }) => length)).toEqual([8, 8, 8]);
    expect(parts.flat().sort()).toEqual([...ordered].sort());
  });

  test.each(['0/3', '4/3', '3', 'a/b', '1/0', '-1/3'])('%s is refused', (shard) => {
    expect(bench.run(['check', 'map', `--shard=${shard}`])).toMatchObject({ exitCode: 2, out: '' });
  });
});

describe('--changed-since', () => {
  test('checks only what changed, and repeats the rest, so that the new report is the next to start from', () => {
    bench.run(['check', 'map', '--format', 'json', '--out', 'gisteren.json']);
    bench.write('map/plan-2.xlsx', bench.read('fout.xlsx'));
    bench.write('map/plan-25.xlsx', bench.read('fout.xlsx'));
    const { err } = bench.run(['check', 'map', '--changed-since', 'gisteren.json', '--format', 'json', '--out', 'vandaag.json']);
    expect(err).toBe('23 van 25 zijn niet gewijzigd sinds gisteren.json en niet opnieuw gecontroleerd.\nvandaag.json geschreven.\n');
    expect(bench.read('vandaag.json').toString()).toBe(bench.run(['check', 'map', '--format', 'json']).out);
    expect(bench.run(['check', 'map', '--changed-since', 'gisteren.json']).out).toContain('2 werkmappen:  2 met fouten');
    bench.write('map/plan-2.xlsx', bench.read('plan.xlsx'));
    rmSync(join(bench.folder, 'map', 'plan-25.xlsx'));
  });

  test('starts from a run that was broken off in the middle of a line', () => {
    const { out } = bench.run(['check', 'map', '--format', 'ndjson']);
    bench.write('half.ndjson', out.slice(0, out.length / 2));
    const whole = out.slice(0, out.length / 2).split('\n').length - 1;
    const { out: again, err } = bench.run(['check', 'map', '--format', 'ndjson', '--changed-since', 'half.ndjson']);
    expect(again).toBe(out);
    expect(err).toContain(`${whole} van 24 `);
  });

  test('does not take any other file for a report', () => {
    for (const content of ['{"a":1}\n{"b":', 'hallo\nwereld\n', '[1,']) {
      bench.write('anders.json', content);
      expect(bench.run(['check', 'map', '--changed-since', 'anders.json']).exitCode).not.toBe(0);
    }
    bench.write('anders.json', 'hallo');
    expect(bench.run(['check', 'map', '--changed-since', 'anders.json'])).toMatchObject({ exitCode: 2, out: '' });
    expect(bench.run(['check', 'map', '--changed-since', 'weg.json'])).toMatchObject({ exitCode: 3 });
  });
});

test('a run that is killed keeps the lines that it had', async () => {
  await writeSlow('map/plan-20.xlsx');
  const run = spawn(process.execPath, [COMMAND, 'check', 'map', '--kind', 'personeelsplan', '--format', 'ndjson', '--out', 'dood.ndjson', '--jobs', '2'], { cwd: bench.folder, stdio: 'ignore' });
  const part = join(bench.folder, 'dood.ndjson.part');
  await until(() => bench.list().includes('dood.ndjson.part') && readFileSync(part, 'utf8').split('\n').length > 19);
  run.kill('SIGKILL');
  await new Promise((ended) => run.once('exit', ended));
  expect(names(lines(readFileSync(part, 'utf8')))).toEqual(ordered.slice(0, 19));
  expect(bench.list()).not.toContain('dood.ndjson');
  bench.write('map/plan-20.xlsx', bench.read('plan.xlsx'));
});

test('--watch checks again what changes, and only that', async () => {
  mkdirSync(join(bench.folder, 'kijk'));
  bench.write('kijk/een.xlsx', bench.read('plan.xlsx'));
  bench.write('kijk/twee.xlsx', bench.read('plan.xlsx'));
  const run = spawn(process.execPath, [COMMAND, 'check', 'kijk', '--watch', '--format', 'ndjson'], { cwd: bench.folder });
  let [out, err] = ['', ''];
  run.stdout.on('data', (data: Buffer) => (out += data.toString()));
  run.stderr.on('data', (data: Buffer) => (err += data.toString()));
  try {
    await until(() => err.includes('Wachten op wijzigingen in kijk'));
    expect(names(lines(out))).toEqual([join('kijk', 'een.xlsx'), join('kijk', 'twee.xlsx')]);
    bench.write('kijk/twee.xlsx', bench.read('fout.xlsx'));
    bench.write('kijk/een.xlsx', bench.read('plan.xlsx'));
    await until(() => out.split('\n').length > 3);
    bench.write('kijk/drie.xlsx', bench.read('plan.xlsx'));
    await until(() => out.split('\n').length > 4);
    expect(names(lines(out)).slice(2)).toEqual([join('kijk', 'twee.xlsx'), join('kijk', 'drie.xlsx')]);
  } finally {
    run.kill();
  }
});

test('what changes between the first check and the moment that somebody watches is checked too', async () => {
  const folder = join(bench.folder, 'vroeg');
  mkdirSync(folder);
  bench.write('vroeg/een.xlsx', 'eerst');
  const checked: string[] = [];
  void watchFiles([folder], async () => {
    checked.push(readFileSync(join(folder, 'een.xlsx'), 'utf8'));
    if (checked.length === 1) bench.write('vroeg/een.xlsx', 'daarna');
  }, () => undefined);
  await until(() => checked.length === 2);
  expect(checked).toEqual(['eerst', 'daarna']);
});

test.each([['--jobs', '0'], ['--jobs', 'veel'], ['--timeout', '0'], ['--timeout', '-1']])('%s %s is refused', (option, value) => {
  const { exitCode, out, err } = bench.run(['check', 'plan.xlsx', `${option}=${value}`]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(`${option} ${value} kan niet`);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resume) => setTimeout(resume, 20));
}

/** A workbook whose formulas take far longer to calculate than any limit of these tests. */
async function writeSlow(name: string): Promise<void> {
  const rows = 40_000;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Traag');
  for (let row = 1; row <= rows; row += 1) sheet.addRow([row % 97, row % 89, { formula: `SUMPRODUCT(($A$1:$A$${rows}=A${row})*($B$1:$B$${rows}=B${row}))` }]);
  // A long list that no formula reads is not looked at.
  workbook.addWorksheet('Som').addRow([{ formula: `Traag!C${rows}`, result: 1 }]);
  bench.write(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
}
