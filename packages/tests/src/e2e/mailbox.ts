/** A real SMTP server that keeps its messages, and the minimum of MIME parsing needed to read them. */
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

interface Part {
  /** In lower case, without its parameters. */
  readonly type: string;
  readonly parameters: string;
  readonly text: string;
}

export interface Received {
  readonly to: readonly string[];
  readonly subject: string;
  /** All parts except the containers, in order. */
  readonly parts: readonly Part[];
  readonly raw: string;
}

export interface Mailbox {
  readonly url: string;
  readonly received: readonly Received[];
  /** Number of sessions that tried to deliver a message. */
  readonly tries: () => number;
  readonly close: () => Promise<void>;
}

/** `refusing` receives a message and then rejects it. */
export async function openMailbox({ refusing = false } = {}): Promise<Mailbox> {
  const received: Received[] = [];
  let tries = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        tries += 1;
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = envelope.rcptTo.map(({ address }) => address);
        if (!refusing) received.push({ to, raw, ...readMessage(raw) });
        done(refusing ? Object.assign(new Error('Rejected'), { responseCode: 554 }) : null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    tries: () => tries,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMessage(raw: string): { readonly subject: string; readonly parts: readonly Part[] } {
  const { headers } = split(raw);
  return { subject: headers.get('subject') ?? '', parts: leaves(raw) };
}

/** The headers, unfolded and keyed in lower case, and the body. */
function split(entity: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const at = entity.indexOf('\r\n\r\n');
  const lines = entity
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: entity.slice(at + 4) };
}

function leaves(entity: string): readonly Part[] {
  const { headers, body } = split(entity);
  const parameters = headers.get('content-type') ?? 'text/plain';
  const type = parameters.split(';')[0]?.trim().toLowerCase() ?? '';
  const boundary = /boundary="?([^";]+)"?/i.exec(parameters)?.[1];
  if (boundary === undefined) return [{ type, parameters, text: decoded(body, headers) }];
  const [, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  return parts.filter((part) => !part.startsWith('--')).flatMap((part) => leaves(part.replace(/^[ \t]*\r\n/, '')));
}

function decoded(body: string, headers: ReadonlyMap<string, string>): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=[ \t]*\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A property of an iCalendar file, such as `UID`. */
export function propertyOf(calendar: string, name: string): string | undefined {
  const unfolded = calendar.replace(/\r\n[ \t]/g, '');
  return new RegExp(`^${name}(?:;[^:\r\n]*)?:(.*)$`, 'm').exec(unfolded)?.[1]?.trim();
}
