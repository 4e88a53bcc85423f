/** The remote's origin, with the faults that a test sets. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import { filesIn } from '../../../../tools/src/artefacts/files.js';
import { originOf, portOf } from '../../../../tools/src/serve.js';
import { REMOTE_FILES } from './paths.js';

/** Returns whether it handled the request for a file. `path` has no leading `/` and no `r/<n>/`. */
export type RemoteFault = (path: string, response: ServerResponse) => boolean;

/** Returns a changed text for a file. `attempt` is the number in the retry prefix, 0 without one. */
export type Change = (path: string, text: string, attempt: number) => string;

const read = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesIn(folder)
      .filter((file) => !file.endsWith('.map'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

export class RemoteServer {
  /** Paths without the retry prefix, in the order of the requests. */
  readonly requested: string[] = [];
  fault: RemoteFault | undefined;
  change: Change | undefined;
  /** Whether other origins may read. */
  cors = true;
  readonly #files = read(REMOTE_FILES);
  readonly #server: Server = createServer((request, response) => this.#answer(request.url ?? '/', response));

  get origin(): string {
    return originOf(portOf(this.#server));
  }

  get entry(): string {
    return `${this.origin}/remoteEntry.js`;
  }

  /** Names of all delivered scripts. */
  get scripts(): readonly string[] {
    return [...this.#files.keys()].filter((file) => file.endsWith('.js'));
  }

  textOf(file: string): string {
    return this.#files.get(file) ?? '';
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.close().closeAllConnections();
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, 'http://any');
    const attempt = Number(/^\/r\/(\d+)\//.exec(pathname)?.[1] ?? 0);
    const path = pathname.slice(1).replace(/^r\/\d+\//, '');
    this.requested.push(path);
    if (this.cors) response.setHeader('access-control-allow-origin', '*');
    if (this.fault?.(path, response)) return;
    const text = this.#files.get(path);
    if (text === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', extname(path) === '.js' ? 'text/javascript' : 'application/json');
    response.end(this.change?.(path, text, attempt) ?? text);
  }
}
