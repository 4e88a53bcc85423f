import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';

import { UploadQueue } from './upload-queue.js';
import type { UploadAttempt, UploadedFile } from './upload-queue.js';

/**
 * Random walks over the queue against a model of the server, each with its own seed. They verify the guarantees for
 * files in any order of user actions, responses, connection resets, and lists (U5, U6, U7, U8, U9, U11).
 */
const RUNS = 600;
const BATCH = 50;
const STEPS = 40;

/** mulberry32: a small generator with the same results on every platform. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type End<T> = (resolve: (value: T) => void, reject: (error: Error) => void) => void;

/** A server that remembers stored files by key, and responds when the walk decides. */
class Server {
  readonly stored = new Map<string, UploadedFile>();
  /** The response for each key, also after the file was removed. */
  readonly answered = new Map<string, UploadedFile>();
  readonly effects = new Map<string, number>();
  readonly keys = new Map<string, Set<string>>();
  /** Files that the server failed to remove. */
  readonly keeps = new Set<string>();
  /** Calls without a response; one that never gets one is waiting for a renewed session (U7). */
  held: (() => void)[] = [];
  running = 0;
  #last = 0;

  send(file: File, itemId: string | null, { key, signal }: UploadAttempt): Promise<UploadedFile> {
    this.keys.set(file.name, (this.keys.get(file.name) ?? new Set()).add(key));
    const stays = (): UploadedFile => {
      const known = this.stored.get(key) ?? this.answered.get(key);
      if (known) return known;
      this.#last += 1;
      this.effects.set(file.name, (this.effects.get(file.name) ?? 0) + 1);
      const made: UploadedFile = {
        attachmentId: `att-${String(this.#last)}`,
        itemId,
        fileName: file.name,
        fileType: 'PDF',
        sizeBytes: file.size,
        uploadedAt: '2026-06-23T14:00:00Z',
        status: 'checking',
        reasons: [],
      };
      this.stored.set(key, made);
      this.answered.set(key, made);
      return made;
    };
    const offline = new ApiError('offline', { operation: 'uploadAttachment' });
    return this.#hold(signal, [
      (resolve) => resolve(stays()),
      // The connection breaks before or after the server has stored the file.
      (_, reject) => reject(offline),
      (_, reject) => {
        stays();
        reject(offline);
      },
      (_, reject) => reject(new ApiError('busy', { operation: 'uploadAttachment' })),
    ]);
  }

  list(signal: AbortSignal): Promise<readonly UploadedFile[]> {
    // The list reflects the time of the request, although the response may come late.
    const seen = [...this.stored.values()];
    return this.#hold(signal, [
      (resolve) => resolve(seen),
      (_, reject) => reject(new ApiError('offline', { operation: 'listAttachments' })),
    ]);
  }

  remove(attachmentId: string, signal: AbortSignal): Promise<unknown> {
    const takeOut = () => {
      for (const [key, file] of this.stored) if (file.attachmentId === attachmentId) this.stored.delete(key);
    };
    const lost = new ApiError('offline', { operation: 'removeAttachment' });
    return this.#hold(signal, [
      (resolve) => {
        takeOut();
        resolve(undefined);
      },
      (_, reject) => {
        this.keeps.add(attachmentId);
        reject(lost);
      },
    ]);
  }

  /** Completes the check of one file, in any order. */
  scan(random: (below: number) => number): void {
    const open = [...this.stored].filter(([, { status }]) => status === 'checking');
    const found = open[random(Math.max(open.length, 1))];
    if (!found) return;
    const [key, file] = found;
    const status = random(3) === 0 ? 'rejected' : 'accepted';
    this.stored.set(key, { ...file, status, reasons: status === 'rejected' ? ['malware'] : [] });
  }

  /** Lets the walk settle a call with one of its possible endings. */
  #hold<T>(signal: AbortSignal, ends: readonly End<T>[]): Promise<T> {
    this.running += 1;
    return new Promise<T>((resolve, reject) => {
      // An aborted call may have reached the server anyway.
      this.held.push(() => ends[this.choose(ends.length)]?.(resolve, reject));
      signal.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')));
    }).finally(() => (this.running -= 1));
  }

  choose: (below: number) => number = () => 0;
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 12; i++) await Promise.resolve();
};

async function walk(seed: number): Promise<void> {
  const random = generator(seed);
  const server = new Server();
  server.choose = random;
  const timers = new Set<() => void>();
  const queue = new UploadQueue(
    {
      send: (file, itemId, attempt) => server.send(file, itemId, attempt),
      list: (signal) => server.list(signal),
      remove: (attachmentId, { signal }) => server.remove(attachmentId, signal),
    },
    // Stall timers fire too, so that a retry can start while the first attempt is in progress.
    { schedule: (run) => (timers.add(run), () => void timers.delete(run)) },
  );
  queue.subscribe(() => undefined);

  const cancelled = new Set<string>();
  let added = 0;
  const outside = new AbortController();
  let order: readonly string[] = [];
  const pick = () => queue.records[random(Math.max(queue.records.length, 1))];
  const fire = () => {
    const [run] = timers;
    if (run) {
      timers.delete(run);
      run();
    }
  };

  const holds = (step: string): void => {
    const where = `seed ${String(seed)}, ${step}`;
    for (const [name, times] of server.effects) expect(times, `${where}: side effects of ${name}`).to.be.at.most(1);
    for (const [name, { size }] of server.keys) expect(size, `${where}: keys of ${name}`).to.equal(1);
    for (const { fileName, state, attachmentId } of queue.records) {
      if (state.status === 'accepted') {
        const there = [...server.stored.values()].find((file) => file.attachmentId === attachmentId);
        expect(there === undefined || there.status === 'accepted', `${where}: ${fileName} accepted`).to.equal(true);
      }
    }
    const names = queue.records.map(({ fileName }) => fileName);
    expect(new Set(names).size, `${where}: one row for each file`).to.equal(names.length);
    const ids = queue.records.map(({ id }) => id);
    const kept = order.filter((id) => ids.includes(id));
    expect(ids.slice(0, kept.length), `${where}: order`).to.deep.equal(kept);
    order = ids;
  };

  const steps: readonly [string, () => void][] = [
    [
      'add',
      () => (
        (added += 1),
        void queue.add([{ file: new File(['x'.repeat(added)], `f${String(added)}`), itemId: null }])
      ),
    ],
    ['answer', () => server.held.splice(random(Math.max(server.held.length, 1)), 1)[0]?.()],
    ['answer', () => server.held.splice(random(Math.max(server.held.length, 1)), 1)[0]?.()],
    ['scan', () => server.scan(random)],
    ['look', fire],
    ['retry', () => queue.retry(pick()?.id ?? '')],
    ['online', () => void dispatchEvent(new Event('online'))],
    [
      'remove',
      () => {
        const record = pick();
        if (!record) return;
        if (record.attachmentId === undefined) cancelled.add(record.fileName);
        void queue.remove(record.id);
      },
    ],
    [
      'read',
      () =>
        void server.list(outside.signal).then(
          (files) => queue.reconcile(files, new Set()),
          () => undefined,
        ),
    ],
  ];

  for (let i = 0; i < STEPS; i++) {
    const [name, act] = steps[random(steps.length)] ?? ['nothing', () => undefined];
    act();
    await settle();
    holds(`step ${String(i)} (${name})`);
    for (const { fileName, attachmentId = '' } of queue.records) {
      const back = cancelled.has(fileName) && !server.keeps.has(attachmentId);
      expect(back, `seed ${String(seed)}: ${fileName} came back`).to.equal(false);
    }
  }

  outside.abort();
  queue.clear();
  await settle();
  expect(queue.records, `seed ${String(seed)}: forgotten`).to.be.empty;
  expect(server.running, `seed ${String(seed)}: calls`).to.equal(0);
  expect(timers.size, `seed ${String(seed)}: timers`).to.equal(0);
  expect(queue.sending).to.equal(false);
}

describe('UploadQueue in any order of events', () => {
  for (let first = 1; first <= RUNS; first += BATCH) {
    const last = first + BATCH - 1;
    it(`keeps its guarantees in walks ${String(first)} to ${String(last)} (U5, U6, U7, U8, U9, U11)`, async () => {
      for (let seed = first; seed <= last; seed++) await walk(seed);
    });
  }
});
