// Installs the npm packages of the lockfile where they are missing or out of date, and builds. Plain JavaScript: nothing is installed yet.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;
const isOutOfDate = !existsSync(installed) || statSync(`${root}package-lock.json`).mtimeMs > statSync(installed).mtimeMs;
// Progress belongs on standard error: standard output is for results.
const run = (command) => execSync(command, { cwd: root, stdio: ['ignore', 2, 2] });

try {
  if (isOutOfDate) {
    console.error('Installing packages ...');
    run('npm ci --no-audit --no-fund --loglevel=error');
  }
  run('npm run --silent build');
} catch {
  console.error('Installing or building failed; see above.');
  process.exit(1);
}
