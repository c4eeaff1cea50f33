/** `npm start`: the built pane over https on the manifest's own address, and how to bring it into Excel; `npm stop` takes it out again. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './serve-folder';
import { describeSideload, removeSideload, sideload } from './sideload';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = `${root}manifest.xml`;

if (process.argv[2] === 'stop') {
  console.log(removeSideload(manifest) ? 'Streefpeil is out of Excel. Stop `npm start` with Ctrl+C where it runs.' : describeSideload(manifest, 'remove'));
} else await start();

async function start(): Promise<void> {
  const address = new URL(/<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '');
  const certificates = await getCertificates();
  if (!certificates) return;
  const served = await serveFolder(`${root}dist/addin`, { port: Number(address.port), certificates }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${address.port} is taken, and manifest.xml names it. Perhaps \`npm start\` runs already; else stop what uses the port and try again.`);
    process.exitCode = 1;
  });
  if (!served) return;
  const { origin } = served;
  console.log(`The pane is served on ${origin.replace('127.0.0.1', address.hostname)}/taskpane.html\n`);
  console.log(sideload(manifest) ? 'The manifest is where Excel looks for it: restart Excel, then Home > Add-ins > Streefpeil.' : describeSideload(manifest, 'add'));
  console.log('\nStop with Ctrl+C.');
}

/** Excel refuses a pane whose certificate it does not trust: a local authority is made and trusted, which asks for consent. */
async function getCertificates(): Promise<{ readonly key: Buffer; readonly cert: Buffer } | undefined> {
  try {
    const { getHttpsServerOptions } = await import('office-addin-dev-certs');
    return await getHttpsServerOptions();
  } catch (error) {
    console.error(`There is no certificate for localhost that this computer trusts (${error instanceof Error ? error.message : String(error)}).`);
    console.error('Make one with: npx office-addin-dev-certs install');
    process.exitCode = 1;
    return undefined;
  }
}
