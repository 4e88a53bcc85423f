/** Events in another order, twice, simultaneously, and for another message. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { deleteMessages, getMessageSummary, pageMessages } from '@portal/api';
import { Wire, controlValues, deepFocus, expectSound, gate, pause, press, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import { ofActions, ofConflict, ofList, partOf } from '../copy.fixture.js';
import { CLOSED, OWED, aCenter, aRenderedCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';
import { scrambles } from './scramble.fixture.js';

/** Deletes with each kind of activation, several at once. */
async function deleteBy(bench: Bench, act: (center: Center) => Promise<void> | void): Promise<void> {
  const center = await aRenderedCenter(bench);
  const { wire, button, found, scene } = center;
  await center.ticks(CLOSED);
  button(ofList('delete'))?.focus();

  await act(center);

  await until(() => found().endsWith(' 12'), 'the deletion');
  await center.settled();
  expect(wire.callsOf(deleteMessages)).to.have.length(1);
  expect(wire.acts(deleteMessages)).to.equal(1);
  expectSound(scene);
}

export const ORDER: Readonly<Record<RowsOf<'O'>, Cell>> = {
  O1: {
    proofs: [
      proof('deletes once on two clicks', 'MC-05', (bench) =>
        deleteBy(bench, ({ press: pressIt }) => {
          pressIt(ofList('delete'));
          pressIt(ofList('delete'));
        }),
      ),
      proof('deletes once on Enter and a click', 'MC-05', (bench) =>
        deleteBy(bench, async ({ press: pressIt, wire }) => {
          const { intercept, held, release } = gate();
          wire.intercept(deleteMessages, intercept);
          await sendKeys({ press: 'Enter' });
          await until(() => held.length === 1, 'the call');
          pressIt(ofList('delete'));
          release();
        }),
      ),
      proof('deletes once on a repeating space bar', 'MC-05', (bench) =>
        deleteBy(bench, async ({ wire }) => {
          const { intercept, held, release } = gate();
          wire.intercept(deleteMessages, intercept);
          for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Space' });
          await until(() => held.length === 1, 'the call');
          release();
        }),
      ),
    ],
  },
  O2: {
    proofs: [
      proof('shows the result of the last search, in any response order', 'MC-26', async (bench) => {
        const center = await aRenderedCenter(bench);
        const { wire, search, text, types, scene } = center;
        const { intercept, held, release } = gate();
        wire.intercept(pageMessages, intercept);
        search('Response');
        await until(() => held.length === 1, 'the first search');
        search('136127103');
        await until(() => held.length === 2, 'the second search');

        release(1);
        await until(
          () => types().length === 1,
          () => `one row in: ${text()}`,
        );
        release(0);
        await pause(20);

        expect(types()).to.have.length(1);
        expect(center.row(0).order).to.equal('136127103');
        expectSound(scene);
      }),
    ],
  },
  O3: {
    proofs: [
      proof('adds new messages without touching text, cursor, focus, or scroll', 'MC-16', async (bench) => {
        const center = await aRenderedCenter(bench, { pollInterval: 30_000 });
        const { portal, typed, searchField, timers, types, renderRoot, scene } = center;
        await until(() => timers.pending().some((ms) => ms > 20_000), 'the poll');
        typed('Zq4-half-a-word');
        const field = searchField();
        field?.setSelectionRange(3, 5);
        const values = controlValues(renderRoot);
        const top = document.scrollingElement?.scrollTop;

        portal.qa.sendInfoRequest();
        // No further, so that the poll doesn't reach its own time limit.
        await timers.elapse(Math.min(...timers.pending().filter((ms) => ms > 20_000)));
        await until(() => types()[0] === 'More Information Required', 'the new message');

        expect(deepFocus()).to.equal(field);
        expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([3, 5]);
        expect(document.scrollingElement?.scrollTop).to.equal(top);
        expectSound(scene, values);
      }),
    ],
  },
  O4: {
    proofs: [
      proof('is silent when a response arrives after its removal', 'MC-26', async (bench) => {
        const { intercept, held, release } = gate();
        const center = await aCenter(bench, { before: (wire) => wire.intercept(pageMessages, intercept) });
        await until(() => held.length === 1, 'the call');
        center.center.remove();
        const received = bench.watch.eventsOf('module-ready').length;

        release();
        await pause(20);

        expect(bench.watch.eventsOf('module-ready').length).to.equal(received);
        expect(bench.watch.eventsOf('module-failed').length).to.equal(0);
        center.page.append(center.center);
        center.wire.restore();
        await until(() => center.types().length === 10, 'the list, after the return');
        expectSound(center.scene);
      }),
      proof('completes a pending deletion after its removal', 'MC-05', async (bench) => {
        const center = await aRenderedCenter(bench);
        const { wire, page, center: el, found, pressed } = center;
        const { intercept, held, release } = gate();
        wire.intercept(deleteMessages, intercept);
        await center.ticks(CLOSED);
        pressed(ofList('delete'));
        await until(() => held.length === 1, 'the call');

        el.remove();
        page.querySelector('a')?.focus();
        release();
        await pause(20);
        page.append(el);

        await until(() => found().endsWith(' 12'), 'the deletion');
        expect(wire.acts(deleteMessages)).to.equal(1);
        expectSound(center.scene);
      }),
    ],
  },
  O5: {
    proofs: [
      proof('keeps search, ticks, and page when moved in the DOM', 'MC-22', async (bench) => {
        const center = await aRenderedCenter(bench);
        const { page, center: el, typed, renderRoot, scene, types } = center;
        typed('Zq4-kept');
        await center.ticks(CLOSED);
        const values = controlValues(renderRoot);

        const frame = document.createElement('section');
        page.append(frame);
        frame.append(el);
        page.querySelector('a')?.focus();
        await center.settled();

        expect(types()).to.have.length(10);
        expectSound(scene, values);
      }),
    ],
  },
  O6: {
    proofs: [
      proof('shows a change in both instances, with one poll for both', ['MC-15', 'MC-16'], async (bench) => {
        const portal = mockPortal();
        const wire = new Wire(portal.settings.fetch);
        const one = await aRenderedCenter(bench, { portal, wire });
        const other = await aRenderedCenter(bench, { portal, wire });
        await one.settled();
        const polls = wire.callsOf(getMessageSummary).length;

        await one.ticks(CLOSED);
        one.pressed(ofList('delete'));

        await until(() => other.found().endsWith(' 12'), ofConflict('conflict.theirs.you'));
        expect(wire.callsOf(getMessageSummary).length - polls).to.equal(1);
        expectSound(one.scene);
      }),
    ],
  },
  O7: {
    proofs: [
      proof('reports the outcome of deleting an already deleted message', 'MC-05', async (bench) => {
        const portal = mockPortal();
        const one = await aRenderedCenter(bench, { portal });
        const other = await aRenderedCenter(bench, {
          portal,
          wire: new Wire((request) => portal.settings.fetch?.(request) ?? fetch(request)),
        });
        await one.ticks(CLOSED);
        await other.ticks(CLOSED);
        one.pressed(ofList('delete'));
        await until(() => one.found().endsWith(' 12'), 'the first deletion');

        other.pressed(ofList('delete'));
        await until(
          () => other.found().endsWith(' 12'),
          () => `the second in: ${other.text()}`,
        );
        await other.settled();

        const events = portal.backend.messages.historyOf('m-136703223');
        expect(events.filter(({ kind }) => kind === 'deleted').length, 'deleted once').to.be.at.most(1);
        expect(other.outcome()).to.contain(partOf(ofActions('not-deleted.not-found')));
        expectSound(other.scene);
      }),
    ],
  },
  O8: { notApplicable: 'The message center selects no slot; the Peer-to-Peer modules do.' },
  O9: { notApplicable: 'The message center reschedules nothing; the Peer-to-Peer modules do.' },
  O10: { notApplicable: 'The message center cancels no call; the Peer-to-Peer modules do.' },
  O11: {
    proofs: [
      proof('refuses to delete a message that needs a response, with the reason', 'MC-05', async (bench) => {
        const center = await aRenderedCenter(bench);
        await center.ticks(OWED);
        center.pressed(ofList('delete'));

        await center.shows(partOf(ofActions('not-deleted.answer-owed')));
        expect(center.found()).to.match(/ 13$/);
        expectSound(center.scene);
      }),
      proof('deletes a message a coworker just answered, and keeps the response', ['MC-05', 'MC-17'], async (bench) => {
        const center = await aRenderedCenter(bench);
        const { portal, wire } = center;
        await center.ticks(OWED);
        const { items, version } = portal.backend.infoRequests.get(MESSAGES.clarification);
        const answers = items.map(({ itemId, kind }) => ({
          itemId,
          text: kind === 'question' ? 'Zq4-answer' : null,
          cannotProvide: kind === 'document' ? ({ reason: 'not-indicated', text: '' } as const) : null,
        }));
        portal.backend.infoRequests.respond(MESSAGES.clarification, { answers, attachmentIds: [] }, version);

        center.pressed(ofList('delete'));
        await center.shows(ofActions('deleted', { count: 1 }));

        expect(wire.acts(deleteMessages)).to.equal(1);
        expect(portal.backend.infoRequests.get(MESSAGES.clarification).response).not.to.equal(null);
        expectSound(center.scene);
      }),
    ],
  },
  O12: { proofs: scrambles() },
  O13: {
    proofs: [
      proof('keeps the selection on Refresh, and drops missing messages', 'MC-05', async (bench) => {
        const center = await aRenderedCenter(bench);
        const { portal, ticked, found, text } = center;
        await center.ticks(CLOSED, CLOSED + 1);
        press(center.renderRoot, ofList('refresh'));
        await center.settled();
        expect(ticked().filter(Boolean)).to.have.length(2);

        portal.backend.messages.hide(['m-136703223']);
        press(center.renderRoot, ofList('refresh'));
        await until(() => found().endsWith(' 12'), 'the shorter list');
        await center.settled();

        expect(text()).to.contain(ofList('selected', { count: 1 }));
        expect(ticked().filter(Boolean)).to.have.length(1);
        expectSound(center.scene);
      }),
    ],
  },
};
