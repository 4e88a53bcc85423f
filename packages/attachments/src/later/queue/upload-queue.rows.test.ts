import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { ApiError } from '@portal/api';

import { checkUpload } from './upload-check.js';
import type { NewUpload } from './upload-queue.js';
import { aFile, aQueue, stored, turn } from './upload-queue.fixture.js';

describe('UploadQueue rows', () => {
  it('removes a canceled file that reached the server, for good (U5)', async () => {
    const { add, queue, tick, serve, states, removed } = aQueue();
    const [first] = add('a.pdf');
    await queue.remove(first?.id ?? '');
    serve(stored('a.pdf', { status: 'accepted' }));

    await tick();
    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);

    expect(removed.map(({ id }) => id)).to.deep.equal(['att-a.pdf']);
    expect(states()).to.be.empty;
  });

  it("shows a canceled file that reached the server and can't be removed (U5)", async () => {
    const { add, queue, tick, serve, states } = aQueue({
      remove: () => Promise.reject(new ApiError('offline', { operation: 'removeAttachment' })),
    });
    const [first] = add('a.pdf');
    await queue.remove(first?.id ?? '');
    serve(stored('a.pdf', { status: 'accepted' }));

    await tick();
    expect(states()).to.be.empty;
    await tick();

    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('keeps an existing file when another with its name is canceled (U5)', async () => {
    const { add, queue, removed, states } = aQueue();
    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);
    const [second] = add('a.pdf');
    await queue.remove(second?.id ?? '');

    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);

    expect(removed).to.be.empty;
    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('matches a listed file with a lost response, in one row (U8)', async () => {
    const { add, last, tick, serve, states } = aQueue();
    add('a.pdf');
    await last().fail(new ApiError('offline', { operation: 'uploadAttachment' }));
    serve(stored('a.pdf', { status: 'accepted' }));

    await tick();

    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('distinguishes an unreadable file from a broken connection, without offering a retry (U4)', async () => {
    const { add, last, queue } = aQueue();
    add('a.pdf');

    await last().fail(new DOMException('Gone.', 'NotReadableError'));

    expect(queue.records[0]?.state).to.deep.equal({ status: 'failed', code: 'vanished', retryable: false });
  });

  it('reports unsent files, which leaving would lose (U10)', async () => {
    const { add, queue, sent } = aQueue();
    expect(queue.sending).to.equal(false);
    add('a.pdf', 'b.pdf', 'c.pdf');
    expect(queue.sending).to.equal(true);

    for (const { arrive } of [...sent]) await arrive();
    await sent[2]?.arrive();

    expect(queue.sending).to.equal(false);
  });

  it('keeps a settled file settled despite an older list (U9)', () => {
    const { queue, states } = aQueue();
    queue.reconcile([stored('a.pdf', { status: 'accepted' })]);

    queue.reconcile([stored('a.pdf')]);

    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('removes the old file once its replacement is uploaded (IR-16)', async () => {
    const { queue, last, removed, states } = aQueue();
    queue.reconcile([stored('old.pdf', { status: 'rejected', reasons: ['encrypted'] })]);
    const replaces = queue.records[0]?.id;
    queue.add([{ file: aFile('new.pdf'), itemId: 'item-2', replaces }]);
    expect(states()).to.deep.equal(['old.pdf rejected', 'new.pdf sending']);
    expect(removed).to.be.empty;

    await last().arrive();

    expect(removed.map(({ id }) => id)).to.deep.equal(['att-old.pdf']);
    expect(states()).to.deep.equal(['new.pdf checking']);
  });

  describe('a file whose upload failed or stalled (10-B6)', () => {
    const offline = () => new ApiError('offline', { operation: 'uploadAttachment' });

    it('is retried with its key when the network is back (10-B6)', async () => {
      const { add, sent, last, states } = aQueue();
      add('a.pdf');
      await last().fail(offline());
      expect(states()).to.deep.equal(['a.pdf failed']);

      dispatchEvent(new Event('online'));
      expect(sent.map(({ attempt }) => attempt.key)).to.deep.equal([sent[0]?.attempt.key, sent[0]?.attempt.key]);
      await last().arrive();
      dispatchEvent(new Event('online'));

      expect(states()).to.deep.equal(['a.pdf checking']);
      expect(sent).to.have.length(2);
    });

    it('reuses the key after a stall when the network is back (10-B6)', async () => {
      const { add, sent, stall, states } = aQueue();
      add('a.pdf');
      stall();

      dispatchEvent(new Event('online'));

      expect(sent.map(({ attempt }) => attempt.signal.aborted)).to.deep.equal([true, false]);
      expect(sent[1]?.attempt.key).to.equal(sent[0]?.attempt.key);
      await sent[1]?.arrive();
      expect(states()).to.deep.equal(['a.pdf checking']);
    });

    it("is not retried after a removal, or if a retry can't help (10-B6)", async () => {
      const { add, queue, sent, last } = aQueue();
      add('a.pdf');
      await last().fail(new ApiError('gone', { operation: 'uploadAttachment' }));
      const [b] = add('b.pdf');
      await last().fail(offline());
      await queue.remove(b?.id ?? '');

      dispatchEvent(new Event('online'));

      expect(sent).to.have.length(2);
    });

    it('counts as unsent until it is uploaded or removed (10-B6)', async () => {
      const { add, queue, last } = aQueue();
      const [record] = add('a.pdf');
      const unsent = [queue.unsent];
      await last().fail(offline());
      unsent.push(queue.unsent);
      await queue.remove(record?.id ?? '');
      unsent.push(queue.unsent);
      add('b.pdf');
      await last().arrive();
      unsent.push(queue.unsent);

      expect(unsent).to.deep.equal([true, true, false, false]);
    });

    for (const [what, error] of [
      ['the connection broke', offline()],
      ['the file is no longer on the disk', new DOMException('Gone.', 'NotReadableError')],
      ['the server does not allow it', new ApiError('forbidden', { operation: 'uploadAttachment' })],
    ] as const) {
      it(`counts as unsent when ${what} (10-B6)`, async () => {
        const { add, queue, last } = aQueue();
        add('a.pdf');
        await last().fail(error);

        expect(queue.unsent).to.equal(true);
      });
    }

    it("doesn't count as unsent if only the server lost it (10-B6)", () => {
      const { queue, states } = aQueue();
      queue.reconcile([stored('a.pdf', { status: 'accepted' })]);
      queue.reconcile([]);

      expect(states()).to.deep.equal(['a.pdf failed']);
      expect(queue.unsent).to.equal(false);
    });

    it('stalls while the transport reports the same number of bytes (10-B6)', () => {
      const { add, queue, last, stall, stalls } = aQueue();
      add('a.pdf');
      last().attempt.onProgress(100, 200);
      const [waiting] = stalls;

      last().attempt.onProgress(100, 200);
      expect(stalls[0], 'the timer keeps running').to.equal(waiting);
      stall();
      last().attempt.onProgress(100, 200);

      expect(queue.records[0]?.state).to.deep.equal({ status: 'sending', share: 0.5, stalled: true });
      last().attempt.onProgress(101, 200);
      expect(stalls, 'a new timer starts').to.have.length(1);
    });

    it('reports a stall until the upload makes progress again (10-B6)', () => {
      const { add, queue, last, stall, stalls } = aQueue();
      add('a.pdf');
      last().attempt.onProgress(100, 100);
      expect(stalls).to.have.length(1);

      stall();
      expect(queue.records[0]?.state).to.deep.equal({ status: 'sending', share: 1, stalled: true });
      last().attempt.onProgress(100, 100);
      last().attempt.onProgress(110, 200);
      expect(queue.records[0]?.state).to.deep.equal({ status: 'sending', share: 0.55 });
      expect(stalls, 'a new timer starts').to.have.length(1);
    });

    it('is stored once if retried with its key during a stall (10-B6)', async () => {
      const { add, queue, sent, stall, stalls, states } = aQueue();
      const [record] = add('a.pdf');
      queue.retry(record?.id ?? '');
      expect(sent, 'the upload is in progress').to.have.length(1);

      stall();
      queue.retry(record?.id ?? '');
      expect(sent.map(({ attempt }) => attempt.signal.aborted)).to.deep.equal([true, false]);
      expect(sent[1]?.attempt.key).to.equal(sent[0]?.attempt.key);
      await sent[1]?.arrive();

      expect(states()).to.deep.equal(['a.pdf checking']);
      expect(stalls).to.be.empty;
    });
  });

  describe('files with the same name (10-B5)', () => {
    const offline = () => new ApiError('offline', { operation: 'uploadAttachment' });
    const named = (content: string, over: Partial<NewUpload> = {}): NewUpload => ({
      file: aFile('0001.tif', content),
      itemId: 'item-2',
      check: checkUpload,
      ...over,
    });

    it('are both sent if their contents differ (10-B5)', async () => {
      const { queue, sent } = aQueue();

      queue.add([named('II*\0one'), named('II*\0two')]);
      await waitUntil(() => sent.length === 2);

      expect(queue.records.map(({ state }) => state.status)).to.deep.equal(['sending', 'sending']);
    });

    it('stop at a duplicate, name the original, and offer to upload anyway (10-B5)', async () => {
      const { queue, sent, last, states } = aQueue();
      const [first, second] = queue.add([
        named('II*\0one'),
        named('II*\0one', { file: aFile('copy.tif', 'II*\0one') }),
      ]);
      await waitUntil(() => states()[1] === 'copy.tif rejected');
      expect(queue.records[1]).to.deep.include({
        state: { status: 'rejected', reasons: ['duplicate'] },
        sameAs: first?.id,
      });
      expect(sent).to.have.length(1);

      queue.sendAnyway(second?.id ?? '', 'item-3');
      await waitUntil(() => sent.length === 2);
      expect([last().name, last().itemId]).to.deep.equal(['copy.tif', 'item-3']);
      await last().arrive();
      expect(states()).to.deep.equal(['0001.tif sending', 'copy.tif checking']);
    });

    it("are compared with the server's hash of a stored file (10-B5)", async () => {
      const { queue, states } = aQueue();
      const bytes = new TextEncoder().encode('II*\0one');
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      queue.reconcile([stored('0001.tif', { sizeBytes: bytes.length, sha256, status: 'accepted' })]);

      queue.add([named('II*\0one'), named('II*\0two')]);

      await waitUntil(() => states().includes('0001.tif rejected'));
      expect(states()).to.deep.equal(['0001.tif accepted', '0001.tif rejected', '0001.tif sending']);
    });

    it("are left to the server if the page can't compare them (10-B5)", async () => {
      const { queue, sent } = aQueue();
      const own = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle');
      Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, value: undefined });
      try {
        queue.add([named('II*\0one'), named('II*\0one')]);
        await waitUntil(() => sent.length === 2);
      } finally {
        if (own) Object.defineProperty(Crypto.prototype, 'subtle', own);
      }
    });

    it('are left to the server, unread, if they are large (10-B5)', async () => {
      const { queue, sent } = aQueue();
      let read = 0;
      const large = (): NewUpload => {
        const file = aFile('0001.tif', 'II*\0one');
        const arrayBuffer = (): Promise<ArrayBuffer> => {
          read += 1;
          return Blob.prototype.arrayBuffer.call(file);
        };
        Object.defineProperties(file, { size: { value: 65 * 1024 * 1024 }, arrayBuffer: { value: arrayBuffer } });
        return named('', { file });
      };

      queue.add([large(), large()]);
      await waitUntil(() => sent.length === 2);

      expect(read).to.equal(0);
    });

    it('replace a failed upload if the user chooses the file again (10-B5)', async () => {
      const { queue, last, sent, states } = aQueue();
      queue.add([named('II*\0one')]);
      await waitUntil(() => sent.length === 1);
      await last().fail(offline());

      queue.add([named('II*\0one')]);
      await waitUntil(() => sent.length === 2);

      expect(states()).to.deep.equal(['0001.tif sending']);
    });

    it('are both retried if both responses were lost (10-B5)', async () => {
      const { queue, sent, states, serve, tick } = aQueue();
      queue.add([named('II*\0one'), named('II*\0two')]);
      await waitUntil(() => sent.length === 2);
      await sent[0]?.fail(offline());
      await sent[1]?.fail(offline());
      const arrived = stored('0001.tif', { attachmentId: 'att-two', sizeBytes: 7, status: 'accepted' });
      serve(arrived);
      await tick();

      dispatchEvent(new Event('online'));
      await sent[2]?.arrive({ attachmentId: 'att-one', sizeBytes: 7 });
      await sent[3]?.arrive(arrived);

      expect(states()).to.deep.equal(['0001.tif checking', '0001.tif accepted']);
      expect(queue.records.map(({ attachmentId }) => attachmentId)).to.deep.equal(['att-one', 'att-two']);
    });

    it('stay in progress when another with the same name is canceled (10-B5)', async () => {
      const { queue, sent, removed, serve, tick, states } = aQueue();
      const [first] = queue.add([named('II*\0one'), named('II*\0two')]);
      await waitUntil(() => sent.length === 2);
      await queue.remove(first?.id ?? '');
      serve(stored('0001.tif', { attachmentId: 'att-two', sizeBytes: 7 }));
      await tick();
      await sent[1]?.arrive({ attachmentId: 'att-two', sizeBytes: 7 });

      expect(removed).to.be.empty;
      expect(states()).to.deep.equal(['0001.tif checking']);
    });

    it("aren't duplicates of the file they replace (IR-16, 10-B5)", async () => {
      const { queue, last, sent, removed } = aQueue();
      queue.add([named('II*\0one')]);
      await waitUntil(() => sent.length === 1);
      await last().arrive({ status: 'rejected', reasons: ['unreadable'] });

      queue.add([named('II*\0one', { replaces: queue.records[0]?.id })]);
      await waitUntil(() => sent.length === 2);
      await last().arrive({ attachmentId: 'att-new' });

      expect(removed.map(({ id }) => id)).to.deep.equal(['att-0001.tif']);
    });

    it('are rejected before the upload if content and name differ (10-C13)', async () => {
      const { queue, sent, states } = aQueue();
      queue.add([named('\0\0\0\x18ftypheic\0\0\0\0', { file: aFile('photo.jpg', '\0\0\0\x18ftypheic\0\0\0\0') })]);

      await waitUntil(() => states()[0] === 'photo.jpg rejected');
      expect(queue.records[0]?.state).to.deep.equal({ status: 'rejected', reasons: ['content:heic'] });
      expect(sent).to.be.empty;
    });
  });

  describe('moving a file to another item (IR-10)', () => {
    /** A queue whose moves settle when the test decides. */
    function aMovingQueue() {
      const moves: { id: string; itemId: string | null; end: (error?: Error) => Promise<void> }[] = [];
      const made = aQueue({
        move: (id, itemId) =>
          new Promise((resolve, reject) => {
            moves.push({ id, itemId, end: (error) => (error ? reject(error) : resolve(undefined), turn()) });
          }),
      });
      return { ...made, moves, items: () => made.queue.records.map(({ itemId, moving }) => [itemId, moving]) };
    }

    it('moves it on screen at once, and on the server', async () => {
      const { queue, moves, items } = aMovingQueue();
      queue.reconcile([stored('a.pdf', { itemId: 'item-2' })]);

      const moved = queue.move(queue.records[0]?.id ?? '', 'item-3');
      expect(items()).to.deep.equal([['item-3', 'running']]);
      await moves[0]?.end();

      expect(await moved).to.equal(true);
      expect(items()).to.deep.equal([['item-3', undefined]]);
      queue.reconcile([stored('a.pdf', { itemId: 'item-2', status: 'accepted' })]);
      expect(items(), 'an older list').to.deep.equal([['item-3', undefined]]);
    });

    it('restores the old item if the move failed', async () => {
      const { queue, moves, items } = aMovingQueue();
      queue.reconcile([stored('a.pdf', { itemId: 'item-2' })]);

      const moved = queue.move(queue.records[0]?.id ?? '', null);
      await moves[0]?.end(new ApiError('offline', { operation: 'moveAttachment' }));

      expect(await moved).to.equal(false);
      expect(items()).to.deep.equal([['item-2', 'failed']]);
    });

    it('ends at the item selected last', async () => {
      const { queue, moves, items } = aMovingQueue();
      queue.reconcile([stored('a.pdf', { itemId: 'item-2' })]);
      const id = queue.records[0]?.id ?? '';

      void queue.move(id, 'item-3');
      void queue.move(id, 'item-4');
      await moves[0]?.end();
      await moves[1]?.end();

      expect(moves.map(({ itemId }) => itemId)).to.deep.equal(['item-3', 'item-4']);
      expect(items()).to.deep.equal([['item-4', undefined]]);
    });

    it('repeats an upload unchanged, and moves the file afterward', async () => {
      const { queue, add, last, sent, moves, items } = aMovingQueue();
      const [record] = add('a.pdf');
      await last().fail(new ApiError('offline', { operation: 'uploadAttachment' }));
      await queue.move(record?.id ?? '', null);
      queue.retry(record?.id ?? '');
      await last().arrive();

      expect(sent.map(({ itemId }) => itemId)).to.deep.equal(['item-2', 'item-2']);
      expect(moves.map(({ itemId }) => itemId)).to.deep.equal([null]);
      await moves[0]?.end();
      expect(items()).to.deep.equal([[null, undefined]]);
    });
  });
});
