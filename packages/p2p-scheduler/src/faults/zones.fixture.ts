/** The same instants in every zone and browser, and invalid zones. */
import { expect } from '@open-wc/testing';

import { getAvailability, holdSlot, scheduleP2p } from '@portal/api';
import { deepAll, expectAccessible, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { ofModule, ofSlots, ofSummary, patternOf } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import {
  DONE,
  HELD,
  SCHEDULE,
  aRenderedVisit,
  aFilledVisit,
  aReviewedVisit,
  aVisit,
  choose,
  goOn,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

/** Each with its correct abbreviation in summer and winter. */
const ZONES = [
  ['America/New_York', 'Eastern Time (ET)'],
  ['America/Chicago', 'Central Time (CT)'],
  ['America/Denver', 'Mountain Time (MT)'],
  ['America/Phoenix', 'Mountain Standard Time (MST)'],
  ['America/Los_Angeles', 'Pacific Time (PT)'],
  ['America/Anchorage', 'Alaska Time (AKT)'],
  ['Pacific/Honolulu', 'Hawaii-Aleutian Standard Time (HST)'],
  ['America/Puerto_Rico', 'Atlantic Standard Time (AST)'],
] as const;

interface Open {
  readonly slotId: string;
  readonly start: string;
  readonly end: string;
}

/** The server's available times of the visible week. */
function openTimes({ portal, module }: Visit): readonly Open[] {
  const { orders, slots } = portal.backend;
  const year = { from: '2026-01-01T00:00:00Z', to: '2027-12-31T00:00:00Z' };
  const shown = new Set(
    deepAll<HTMLButtonElement>(module.renderRoot as ShadowRoot, '[part=slot]').map(({ value }) => value),
  );
  return slots
    .availability(orders.get(module.orderId ?? ''), year)
    .slots.flatMap((slot) => (slot && shown.has(slot.slotId) ? [slot] : []));
}

/** The local time of an instant in a zone, per Intl alone. */
const reading = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  }).format(new Date(instant));

const clock = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(new Date(instant))
    .replace(/[\u202f\u2009]/g, ' ')
    .replace(/ [AP]M$/, '');

/** Expects every visible time to match the server's start and end in the zone. */
export function expectTrue(visit: Visit, timeZone: string): void {
  const times = openTimes(visit);
  const names = new Map(
    deepAll<HTMLButtonElement>(visit.module.renderRoot as ShadowRoot, '[part=slot]').map(({ value, ariaLabel }) => [
      value,
      ariaLabel ?? '',
    ]),
  );
  expect(times.length, 'times on screen').to.be.greaterThan(0);
  expect(times).to.have.length(names.size);
  for (const { slotId, start, end } of times) {
    const name = names.get(slotId) ?? '';
    expect(name).to.include(reading(start, timeZone));
    expect(name).to.include(clock(start, timeZone));
    expect(name).to.include(clock(end, timeZone));
  }
}

type ZoneRow = Extract<RowsOf<'T'>, 'T1' | 'T2' | 'T3' | 'T9' | 'T10' | 'T11'>;

export const ZONE_CELLS: Readonly<Record<ZoneRow, Cell>> = {
  T1: {
    proofs: [
      ...ZONES.map(([timeZone, name]) =>
        proof(`shows both weeks of a clock change in local ${timeZone} time`, 'PS-10', async (bench) => {
          const visit = await aRenderedVisit(bench, { scenario: 'clock-change', timeZone });
          expectTrue(visit, timeZone);
          const week = visit.picker().week();
          visit.pressed(ofSlots('next'));
          await until(
            () => visit.picker().week() !== week && deepAll(visit.renderRoot, '[part=slot]').length > 0,
            'the week',
          );
          await visit.settled();

          expectTrue(visit, timeZone);
          const notes = visit.picker().notes().join(' ');
          const changes = !['America/Phoenix', 'Pacific/Honolulu', 'America/Puerto_Rico'].includes(timeZone);
          if (changes)
            expect(notes).to.include(ofSlots('clocks-back', { date: 'Sunday, November 1, 2026', zone: name }));
          expectSound(visit.scene);
        }),
      ),
      proof('is accessible in the week of a clock change', 'PS-10', async (bench) => {
        await expectAccessible((await aRenderedVisit(bench, { scenario: 'clock-change' })).scene);
      }),
    ],
  },
  T2: {
    proofs: [
      ...ZONES.map(([timeZone, name]) =>
        proof(`shows the same instants in ${name} and keeps the selection`, 'PS-07', async (bench) => {
          const visit = await aFilledVisit(bench);
          const values = visit.values().filter((value) => value.includes('p2p-contact-form'));
          const state = visit.holdState();
          await visit.picker().chooseZone(timeZone);
          await visit.settled();

          expectTrue(visit, timeZone);
          expect(visit.choice()).to.include(name);
          const [chosen] = deepAll<HTMLButtonElement>(visit.renderRoot, '[part=slot][aria-pressed=true]');
          expect(chosen?.value).to.equal(state.status === 'held' ? state.held.slotId : '');
          expectSound(visit.scene, values);
        }),
      ),
      proof('books the selected instant, whatever the displayed zone', 'PS-07', async (bench) => {
        const visit = await aFilledVisit(bench);
        const state = visit.holdState();
        const held = state.status === 'held' ? state.held.slotId : '';
        await visit.picker().chooseZone('Pacific/Honolulu');
        await visit.settled();
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        const [booking] = visit.booked();
        expect(booking?.slot.slotId).to.equal(held);
        expect(booking?.timeZone).to.equal('Pacific/Honolulu');
        expect(visit.text()).to.include('Hawaii-Aleutian Standard Time (HST)');
        expectSound(visit.scene);
      }),
    ],
  },
  T3: {
    proofs: [
      ...['Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe'].map((timeZone) =>
        proof(`reads and books in ${timeZone} with the payer's time`, 'PS-06', async (bench) => {
          const visit = await aFilledVisit(bench, { timeZone });
          expectTrue(visit, timeZone);
          expect(visit.choice()).to.match(patternOf(ofScheduler('chosen-payer', { payer: 'Carelon' })));
          expect(visit.choice()).to.include('Central Time (CT)');
          await goOn(visit);
          visit.pressed(SCHEDULE);
          await visit.shows(DONE);

          expect(visit.booked()[0]?.timeZone).to.equal(timeZone);
          expectSound(visit.scene);
        }),
      ),
      ...['en-GB', 'de'].map((locale) =>
        proof(`uses American zone names in a browser with locale ${locale}`, 'PS-06', async (bench) => {
          const visit = await aRenderedVisit(bench, { locale });
          choose(visit, '');
          await visit.shows(HELD);

          expect(visit.choice()).to.include('Central Time (CT)');
          expect(visit.text()).not.to.match(/GMT|UTC/);
          expectSound(visit.scene);
        }),
      ),
    ],
  },
  T9: {
    proofs: [
      proof('shows the zone with every time, from selection to confirmation', 'PS-22', async (bench) => {
        const visit = await aFilledVisit(bench, { timeZone: 'America/New_York' });
        for (const name of visit.picker().names()) expect(name).to.contain('Eastern Time');
        expect(visit.choice()).to.include('Eastern Time (ET)').and.to.include('Central Time (CT)');
        await goOn(visit);
        expect(visit.facts().join(' ')).to.include(`${ofSummary('zone')} Eastern Time (ET)`);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        expect(visit.dialog()?.text).to.include('Eastern Time (ET)').and.to.include('Central Time (CT)');
        const receipt = patternOf(ofStep('receipt.sent')).exec(visit.dialog()?.text ?? '');
        expect(receipt?.groups?.['time']).to.match(/^\d+:\d\d [AP]M ET$/);
        expectSound(visit.scene);
      }),
      proof('rejects a time without a zone from the server', 'PS-12', async (bench) => {
        const visit = await aRenderedVisit(bench);
        await typed(visit);
        const values = visit.values();
        visit.wire.intercept(holdSlot, async (_, pass) => {
          const answer = (await (await pass()).json()) as object;
          return Response.json({ ...answer, expiresAt: '2026-06-23T09:05:00' });
        });
        choose(visit);
        await visit.shows(ofSlots('unheld'));

        expectSound(visit.scene, values);
      }),
    ],
  },
  T10: {
    proofs: [
      ...['', 'Mars/Olympus', 'CST6CDT7'].map((zone) =>
        proof(`opens in the settings' zone if the host requests "${zone}"`, 'PS-06', async (bench) => {
          const visit = await aRenderedVisit(bench);
          visit.module.timeZone = zone;
          await visit.settled();

          expect(visit.picker().zone()).to.equal('America/Chicago');
          expectTrue(visit, 'America/Chicago');
          expectSound(visit.scene);
        }),
      ),
      ...['', 'Mars/Olympus'].flatMap((payerZone) => [
        proof(`renders the week if the payer's zone is "${payerZone}"`, 'PS-12', async (bench) => {
          const visit = await aVisit(bench, {
            before: (wire) =>
              wire.intercept(getAvailability, async (_, pass) => {
                const answer = (await (await pass()).json()) as object;
                return Response.json({ ...answer, payerZone });
              }),
          });
          await until(() => deepAll(visit.renderRoot, '[part=slot]').length > 0, 'the week');
          await visit.settled();
          choose(visit);
          await visit.shows(HELD);

          expectTrue(visit, 'America/Chicago');
          expectSound(visit.scene);
        }),
        proof(`renders the booking if the payer's zone is "${payerZone}"`, 'PS-22', async (bench) => {
          const visit = await aReviewedVisit(bench);
          visit.wire.intercept(scheduleP2p, async (_, pass) => {
            const answer = (await (await pass()).json()) as object;
            return Response.json({ ...answer, payerZone });
          });
          visit.pressed(SCHEDULE);
          await visit.shows(DONE);
          await visit.settled();

          expectSound(visit.scene);
        }),
      ]),
      proof('shows an error if the settings name an unknown zone', 'PS-06', async (bench) => {
        const visit = await aVisit(bench, { timeZone: 'Mars/Olympus' });
        await visit.shows(ofModule('time-zone-unknown'));

        expectSound(visit.scene);
      }),
    ],
  },
  T11: {
    proofs: (
      [
        ['America/Phoenix', 'MST'],
        ['Pacific/Honolulu', 'HST'],
        ['America/Puerto_Rico', 'AST'],
      ] as const
    ).map(([timeZone, short]) =>
      proof(`never names a daylight zone in ${timeZone}, in any season`, 'PS-06', async (bench) => {
        for (const scenario of ['office-day', 'clock-change'] as const) {
          const visit = await aRenderedVisit(bench, { scenario, timeZone });
          choose(visit, visit.picker().names()[0] ?? '');
          await visit.shows(HELD);

          expect(visit.choice()).to.include(`(${short})`);
          expect(visit.text()).not.to.match(/Daylight Time|[A-Z]DT\b/);
          expectSound(visit.scene);
          visit.module.remove();
          visit.toHost();
        }
      }),
    ),
  },
};
