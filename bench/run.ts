/** `npm run bench`: runs every benchmark (or those named), prints the figures and writes them to `bench/RESULTS.md`; what was not run keeps its section there, with the commit that it was measured at. */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Measure } from './measure';

const folder = fileURLToPath(new URL('.', import.meta.url));
const asked = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'measure.ts', 'build.ts'].includes(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name))
  .sort();

const RESULTS = `${folder}RESULTS.md`;
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`;
const commit = execSync('git rev-parse --short HEAD', { encoding: 'utf8' }).trim();
/** Text of each section by its name, which is its first line. */
const sections = new Map((existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '').split(/^## /m).slice(1).map((text) => [text.slice(0, text.indexOf('\n')), text.trimEnd()]));
for (const name of names) {
  const module = (await import(`./${name}.ts`)) as { measure?: () => Promise<readonly Measure[]> };
  if (!module.measure) continue;
  console.log(`\n${name}`);
  const measures = await module.measure();
  for (const { what, figure, unit, limit } of measures) {
    console.log(`  ${what}: ${format(figure)} ${unit}${limit === undefined ? '' : ` (at most ${format(limit)})`}`);
  }
  if (measures.length === 0) continue;
  sections.set(name, [name, '', `At ${commit} on ${machine}.`, '', '| what | figure | limit |', '|---|---:|---:|', ...measures.map(({ what, figure, unit, limit }) => `| ${what} | ${format(figure)} ${unit} | ${limit === undefined ? '' : `${format(limit)} ${unit}`} |`)].join('\n'));
  writeFileSync(RESULTS, ['# Benchmarks', '', 'Written by `npm run bench`. Medians; nothing in the tests depends on them.', '', ...[...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => `## ${text}\n`)].join('\n'));
}

function format(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}
