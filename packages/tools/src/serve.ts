/** A small static server for builds: compressed, with the headers a host would set. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface ServeOptions {
  /** The served folder. */
  readonly root: string;
  readonly port: number;
  /** Whether pages of other origins may load from it. */
  readonly cors?: boolean;
  /** Maps `/r/<n>/…` to the same files, the loader's retry addresses (host/README.md). */
  readonly retryPrefix?: boolean;
  /** Headers of pages. */
  readonly pageHeaders?: Readonly<Record<string, string>>;
  /** Changes a page before sending it, to add values known only at run time. */
  readonly page?: (html: string) => string;
}

const HOST = '127.0.0.1';

/** Resolves once it listens. Port 0 selects a free port. */
export function serve(options: ServeOptions): Promise<Server> {
  const server = createServer((request, response) => {
    try {
      answer(request, response, options);
    } catch {
      // No request from another origin's page may stop the server.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE' ? new Error(`Port ${String(options.port)} is in use. Choose another.`) : fault,
      ),
    );
    server.listen(options.port, HOST, () => resolve(server));
  });
}

export const originOf = (port: number): string => `http://${HOST}:${String(port)}`;

/** The actual port of a server started with port 0. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): void {
  if (options.cors) response.setHeader('access-control-allow-origin', '*');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('vary', 'accept-encoding');

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileOf(request.url ?? '/', options);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n');
    return;
  }
  send(request, response, { file, ...options });
}

function fileOf(url: string, { root, retryPrefix }: ServeOptions): string | undefined {
  const path = pathOf(url);
  if (path === undefined || path.includes('\0')) return undefined;
  const inside = normalize(retryPrefix ? path.replace(/^\/r\/\d+\//, '/') : path);
  const file = join(root, inside.endsWith('/') ? `${inside}index.html` : inside);
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    // Browsers would parse leading double slashes as a host.
    return decodeURIComponent(new URL(url.replace(/^[/\\]+/, '/'), 'http://any').pathname);
  } catch {
    return undefined;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { file, page, pageHeaders = {} }: ServeOptions & { readonly file: string },
): void {
  const extension = extname(file);
  const isPage = extension === '.html';
  if (isPage) for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  response.setHeader('content-type', typeOf(extension));
  // These files have a content hash in their name; files without one revalidate.
  const hashed = /[/\\](assets|v\d+\.\d+\.\d+)[/\\]/.test(file);
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');

  const content = isPage && page ? Buffer.from(page(readFileSync(file, 'utf8'))) : readFileSync(file);
  const body = packed(request, extension) ? compressed(content, file) : content;
  if (body !== content) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

const packs = new Map<string, { readonly content: Buffer; readonly pack: Buffer }>();

/** Caches compressed files while their content is unchanged. */
function compressed(content: Buffer, file: string): Buffer {
  const known = packs.get(file);
  if (known?.content.equals(content)) return known.pack;
  const pack = gzipSync(content, { level: 9 });
  packs.set(file, { content, pack });
  return pack;
}

const typeOf = (extension: string): string => TYPES[extension] ?? 'application/octet-stream';

const packed = ({ headers }: IncomingMessage, extension: string): boolean =>
  extension in TYPES &&
  !['.png', '.woff2'].includes(extension) &&
  /\bgzip\b/.test([headers['accept-encoding'] ?? ''].flat().join());
