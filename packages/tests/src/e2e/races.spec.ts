/** Simultaneous calls on real sockets. The test counts effects on the backend, not on the clients. */
import { expect, test } from '@playwright/test';

import { cancelP2p, holdSlot, rescheduleP2p, scheduleP2p, uploadP2pDocument } from '@portal/api';
import type { ApiClient, SendOptions } from '@portal/api';
import { dropResponse, reset } from '@portal/mock-server';
import type { Fault } from '@portal/mock-server';

import {
  ORDER,
  chances,
  hesitate,
  numbered,
  inRace,
  pickFrom,
  openTimes,
  request,
  rivals,
  statusOf,
  watch,
} from './race.js';
import type { Effects, Race } from './race.js';

type HoldMode = 'held' | 'unheld' | 'either';

/** Two to five offices compete for the same time. */
async function contest(seed: number, mode: HoldMode): Promise<void> {
  const chance = chances(seed);
  await inRace(async ({ backend, client }) => {
    const offices = rivals(backend).slice(0, 2 + (seed % 4));
    expect(offices).toHaveLength(2 + (seed % 4));
    const slotId = pickFrom(openTimes(backend), chance);
    const since = watch(backend);
    const holders: string[] = [];

    const answers = await Promise.all(
      offices.map(async (orderId) => {
        const api = client();
        const holds = mode === 'held' || (mode === 'either' && chance() < 0.5);
        await hesitate(chance);
        return statusOf(
          (async () => {
            const holdId = holds ? (await api.send(holdSlot, { orderId, slotId })).holdId : null;
            if (holds) holders.push(orderId);
            await hesitate(chance);
            const { state, slot } = await api.send(scheduleP2p, request(orderId, slotId, holdId));
            return `${state} ${slot.slotId}`;
          })(),
        );
      }),
    );

    const winners = offices.filter((_, index) => answers[index] === `requested ${slotId}`);
    const losers = answers.filter((answer) => answer === '409 slot-taken');
    const booked = backend.bookings.active().filter(({ slot }) => slot.slotId === slotId);
    const { taken, released, emails } = since();
    const [winner = 'nobody'] = winners;

    expect({ winners: winners.length, losers: losers.length }, `run ${String(seed)}: ${answers.join(', ')}`).toEqual({
      winners: 1,
      losers: offices.length - 1,
    });
    // Only the winner sees the time as held.
    if (mode === 'held' || holders.length > 0) expect(holders, `run ${String(seed)}`).toEqual([winner]);
    expect(booked.map(({ orderId }) => orderId)).toEqual([winner]);
    expect({ taken, released, emails }).toEqual({ taken: [slotId], released: [], emails: [`request ${winner}`] });
    for (const orderId of offices) {
      expect(backend.bookings.eligibility(orderId)?.reason === 'booked', orderId).toBe(orderId === winner);
    }
  });
}

test.describe('two to five offices compete for one time, 200 times', () => {
  const WORDS = { held: 'hold it first', unheld: 'request it without a hold', either: 'choose at random' } as const;
  const RUNS = { held: 70, unheld: 70, either: 60 } as const;

  for (const mode of ['held', 'unheld', 'either'] as const) {
    const whole = RUNS[mode];
    const half = whole / 2;
    for (const [from, to] of [
      [1, half],
      [half + 1, whole],
    ] as const) {
      test(`and ${WORDS[mode]}: one wins, the others are informed; runs ${String(from)} to ${String(to)} (PS-24, PS-27)`, async () => {
        for (let seed = from; seed <= to; seed += 1) await contest(seed, mode);
      });
    }
  }
});

const NOTHING: Effects = { taken: [], released: [], emails: [], events: [], documents: 0 };

/** One action of an office, and its expected single effect on the backend. */
interface Act {
  readonly operation: string;
  readonly send: (client: ApiClient, options: SendOptions) => Promise<string>;
  readonly effects: Effects;
}

interface Start {
  readonly track: Race;
  readonly chance: () => number;
}

function requesting({ track: { backend }, chance }: Start): Act {
  const slotId = pickFrom(openTimes(backend), chance);
  return {
    operation: 'scheduleP2p',
    send: async (client, options) => {
      const { p2pId, version } = await client.send(scheduleP2p, request(ORDER, slotId), options);
      return `${p2pId} ${version}`;
    },
    effects: { ...NOTHING, taken: [slotId], emails: [`request ${ORDER}`], events: ['requested'] },
  };
}

/** The version that both tabs, or both attempts, have read. */
function booked({ track: { backend }, chance }: Start): { readonly version: string; readonly slotId: string } {
  const { version, slot } = backend.bookings.schedule(request(ORDER, pickFrom(openTimes(backend), chance)));
  return { version, slotId: slot.slotId };
}

function rescheduling({ track: { backend }, chance }: Start, before: ReturnType<typeof booked>): Act {
  const slotId = pickFrom(openTimes(backend), chance);
  return {
    operation: 'rescheduleP2p',
    send: async (client, options) => {
      const input = { orderId: ORDER, slotId, holdId: null, timeZone: 'America/Denver' };
      const { p2pId, version } = await client.send(rescheduleP2p, input, { ...options, version: before.version });
      return `${p2pId} ${version}`;
    },
    effects: {
      ...NOTHING,
      taken: [slotId],
      released: [before.slotId],
      emails: [`reschedule ${ORDER}`],
      events: ['rescheduled'],
    },
  };
}

function cancelling(before: ReturnType<typeof booked>): Act {
  return {
    operation: 'cancelP2p',
    send: async (client, options) => {
      const input = { orderId: ORDER, reason: 'other', note: 'Not needed' } as const;
      const { p2pId, version } = await client.send(cancelP2p, input, { ...options, version: before.version });
      return `${p2pId} ${version}`;
    },
    effects: { ...NOTHING, released: [before.slotId], emails: [`cancel ${ORDER}`], events: ['cancelled'] },
  };
}

function addingDocument(): Act {
  const file = new File(['%PDF-1.4 notes'], 'notes.pdf', { type: 'application/pdf' });
  return {
    operation: 'uploadP2pDocument',
    send: async (client, options) => {
      const { attachmentId } = await client.send(uploadP2pDocument, { orderId: ORDER, file }, options);
      return attachmentId;
    },
    effects: { ...NOTHING, events: ['document-added'], documents: 1 },
  };
}

/** Cycles through the kinds of actions. */
function actOf(seed: number, start: Start, kinds = 4): Act {
  const kind = seed % kinds;
  if (kind === 0) return requesting(start);
  const before = booked(start);
  if (kind === 1) return rescheduling(start, before);
  return kind === 2 ? cancelling(before) : addingDocument();
}

type Keys = 'kept' | 'new';

/** Retries with the same key until a response arrives, like a user who selects "Try again". */
async function persist(act: Act, client: ApiClient, keys: Keys): Promise<string> {
  const key = crypto.randomUUID();
  for (let tries = 0; tries < 6; tries += 1) {
    const answer = await statusOf(act.send(client, keys === 'kept' ? { key } : {}));
    if (answer !== 'offline') return answer;
  }
  return 'offline';
}

interface Outcome {
  readonly answers: readonly string[];
  readonly effects: Effects;
  readonly wanted: Effects;
}

/** Repeats one action with faults, by several simultaneous clicks. */
const repeated = (
  seed: number,
  { faults, presses, keys = 'kept', act }: { faults: readonly Fault[]; presses: number; keys?: Keys; act?: number },
): Promise<Outcome> =>
  inRace(async (track) => {
    const chance = chances(seed);
    const doing = actOf(act ?? seed, { track, chance });
    const since = watch(track.backend);
    for (const fault of faults) track.plan.add(doing.operation, [fault], { times: 1 });
    const key = crypto.randomUUID();
    const client = track.client();
    const press = async (): Promise<string> => {
      await hesitate(chance);
      if (presses === 1) return persist(doing, client, keys);
      return statusOf(doing.send(client, keys === 'kept' ? { key } : {}));
    };
    const answers = await Promise.all(numbered(presses).map(press));
    return { answers, effects: since(), wanted: doing.effects };
  });

function expectOnce({ answers, effects, wanted }: Outcome, seed: number): void {
  expect(effects, `run ${String(seed)}: ${answers.join(', ')}`).toEqual(wanted);
  expect(new Set(answers).size, `run ${String(seed)}: ${answers.join(', ')}`).toBe(1);
  expect(answers[0]).not.toMatch(/^\d{3} |offline/);
}

test.describe('repeated actions', () => {
  test('a double click acts once, in 100 runs (PS-24, PM-08, PM-09)', async () => {
    for (const seed of numbered(100)) expectOnce(await repeated(seed, { faults: [], presses: 2 }), seed);
  });

  test('a retry after a lost response acts once, in 100 runs (PS-24, PM-08, PM-09)', async () => {
    for (const seed of numbered(100)) {
      const faults = seed % 3 === 0 ? [dropResponse(), dropResponse()] : [dropResponse()];
      expectOnce(await repeated(seed, { faults, presses: 1 }), seed);
    }
  });

  test('a retry after broken connections acts once, in 100 runs (PM-09)', async () => {
    for (const seed of numbered(100)) expectOnce(await repeated(seed, { faults: [reset()], presses: 1 }), seed);
  });

  test('acts twice or reports wrongly if each attempt has a new key', async () => {
    const faults = [dropResponse()];
    const documents = await repeated(1, { faults, presses: 1, keys: 'new', act: 3 });
    expect(documents.effects.documents).toBe(2);
    expect(() => expectOnce(documents, 1)).toThrow('run 1');

    const pressed = await repeated(2, { faults: [], presses: 2, keys: 'new', act: 3 });
    expect(pressed.effects.documents).toBe(2);
    expect(() => expectOnce(pressed, 2)).toThrow('run 2');

    // The office has the time, but the response denies it.
    const input = await repeated(3, { faults, presses: 1, keys: 'new', act: 0 });
    expect(input.answers).toEqual(['409 already-booked']);
    expect(() => expectOnce(input, 3)).toThrow();
  });
});

/** Two tabs that have read the same version, each with its own key: one succeeds, the other is rejected. */
async function inTwoTabs(seed: number, actsOf: (start: Start) => readonly [Act, Act]): Promise<void> {
  await inRace(async (track) => {
    const chance = chances(seed);
    const acts = actsOf({ track, chance });
    const since = watch(track.backend);
    const answers = await Promise.all(
      acts.map(async (act) => {
        const client = track.client();
        await hesitate(chance);
        return statusOf(act.send(client, { key: crypto.randomUUID() }));
      }),
    );

    const refused = answers.filter((answer) => /^(409 already-booked|412 stale)$/.test(answer));
    const done = acts.filter((_, index) => answers[index]?.startsWith('p2p-'));
    expect([done.length, refused.length], `run ${String(seed)}: ${answers.join(', ')}`).toEqual([1, 1]);
    expect(since(), `run ${String(seed)}`).toEqual(done[0]?.effects);
  });
}

test.describe('two tabs', () => {
  test('with the same action act once, in 100 runs (PS-24, PM-08, PM-09)', async () => {
    for (const seed of numbered(100)) {
      await inTwoTabs(seed, (start) => {
        const kind = seed % 3;
        if (kind === 0) return [requesting(start), requesting(start)];
        const before = booked(start);
        return kind === 1
          ? [rescheduling(start, before), rescheduling(start, before)]
          : [cancelling(before), cancelling(before)];
      });
    }
  });

  test('that reschedule and cancel: one succeeds, in 100 runs (PM-07, PM-09)', async () => {
    for (const seed of numbered(100)) {
      await inTwoTabs(seed, (start) => {
        const before = booked(start);
        const both = [rescheduling(start, before), cancelling(before)] as const;
        return seed % 2 === 0 ? both : [both[1], both[0]];
      });
    }
  });
});
