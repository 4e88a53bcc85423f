/** The same actions in another order, twice, concurrently, and for another order. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getAvailability, getP2p } from '@portal/api';
import { deepAll, deepFocus, expectSound, gate, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { ofSlots, patternOf, showsHold } from '@portal/p2p-parts/testing';

import { ofManage, ofNews } from '../copy.fixture.js';
import { ASKING, WRITES, anotherOrder } from './another-order.fixture.js';
import type { Write } from './another-order.fixture.js';
import {
  CANCEL,
  TYPED,
  aCancelling,
  aChoosing,
  aConfirming,
  aRenderedManage,
  aManage,
  anEditing,
  beat,
} from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';
import { RACES } from './race.fixture.js';
import { scrambles } from './scramble.fixture.js';

/** Performs each kind of action several times while the first one runs. */
async function doneBy(
  bench: Bench,
  { endpoint, button, at, done }: Write,
  act: (manage: Manage) => unknown,
): Promise<void> {
  const manage = await at(bench);
  const { intercept, held, release } = gate();
  manage.wire.intercept(endpoint, intercept);
  manage.button(button)?.focus();

  await act(manage);
  await until(() => held.length > 0, 'the call');
  release();
  await manage.shows(done);

  expect(manage.wire.callsOf(endpoint)).to.have.length(1);
  expect(manage.wire.acts(endpoint)).to.equal(1);
  expectSound(manage.scene);
}

const [CANCELLING, MOVING, SAVING] = WRITES as readonly [Write, Write, Write];

const once = (write: Write, how: string, act: (manage: Manage) => unknown) =>
  proof(`performs ${write.endpoint.operation} once on ${how}`, write.ids, (bench) => doneBy(bench, write, act));

export const ORDER_CELLS: Readonly<Record<RowsOf<'O'>, Cell>> = {
  O1: {
    proofs: [
      ...[...WRITES, ASKING].map((write) =>
        once(write, 'two clicks', ({ button }) => {
          button(write.button)?.click();
          button(write.button)?.click();
        }),
      ),
      once(CANCELLING, 'Enter and a click', async ({ button }) => {
        await sendKeys({ press: 'Enter' });
        button(CANCEL)?.click();
      }),
      once(MOVING, 'a space bar that repeats', async () => {
        for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Space' });
      }),
      once(SAVING, 'Enter that repeats', async () => {
        for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Enter' });
      }),
    ],
  },
  O2: {
    proofs: [
      proof('shows the last request, whichever response arrives first', ['PM-09', 'PM-10'], async (bench) => {
        const manage = await aRenderedManage(bench);
        const { intercept, held, release } = gate();
        manage.wire.intercept(getP2p, async (request, pass) => {
          const answer = await pass();
          return intercept(request, () => Promise.resolve(answer));
        });
        manage.el.refresh();
        await until(() => held.length === 1, 'the first reading');
        manage.portal.qa.cancelP2p(manage.booking().orderId);
        manage.el.refresh();
        await until(() => held.length === 2, 'the second reading');

        release(1);
        await until(() => manage.chip() === ofManage('state.cancelled'), 'the second answer');
        release(0);
        await beat();

        expect(manage.chip()).to.equal(ofManage('state.cancelled'));
        expectSound(manage.scene);
      }),
      proof('shows the last requested week, whichever response arrives first', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        const { intercept, held, release } = gate();
        manage.wire.intercept(getAvailability, intercept);
        manage.pressed(ofSlots('next'));
        await until(() => held.length === 1, 'the first week');
        manage.pressed(ofSlots('next'));
        await until(() => held.length === 2, 'the second week');

        release(1);
        await manage.settled();
        release(0);
        await beat();

        expect(manage.text()).to.match(patternOf(ofSlots('week', { from: 'July 13', to: 'July 17' })));
        expect(manage.slots().every((name) => /July (13|14|15|16|17|18|19)\b/.test(name))).to.equal(true);
        expectSound(manage.scene);
      }),
    ],
  },
  O3: {
    proofs: [
      proof("shows the payer's change without moving entries, caret, focus, or scroll", 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        const [field] = deepAll<HTMLInputElement>(manage.renderRoot, '#firstName');
        field?.focus();
        field?.setSelectionRange(3, 5);
        const values = manage.kept();
        const top = document.scrollingElement?.scrollTop;

        manage.portal.qa.moveP2p(manage.booking().orderId);
        await manage.poll();
        await manage.shows(ofNews('found.payer', { payer: 'Carelon' }));

        expect(deepFocus()).to.equal(field);
        expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([3, 5]);
        expect(document.scrollingElement?.scrollTop).to.equal(top);
        expect(manage.kept()).to.deep.equal(values);
        expectSound(manage.scene, values);
      }),
      proof("keeps entries it can't save after the payer cancels", 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        const values = manage.kept();
        manage.portal.qa.cancelP2p(manage.booking().orderId);
        await manage.poll();

        await manage.shows(ofManage('kept'));
        expectSound(manage.scene, values);
      }),
      proof('closes the dialog when the payer cancels and shows it', ['PM-09', 'PM-10'], async (bench) => {
        const manage = await aCancelling(bench);
        manage.portal.qa.cancelP2p(manage.booking().orderId);
        await manage.poll();

        await manage.shows(ofNews('changed.cancelled', { payer: 'Carelon' }));
        expect(manage.dialogIsOpen()).to.equal(false);
        expectSound(manage.scene);
      }),
    ],
  },
  O4: {
    proofs: [
      proof('ignores responses after it left and reads again on return', 'PM-04', async (bench) => {
        const { intercept, held, release } = gate();
        const manage = await aManage(bench, { before: (wire) => wire.intercept(getP2p, intercept) });
        await until(() => held.length === 1, 'the call');
        manage.el.remove();
        const ready = bench.watch.eventsOf('module-ready').length;

        release();
        await beat();
        expect(bench.watch.eventsOf('module-ready')).to.have.length(ready);
        expect(bench.watch.eventsOf('module-failed')).to.have.length(0);

        manage.wire.restore();
        manage.page.append(manage.el);
        await until(() => manage.isReviewing(), 'the booking');
        expectSound(manage.scene);
      }),
      ...WRITES.map((write) =>
        proof(`completes ${write.endpoint.operation} started before it left`, write.ids, async (bench) => {
          const manage = await write.at(bench);
          const { intercept, held, release } = gate();
          manage.wire.intercept(write.endpoint, intercept);
          manage.pressed(write.button);
          await until(() => held.length === 1, 'the call');
          manage.el.remove();
          manage.toHost();
          release();
          await until(() => manage.wire.acts(write.endpoint) === 1, 'the write');
          await beat();

          manage.page.append(manage.el);
          await manage.shows(write.done);

          expect(manage.wire.callsOf(write.endpoint)).to.have.length(1);
          expectSound(manage.scene);
        }),
      ),
    ],
  },
  O5: {
    proofs: [
      ...[
        { at: anEditing, what: 'the person who is typed' },
        { at: aConfirming, what: 'the time that is chosen' },
        { at: aCancelling, what: 'reason and note' },
      ].map(({ at, what }) =>
        proof(`keeps ${what} when moved on the page`, ['PM-09', 'PM-10'], async (bench) => {
          const manage = await at(bench);
          const values = manage.kept();
          const frame = document.createElement('section');
          manage.page.append(frame);

          frame.append(manage.el);
          manage.toHost();
          await manage.settled();

          expect(manage.kept()).to.deep.equal(values);
          expectSound(manage.scene);
        }),
      ),
    ],
  },
  ...RACES,
  O11: { notApplicable: 'No message is deleted or answered here; a booking can only be cancelled, which is O10.' },
  O12: { proofs: [...WRITES.flatMap(anotherOrder), ...scrambles()] },
  O13: {
    proofs: [
      proof('keeps the selected time and its hold through a refresh', 'PM-09', async (bench) => {
        const manage = await aConfirming(bench);
        const values = manage.kept();
        manage.el.refresh();
        await manage.settled();
        await pause();

        expect(manage.kept()).to.deep.equal(values);
        expect(showsHold(manage.hold())).to.equal(true);
        expectSound(manage.scene);
      }),
      proof('keeps reason and note through a refresh', 'PM-10', async (bench) => {
        const manage = await aCancelling(bench);
        const values = manage.kept();
        manage.el.refresh();
        await manage.settled();

        expect(manage.value('note')).to.equal(TYPED);
        expectSound(manage.scene, values);
      }),
    ],
  },
};
