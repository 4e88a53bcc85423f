/** Responses that violate the contract: missing, wrong, or extra fields, all sizes, all ages. */
import { expect } from '@open-wc/testing';

import { getAvailability, holdSlot, listContacts, scheduleP2p } from '@portal/api';
import {
  respondWith,
  contractCells,
  deepAll,
  expectAccessible,
  expectSound,
  mutantCount,
  proof,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, JsonRecord } from '@portal/tests/fault-rig';
import { CONTACTS } from '@portal/mocks';
import { FAILED, ofFailure, ofSlots, showsHold } from '@portal/p2p-parts/testing';

import { AVAILABILITY, HOLD, OPEN, TARGETS, atOpening } from './answers.fixture.js';
import { MOMENTS } from './moments.fixture.js';
import { DONE, SCHEDULE, aRenderedVisit, aReviewedVisit, choose } from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

export const MUTANTS: number = mutantCount(TARGETS);

const over = (endpoint: typeof getAvailability | typeof listContacts, bench: Bench, body: unknown): Promise<Visit> =>
  atOpening(endpoint)(bench, respondWith(body));

const slotsVisit = (bench: Bench, slots: unknown, rest: JsonRecord = {}) =>
  over(getAvailability, bench, { ...AVAILABILITY, slots, ...rest });

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

const isThere = (visit: Visit) => until(() => deepAll(visit.renderRoot, '[part=slot]').length > 0, 'the week');

export const CONTRACT = contractCells<Visit>({
  moments: MOMENTS,
  ids: 'PS-12',
  targets: TARGETS,
  // The reason of a preparation is a sentence, not a code.
  codes: /(^|\.)(code|status|kind|state|(?<!preparation\.)reason)$/,
  inRow: /^(slots|contacts|orders)\.\d/,
  again: ofFailure('again'),
  failed: FAILED,
  main: {
    target: {
      endpoint: getAvailability,
      input: {},
      answer: AVAILABILITY,
      renderedCount: 0,
      render: atOpening(getAvailability),
    },
    needed: 'hasSlotsWithinHorizon',
    unreadable: ofFailure('contract'),
  },
  rendered: isThere,
  own: {
    C7: [
      proof('renders a duplicate time once, also if it is selected', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, [...OPEN, ...OPEN]);
        const ids = visit.picker().slotIds();
        expect(new Set(ids).size).to.equal(ids.length);

        visit.wire.restore();
        choose(visit);
        await until(() => showsHold(visit.hold()), 'the hold');
        expect(visit.picker().chosen()).to.have.length(1);
        expect(visit.picker().tabStops()).to.equal(1);
        expectSound(visit.scene);
      }),
      proof('renders a duplicate contact once', 'PS-14', async (bench) => {
        const visit = await over(listContacts, bench, { contacts: [CONTACTS[0], CONTACTS[0]] });

        expect(
          visit
            .contact()
            .options()
            .filter((option) => option.includes('Brandt')),
        ).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
    C8: [
      proof('renders five hundred times', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, many(500));

        expect(visit.picker().slotIds()).to.have.length(500);
        expect(visit.picker().tabStops()).to.equal(1);
        expectSound(visit.scene);
      }),
      proof('renders one time', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, OPEN.slice(0, 1));

        expect(visit.picker().slotIds()).to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('renders a week without times', 'PS-11', async (bench) => {
        const visit = await slotsVisit(bench, []);

        expect(visit.text()).to.include(ofSlots('no-availability'));
        expectSound(visit.scene);
      }),
      proof('is accessible in a week without times', 'PS-11', async (bench) => {
        await expectAccessible((await slotsVisit(bench, [])).scene);
      }),
      proof('renders no contacts and five hundred', 'PS-14', async (bench) => {
        const none = await over(listContacts, bench, { contacts: [] });
        expect(none.contact().options()).to.have.length(2);
        expectSound(none.scene);

        const [contact] = CONTACTS;
        const contacts = Array.from({ length: 500 }, (_, i) => ({ ...contact, contactId: `c-${String(i)}` }));
        const all = await over(listContacts, bench, { contacts });
        expect(all.contact().options()).to.have.length(502);
        expectSound(all.scene);
      }),
    ],
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
        proof(`renders a time ${what} and all others`, 'PS-11', async (bench) => {
          const others = OPEN.slice(0, 3);
          const visit = await slotsVisit(bench, [...others, slot]);

          expect(visit.picker().slotIds()).to.include.members(others.map(({ slotId }) => slotId));
          expect(visit.picker().tabStops()).to.equal(1);
          expectSound(visit.scene);
        }),
      ),
    },
    C11: [
      proof('reads responses of a newer server with extra fields', 'PS-12', async (bench) => {
        const visit = await slotsVisit(
          bench,
          OPEN.map((slot) => ({ ...slot, state: 'x-preferred' })),
          {
            'x-next': { of: 'a newer server' },
          },
        );

        expect(visit.text()).to.include(ofSlots('week', { from: 'June 22', to: 'June 26' }));
        expectSound(visit.scene);
      }),
      proof('reads an older server that sends no remaining seconds', 'PS-27', async (bench) => {
        const { secondsLeft, ...older } = HOLD as JsonRecord;
        expect(secondsLeft).to.equal(300);
        const visit = await aRenderedVisit(bench);
        visit.wire.intercept(holdSlot, respondWith(older));
        choose(visit);
        await visit.shows(ofSlots('held', { left: '5 minutes' }));

        expectSound(visit.scene);
      }),
      proof('books with a newer server that returns an unknown status', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.intercept(scheduleP2p, async (_, pass) => {
          const booking = (await (await pass()).json()) as object;
          return Response.json({ ...booking, state: 'x-triaged' });
        });
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        expect(visit.text()).not.to.include('x-triaged');
        expectSound(visit.scene);
      }),
    ],
  },
});
