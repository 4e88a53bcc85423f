/** Ten ways in which a remote fails, each with the loader alone and with a host's own federation runtime. */
import { CALL_CARELON, FALLBACK, recordsFound } from '../copy.js';
import { expect, noted, test } from './site.js';
import type { RemoteServer, RemoteFault } from './remote-server.js';
import { ms, row } from './table.js';

/**
 * Times count from the host's request for the module. They appear only in the table, because they depend on the
 * machine.
 */
const TABLE = 'A failing remote (host works, notice appears, one click recovers without a reload)';

const entryOnly =
  (trouble: RemoteFault): RemoteFault =>
  (path, response) =>
    path === 'remoteEntry.js' && trouble(path, response);

const status =
  (code: number): RemoteFault =>
  (_path, response) => {
    response.writeHead(code, { 'content-type': 'text/plain' }).end();
    return true;
  };

const script =
  (text: string): RemoteFault =>
  (_path, response) => {
    response.setHeader('content-type', 'text/javascript').end(text);
    return true;
  };

const hang: RemoteFault = () => true;

const chunkOnly =
  (trouble: RemoteFault): RemoteFault =>
  (path, response) =>
    /^v[\d.]+\/message-center/.test(path) && trouble(path, response);

const FAULTS: readonly {
  readonly id: string;
  readonly what: string;
  readonly begin: (remote: RemoteServer) => void;
  /** Whether the failure can't be detected yet. */
  readonly hangs?: boolean;
}[] = [
  { id: 'F1', what: 'the entry is not found (404)', begin: (remote) => (remote.fault = entryOnly(status(404))) },
  { id: 'F2', what: 'the server is down (503)', begin: (remote) => (remote.fault = status(503)) },
  {
    id: 'F3',
    what: 'an HTML page instead (200)',
    begin: (remote) =>
      (remote.fault = (_path, response) => {
        response.setHeader('content-type', 'text/html').end('<!doctype html><title>Sign in</title>');
        return true;
      }),
  },
  {
    id: 'F4',
    what: 'the connection breaks',
    begin: (remote) =>
      (remote.fault = (_path, response) => {
        response.destroy();
        return true;
      }),
  },
  { id: 'F5', what: 'CORS blocks other origins', begin: (remote) => (remote.cors = false) },
  { id: 'F6', what: 'the entry hangs', begin: (remote) => (remote.fault = entryOnly(hang)), hangs: true },
  {
    id: 'F7',
    what: 'the entry is not JavaScript',
    begin: (remote) => (remote.fault = entryOnly(script('export const init = ;'))),
  },
  {
    id: 'F8',
    what: 'the entry has no init and no get',
    begin: (remote) => (remote.fault = entryOnly(script('export const hello = 1;'))),
  },
  { id: 'F9', what: 'a file is not found (404)', begin: (remote) => (remote.fault = chunkOnly(status(404))) },
  { id: 'F10', what: 'a file hangs', begin: (remote) => (remote.fault = chunkOnly(hang)), hangs: true },
];

for (const host of ['plain', 'runtime'] as const) {
  for (const { id, what, begin, hangs } of FAULTS) {
    test(`${id}, ${host}: ${what}: the host works, and recovers on one click`, async ({ page, site }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      begin(site.remote);
      await site.open(page, { host, tags: ['message-center'], markup: '<message-center></message-center>' });
      const notice = page.getByRole('alert').filter({ hasText: hangs ? FALLBACK.slow : FALLBACK.title });
      await expect(notice).toContainText(CALL_CARELON);
      const { marks, reasons } = await noted(page);
      const requestedAt = marks['message-center requested'] ?? 0;
      const heading = (marks['heading'] ?? Infinity) - requestedAt;
      const fallback = (marks['message-center failed'] ?? Infinity) - requestedAt;

      site.remote.fault = undefined;
      site.remote.cors = true;
      const loaded = await page.evaluate(() => performance.timeOrigin);
      const pressed = performance.now();
      await notice.getByRole('button', { name: FALLBACK.again }).click();
      await expect(page.getByText(recordsFound(13))).toBeVisible();
      const recovered = performance.now() - pressed;

      await expect(notice).toHaveCount(0);
      expect(await page.evaluate(() => performance.timeOrigin), 'the page was not reloaded').toBe(loaded);
      // A hanging remote hasn't responded yet: neither the heading nor the notice waited for it.
      expect(marks, "the host's heading was rendered").toHaveProperty('heading');
      expect(marks, 'the host was notified').toHaveProperty('message-center failed');
      expect(errors, 'nothing uncaught').toEqual([]);
      row(TABLE, {
        fault: id,
        loader: host === 'plain' ? 'its own' : "the host's runtime",
        what,
        heading: ms(heading),
        notice: ms(fallback),
        reason: reasons['message-center'] ?? '',
        telephone: 'yes',
        recovered: ms(recovered),
      });
    });
  }
}
