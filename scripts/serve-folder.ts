/** A folder -> a static web server on this machine only; serves files of the folder and nothing else, with the type that each extension has. */
import { readFile } from 'node:fs/promises';
import { type RequestListener, type Server, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface ServedFolder {
  /** Such as `http://127.0.0.1:40123`, without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** A free one when absent. */
  readonly port?: number;
  /** With these it serves over https. */
  readonly certificates?: { readonly key: Buffer | string; readonly cert: Buffer | string };
}

export async function serveFolder(folder: string, { port = 0, certificates }: ServeOptions = {}): Promise<ServedFolder> {
  const answer: RequestListener = (request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    void (file === undefined ? Promise.reject(new Error('outside the folder')) : readFile(file)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(file ?? '')] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' }).end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found'),
    );
  };
  const server = certificates ? createSecureServer(certificates, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { origin: `${certificates ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

/** The file that an address asks for; undefined when it lies outside the folder or is no address at all. */
function fileOf(folder: string, address: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname));
    return path.includes('\0') ? undefined : join(folder, path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return undefined;
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
