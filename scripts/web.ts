/** `npm run web`: builds the browser page, serves it on this machine only and prints its address; PORT chooses the port. Ends with Ctrl+C. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './serve-folder';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env['PORT'] ?? 4173);

for (const words of [['tsx', 'scripts/build-definitions.ts'], ['webpack', '--config-name', 'addin']]) {
  const { status } = spawnSync('npx', ['--no-install', ...words], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
// A port that is taken is no reason to stop: any other does.
const { origin } = await serveFolder(`${root}dist/addin`, { port }).catch(() => serveFolder(`${root}dist/addin`));
console.log(`${origin}/index.html`);
