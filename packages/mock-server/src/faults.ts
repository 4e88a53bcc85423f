/**
 * Faults between a page and its server, on the real socket: silence, broken connections, broken responses, and
 * responses of proxies. `FaultPlan` decides which calls they affect.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';

/** A call, with the CORS headers already set on its response. */
export interface Call {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

type Handled = boolean | Promise<boolean>;

/**
 * A fault, by the moment at which it acts. Each function returns whether it handled the call, which ends its
 * processing. Faults can be combined, such as `throttle` with `resetDuringRequest`.
 */
export interface Fault {
  /** The headers arrived; the body is still unread. */
  readonly arrived?: (call: Call) => Handled;
  /** A chunk of the body arrived. `size` is its size, `sum` the total so far, in bytes. */
  readonly reading?: (call: Call, size: number, sum: number) => Handled;
  /** The whole call arrived, and the backend has not seen it. */
  readonly received?: (call: Call) => Handled;
  /** The backend acted, and the response is ready to send. */
  readonly responding?: (call: Call, reply: Reply) => Handled;
}

/** Reads and sends nothing; the connection stays open. */
export const hang = (): Fault => ({ arrived: () => true });

/** Resets the connection before reading anything. */
export const reset = (): Fault => ({ arrived: resetConnection });

/** Resets the connection after this many bytes of the body. */
export const resetDuringRequest = (bytes: number): Fault => ({
  reading: (call, _, sum) => sum >= bytes && resetConnection(call),
});

/** Reads the body no faster than this, so that the sender has to wait and its progress slows down. */
export const throttle = (bytesPerSecond: number): Fault => ({
  reading: async (_, size) => {
    await wait((size / bytesPerSecond) * 1000);
    return false;
  },
});

/** Lets the backend act, and then resets the connection. */
export const dropResponse = (): Fault => ({ responding: resetConnection });

/** Lets the backend act immediately, and sends the response later. */
export const delayResponse = (ms: number): Fault => ({
  responding: async () => {
    await wait(ms);
    return false;
  },
});

/** Sends the response this slowly. */
export const drip = (bytesPerSecond: number): Fault => ({
  responding: async ({ outgoing }, reply) => {
    const body = startResponse(outgoing, reply);
    for (let at = 0; at < body.length && !outgoing.destroyed; at += 1) {
      outgoing.write(body.subarray(at, at + 1));
      await wait(1000 / bytesPerSecond);
    }
    outgoing.end();
    return true;
  },
});

/** Resets the connection after this many bytes of the response. */
export const resetDuringResponse = (bytes: number): Fault => ({
  responding: async (call, reply) => {
    const body = startResponse(call.outgoing, reply);
    await new Promise((resolve) => call.outgoing.write(body.subarray(0, bytes), resolve));
    // A reset also discards bytes that the other side has not read yet.
    await wait(100);
    return resetConnection(call);
  },
});

/** A valid response whose body is cut off. */
export const truncate = (bytes: number): Fault => ({
  responding: ({ outgoing }, reply) =>
    sendReply(outgoing, { ...reply, body: Buffer.from(reply.body).subarray(0, bytes) }),
});

/** Announces more bytes than the response has. */
export const overstateLength = (bytes: number): Fault => ({
  responding: ({ outgoing }, reply) => {
    const body = startResponse(outgoing, reply, bytes);
    outgoing.write(body, () => outgoing.destroy());
    return true;
  },
});

/** A different response, without calling the backend. With `after`, it is sent while the body is still arriving. */
export const respondWith = (reply: Partial<Reply>, { after }: { readonly after?: number } = {}): Fault => {
  const whole = { status: 200, headers: {}, body: '', ...reply };
  return after === undefined
    ? { received: ({ outgoing }) => sendReply(outgoing, whole) }
    : { reading: ({ outgoing }, _, sum) => sum >= after && sendReply(outgoing, whole) };
};

/** An HTML page, as sent by proxies and sign-in pages. */
export const page = (status: number, title: string): Partial<Reply> => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`,
});

const SIGN_IN = '/sign-in';

/** Redirects the call to a sign-in page; `signInHandler` has to be among the handlers. */
export const redirectToSignIn = (): Fault => respondWith({ status: 302, headers: { location: SIGN_IN } });

export const signInHandler: HttpHandler = http.all(`*${SIGN_IN}`, () =>
  HttpResponse.html(String(page(200, 'Sign in').body)),
);

/** All responses with which a sign-in wall may replace the real one. */
export const SIGN_IN_WALLS: readonly { readonly what: string; readonly fault: () => Fault }[] = [
  { what: 'a redirect to the sign-in page', fault: redirectToSignIn },
  {
    what: 'a redirect to another origin',
    fault: () => respondWith({ status: 302, headers: { location: 'http://127.0.0.1:9/single-sign-on' } }),
  },
  { what: 'a sign-in page with 200', fault: () => respondWith(page(200, 'Sign in')) },
];

/** Sends a reply unchanged. */
export function sendReply(outgoing: ServerResponse, reply: Reply): true {
  outgoing.end(startResponse(outgoing, reply));
  return true;
}

/** Sends the head of a reply, which may announce more bytes than there are; returns the body. */
function startResponse(outgoing: ServerResponse, { status, headers, body }: Reply, more = 0): Buffer {
  const bytes = Buffer.from(body);
  const bodiless = status === 204 || status === 304;
  outgoing.writeHead(status, {
    'cache-control': 'no-store',
    ...headers,
    ...(bodiless ? {} : { 'content-length': String(bytes.length + more) }),
  });
  return bytes;
}

function resetConnection({ incoming }: Call): true {
  incoming.socket.resetAndDestroy();
  return true;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
