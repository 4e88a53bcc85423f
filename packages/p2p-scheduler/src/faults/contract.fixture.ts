/** Answers that are not what the contract says: fewer, other and more fields, all sizes, all ages. */
import { expect } from '@open-wc/testing';

import { getAvailability, holdSlot, listContacts, scheduleP2p } from '@portal/api';
import {
  deepAll,
  expectAccessible,
  expectSound,
  isNoDate,
  mutantsOf,
  proof,
  readEach,
  sample,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Cell, JsonRecord, Mutant, Mutation, Proof, RowsOf } from '@portal/tests/fault-rig';
import { CONTACTS } from '@portal/mocks';

import { AVAILABILITY, HOLD, OPEN, TARGETS, answering, arrived, atOpening } from './answers.fixture.js';
import type { Target } from './answers.fixture.js';
import { DONE, HELD, SCHEDULE, aDrawnVisit, aReviewedVisit, choose } from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

/** Fields that hold a code. The reason of a preparation is a sentence for people. */
const CODE = /(^|\.)(code|status|kind|state|(?<!preparation\.)reason)$/;

/** What is said of it: a part that is not understood, or everything in its place. */
async function survive(bench: Bench, { endpoint, meet }: Target, mutant: Mutant): Promise<void> {
  const visit = await meet(bench, mutant.json);

  expectSound(visit.scene);
  if (CODE.test(mutant.path)) expect(visit.text()).not.to.include('x-unknown-word');
  if (endpoint !== scheduleP2p) await recover(visit);
  else expect(visit.booked(), 'one booking').to.have.length(1);
}

async function recover(visit: Visit): Promise<void> {
  visit.wire.heal();
  if (!visit.offersTo('Try again')) return;
  visit.pressed('Try again');
  await arrived(visit);
  expect(visit.text()).not.to.include('We could not');
  expectSound(visit.scene);
}

/** Where a row of a list begins. */
const IN_ROW = /^(slots|contacts|orders)\.\d/;

/** How many mutants there are of all answers: what the matrix is counted by. */
export const MUTANTS: number = TARGETS.reduce((sum, { answer }) => sum + mutantsOf(answer).length, 0);

const mutantCell = (mutations: readonly Mutation[], fits: (mutant: Mutant) => boolean = () => true): Cell => ({
  proofs: TARGETS.flatMap((target): readonly Proof[] => {
    const { operation } = target.endpoint;
    const all = mutantsOf(target.answer).filter((mutant) => mutations.includes(mutant.mutation) && fits(mutant));
    return [
      proof(`reads or refuses each of ${all.length} answers of ${operation}`, 'PS-12', () =>
        readEach(target, all, IN_ROW),
      ),
      ...sample(all, target.drawn).map((mutant) =>
        proof(`draws ${operation} with ${mutant.path} ${mutant.mutation}`, 'PS-12', (bench) =>
          survive(bench, target, mutant),
        ),
      ),
    ];
  }),
});

const slotsVisit = (bench: Bench, slots: unknown, rest: JsonRecord = {}) =>
  atOpening(getAvailability)(bench, { ...AVAILABILITY, slots, ...rest });

const at = (start: string, end: string, slotId = `s-${start}`): JsonRecord => ({
  slotId,
  start,
  end,
  state: 'available',
});

const many = (count: number): readonly JsonRecord[] =>
  Array.from({ length: count }, (_, i) => {
    const day = Date.parse('2026-06-22T14:00:00Z') + (i % 5) * 86_400_000;
    const start = day + Math.floor(i / 5) * 60_000;
    return at(new Date(start).toISOString(), new Date(start + 60_000).toISOString());
  });

export const CONTRACT: Readonly<Record<RowsOf<'C'>, Cell>> = {
  C1: mutantCell(['removed', 'empty']),
  C2: mutantCell(['null']),
  C3: mutantCell(['other type']),
  C4: mutantCell(['unknown word'], (mutant) => !isNoDate(mutant)),
  C5: mutantCell(['extra field']),
  C6: mutantCell(['unknown word'], isNoDate),
  C7: {
    proofs: [
      proof('draws a time that is listed twice once, and one that is chosen once', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, [...OPEN, ...OPEN]);
        const ids = visit.picker().slotIds();
        expect(new Set(ids).size).to.equal(ids.length);

        visit.wire.heal();
        choose(visit);
        await visit.says(HELD);
        expect(visit.picker().chosen()).to.have.length(1);
        expect(visit.picker().tabStops()).to.equal(1);
        expectSound(visit.scene);
      }),
      proof('draws a contact that is listed twice once', 'PS-14', async (bench) => {
        const visit = await atOpening(listContacts)(bench, { contacts: [CONTACTS[0], CONTACTS[0]] });

        expect(
          visit
            .contact()
            .options()
            .filter((option) => option.includes('Brandt')),
        ).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  C8: {
    proofs: [
      proof('draws five hundred times', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, many(500));

        expect(visit.picker().slotIds()).to.have.length(500);
        expect(visit.picker().tabStops()).to.equal(1);
        expectSound(visit.scene);
      }),
      proof('draws one time', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, OPEN.slice(0, 1));

        expect(visit.picker().slotIds()).to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('draws a week without a time', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, []);

        expect(visit.text()).to.include('No Availability');
        expectSound(visit.scene);
      }),
      proof('is accessible in a week without a time', 'PS-11', async (bench) => {
        await expectAccessible((await slotsVisit(bench, [])).scene);
      }),
      proof('draws no contact, and five hundred', 'PS-14', async (bench) => {
        const none = await atOpening(listContacts)(bench, { contacts: [] });
        expect(none.contact().options()).to.have.length(2);
        expectSound(none.scene);

        const [contact] = CONTACTS;
        const contacts = Array.from({ length: 500 }, (_, i) => ({ ...contact, contactId: `c-${String(i)}` }));
        const all = await atOpening(listContacts)(bench, { contacts });
        expect(all.contact().options()).to.have.length(502);
        expectSound(all.scene);
      }),
    ],
  },
  C9: {
    proofs: (
      [
        ['that ends before it begins', at('2026-06-24T15:00:00Z', '2026-06-24T14:00:00Z')],
        ['of no length', at('2026-06-24T15:00:00Z', '2026-06-24T15:00:00Z')],
        ['of one minute', at('2026-06-24T15:00:00Z', '2026-06-24T15:01:00Z')],
        ['of eight hours', at('2026-06-24T15:00:00Z', '2026-06-24T23:00:00Z')],
        ['that overlaps another', at('2026-06-24T15:15:00Z', '2026-06-24T15:45:00Z')],
        ['over midnight', at('2026-06-25T04:30:00Z', '2026-06-25T05:30:00Z')],
        ['outside of the week', at('2026-07-15T15:00:00Z', '2026-07-15T15:30:00Z')],
        ['on a Sunday', at('2026-06-28T15:00:00Z', '2026-06-28T15:30:00Z')],
      ] as const
    ).map(([what, slot]) =>
      proof(`draws a time ${what}, and all others`, 'PS-11', async (bench) => {
        const others = OPEN.slice(0, 3);
        const visit = await slotsVisit(bench, [...others, slot]);

        expect(visit.picker().slotIds()).to.include.members(others.map(({ slotId }) => slotId));
        expect(visit.picker().tabStops()).to.equal(1);
        expectSound(visit.scene);
      }),
    ),
  },
  C10: {
    proofs: [
      proof('is not reached through the prototype', 'PS-12', async (bench) => {
        const evil = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},';
        const visit = await atOpening(getAvailability)(bench, JSON.stringify(AVAILABILITY).replaceAll('{', evil));

        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
        expectSound(visit.scene);
      }),
      proof('reads an answer that is ten thousand levels deep', 'PS-12', async (bench) => {
        const deep = `{"x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`;
        const visit = await atOpening(getAvailability)(bench, JSON.stringify(AVAILABILITY).replace('{', deep));

        expectSound(visit.scene);
        await recover(visit);
      }),
    ],
  },
  C11: {
    proofs: [
      proof('reads a newer server, whose answers hold more', 'PS-12', async (bench) => {
        const visit = await slotsVisit(
          bench,
          OPEN.map((slot) => ({ ...slot, state: 'x-preferred' })),
          {
            'x-next': { of: 'a newer server' },
          },
        );

        expect(visit.text()).to.include('Week of June 22 - June 26');
        expectSound(visit.scene);
      }),
      proof('reads an older server, which does not count the seconds of a hold', 'PS-27', async (bench) => {
        const { secondsLeft, ...older } = HOLD as JsonRecord;
        expect(secondsLeft).to.equal(300);
        const visit = await aDrawnVisit(bench);
        visit.wire.meddle(holdSlot, answering(older));
        choose(visit);
        await visit.says(`${HELD} 5 min left`);

        expectSound(visit.scene);
      }),
      proof(
        'says so when an older server does not know what is needed, and goes on when it does',
        'PS-12',
        async (bench) => {
          const { hasSlotsWithinHorizon, ...older } = AVAILABILITY;
          expect(hasSlotsWithinHorizon).to.equal(true);
          const visit = await atOpening(getAvailability)(bench, older);

          expect(visit.text()).to.include('The server answered in a way that we do not understand.');
          await recover(visit);
          await until(() => deepAll(visit.renderRoot, '[part=slot]').length > 0, 'the week');
        },
      ),
      proof('books at a newer server, whose booking has a state that is not known', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.meddle(scheduleP2p, async (_, pass) => {
          const booking = (await (await pass()).json()) as object;
          return answering({ ...booking, state: 'x-triaged' })();
        });
        visit.pressed(SCHEDULE);
        await visit.says(DONE);

        expect(visit.text()).not.to.include('x-triaged');
        expectSound(visit.scene);
      }),
    ],
  },
};
