import { expect } from '@open-wc/testing';

import { deleteMessages, getMessageSummary, pageMessages } from '@portal/api';
import {
  usesNewKey,
  expectSound,
  flapping,
  lostResponse,
  networkCells,
  perMinute,
  proof,
  reportedOnce,
  until,
} from '@portal/tests/fault-rig';
import type { Bench } from '@portal/tests/fault-rig';

import { ofActions, ofList } from '../copy.fixture.js';
import { CLOSED, aRenderedCenter, usedCenter } from './center.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const INTERVAL_MS = 30_000;
/** Every other call passes. */
const EVERY_OTHER = 2;

/** Ten minutes in which every other call fails. */
async function tenMinutes(bench: Bench, chance: number): Promise<readonly number[]> {
  const native = Math.random;
  Math.random = () => chance;
  try {
    const { wire, timers, scene, portal, settled } = await aRenderedCenter(bench, { pollInterval: INTERVAL_MS });
    await settled();
    wire.intercept([getMessageSummary, pageMessages], flapping(EVERY_OTHER));
    const counts = await perMinute({
      count: 10,
      begin: () => portal.qa.sendInfoRequest(),
      pass: (ms) => timers.elapse(ms),
      calls: () => wire.calls.length,
    });
    expectSound(scene);
    return counts;
  } finally {
    Math.random = native;
  }
}

/** Recognizes the poll's own timer among time limits and minute timers. */
const isPoll = (ms: number): boolean => ms > 0.8 * INTERVAL_MS && ms < 1.2 * INTERVAL_MS;

/** The poll's first interval, for a given random number. */
async function firstWait(bench: Bench, chance: number): Promise<number> {
  const native = Math.random;
  Math.random = () => chance;
  try {
    const center = await aRenderedCenter(bench, { pollInterval: INTERVAL_MS });
    await until(() => bench.timers.pending().some(isPoll), 'the next poll');
    const [wait = 0] = bench.timers.pending().filter(isPoll);
    center.center.remove();
    return wait;
  } finally {
    Math.random = native;
  }
}

export const NETWORK = networkCells(MOMENTS, {
  N8: {
    proofs: [
      proof('polls at most six times a minute on a flapping connection', 'MC-16', async (bench) => {
        const counts = await tenMinutes(bench, 0.5);

        expect(Math.max(...counts)).to.be.at.most(6);
        expect(counts.reduce((sum, calls) => sum + calls)).to.be.greaterThan(10);
      }),
      proof('polls out of step with the other screens of an office', 'MC-16', async (bench) => {
        const waits = [await firstWait(bench, 0), await firstWait(bench, 1)];

        expect(waits[0]).to.be.closeTo(27_000, 50);
        expect(waits[1]).to.be.closeTo(33_000, 50);
      }),
    ],
  },
  H2: {
    proofs: [
      reportedOnce(MOMENTS, {
        name: 'notifies the host once about five simultaneous 401 responses',
        ids: 'MC-26',
        at: (bench) => usedCenter(bench),
        endpoints: [pageMessages, getMessageSummary, deleteMessages],
        intercept: () => Promise.resolve(new Response('{}', { status: 401 })),
        press: ({ pressed, module }) => {
          pressed(ofList('delete'));
          module.refresh();
          pressed(ofList('refresh'));
        },
        done: async ({ found, wire }) => {
          await until(() => found().endsWith(' 12'), 'the deletion');
          expect(wire.acts(deleteMessages)).to.equal(1);
        },
      }),
    ],
  },
  H5: { notApplicable: 'The message center books no slot; the Peer-to-Peer modules do.' },
  H8: { notApplicable: 'Only the form uploads files; its own matrix covers this row.' },
  H9: {
    proofs: [
      usesNewKey({
        name: 'never sends a new selection with the key of the first',
        ids: 'MC-05',
        endpoint: deleteMessages,
        at: (bench) => usedCenter(bench),
        intercept: lostResponse,
        press: ({ pressed }) => pressed(ofList('delete')),
        failed: ofActions('could-not.delete'),
        change: ({ ticks }) => ticks(CLOSED + 1),
        done: [ofActions('deleted', { count: 1 }), ofActions('deleted', { count: 2 })],
      }),
    ],
  },
});
