import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';
import type { ApiErrorKind } from '@portal/api';

import { Mutation } from './mutation.js';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** A write that responds as scripted, and the keys of its attempts. */
function aWrite(...answers: (ApiErrorKind | 'done' | 'wait')[]) {
  const keys: string[] = [];
  const mutation = new Mutation(host, (_: { text: string }, { key }) => {
    const answer = answers[keys.length] ?? 'done';
    keys.push(key);
    if (answer === 'wait') return new Promise<string>(() => undefined);
    return answer === 'done' ? Promise.resolve('done') : Promise.reject(new ApiError(answer, { operation: 'write' }));
  });
  return { mutation, keys };
}

describe('Mutation', () => {
  it('ignores a second submission while it runs (O1)', async () => {
    const { mutation, keys } = aWrite('wait');

    void mutation.run({ text: 'a' });
    await mutation.run({ text: 'a' });

    expect(keys).to.have.length(1);
    expect(mutation.running).to.equal(true);
  });

  for (const kind of ['offline', 'timeout', 'server', 'contract'] as const) {
    it(`retries with the same key if the outcome is unknown: ${kind} (N2, N3)`, async () => {
      const { mutation, keys } = aWrite(kind, 'done');

      await mutation.run({ text: 'a' });
      expect(await mutation.run({ text: 'a' })).to.equal('done');

      expect(keys[1]).to.equal(keys[0]);
    });
  }

  it('uses another key for changed input (H9)', async () => {
    const { mutation, keys } = aWrite('offline', 'done');

    await mutation.run({ text: 'a' });
    await mutation.run({ text: 'b' });

    expect(keys[1]).not.to.equal(keys[0]);
  });

  it('uses another key after the server rejects the write', async () => {
    const { mutation, keys } = aWrite('conflict', 'done');

    await mutation.run({ text: 'a' });
    expect(mutation.error).to.have.property('kind', 'conflict');
    await mutation.run({ text: 'a' });

    expect(keys[1]).not.to.equal(keys[0]);
  });

  it('ignores the response to an attempt that was reset (O4)', async () => {
    const { mutation } = aWrite('done');
    const run = mutation.run({ text: 'a' });

    mutation.reset();

    expect(await run).to.equal(undefined);
    expect(mutation.state.status).to.equal('idle');
  });
});
