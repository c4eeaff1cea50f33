/** Microsoft's own office.js in Node, talking to a simulated workbook: a jsdom window whose opener is the host. No browser, no network. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { WorkbookModel, type WorkbookInit } from './model';
import { readApiSets } from './read-api-sets';
import { Session, type SessionOptions } from './session';

const DIST = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const HOST_ORIGIN = 'https://excel.officeapps.live.com';

export interface ExcelHost {
  readonly session: Session;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** Lets everything that the host has posted so far reach the add-in. */
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

type OfficeWindow = JSDOM['window'] & Pick<ExcelHost, 'Office' | 'Excel' | 'OfficeExtension'>;

let apiSets: ReturnType<typeof readApiSets> | undefined;

export async function startExcel(workbook: WorkbookInit | WorkbookModel, options: Omit<SessionOptions, 'apiSets'> = {}): Promise<ExcelHost> {
  apiSets ??= readApiSets();
  const session = new Session(workbook instanceof WorkbookModel ? workbook : new WorkbookModel(workbook), { ...options, apiSets });
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'https://localhost:3000/taskpane.html', runScripts: 'outside-only', pretendToBeVisual: true, virtualConsole: new VirtualConsole() });
  const window = dom.window as unknown as OfficeWindow;

  // window.parent cannot be replaced, but office.js prefers window.opener where there is one.
  Object.defineProperty(window, 'opener', { value: { postMessage: (json: string) => session.receive(json) }, configurable: true });
  // Not in jsdom, and read when office.js decides whether it trusts its host.
  Object.defineProperty(window.document, 'domain', { value: 'localhost' });
  window.name = session.frameName(HOST_ORIGIN);
  session.send = (json) => setTimeout(() => window.dispatchEvent(new window.MessageEvent('message', { data: json, origin: HOST_ORIGIN })), 0);

  // office.js adds <script> elements for the host's file and the strings: they come from the npm package, in order.
  const run = (file: string): void => void window.eval(`${readFileSync(join(DIST, file), 'utf8')}\n//# sourceURL=${CDN}${file}`);
  const append = window.Node.prototype.appendChild;
  window.HTMLHeadElement.prototype.appendChild = function <Added extends Node>(this: HTMLHeadElement, node: Added): Added {
    const { src, onload, onerror } = node as unknown as HTMLScriptElement;
    if (!src?.startsWith(CDN)) return append.call(this, node) as Added;
    setTimeout(() => {
      try {
        run(src.slice(CDN.length).split('?')[0] ?? '');
        const loaded = onload ?? (node as unknown as HTMLScriptElement).onload;
        loaded?.call(node as unknown as HTMLScriptElement, new window.Event('load') as unknown as Event);
      } catch (error) {
        (onerror ?? (node as unknown as HTMLScriptElement).onerror)?.call(window, String(error));
      }
    }, 0);
    return node;
  };
  const tag = window.document.createElement('script');
  tag.setAttribute('src', `${CDN}office.js`);
  append.call(window.document.head, tag);
  run('office.js');
  const info = (await window.Office.onReady()) as ExcelHost['info'];
  return {
    session,
    Office: window.Office,
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    info,
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
    close: () => window.close(),
  };
}
