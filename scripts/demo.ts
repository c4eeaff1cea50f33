/** The demo: two published staffing plans filled and checked, then three mistakes planted in a copy and found. Writes to `out/demo/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { locateTables } from '../core/locate/locate-tables';
import type { Edit, NewContent } from '../core/model/edit';
import { type Table, cellOf } from '../core/model/table';
import { patch } from '../core/ooxml/patch';
import { readWorkbook } from '../core/ooxml/read';
import type { Definition } from '../core/definition/definition';
import { withFreshResults } from '../core/fill/refresh-results';
import { nodeCodec } from './codec';
import { today } from './today';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}out/demo`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

run(['template', 'personeelsplan', '--lang', 'nl', '--out', 'out/demo/personeelsplan.xlsx'], [0]);
fill('2015', '2015-12-31', '31/12/2015');
fill('2016', '2016-12', '31/12/2016');
run(['check', 'out/demo/personeelsplan-2015.xlsx', 'out/demo/personeelsplan-2016.xlsx', '--lang', 'nl'], [0]);
plantMistakes(`${out}/personeelsplan-2016.xlsx`, `${out}/personeelsplan-2016-fout.xlsx`);
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

function plantMistakes(from: string, to: string): void {
  const definition = JSON.parse(readFileSync(`${root}dist/definitions/personeelsplan.json`, 'utf8')) as Definition;
  const bytes = readFileSync(from);
  const workbook = readWorkbook(bytes, nodeCodec);
  const [table] = locateTables(definition, workbook).tables;
  if (!table) throw new Error('the demo workbook has no table');
  const rowOf = (name: string): number => table.columns.find((column) => column.name === 'Functie')?.values.indexOf(name) ?? -1;
  const mistakes = [
    edit(table, 'totals', 'Statutair ingevuld', { kind: 'number', number: 119 }),
    edit(table, rowOf('Hoofdmedewerker'), 'Rang', { kind: 'text', text: 'B2' }),
    edit(table, rowOf('Deskundige'), 'Contractueel ingevuld bepaalde duur', { kind: 'number', number: 0.5 }),
  ];
  // As Excel would leave it: the formulas that depend on the changed cells have their new results.
  writeFileSync(to, patch(bytes, withFreshResults(workbook, mistakes, today()), nodeCodec));
}

function edit(table: Table, row: number | 'totals', column: string, content: NewContent): Edit {
  const place = cellOf(table, row, column);
  if (!place) throw new Error(`the demo workbook has no ${column}`);
  return { sheet: place.sheet, row: place.range.top, column: place.range.left, content, replacesFormula: row === 'totals' };
}
