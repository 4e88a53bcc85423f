import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';

import type { RequestWork, SaveOutcome } from './model/work.js';
import { DraftAutosave } from './draft-autosave.js';

/** An autosave over a form whose saves the test settles, with a clock that the test controls. */
function aKeeper(save: () => Promise<SaveOutcome>) {
  const work = { dirty: true, draft: undefined, subscribe: () => () => undefined, save } as unknown as RequestWork & {
    dirty: boolean;
  };
  const timers: { run: () => void; ms: number }[] = [];
  const told: string[] = [];
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined };
  const keeper = new DraftAutosave(
    { ...host, updateComplete: Promise.resolve(true) },
    {
      work: () => work,
      saved: () => told.push('saved'),
      failed: (error) => told.push((error as ApiError).kind),
      dirtyChanged: (dirty) => told.push(dirty ? 'dirty' : 'clean'),
      schedule: (run, ms) => {
        const timer = { run, ms };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
    },
  );
  keeper.hostConnected();
  return { keeper, timers, told, work };
}

const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

describe('DraftAutosave', () => {
  it('saves five seconds after the last change, and not before', async () => {
    const { keeper, timers, told, work } = aKeeper(() => {
      work.dirty = false;
      return Promise.resolve('kept');
    });

    keeper.touched();
    keeper.touched();
    expect(timers.map(({ ms }) => ms)).to.deep.equal([5_000]);
    expect(told).to.deep.equal(['dirty']);

    timers[0]?.run();
    await turn();
    expect(told).to.deep.equal(['dirty', 'saved', 'clean']);
    expect(timers).to.be.empty;
    keeper.hostDisconnected();
  });

  it('saves text typed during a save', async () => {
    const { keeper, timers } = aKeeper(() => Promise.resolve('kept'));

    await keeper.save();

    expect(timers.map(({ ms }) => ms)).to.deep.equal([5_000]);
    keeper.suspend();
    expect(timers).to.be.empty;
  });

  it("retries after a lost save, unless a retry can't help", async () => {
    let kind: 'offline' | 'gone' | 'conflict' = 'offline';
    const { keeper, timers, told } = aKeeper(() => Promise.reject(new ApiError(kind, { operation: 'saveInfoDraft' })));

    await keeper.save();
    expect(keeper.state).to.equal('failed');
    expect(timers.map(({ ms }) => ms)).to.deep.equal([15_000]);

    kind = 'gone';
    await keeper.save();
    kind = 'conflict';
    await keeper.save();
    expect(timers).to.be.empty;
    expect(told).to.deep.equal(['offline', 'gone', 'conflict']);
  });

  it('saves when it leaves the page, and sets no timer', async () => {
    let saves = 0;
    const { keeper, timers } = aKeeper(() => ((saves += 1), Promise.resolve('kept')));

    keeper.hostDisconnected();
    await turn();

    expect(saves).to.equal(1);
    expect(timers).to.be.empty;
  });
});
