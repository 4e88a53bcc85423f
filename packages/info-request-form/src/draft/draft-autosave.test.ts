import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';

import type { RequestWork, SaveOutcome } from './model/work.js';
import { DraftAutosave } from './draft-autosave.js';

/** An autosave over a form whose saves the test settles, with a clock that the test controls. */
function anAutosave(save: () => Promise<SaveOutcome>) {
  const work = { dirty: true, draft: undefined, subscribe: () => () => undefined, save } as unknown as RequestWork & {
    dirty: boolean;
  };
  const timers: { run: () => void; ms: number }[] = [];
  const reported: string[] = [];
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined };
  const autosave = new DraftAutosave(
    { ...host, updateComplete: Promise.resolve(true) },
    {
      work: () => work,
      saved: () => reported.push('saved'),
      failed: (error) => reported.push((error as ApiError).kind),
      dirtyChanged: (dirty) => reported.push(dirty ? 'dirty' : 'clean'),
      schedule: (run, ms) => {
        const timer = { run, ms };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
    },
  );
  autosave.hostConnected();
  return { autosave, timers, reported, work };
}

const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

describe('DraftAutosave', () => {
  it('saves five seconds after the last change, and not before', async () => {
    const { autosave, timers, reported, work } = anAutosave(() => {
      work.dirty = false;
      return Promise.resolve('kept');
    });

    autosave.touched();
    autosave.touched();
    expect(timers.map(({ ms }) => ms)).to.deep.equal([5_000]);
    expect(reported).to.deep.equal(['dirty']);

    timers[0]?.run();
    await turn();
    expect(reported).to.deep.equal(['dirty', 'saved', 'clean']);
    expect(timers).to.be.empty;
    autosave.hostDisconnected();
  });

  it('saves text typed during a save', async () => {
    const { autosave, timers } = anAutosave(() => Promise.resolve('kept'));

    await autosave.save();

    expect(timers.map(({ ms }) => ms)).to.deep.equal([5_000]);
    autosave.suspend();
    expect(timers).to.be.empty;
  });

  it("retries after a lost save, unless a retry can't help", async () => {
    let kind: 'offline' | 'gone' | 'conflict' = 'offline';
    const { autosave, timers, reported } = anAutosave(() =>
      Promise.reject(new ApiError(kind, { operation: 'saveInfoDraft' })),
    );

    await autosave.save();
    expect(autosave.state).to.equal('failed');
    expect(timers.map(({ ms }) => ms)).to.deep.equal([15_000]);

    kind = 'gone';
    await autosave.save();
    kind = 'conflict';
    await autosave.save();
    expect(timers).to.be.empty;
    expect(reported).to.deep.equal(['offline', 'gone', 'conflict']);
  });

  it('saves when it leaves the page, and sets no timer', async () => {
    let saves = 0;
    const { autosave, timers } = anAutosave(() => ((saves += 1), Promise.resolve('kept')));

    autosave.hostDisconnected();
    await turn();

    expect(saves).to.equal(1);
    expect(timers).to.be.empty;
  });
});
