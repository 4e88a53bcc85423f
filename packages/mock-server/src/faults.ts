/**
 * What can go wrong between a page and its server, on the real socket: silence, broken connections, broken
 * answers, answers of something that stands in between. `FaultPlan` says which calls meet them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';

/** One call, with the CORS headers set on its answer already. */
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
 * A fault, by the moment at which it acts. Each function says whether it dealt with the call: nothing more
 * is then done about it. Faults can be put together, such as `throttle` with `resetDuringRequest`.
 */
export interface Fault {
  /** The headers are here; of the body, nothing was read. */
  readonly arrived?: (call: Call) => Handled;
  /** A piece of the body came. `size` is that piece, `sum` all so far, in bytes. */
  readonly reading?: (call: Call, size: number, sum: number) => Handled;
  /** The call is here as a whole, and the backend has not seen it. */
  readonly received?: (call: Call) => Handled;
  /** The backend acted, and this would be sent. */
  readonly responding?: (call: Call, reply: Reply) => Handled;
}

/** Nothing is read and nothing is said; the connection stays. */
export const hang = (): Fault => ({ arrived: () => true });

/** The connection breaks before anything is read. */
export const reset = (): Fault => ({ arrived: resetConnection });

/** The connection breaks as soon as so many bytes of the body are here. */
export const resetDuringRequest = (bytes: number): Fault => ({
  reading: (call, _, sum) => sum >= bytes && resetConnection(call),
});

/** The body is taken no faster than this; the sender has to wait, and its progress shows it. */
export const throttle = (bytesPerSecond: number): Fault => ({
  reading: async (_, size) => {
    await wait((size / bytesPerSecond) * 1000);
    return false;
  },
});

/** The backend does its work, and then the connection breaks. */
export const dropResponse = (): Fault => ({ responding: resetConnection });

/** The backend does its work at once, and the answer comes so much later. */
export const delayResponse = (ms: number): Fault => ({
  responding: async () => {
    await wait(ms);
    return false;
  },
});

/** The answer comes this slowly. */
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

/** The connection breaks after so many bytes of the answer. */
export const resetDuringResponse = (bytes: number): Fault => ({
  responding: async (call, reply) => {
    const body = startResponse(call.outgoing, reply);
    await new Promise((resolve) => call.outgoing.write(body.subarray(0, bytes), resolve));
    // A reset also takes back what the other side has not read yet.
    await wait(100);
    return resetConnection(call);
  },
});

/** A whole answer, with a body that stops in the middle. */
export const truncate = (bytes: number): Fault => ({
  responding: ({ outgoing }, reply) =>
    sendReply(outgoing, { ...reply, body: Buffer.from(reply.body).subarray(0, bytes) }),
});

/** The answer says that it is longer than it is. */
export const overstateLength = (bytes: number): Fault => ({
  responding: ({ outgoing }, reply) => {
    const body = startResponse(outgoing, reply, bytes);
    outgoing.write(body, () => outgoing.destroy());
    return true;
  },
});

/** Another answer, and the backend never hears of the call. With `after`, it comes while the body still does. */
export const respondWith = (reply: Partial<Reply>, { after }: { readonly after?: number } = {}): Fault => {
  const whole = { status: 200, headers: {}, body: '', ...reply };
  return after === undefined
    ? { received: ({ outgoing }) => sendReply(outgoing, whole) }
    : { reading: ({ outgoing }, _, sum) => sum >= after && sendReply(outgoing, whole) };
};

/** A page for people, as proxies and sign-in walls send it. */
export const page = (status: number, title: string): Partial<Reply> => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`,
});

const SIGN_IN = '/sign-in';

/** Sends the call away to a page where one signs in; `signInHandler` has to be among the handlers. */
export const redirectToSignIn = (): Fault => respondWith({ status: 302, headers: { location: SIGN_IN } });

export const signInHandler: HttpHandler = http.all(`*${SIGN_IN}`, () =>
  HttpResponse.html(String(page(200, 'Sign in').body)),
);

/** All that a wall may put in place of an answer until the person signs in. */
export const SIGN_IN_WALLS: readonly { readonly what: string; readonly fault: () => Fault }[] = [
  { what: 'a way to the sign-in page', fault: redirectToSignIn },
  {
    what: 'a way to another origin',
    fault: () => respondWith({ status: 302, headers: { location: 'http://127.0.0.1:9/single-sign-on' } }),
  },
  { what: 'a sign-in page with 200', fault: () => respondWith(page(200, 'Sign in')) },
];

/** Sends a reply as it is. */
export function sendReply(outgoing: ServerResponse, reply: Reply): true {
  outgoing.end(startResponse(outgoing, reply));
  return true;
}

/** Sends the head of a reply, which may promise more bytes than there are; gives the body. */
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
