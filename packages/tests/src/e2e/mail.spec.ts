/** `npm run mock-server`, started like users do, with a real SMTP server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { test as base, expect } from '@playwright/test';

import { cancelP2p, createApiClient, getP2p, rescheduleP2p, scheduleP2p } from '@portal/api';
import type { ApiClient, P2p } from '@portal/api';
import { DISTRIBUTION_LIST, createBackend, createClock } from '@portal/mocks';

import { ROOT } from '../../../tools/src/run.js';
import { openMailbox, propertyOf } from './mailbox.js';
import type { Mailbox, Received } from './mailbox.js';
import { NOW } from './portal.js';
import { ORDER, openTimes, request } from './race.js';

/** The same data as the server's: it starts at the same instant, from the same seed. */
const same = createBackend({ now: createClock(NOW).now });
const [first = '', second = ''] = openTimes(same).slice(4);

interface Running {
  readonly client: ApiClient;
  /** The server's console output. */
  readonly output: () => string;
  /** Stops it gracefully, after pending emails are sent. */
  readonly stop: () => Promise<void>;
}

async function mockServer(smtpUrl: string): Promise<Running> {
  const child = spawn('npm', ['run', '--silent', 'mock-server'], {
    cwd: ROOT,
    // Its own process group, so that it can be stopped as a whole.
    detached: true,
    env: { ...process.env, MOCK_PORT: '0', MOCK_NOW: NOW, SMTP_URL: smtpUrl },
  });
  let output = '';
  const ended = once(child, 'close');
  const baseUrl = await new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = /Mock backend ready: (http:\S+)/.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('exit', () => reject(new Error(`The mock server ended: ${output}`)));
  });
  return {
    client: createApiClient({ baseUrl, fetch: (call) => fetch(call) }),
    output: () => output,
    stop: async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

type Takes = 'all' | 'nothing' | 'no connection';

const test = base.extend<{ mailbox: Mailbox; server: Running; takes: Takes }>({
  takes: ['all', { option: true }],
  mailbox: async ({ takes }, use) => {
    const mailbox = await openMailbox({ refusing: takes === 'nothing' });
    if (takes === 'no connection') await mailbox.close();
    await use(mailbox);
    if (takes !== 'no connection') await mailbox.close();
  },
  server: async ({ mailbox }, use) => {
    const server = await mockServer(mailbox.url);
    await use(server);
    await server.stop();
  },
});

/** Repeats each action with its key, like a double click. */
const twice = async (act: (key: string) => Promise<P2p>): Promise<P2p> => {
  const key = crypto.randomUUID();
  const [one] = await Promise.all([act(key), act(key)]);
  return one;
};

const requested = (client: ApiClient): Promise<P2p> =>
  twice((key) => client.send(scheduleP2p, request(ORDER, first), { key }));

const moved = (client: ApiClient, { version }: P2p): Promise<P2p> =>
  twice((key) =>
    client.send(
      rescheduleP2p,
      { orderId: ORDER, slotId: second, holdId: null, timeZone: 'America/Denver' },
      { key, version },
    ),
  );

const cancelled = (client: ApiClient, { version }: P2p): Promise<P2p> =>
  twice((key) => client.send(cancelP2p, { orderId: ORDER, reason: 'other', note: 'Not needed' }, { key, version }));

const textOf = ({ parts }: Received, type: string): string => {
  const [part, more] = parts.filter((each) => each.type === type);
  if (!part || more) throw new Error(`Expected exactly one ${type}.`);
  return part.text;
};

test('each change sends one message in text, HTML, and calendar (PS-24, PM-08)', async ({ server, mailbox }) => {
  const { client, stop } = server;
  const booking = await requested(client);
  await expect.poll(() => mailbox.received.length).toBe(1);
  const later = await moved(client, booking);
  await expect.poll(() => mailbox.received.length).toBe(2);
  await cancelled(client, later);
  await expect.poll(() => mailbox.received.length).toBe(3);
  await stop();

  const { received } = mailbox;
  expect(received).toHaveLength(3);
  expect(received.map(({ to }) => to)).toEqual(Array(3).fill([DISTRIBUTION_LIST]));
  expect(received.map(({ subject }) => subject.split(':')[0])).toEqual([
    'Peer-to-Peer requested',
    'Peer-to-Peer rescheduled',
    'Peer-to-Peer canceled',
  ]);
  for (const message of received) {
    expect(textOf(message, 'text/plain')).toContain(`Order ID: ${ORDER}`);
    expect(textOf(message, 'text/html')).toContain(`<td>${ORDER}</td>`);
    expect(textOf(message, 'text/plain')).toMatch(/June \d+, 2026, .* Central Time \(CT\)/);
  }

  const methods = received.map(({ parts }) => parts.find(({ type }) => type === 'text/calendar')?.parameters);
  expect(methods.map((parameters) => /method=(\w+)/.exec(parameters ?? '')?.[1])).toEqual([
    'REQUEST',
    'REQUEST',
    'CANCEL',
  ]);
  const calendars = received.map((message) => textOf(message, 'text/calendar'));
  const each = (name: string): readonly (string | undefined)[] => calendars.map((file) => propertyOf(file, name));
  expect(each('METHOD')).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  expect(each('UID')).toEqual(Array(3).fill(`${booking.p2pId}@portal.example`));
  expect(each('SEQUENCE')).toEqual(['0', '1', '2']);
  expect(each('STATUS')).toEqual(['TENTATIVE', 'TENTATIVE', 'CANCELLED']);
  const starts = [booking, later, later].map(({ slot }) => slot.start.replace(/[-:]|\.000/g, ''));
  expect(each('DTSTART')).toEqual(starts);
});

test('no message names the member (PS-24, PM-08)', async ({ server: { client, stop }, mailbox }) => {
  await cancelled(client, await moved(client, await requested(client)));
  await expect.poll(() => mailbox.received.length).toBe(3);
  await stop();

  const { name, memberId, birthDate } = same.orders.get(ORDER).member;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const identifiers = [...name.split(/,? /), memberId, birthDate, `${month}/${day}/${year}`];
  expect(identifiers.every((word) => word.length > 2)).toBe(true);
  for (const { raw, subject, parts } of mailbox.received) {
    const everything = [raw, subject, ...parts.map(({ text }) => text)].join('\n').toLowerCase();
    for (const word of identifiers) expect(everything).not.toContain(word.toLowerCase());
  }
});

test.describe('with an SMTP server that rejects', () => {
  test.use({ takes: 'nothing' });

  test('the booking succeeds, and the console shows none of it (PS-24, PM-08)', async ({
    server: { client, output, stop },
    mailbox,
  }) => {
    const later = await moved(client, await requested(client));
    await expect.poll(mailbox.tries).toBe(2);
    expect((await client.send(getP2p, { orderId: ORDER })).slot.slotId).toBe(second);
    expect((await cancelled(client, later)).state).toBe('cancelled');
    await expect.poll(mailbox.tries).toBe(3);
    await stop();

    expect(mailbox.received).toEqual([]);
    expect(output().match(/couldn't be sent/g)).toHaveLength(3);
    expect(output()).not.toContain(later.participant.lastName);
  });
});

test.describe('without an SMTP server', () => {
  test.use({ takes: 'no connection' });

  test('the booking succeeds, and the email is reported as not sent (PS-24)', async ({
    server: { client, output, stop },
  }) => {
    expect((await requested(client)).state).toBe('requested');
    expect((await client.send(getP2p, { orderId: ORDER })).slot.slotId).toBe(first);
    await expect.poll(output).toContain("couldn't be sent");
    await stop();
  });
});
