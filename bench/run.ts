/** `npm run bench`: runs every benchmark (or those named), prints the figures and writes them to `bench/RESULTS.md`. */
import { execSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
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

const sections: string[] = [];
for (const name of names) {
  const module = (await import(`./${name}.ts`)) as { measure?: () => Promise<readonly Measure[]> };
  if (!module.measure) continue;
  console.log(`\n${name}`);
  const measures = await module.measure();
  for (const { what, figure, unit, limit } of measures) {
    console.log(`  ${what}: ${format(figure)} ${unit}${limit === undefined ? '' : ` (at most ${format(limit)})`}`);
  }
  sections.push(`## ${name}`, '', '| what | figure | limit |', '|---|---:|---:|', ...measures.map(({ what, figure, unit, limit }) => `| ${what} | ${format(figure)} ${unit} | ${limit === undefined ? '' : `${format(limit)} ${unit}`} |`), '');
}
if (asked.length === 0) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`;
  const commit = execSync('git rev-parse --short HEAD', { encoding: 'utf8' }).trim();
  writeFileSync(`${folder}RESULTS.md`, ['# Benchmarks', '', `Written by \`npm run bench\` at ${commit} on ${machine}. Medians; nothing in the tests depends on them.`, '', ...sections].join('\n'));
}

function format(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}
