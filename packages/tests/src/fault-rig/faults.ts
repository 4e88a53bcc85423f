/** Faults of the network and the server, as data: how to create them, and the expected outcome. */
import { problem } from '@portal/mocks';

import type { FaultRow } from './rows.js';
import type { Intercept } from './wire.js';

/**
 * The user's view of a fault.
 *
 * `again`: an error that one click fixes once the fault is over. `sign-in`: the module waits for the host. `over`: an
 * error that a retry can't fix. `changed`: someone else changed the record.
 */
export type Outcome = 'again' | 'sign-in' | 'over' | 'changed';

export interface WireFault {
  readonly row: FaultRow;
  /** Completes "when …" in the name of a test. */
  readonly when: string;
  readonly intercept: Intercept;
  readonly outcome: Outcome;
  /** Applies only to writes. */
  readonly writes?: boolean;
  /** The module's own time limit ends it. */
  readonly neverSettles?: boolean;
}

/** A raw network message with a patient's name, which must never appear. */
const RAW = 'net::ERR_CANARY Mockerson';

const never = (): Promise<never> => new Promise(() => undefined);
const broken = (): Promise<never> => Promise.reject(new TypeError(RAW));

const html = (status: number): Response =>
  new Response(`<!doctype html><title>${RAW}</title><h1>${RAW}</h1>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });

/** Sends half of the response, then calls `end`. */
const partly =
  (end: (stream: ReadableStreamDefaultController<Uint8Array>) => void): Intercept =>
  async (_, pass) => {
    const response = await pass();
    const bytes = new Uint8Array(await response.arrayBuffer());
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(bytes.slice(0, bytes.length / 2));
        end(stream);
      },
    });
    return new Response(body, { status: response.status, headers: response.headers });
  };

const redirected = (): Response => Object.defineProperty(html(200), 'redirected', { value: true });

const respond =
  (response: () => Response): Intercept =>
  () =>
    Promise.resolve(response());

const retryAfter = (value: string): Response => problem(429, 'too-many', { headers: { 'retry-after': value } });

/** The 410 response, for moments with their own outcome after it. */
export const GONE = 'the record is gone';

const fault = (
  row: WireFault['row'],
  when: string,
  intercept: Intercept,
  rest: Partial<Omit<WireFault, 'row' | 'when' | 'intercept'>> = {},
): WireFault => ({ row, when, intercept, outcome: 'again', ...rest });

const WRITE = { writes: true } as const;

/** Every way in which a call fails. */
export const WIRE_FAULTS: readonly WireFault[] = [
  fault('N1', 'the server cannot be reached', broken),
  fault('N2', 'the connection breaks with an unknown outcome', async (_, pass) => pass().then(broken), WRITE),
  fault('N3', 'the response is lost', async (_, pass) => pass().then(broken), WRITE),
  fault('N4', 'no response ever arrives', never, { neverSettles: true }),
  fault(
    'N5',
    'the response drips without end',
    partly(() => undefined),
    { neverSettles: true },
  ),
  fault(
    'N6',
    'the response breaks off',
    partly((stream) => stream.error(new TypeError(RAW))),
  ),
  fault(
    'N6',
    'the response is cut short',
    partly((stream) => stream.close()),
  ),
  fault('N7', 'the browser gives no reason', () => Promise.reject(new TypeError(`Failed to fetch ${RAW}`))),
  fault(
    'N9',
    'a network page replaces the response',
    respond(() => html(200)),
    { outcome: 'sign-in' },
  ),

  fault(
    'H1',
    'the server rejects it without fields',
    respond(() => problem(400, 'bad')),
    { ...WRITE, outcome: 'over' },
  ),
  fault(
    'H1',
    'the server rejects it with fields',
    respond(() => problem(422, 'invalid', { errors: [{ pointer: RAW, code: RAW }] })),
    { ...WRITE, outcome: 'over' },
  ),
  fault(
    'H2',
    'the session is over',
    respond(() => problem(401, 'signed-out')),
    { outcome: 'sign-in' },
  ),
  fault(
    'H3',
    'access is lost',
    respond(() => problem(403, 'forbidden')),
    { outcome: 'over' },
  ),
  fault(
    'H4',
    'the record is missing',
    respond(() => problem(404, 'not-found')),
    { outcome: 'over' },
  ),
  fault(
    'H4',
    GONE,
    respond(() => problem(410, 'request-closed')),
    { outcome: 'over' },
  ),
  fault(
    'H6',
    'the same write is still in progress',
    respond(() => problem(409, 'idempotency-outstanding')),
    WRITE,
  ),
  fault(
    'H7',
    'the record changed meanwhile',
    respond(() => problem(412, 'stale')),
    { ...WRITE, outcome: 'changed' },
  ),
  fault(
    'H7',
    'the version is required',
    respond(() => problem(428, 'version-missing')),
    {
      ...WRITE,
      outcome: 'changed',
    },
  ),
  fault(
    'H10',
    'the server is busy for a minute',
    respond(() => retryAfter('60')),
  ),
  fault(
    'H10',
    'the server is busy until a date',
    respond(() => retryAfter('Tue, 23 Jun 2026 14:01:00 GMT')),
  ),
  fault(
    'H10',
    'the server is busy',
    respond(() => problem(429, 'too-many')),
  ),
  fault(
    'H10',
    'the server is busy for thirty years',
    respond(() => retryAfter('1000000000')),
  ),
  fault(
    'H11',
    'the server fails',
    respond(() => problem(500, 'unexpected')),
  ),
  fault(
    'H11',
    'a gateway fails with its own page',
    respond(() => html(502)),
  ),
  fault(
    'H11',
    'a gateway times out',
    respond(() => problem(504, 'timeout')),
  ),
  fault(
    'H12',
    'the server is under maintenance',
    respond(() => problem(503, 'maintenance')),
  ),
  fault(
    'H13',
    'the response is empty',
    respond(() => new Response('', { status: 200 })),
  ),
  fault(
    'H13',
    'the response has no content',
    respond(() => new Response(null, { status: 204 })),
  ),
  fault(
    'H13',
    'the response is "not modified"',
    respond(() => new Response(null, { status: 304 })),
  ),
  fault('H14', 'the call is redirected to a sign-in page', respond(redirected), { outcome: 'sign-in' }),
];

/** The session ends during a call, and the host renews it. */
export const SESSION_ENDS: WireFault = fault(
  'S2',
  'the session ends',
  respond(() => problem(401, 'signed-out')),
  { outcome: 'sign-in' },
);

/** The backend acts, but its response is unreadable. */
export const OFF_CONTRACT: WireFault = fault('C2', 'the response is null', async (_, pass) => {
  await pass();
  return Response.json(null);
});

/** Text that must never appear anywhere: raw messages of networks and servers. */
export const RAW_WORDS: readonly string[] = [RAW, 'Mockerson', 'Failed to fetch', 'idempotency', '<!doctype'];
