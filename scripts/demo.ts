/** The demo: two published staffing plans filled and checked, then three mistakes planted in a copy and found. Writes to `out/demo/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Definition } from '../core/definition/definition';
import { plantMistakes } from './plant-mistakes';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}out/demo`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

run(['template', 'personeelsplan', '--lang', 'nl', '--out', 'out/demo/personeelsplan.xlsx'], [0]);
fill('2015', '2015-12-31', '31/12/2015');
fill('2016', '2016-12', '31/12/2016');
run(['check', 'out/demo/personeelsplan-2015.xlsx', 'out/demo/personeelsplan-2016.xlsx', '--lang', 'nl'], [0]);
const definition = JSON.parse(readFileSync(`${root}dist/definitions/personeelsplan.json`, 'utf8')) as Definition;
writeFileSync(`${out}/personeelsplan-2016-fout.xlsx`, plantMistakes(definition, readFileSync(`${out}/personeelsplan-2016.xlsx`)));
console.log('Drie fouten gezet in een kopie: een overschreven totaal, een rang van een ander niveau en een half personeelslid.\n');
run(['check', 'out/demo/personeelsplan-2016-fout.xlsx', '--lang', 'nl'], [1]);
console.log('De werkmappen staan in out/demo/:');
for (const name of ['personeelsplan', 'personeelsplan-2015', 'personeelsplan-2016', 'personeelsplan-2016-fout']) console.log(`  out/demo/${name}.xlsx`);

function fill(year: string, data: string, date: string): void {
  run(['fill', 'personeelsplan', '--data', `templates/personeelsplan/data/${data}.csv`, '--param', 'Entiteit=SYNTRA Vlaanderen', '--param', `Referentiedatum=${date}`, '--param', 'Plafond=155', '--lang', 'nl', '--out', `out/demo/personeelsplan-${year}.xlsx`], [0]);
}

/** Shows the command as a user types it, runs it, and stops the demo when it ends otherwise than it should. */
function run(words: readonly string[], expected: readonly number[]): void {
  console.log(`$ npx streefpeil ${words.map((word) => (/[^\w./=-]/.test(word) ? `"${word}"` : word)).join(' ')}`);
  const { status } = spawnSync(process.execPath, [`${root}dist/streefpeil.mjs`, ...words], { cwd: root, stdio: 'inherit' });
  if (status === null || !expected.includes(status)) process.exit(status ?? 3);
  console.log('');
}
