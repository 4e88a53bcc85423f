import { expect, aTimeout } from '@open-wc/testing';

import { ApiError } from '@portal/api';
import type { ApiClient, MessageSummary, Session } from '@portal/api';

import { createMessagePoll, messagePoll } from './poll.js';
import type { PollEnvironment } from './poll.js';

const INTERVAL = 1_000;

const aSummary = (revision = '1'): MessageSummary => ({ unread: 1, actionable: 1, nextDueAt: null, revision });

/** A page whose clock the test advances. */
function aPage() {
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  const listeners = new Set<() => void>();
  let hidden = false;
  const surroundings: PollEnvironment = {
    after: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    random: () => 0.5,
    hidden: () => hidden,
    onVisibility: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    surroundings,
    waits: () => [...timers].map(({ ms }) => ms),
    elapse: () => {
      const due = [...timers];
      timers.clear();
      due.forEach(({ run }) => run());
    },
    show: (visible: boolean) => {
      hidden = !visible;
      listeners.forEach((listener) => listener());
    },
    listeners,
  };
}

/** A client that responds to each poll with the result of `next`. */
function aClient(next: () => MessageSummary | Error = aSummary) {
  const listeners = new Set<(state: Session['state']) => void>();
  let state: Session['state'] = 'live';
  let polls = 0;
  const session = {
    get state() {
      return state;
    },
    subscribe: (listener: (state: Session['state']) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resume: () => undefined,
    end: () => undefined,
  };
  const send = (): Promise<MessageSummary> => {
    polls += 1;
    const answer = next();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return {
    client: { session, send } as unknown as ApiClient,
    pollCount: () => polls,
    become: (to: Session['state']) => {
      state = to;
      listeners.forEach((listener) => listener(to));
    },
    listeners,
  };
}

/** Lets pending responses arrive. */
const settled = () => aTimeout(0);

describe('the shared poll', () => {
  it('sends one request for all subscribers and notifies each', async () => {
    const { client, pollCount } = aClient();
    const page = aPage();
    const poll = createMessagePoll(client, page.surroundings);
    const received: string[] = [];
    poll.subscribe(() => received.push('badge'), INTERVAL);
    poll.subscribe(() => received.push('list'), INTERVAL);
    await settled();

    expect(pollCount()).to.equal(1);
    expect(received).to.deep.equal(['badge', 'list']);
    expect(poll.summary?.unread).to.equal(1);
    expect(page.waits()).to.deep.equal([INTERVAL]);
  });

  it('is the same object for the same client', () => {
    const { client } = aClient();

    expect(messagePoll(client)).to.equal(messagePoll(client));
    expect(messagePoll(client)).not.to.equal(messagePoll(aClient().client));
  });

  it('polls again after each interval', async () => {
    const { client, pollCount } = aClient();
    const page = aPage();
    createMessagePoll(client, page.surroundings).subscribe(() => undefined, INTERVAL);
    await settled();

    page.elapse();
    await settled();
    page.elapse();
    await settled();

    expect(pollCount()).to.equal(3);
  });

  it('backs off while the server fails, keeps the last counts, and recovers', async () => {
    let answer: () => MessageSummary | Error = () => aSummary();
    const { client } = aClient(() => answer());
    const page = aPage();
    const poll = createMessagePoll(client, page.surroundings);
    poll.subscribe(() => undefined, INTERVAL);
    await settled();

    answer = () => new ApiError('server', { operation: 'getMessageSummary' });
    page.elapse();
    await settled();
    expect(page.waits()).to.deep.equal([2 * INTERVAL]);
    page.elapse();
    await settled();
    expect(page.waits()).to.deep.equal([4 * INTERVAL]);
    expect(poll.summary?.revision).to.equal('1');
    expect(poll.failure).to.be.an('error');

    answer = () => aSummary('2');
    page.elapse();
    await settled();
    expect(page.waits()).to.deep.equal([INTERVAL]);
    expect(poll.failure).to.equal(undefined);
    expect(poll.summary?.revision).to.equal('2');
  });

  it('waits as long as the server requests', async () => {
    const { client } = aClient(() => new ApiError('busy', { operation: 'getMessageSummary', retryAfterSeconds: 90 }));
    const page = aPage();
    createMessagePoll(client, page.surroundings).subscribe(() => undefined, INTERVAL);
    await settled();

    expect(page.waits()).to.deep.equal([90_000]);
  });

  it('pauses while hidden and polls when visible again', async () => {
    const { client, pollCount } = aClient();
    const page = aPage();
    createMessagePoll(client, page.surroundings).subscribe(() => undefined, INTERVAL);
    await settled();

    page.show(false);
    expect(page.waits()).to.deep.equal([]);

    page.show(true);
    await settled();
    expect(pollCount()).to.equal(2);
  });

  it('pauses after the session expires and polls once it is renewed', async () => {
    const { client, pollCount, become } = aClient();
    const page = aPage();
    createMessagePoll(client, page.surroundings).subscribe(() => undefined, INTERVAL);
    await settled();

    become('expired');
    expect(page.waits()).to.deep.equal([]);

    become('live');
    await settled();
    expect(pollCount()).to.equal(2);
  });

  it('clears the counts when the session ends', async () => {
    const { client, become } = aClient();
    const page = aPage();
    const poll = createMessagePoll(client, page.surroundings);
    poll.subscribe(() => undefined, INTERVAL);
    await settled();

    become('ended');

    expect(poll.summary).to.equal(undefined);
    await poll.refresh();
    expect(poll.summary).to.equal(undefined);
  });

  it('polls now on refresh and restarts the interval', async () => {
    const { client, pollCount } = aClient();
    const page = aPage();
    const poll = createMessagePoll(client, page.surroundings);
    poll.subscribe(() => undefined, INTERVAL);
    await settled();

    await poll.refresh();

    expect(pollCount()).to.equal(2);
    expect(page.waits()).to.deep.equal([INTERVAL]);
  });

  it('stops with the last subscriber and removes every listener', async () => {
    const { client, listeners } = aClient();
    const page = aPage();
    const poll = createMessagePoll(client, page.surroundings);
    const first = poll.subscribe(() => undefined, INTERVAL);
    const second = poll.subscribe(() => undefined, INTERVAL);
    await settled();

    first();
    expect(page.waits()).to.deep.equal([INTERVAL]);
    second();

    expect(page.waits()).to.deep.equal([]);
    expect(listeners.size + page.listeners.size).to.equal(0);
  });

  it('polls once if the interval is 0', async () => {
    const { client, pollCount } = aClient();
    const page = aPage();
    createMessagePoll(client, page.surroundings).subscribe(() => undefined, 0);
    await settled();

    expect(pollCount()).to.equal(1);
    expect(page.waits()).to.deep.equal([]);
  });
});
