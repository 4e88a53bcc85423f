import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';

import { aQueue, aFile, stored, turn } from './upload-queue.fixture.js';
import { UploadQueue } from './upload-queue.js';

describe('UploadQueue', () => {
  it('uploads two files at a time, and then the next', async () => {
    const { add, states, sent } = aQueue();

    add('a.pdf', 'b.pdf', 'c.pdf');
    expect(states()).to.deep.equal(['a.pdf sending', 'b.pdf sending', 'c.pdf queued']);

    await sent[0]?.arrive();
    expect(states()).to.deep.equal(['a.pdf checking', 'b.pdf sending', 'c.pdf sending']);
    expect(sent.map(({ itemId }) => itemId)).to.deep.equal(['item-2', 'item-2', 'item-2']);
  });

  it('reports upload progress in immutable records', () => {
    const { add, queue, last } = aQueue();
    add('a.pdf');
    const before = queue.records;

    last().attempt.onProgress(40, 100);

    expect(queue.records[0]?.state).to.deep.equal({ status: 'sending', share: 0.4 });
    expect(before[0]?.state).to.deep.equal({ status: 'sending', share: undefined });
  });

  it('polls at growing intervals until the check settles', async () => {
    const { add, last, tick, timers, serve, states } = aQueue();
    add('a.pdf');
    await last().arrive();
    serve(stored('a.pdf'));

    const waits = [];
    for (let i = 0; i < 9; i++) {
      waits.push(Math.round(timers[0]?.ms ?? 0));
      await tick();
    }
    expect(waits).to.deep.equal([1000, 1500, 2250, 3375, 5063, 7594, 11391, 15000, 15000]);

    serve(stored('a.pdf', { status: 'accepted' }));
    await tick();
    expect(states()).to.deep.equal(['a.pdf accepted']);
    expect(timers).to.be.empty;
  });

  it('keeps the reasons of a rejection', async () => {
    const { add, last, tick, serve, queue } = aQueue();
    add('a.pdf');
    await last().arrive();

    serve(stored('a.pdf', { status: 'rejected', reasons: ['encrypted'] }));
    await tick();

    expect(queue.records[0]?.state).to.deep.equal({ status: 'rejected', reasons: ['encrypted'] });
  });

  it("keeps polling after a failed list, unless a retry can't help", async () => {
    let kind: 'offline' | 'forbidden' = 'offline';
    const { add, last, tick, timers } = aQueue({
      list: () => Promise.reject(new ApiError(kind, { operation: 'listAttachments' })),
    });
    add('a.pdf');
    await last().arrive();

    await tick();
    expect(timers).to.have.length(1);
    kind = 'forbidden';
    await tick();
    expect(timers).to.be.empty;
  });

  it('retries a failed file with its key', async () => {
    const { add, queue, last, states, sent } = aQueue();
    const [record] = add('a.pdf');
    await last().fail(new ApiError('offline', { operation: 'uploadAttachment' }));
    expect(queue.records[0]?.state).to.deep.equal({ status: 'failed', code: 'offline', retryable: true });

    queue.retry(record?.id ?? '');

    expect(states()).to.deep.equal(['a.pdf sending']);
    expect(sent[0]?.attempt.key).to.equal(sent[1]?.attempt.key);
  });

  it("treats only the server's file reasons as a rejection", async () => {
    const { add, last, queue } = aQueue();
    add('a.pdf');
    await last().fail(new ApiError('rejected', { operation: 'uploadAttachment', code: 'too-large' }));
    add('b.pdf');
    await last().fail(new ApiError('gone', { operation: 'uploadAttachment' }));

    expect(queue.records.map(({ state }) => state)).to.deep.equal([
      { status: 'rejected', reasons: ['too-large'] },
      { status: 'failed', code: 'gone', retryable: false },
    ]);
  });

  it('shows an invalid file and never uploads it', () => {
    const { queue, sent } = aQueue();

    queue.add([{ file: aFile('a.exe'), itemId: null, faults: ['type-not-allowed'] }]);

    expect(queue.records[0]?.state).to.deep.equal({ status: 'rejected', reasons: ['type-not-allowed'] });
    expect(sent).to.be.empty;
  });

  it('cancels an upload and starts the next', async () => {
    const { add, queue, sent, states } = aQueue();
    const [first] = add('a.pdf', 'b.pdf', 'c.pdf');

    expect(await queue.remove(first?.id ?? '')).to.equal(true);
    await turn();

    expect(sent[0]?.attempt.signal.aborted).to.equal(true);
    expect(states()).to.deep.equal(['b.pdf sending', 'c.pdf sending']);
  });

  it('removes a file once, also when an older list still has it', async () => {
    const { queue, removed, states } = aQueue();
    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);
    const id = queue.records[0]?.id ?? '';

    const [first, second] = await Promise.all([queue.remove(id), queue.remove(id)]);
    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);

    expect([first, second]).to.deep.equal([true, false]);
    expect(removed.map((one) => one.id)).to.deep.equal(['att-a.pdf']);
    expect(states()).to.be.empty;
  });

  it('keeps a file after a failed removal and reuses the key', async () => {
    const keys: string[] = [];
    const { queue } = aQueue({
      remove: (_, { key }) => (
        keys.push(key),
        Promise.reject(new ApiError('offline', { operation: 'removeAttachment' }))
      ),
    });
    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);
    const id = queue.records[0]?.id ?? '';

    expect(await queue.remove(id)).to.equal(false);
    expect(queue.records[0]).to.deep.include({ removal: 'failed', state: { status: 'accepted' } });
    await queue.remove(id);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('treats a file missing on the server as removed', async () => {
    const { queue } = aQueue({
      remove: () => Promise.reject(new ApiError('not-found', { operation: 'removeAttachment' })),
    });
    queue.reconcile([stored('a.pdf')]);

    expect(await queue.remove(queue.records[0]?.id ?? '')).to.equal(true);
    expect(queue.records).to.be.empty;
  });

  it('follows the server’s list: adds files, marks missing ones, keeps uploads (10-30)', async () => {
    const { add, queue, last, states } = aQueue();
    add('a.pdf', 'b.pdf');
    queue.reconcile([stored('c.pdf', { status: 'accepted' })]);
    const known = queue.knownFiles();
    await last().arrive();

    queue.reconcile([], known);

    expect(states()).to.deep.equal(['a.pdf sending', 'b.pdf checking', 'c.pdf failed']);
    expect(queue.records[2]?.state).to.include({ code: 'missing', retryable: false });
  });

  it('uploads a file that the server lost again, with a new key (10-30)', async () => {
    const { add, queue, sent, last, states } = aQueue();
    add('a.pdf');
    await last().arrive();
    queue.reconcile([]);
    expect(queue.records[0]).to.deep.include({ attachmentId: undefined, removal: 'none' });

    queue.retry(queue.records[0]?.id ?? '');

    expect(states()).to.deep.equal(['a.pdf sending']);
    expect(new Set(sent.map(({ attempt }) => attempt.key)).size).to.equal(2);
  });

  it('drops rejected and removed files that the list no longer has (10-30)', async () => {
    const { queue } = aQueue({ remove: () => new Promise(() => undefined) });
    queue.reconcile([
      stored('a.pdf', { status: 'rejected', reasons: ['malware'] }),
      stored('b.pdf', { status: 'accepted' }),
    ]);
    void queue.remove(queue.records[1]?.id ?? '');

    queue.reconcile([]);

    expect(queue.records).to.be.empty;
    await turn();
  });

  it('keeps one record of a file listed before its own response arrives', async () => {
    const { add, queue, last, states } = aQueue();
    add('a.pdf');
    queue.reconcile([stored('a.pdf')]);

    await last().arrive();

    expect(states()).to.deep.equal(['a.pdf checking']);
  });

  it('uploads without listeners, but polls only with one', async () => {
    const { add, queue, last, timers, stop, states } = aQueue();
    add('a.pdf');
    stop();

    await last().arrive();
    expect(states()).to.deep.equal(['a.pdf checking']);
    expect(timers).to.be.empty;

    queue.subscribe(() => undefined);
    expect(timers).to.have.length(1);
  });

  it('stops and clears everything on clear()', async () => {
    const { add, queue, sent, timers, changes } = aQueue();
    add('a.pdf', 'b.pdf');
    await sent[0]?.arrive();

    queue.clear();
    await turn();

    expect(sent[1]?.attempt.signal.aborted).to.equal(true);
    expect(queue.records).to.be.empty;
    expect(timers).to.be.empty;
    expect(changes.at(-1)?.kind).to.equal('emptied');
  });

  it("uses the browser's clock by default, and only with a listener", async () => {
    const { setTimeout: begin, clearTimeout: end } = window;
    const held = new Map<number, () => void>();
    let looked = false;
    Object.assign(window, {
      setTimeout: (run: () => void, ms = 0) => (ms < 1_000 ? begin(run, ms) : (held.set(-1, run), -1)),
      clearTimeout: (id?: number) => {
        if (!held.delete(id ?? 0)) end(id);
      },
    });
    try {
      const queue = new UploadQueue({
        send: () => Promise.reject(new Error('Uploads are not expected')),
        list: () => ((looked = true), Promise.resolve([])),
        remove: () => Promise.resolve(),
      });
      const stop = queue.subscribe(() => undefined);
      queue.reconcile([stored('a.pdf')]);
      expect([held.size, looked]).to.deep.equal([1, false]);
      stop();
      expect(held.size).to.equal(0);

      queue.subscribe(() => undefined);
      held.get(-1)?.();
      await turn();
      expect(looked).to.equal(true);
      queue.clear();
    } finally {
      Object.assign(window, { setTimeout: begin, clearTimeout: end });
    }
  });
});
