// `npm test`, once everything is installed and built: runs the tests, and closes with the counts on a line of their own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
const results = 'out/tests/main.json';
const status = run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)]);
const counted = run(['tests/closing-line.mjs', results]);
process.exitCode = status === 0 ? counted : status;
