/** A small static server for what was built: compressed, with the headers that a host would set. */
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
  /** Folder that is served. */
  readonly root: string;
  readonly port: number;
  /** Whether pages of other origins may load from here. */
  readonly cors?: boolean;
  /** `/r/<n>/…` gives the same files: the loader's way to a fresh address (host/README.md). */
  readonly retryPrefix?: boolean;
  /** Headers of pages. */
  readonly pageHeaders?: Readonly<Record<string, string>>;
  /** Changes a page on its way out, to tell it what is known only now. */
  readonly page?: (html: string) => string;
}

const HOST = '127.0.0.1';

/** Resolves when it answers. Port 0 takes a free one. */
export function serve(options: ServeOptions): Promise<Server> {
  const server = createServer((request, response) => {
    try {
      answer(request, response, options);
    } catch {
      // Whatever a page of another origin thinks of asking, the server stays.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new Error(`Port ${String(options.port)} is taken; choose another.`) : fault),
    );
    server.listen(options.port, HOST, () => resolve(server));
  });
}

export const originOf = (port: number): string => `http://${HOST}:${String(port)}`;

/** The port that a server has, where any would do. */
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
    // More than one slash at the beginning would be read as a host.
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
  // These carry their content's hash in their name; the others keep theirs for ever.
  const hashed = /[/\\](assets|v\d+\.\d+\.\d+)[/\\]/.test(file);
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');

  const content = isPage && page ? Buffer.from(page(readFileSync(file, 'utf8'))) : readFileSync(file);
  const body = packed(request, extension) ? compressed(content, file) : content;
  if (body !== content) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

const packs = new Map<string, { readonly content: Buffer; readonly pack: Buffer }>();

/** What was compressed once is kept for as long as the file says the same. */
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
