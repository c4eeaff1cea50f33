/** The published figures -> workbooks filled by the built command: two staffing plans, and a copy of the later one with three mistakes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Definition } from '../../core/definition/definition';
import { plantMistakes } from '../plant-mistakes';

export interface DemoWorkbooks {
  /** As published for 31 December 2015: 119 / 24 / 9 = 152. */
  readonly plan2015: Uint8Array;
  /** As published for December 2016: 112 / 27 / 7 = 146. */
  readonly plan2016: Uint8Array;
  /** The same with three mistakes. */
  readonly broken2016: Uint8Array;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Needs what `npm run build` makes. Throws, with what the command said, when it fails. */
export function makeDemoWorkbooks(): DemoWorkbooks {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  try {
    const plan2015 = fillPlan(join(folder, '2015.xlsx'), '2015-12-31', '31/12/2015');
    const plan2016 = fillPlan(join(folder, '2016.xlsx'), '2016-12', '31/12/2016');
    const definition = JSON.parse(readFileSync(`${root}dist/definitions/personeelsplan.json`, 'utf8')) as Definition;
    return { plan2015, plan2016, broken2016: plantMistakes(definition, plan2016) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A workbook of a kind, filled by the built command. Throws, with what the command said, when it fails. */
export function fillDemo(kind: string, data: string, parameters: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  try {
    return runFill(join(folder, `${kind}.xlsx`), kind, data, parameters);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Indicators of 2017 with the tables behind three of them, added by the built command as its user would. Throws, with what the command said, when it fails. */
export function makeIndicatorsWithSeries(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  try {
    const file = join(folder, 'indicatoren.xlsx');
    runFill(file, 'indicatoren', 'templates/indicatoren/data/2017.csv', ['Entiteit=SYNTRA Vlaanderen', 'Referentiedatum=31/12/2016']);
    for (const [source, data] of [['voltijds-engagement', 'voltijds-engagement-leertijd'], ['ondernemerschapstrajecten', 'ondernemerschapstrajecten'], ['ingeschreven-leertijd', 'ingeschreven-leertijd']] as const) {
      runCommand(['fill', file, '--data', `templates/indicatoren/data/reeks-${data}.csv`, '--source', source, '--in-place', '--quiet']);
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fillPlan = (file: string, data: string, date: string): Uint8Array =>
  runFill(file, 'personeelsplan', `templates/personeelsplan/data/${data}.csv`, ['Entiteit=SYNTRA Vlaanderen', `Referentiedatum=${date}`, 'Plafond=155']);

function runFill(file: string, kind: string, data: string, parameters: readonly string[]): Uint8Array {
  runCommand(['fill', kind, '--data', data, ...parameters.flatMap((param) => ['--param', param]), '--lang', 'nl', '--quiet', '--out', file]);
  return readFileSync(file);
}

function runCommand(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [`${root}dist/streefpeil.mjs`, ...words], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`streefpeil ${words.join(' ')}: ${stderr}`);
}
