/** The manifest -> the place where this computer's Excel looks for add-ins under development; in words where it has none that a program may write to. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Microsoft, "Sideload Office Add-ins on Mac for testing". */
const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';
/** Where Excel for Windows reads manifests of developers: the value's name is the add-in's id, its data the file. */
const WINDOWS_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** Whether Excel will find it after a restart. Only this user's own folder or registry is written to. */
export function sideload(manifest: string, platform: NodeJS.Platform = process.platform, home = homedir()): boolean {
  if (platform === 'darwin' && existsSync(join(home, 'Library/Containers/com.microsoft.Excel'))) {
    mkdirSync(join(home, MAC_FOLDER), { recursive: true });
    copyFileSync(manifest, join(home, MAC_FOLDER, 'streefpeil.xml'));
    return true;
  }
  return platform === 'win32' && runReg(['add', WINDOWS_KEY, '/v', readId(manifest), '/t', 'REG_SZ', '/d', manifest, '/f']);
}

/** Whether it was taken away. */
export function removeSideload(manifest: string, platform: NodeJS.Platform = process.platform, home = homedir()): boolean {
  if (platform === 'darwin') {
    const file = join(home, MAC_FOLDER, 'streefpeil.xml');
    const isThere = existsSync(file);
    rmSync(file, { force: true });
    return isThere;
  }
  return platform === 'win32' && runReg(['delete', WINDOWS_KEY, '/v', readId(manifest), '/f']);
}

/** What its user does by hand, where a program cannot. */
export const describeSideload = (manifest: string, step: 'add' | 'remove'): string =>
  step === 'add'
    ? [
      'Bring it into Excel on the web (any computer):',
      '  1. Open a workbook on https://excel.cloud.microsoft in the browser of this computer.',
      '  2. Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in.',
      `  3. Choose ${manifest}`,
      'In Excel for Windows: share a folder with the manifest, and add it under File > Options > Trust Center > Trusted Add-in Catalogs.',
      'In Excel for Mac: copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel.',
    ].join('\n')
    : 'Nothing of Streefpeil was found where Excel looks. In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins, and remove it there.';

const readId = (manifest: string): string => /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';

const runReg = (words: readonly string[]): boolean => spawnSync('reg', words, { stdio: 'ignore' }).status === 0;
