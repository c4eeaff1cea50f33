/** Measures the evaluator: many rules over many small tables, row rules and counts over a long one, the same work in other engines, and the size of the bundle. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileFormula, isProblem, type CompiledFormula } from '../core/formula/compile';
import type { Catalog } from '../core/formula/catalog';
import type { DataTable, FormulaData } from '../core/formula/data';
import type { Scalar } from '../core/model/scalar';
import { buildModule } from './build';
import { median, type Measure } from './measure';

const LONG = 100_000;

/** A number from a seed, the same at every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeTable(rowCount: number, seed: number): DataTable {
  const random = makeRandom(seed);
  const column = (make: () => Scalar): Scalar[] => Array.from({ length: rowCount }, make);
  const headers = ['Rang', 'Code', 'N1', 'N2', 'N3'];
  const columns = [
    column(() => `A${Math.floor(random() * 9)}`), column(() => `f${Math.floor(random() * rowCount * 10)}`),
    column(() => Math.floor(random() * 100)), column(() => Math.floor(random() * 100)), column(() => (random() < 0.1 ? null : Math.round(random() * 1000) / 10)),
  ];
  return { name: 'T', headers, columns, rowCount, totals: ['Totaal', null, 1, 2, 3] };
}

const dataOf = (table: DataTable): FormulaData => ({ tables: new Map([['t', table]]), names: new Map([['plafond', 40]]), today: 43_009 });

const catalog: Catalog = { tables: new Map([['t', { name: 'T', headers: ['Rang', 'Code', 'N1', 'N2', 'N3'], hasTotals: true }]]), names: new Set(['plafond']) };

const TABLE_SHAPES = [
  '=SUM(T[N{c}])=T[[#Totals],[N{c}]]', '=COUNTIF(T[Rang],"A{n}")<=Plafond', '=SUMIFS(T[N1],T[Rang],"A{n}",T[N2],">5")>=0', '=SUMPRODUCT((T[N1]>{n})*(T[N2]>0))>0', '=COUNTBLANK(T[N3])=0',
  '=MAX(T[N1])-MIN(T[N2])<=100+{n}', '=AND(T[N1]>=0,T[N2]>=0)', '=ROUND(SUM(T[N3])/COUNT(T[N3]),1)>{n}', '=COUNTIFS(T[N1],">="&{n},T[N2],"<50")<30', '=IF(SUM(T[N1])>SUM(T[N2]),TRUE,{n}>0)',
];
const ROW_SHAPES = [
  '=[@N1]<=[@N2]+10{n}', '=[@Rang]<>""', '=COUNTIFS(T[Code],[@Code])=1', '=OR([@N1]>{n},[@N2]>{n})', '=IF(ISNUMBER([@N3]),[@N3]>=0,TRUE)', '=AND([@N1]>=0,[@N1]=INT([@N1]))',
  '=LEFT([@Rang],1)="A"', '=SUMIFS(T[N1],T[Rang],[@Rang])>=[@N1]-{n}', '=ABS([@N1]-[@N2])<=10{n}', '=IFERROR([@N1]/[@N2],{n})>=0',
];

/** 100 rules: `{c}` becomes a column number, `{n}` the number of the round. */
const numbered = (shapes: readonly string[]): string[] =>
  Array.from({ length: 100 }, (_, number) => (shapes[number % shapes.length] ?? '').replaceAll('{c}', String((number % 3) + 1)).replaceAll('{n}', String(Math.floor(number / shapes.length))));

function compile(text: string): CompiledFormula {
  const compiled = compileFormula(text, catalog, 'T');
  if (isProblem(compiled)) throw new Error(`${text}: ${compiled.problem} at ${compiled.at}`);
  return compiled;
}

/** The median of some runs, in milliseconds; `prepare` is not counted. */
function timeRuns<Input>(runs: number, prepare: (run: number) => Input, work: (input: Input) => void): number {
  return median(Array.from({ length: runs }, (_, run) => {
    const input = prepare(run);
    const start = performance.now();
    work(input);
    return performance.now() - start;
  }));
}

function measureManyTables(): number {
  const tables = Array.from({ length: 1000 }, (_, seed) => dataOf(makeTable(30, seed + 1)));
  return timeRuns(3, () => undefined, () => {
    const tableRules = numbered(TABLE_SHAPES).map((text) => compile(text));
    const rowRules = numbered(ROW_SHAPES).map((text) => compile(text));
    for (const data of tables) {
      for (const rule of tableRules) rule.evaluate(data);
      for (const rule of rowRules) rule.evaluateRows(data);
    }
  });
}

/** A row rule over a fresh long table each time, so that indexes count too. */
function measureRows(text: string, rowCount: number, runs: number): number {
  const rule = compile(text);
  return timeRuns(runs, (run) => dataOf(makeTable(rowCount, run + 1)), (data) => rule.evaluateRows(data));
}

const IRON_ROWS = 2000;

/** The same two row rules in IronCalc over a shorter table: fill the cells, then time one evaluation. */
async function measureIronCalc(formula: (row: number) => string): Promise<number> {
  const { initSync, Model } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const table = makeTable(IRON_ROWS, 1);
  const model = new Model('T', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (let row = 0; row < IRON_ROWS; row++) {
    [1, 2, 3].forEach((column) => model.setUserInput(0, row + 1, column, String(table.columns[column]?.[row] ?? '')));
    model.setUserInput(0, row + 1, 5, formula(row + 1));
  }
  model.resumeEvaluation();
  const time = timeRuns(1, () => undefined, () => model.evaluate());
  model.free();
  return time;
}

/** What we use of hyperformula, which is not installed with the project. */
interface HyperFormulaLike {
  buildFromSheets(sheets: Record<string, (string | number | null)[][]>, options: { licenseKey: string }): { destroy(): void };
}

async function loadHyperFormula(): Promise<HyperFormulaLike | undefined> {
  const name = 'hyperformula';
  try {
    return ((await import(name)) as { HyperFormula: HyperFormulaLike }).HyperFormula;
  } catch {
    return undefined;
  }
}

/** Building with formulas less building without them. */
function measureHyperFormula(engine: HyperFormulaLike, formula: (row: number) => string): number {
  const table = makeTable(IRON_ROWS, 1);
  const rows = (isCalculated: boolean) => Array.from({ length: IRON_ROWS }, (_, row) => [
    ...[1, 2, 3].map((column) => (table.columns[column]?.[row] ?? null) as string | number | null), null, ...(isCalculated ? [formula(row + 1)] : []),
  ]);
  const time = (isCalculated: boolean): number => timeRuns(3, () => rows(isCalculated), (cells) => engine.buildFromSheets({ T: cells }, { licenseKey: 'gpl-v3' }).destroy());
  return Math.max(0.01, time(true) - time(false));
}

/** The size of everything in core/formula as webpack ships it, in thousands of bytes. */
async function measureBundle(): Promise<number> {
  const folder = fileURLToPath(new URL('../core/formula/', import.meta.url));
  const out = mkdtempSync(join(tmpdir(), 'streefpeil-bundle-'));
  try {
    const entry = join(out, 'entry.ts');
    writeFileSync(entry, ['compile', 'recalculate', 'rename', 'to-excel', 'depends'].map((file) => `export * from ${JSON.stringify(`${folder}${file}`)};\n`).join(''));
    await buildModule(entry, out, 'formula.js', { target: ['web', 'es2022'] });
    return gzipSync(readFileSync(join(out, 'formula.js')), { level: 9 }).length / 1000;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const COMPARISONS = [
  { name: '[@N1]<=[@N2]+100', text: '=[@N1]<=[@N2]+100', cell: (row: number) => `=B${row}<=C${row}+100` },
  { name: 'COUNTIFS(T[Code],[@Code])=1', text: '=COUNTIFS(T[Code],[@Code])=1', cell: (row: number) => `=COUNTIFS($A$1:$A$${IRON_ROWS},A${row})=1` },
] as const;

/** All figures, ours first; ratios say how many times longer the other engine takes for the same work. */
export async function measure(): Promise<readonly Measure[]> {
  const figures: Measure[] = [
    { what: '200 rules on 1,000 tables of 30 rows, compiling included', figure: measureManyTables() / 1000, unit: 's', limit: 4 },
    { what: '[@N1]<=[@N2]+100 over 100,000 rows', figure: measureRows('=[@N1]<=[@N2]+100', LONG, 5), unit: 'ms', limit: 40 },
    { what: 'COUNTIFS(T[Code],[@Code])=1 over 100,000 rows', figure: measureRows('=COUNTIFS(T[Code],[@Code])=1', LONG, 5) / 1000, unit: 's', limit: 0.5 },
  ];
  const hyperFormula = await loadHyperFormula();
  for (const { name, text, cell } of COMPARISONS) {
    const ours = measureRows(text, IRON_ROWS, 20);
    const iron = await measureIronCalc(cell);
    figures.push({ what: `${name} over ${IRON_ROWS} rows: ours`, figure: ours, unit: 'ms' });
    figures.push({ what: `${name} over ${IRON_ROWS} rows: IronCalc`, figure: iron, unit: 'ms' }, { what: `${name}: IronCalc takes`, figure: iron / ours, unit: 'times ours' });
    if (!hyperFormula) continue;
    const hyper = measureHyperFormula(hyperFormula, cell);
    figures.push({ what: `${name} over ${IRON_ROWS} rows: HyperFormula`, figure: hyper, unit: 'ms' }, { what: `${name}: HyperFormula takes`, figure: hyper / ours, unit: 'times ours' });
  }
  figures.push({ what: 'bundle of core/formula with fx and numfmt, gzipped', figure: await measureBundle(), unit: 'kB', limit: 60 });
  return figures;
}
