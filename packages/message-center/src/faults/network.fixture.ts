import { expect } from '@open-wc/testing';

import { deleteMessages, getMessageSummary, pageMessages } from '@portal/api';
import { expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';

import { ofActions, ofFailure, ofList, ofModule } from '../copy.fixture.js';
import { CLOSED, aDrawnCenter } from './center.fixture.js';
import { networkCell, networkProofs } from './moments.fixture.js';

const INTERVAL_MS = 30_000;
const MINUTE_MS = 60_000;

/** Ten minutes in which every other call fails. */
async function flapping(bench: Bench, chance: number): Promise<readonly number[]> {
  const native = Math.random;
  Math.random = () => chance;
  try {
    const center = await aDrawnCenter(bench, { pollInterval: INTERVAL_MS });
    const { wire, timers, scene } = center;
    await center.settled();
    let turn = 0;
    wire.meddle([getMessageSummary, pageMessages], async (_, pass) => {
      turn += 1;
      if (turn % 2 === 1) throw new TypeError('Failed to fetch');
      return pass();
    });
    const perMinute: number[] = [];
    for (let minute = 0; minute < 10; minute += 1) {
      const before = wire.calls.length;
      center.portal.qa.sendInfoRequest();
      await timers.elapse(MINUTE_MS);
      perMinute.push(wire.calls.length - before);
    }
    expectSound(scene);
    return perMinute;
  } finally {
    Math.random = native;
  }
}

/** The poll's own timer, among limits and minutes. */
const isLook = (ms: number): boolean => ms > 0.8 * INTERVAL_MS && ms < 1.2 * INTERVAL_MS;

/** How long the poll waits after its first look, at a given chance. */
async function firstWait(bench: Bench, chance: number): Promise<number> {
  const native = Math.random;
  Math.random = () => chance;
  try {
    const center = await aDrawnCenter(bench, { pollInterval: INTERVAL_MS });
    await until(() => bench.timers.waits().some(isLook), 'the next look');
    const [wait = 0] = bench.timers.waits().filter(isLook);
    center.center.remove();
    return wait;
  } finally {
    Math.random = native;
  }
}

export const NETWORK: Readonly<Record<RowsOf<'N' | 'H'>, Cell>> = {
  N1: networkCell('N1'),
  N2: networkCell('N2'),
  N3: networkCell('N3'),
  N4: networkCell('N4'),
  N5: networkCell('N5'),
  N6: networkCell('N6'),
  N7: networkCell('N7'),
  N8: {
    proofs: [
      proof('asks at most six times a minute while the connection comes and goes', 'MC-16', async (bench) => {
        const perMinute = await flapping(bench, 0.5);

        expect(Math.max(...perMinute)).to.be.at.most(6);
        expect(perMinute.reduce((sum, calls) => sum + calls)).to.be.greaterThan(10);
      }),
      proof('does not ask in step with the other screens of an office', 'MC-16', async (bench) => {
        const waits = [await firstWait(bench, 0), await firstWait(bench, 1)];

        expect(waits[0]).to.be.closeTo(27_000, 50);
        expect(waits[1]).to.be.closeTo(33_000, 50);
      }),
    ],
  },
  N9: networkCell('N9'),

  H1: networkCell('H1'),
  H2: {
    proofs: [
      ...networkProofs('H2'),
      proof('tells the host once when five calls meet it together', 'MC-26', async (bench) => {
        const center = await aDrawnCenter(bench);
        const { wire, watch, scene } = center;
        wire.meddle([pageMessages, getMessageSummary, deleteMessages], () =>
          Promise.resolve(new Response('{}', { status: 401 })),
        );
        await center.ticks(CLOSED);
        center.pressed(ofList('delete'));
        center.center.refresh();
        center.pressed(ofList('refresh'));
        await center.says(ofModule('expired'));
        await pause(20);

        expect(watch.heard('session-expired').length).to.equal(1);
        wire.heal();
        center.center.resume();
        await until(() => center.found().endsWith(' 12'), 'the deletion');
        expect(wire.acts(deleteMessages)).to.equal(1);
        expectSound(scene);
      }),
    ],
  },
  H3: networkCell('H3'),
  H4: networkCell('H4'),
  H5: { notApplicable: 'No slot is booked from the message center; the peer-to-peer modules do that.' },
  H6: networkCell('H6'),
  H7: networkCell('H7'),
  H8: { notApplicable: 'Files are sent by the form alone, whose own matrix holds this row.' },
  H9: {
    proofs: [
      proof('never sends another selection under the key of the first', 'MC-05', async (bench) => {
        const center = await aDrawnCenter(bench);
        const { wire } = center;
        await center.ticks(CLOSED);
        wire.meddle(deleteMessages, async (_, pass) => {
          await pass();
          throw new TypeError('Failed to fetch');
        });
        center.pressed(ofList('delete'));
        await center.says(ofFailure('failed', { doing: ofActions('do-delete') }));
        wire.heal();
        await center.ticks(CLOSED + 1);
        center.pressed(ofList('delete'));
        await until(() => wire.callsOf(deleteMessages).length === 2, 'the second call');
        await center.settled();

        const [first, second] = wire.callsOf(deleteMessages);
        expect(first?.key).not.to.equal(second?.key);
        expectSound(center.scene);
      }),
    ],
  },
  H10: networkCell('H10'),
  H11: networkCell('H11'),
  H12: networkCell('H12'),
  H13: networkCell('H13'),
  H14: networkCell('H14'),
};
