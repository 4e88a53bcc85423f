import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';

import { aFile, aQueue, stored, turn } from './upload-queue.fixture.js';

describe('UploadQueue and its rows', () => {
  it('takes a file back that had arrived before it was called off, and never shows it again (U5)', async () => {
    const { add, queue, tick, serve, states, removed } = aQueue();
    const [first] = add('a.pdf');
    await queue.remove(first?.id ?? '');
    serve(stored('a.pdf', { status: 'accepted' }));

    await tick();
    queue.adopt([stored('a.pdf', { status: 'accepted' })]);

    expect(removed.map(({ id }) => id)).to.deep.equal(['att-a.pdf']);
    expect(states()).to.be.empty;
  });

  it('shows a file that was called off, arrived, and cannot be taken back (U5)', async () => {
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

  it('keeps a file of the same name that was there before one was called off (U5)', async () => {
    const { add, queue, removed, states } = aQueue();
    queue.adopt([stored('a.pdf', { status: 'accepted' })]);
    const [second] = add('a.pdf');
    await queue.remove(second?.id ?? '');

    queue.adopt([stored('a.pdf', { status: 'accepted' })]);

    expect(removed).to.be.empty;
    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('finds a file whose answer was lost in the list, and makes one row of it (U8)', async () => {
    const { add, last, tick, serve, states } = aQueue();
    add('a.pdf');
    await last().fail(new ApiError('offline', { operation: 'uploadAttachment' }));
    serve(stored('a.pdf', { status: 'accepted' }));

    await tick();

    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('tells a file that went away from a connection that broke, and does not offer to send it again (U4)', async () => {
    const { add, last, queue } = aQueue();
    add('a.pdf');

    await last().fail(new DOMException('Gone.', 'NotReadableError'));

    expect(queue.records[0]?.state).to.deep.equal({ status: 'failed', code: 'vanished', retryable: false });
  });

  it('says whether anything is still to be sent, which leaving would lose (U10)', async () => {
    const { add, queue, sent } = aQueue();
    expect(queue.sending).to.equal(false);
    add('a.pdf', 'b.pdf', 'c.pdf');
    expect(queue.sending).to.equal(true);

    for (const { arrive } of [...sent]) await arrive();
    await sent[2]?.arrive();

    expect(queue.sending).to.equal(false);
  });

  it('never takes a file for unsettled again because of an older list (U9)', () => {
    const { queue, states } = aQueue();
    queue.adopt([stored('a.pdf', { status: 'accepted' })]);

    queue.adopt([stored('a.pdf')]);

    expect(states()).to.deep.equal(['a.pdf accepted']);
  });

  it('takes the old file back as soon as the one in its place is there (IR-16)', async () => {
    const { queue, last, removed, states } = aQueue();
    queue.adopt([stored('old.pdf', { status: 'rejected', reasons: ['encrypted'] })]);
    const replaces = queue.records[0]?.id;
    queue.add([{ file: aFile('new.pdf'), itemId: 'item-2', replaces }]);
    expect(states()).to.deep.equal(['old.pdf rejected', 'new.pdf sending']);
    expect(removed).to.be.empty;

    await last().arrive();

    expect(removed.map(({ id }) => id)).to.deep.equal(['att-old.pdf']);
    expect(states()).to.deep.equal(['new.pdf checking']);
  });

  describe('moving a file to another item (IR-10)', () => {
    /** A queue whose moves end when the test says so. */
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

    it('moves it here at once, and at the server', async () => {
      const { queue, moves, items } = aMovingQueue();
      queue.adopt([stored('a.pdf', { itemId: 'item-2' })]);

      const moved = queue.move(queue.records[0]?.id ?? '', 'item-3');
      expect(items()).to.deep.equal([['item-3', 'running']]);
      await moves[0]?.end();

      expect(await moved).to.equal(true);
      expect(items()).to.deep.equal([['item-3', undefined]]);
      queue.adopt([stored('a.pdf', { itemId: 'item-2', status: 'accepted' })]);
      expect(items(), 'an older list').to.deep.equal([['item-3', undefined]]);
    });

    it('keeps the old item where the move failed', async () => {
      const { queue, moves, items } = aMovingQueue();
      queue.adopt([stored('a.pdf', { itemId: 'item-2' })]);

      const moved = queue.move(queue.records[0]?.id ?? '', null);
      await moves[0]?.end(new ApiError('offline', { operation: 'moveAttachment' }));

      expect(await moved).to.equal(false);
      expect(items()).to.deep.equal([['item-2', 'failed']]);
    });

    it('ends where the file was wanted last', async () => {
      const { queue, moves, items } = aMovingQueue();
      queue.adopt([stored('a.pdf', { itemId: 'item-2' })]);
      const id = queue.records[0]?.id ?? '';

      void queue.move(id, 'item-3');
      void queue.move(id, 'item-4');
      await moves[0]?.end();
      await moves[1]?.end();

      expect(moves.map(({ itemId }) => itemId)).to.deep.equal(['item-3', 'item-4']);
      expect(items()).to.deep.equal([['item-4', undefined]]);
    });

    it('repeats a send as it was first made, and moves the file when it is there', async () => {
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
