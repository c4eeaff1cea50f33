/** Bringing the add-in into Excel for development: where Excel looks, and served over https as it asks. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCertificates } from 'office-addin-dev-certs';
import { afterAll, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder';
import { describeSideload, removeSideload, sideload } from '../../scripts/sideload';

const manifest = fileURLToPath(new URL('../../manifest.xml', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'streefpeil-'));

afterAll(() => rmSync(home, { recursive: true }));

test('on a Mac the manifest goes where Excel looks, and goes away again; without Excel nothing is made', () => {
  expect(sideload(manifest, 'darwin', home)).toBe(false);
  expect(existsSync(join(home, 'Library'))).toBe(false);
  mkdirSync(join(home, 'Library/Containers/com.microsoft.Excel'), { recursive: true });
  expect(sideload(manifest, 'darwin', home)).toBe(true);
  const copy = join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef/streefpeil.xml');
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(manifest, 'utf8'));
  expect(removeSideload(manifest, 'darwin', home)).toBe(true);
  expect(existsSync(copy)).toBe(false);
  expect(removeSideload(manifest, 'darwin', home)).toBe(false);
});

test('elsewhere it is told what to do, with the file to choose', () => {
  expect(sideload(manifest, 'linux', home)).toBe(false);
  expect(describeSideload(manifest, 'add')).toContain(manifest);
});

test('a folder is served over https with a certificate for this computer', async () => {
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(home, name)) as [string, string, string];
  await generateCertificates(ca, cert, key, 1);
  const served = await serveFolder(fileURLToPath(new URL('../../addin', import.meta.url)), { certificates: { key: readFileSync(key), cert: readFileSync(cert) } });
  const status = await new Promise((resolve, reject) => get(`${served.origin}/assets/icon-16.png`, { ca: readFileSync(ca), servername: 'localhost' }, (answer) => {
    answer.resume();
    resolve([answer.statusCode, answer.headers['content-type']]);
  }).on('error', reject));
  await served.close();
  expect(status).toEqual([200, 'image/png']);
});
