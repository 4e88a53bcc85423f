/** Sessions that end, other persons, leaving and coming back. */
import { expect } from '@open-wc/testing';

import { deleteMessages, pageMessages } from '@portal/api';
import { controlValues, expectAccessible, expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { MESSAGES, problem } from '@portal/mocks';

import { ofActions, ofFailure, ofList, ofModule } from '../copy.fixture.js';
import { CLOSED, aDrawnCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';

const TYPED = 'Zq4-typed-in-the-search';

/** A list with a search half typed and a message ticked. */
async function usedCenter(bench: Bench, options = {}): Promise<Center> {
  const center = await aDrawnCenter(bench, options);
  center.typed(TYPED);
  await center.ticks(CLOSED);
  return center;
}

/** The person, or another page, signs out by the host's own control. */
async function signOut({ center, page }: Center): Promise<void> {
  page.querySelector('a')?.focus();
  center.endSession();
  await center.updateComplete;
}

/** Everything that only a person who is signed in may read. */
const nothingOfAPatient = ({ text, wire, renderRoot }: Center): void => {
  for (const canary of wire.canaries) expect(text()).not.to.include(canary);
  expect(controlValues(renderRoot).join(' ')).not.to.include(TYPED);
  expect(text()).to.contain(ofModule('ended'));
};

const leaving = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const SESSION: Readonly<Record<RowsOf<'S'>, Cell>> = {
  S1: { notApplicable: 'The host warns before it signs somebody out; the module has no clock of idleness.' },
  S2: {
    proofs: [
      proof('keeps search and ticks when the session ends, and goes on without a press', 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        const { wire, renderRoot, center: el, scene, watch } = center;
        const values = controlValues(renderRoot);
        wire.meddle(pageMessages, () => Promise.resolve(problem(401, 'signed-out')));
        el.refresh();
        await center.says(ofModule('expired'));
        expectSound(scene, values);

        wire.heal();
        el.resume();
        await center.saysNoMore(ofModule('expired'));
        await center.settled();

        expect(watch.heard('session-expired')).to.deep.equal([{ operation: 'pageMessages' }]);
        expectSound(scene, values);
      }),
    ],
  },
  S3: {
    proofs: [
      proof('shows another person nothing of the first: no search, no ticks, no message', 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        const { center: el, renderRoot, types, ticked, scene } = center;
        await signOut(center);

        el.resume();
        await until(() => types().length === 10, 'the list of the next person');
        await center.settled();

        expect(ticked().some(Boolean)).to.equal(false);
        expect(controlValues(renderRoot).join(' ')).not.to.include(TYPED);
        expectSound(scene);
      }),
    ],
  },
  S4: {
    proofs: [
      proof(
        'takes everything off the screen with the next render after signing out elsewhere',
        'MC-26',
        async (bench) => {
          const center = await usedCenter(bench);
          await signOut(center);

          nothingOfAPatient(center);
          expectSound(center.scene);
        },
      ),
      proof('is accessible when signed out', 'MC-26', async (bench) => {
        const used = await usedCenter(bench);
        await signOut(used);

        await expectAccessible(used.scene);
      }),
      proof('does so offline too, with a message open', 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        center.wire.meddle([pageMessages, deleteMessages], () => Promise.reject(new TypeError('Failed to fetch')));
        center.center.messageId = MESSAGES.notice;
        await until(() => center.caseText() !== '', 'the message');

        await signOut(center);

        nothingOfAPatient(center);
      }),
    ],
  },
  S5: {
    proofs: [
      proof('shows nothing when the browser brings the page back after signing out', 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        await signOut(center);
        const calls = center.wire.calls.length;

        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        document.dispatchEvent(new Event('visibilitychange'));
        await pause(30);

        nothingOfAPatient(center);
        expect(center.wire.calls.length, 'and asks for nothing').to.equal(calls);
      }),
    ],
  },
  S6: {
    proofs: [
      proof('never asks before leaving: there is nothing here that leaving loses', 'MC-23', async (bench) => {
        const center = await usedCenter(bench);

        expect(leaving()).to.equal(true);
        center.pressed(ofList('delete'));
        expect(leaving()).to.equal(true);
        await center.says(ofActions('deleted.one', { count: 1 }));
        expectSound(center.scene);
      }),
    ],
  },
  S7: {
    proofs: [
      proof('loses nothing that was done when the page goes without a word', ['MC-05', 'MC-17'], async (bench) => {
        const center = await usedCenter(bench);
        const { portal } = center;
        center.pressed(ofList('delete'));
        await center.says(ofActions('deleted.one', { count: 1 }));
        center.page.remove();

        const after = await aDrawnCenter(bench, { portal });

        expect(after.found()).to.match(/ 12$/);
        expectSound(after.scene);
      }),
    ],
  },
  S8: {
    proofs: [
      proof('keeps nothing in the browser', 'MC-14', async (bench) => {
        const center = await aDrawnCenter(bench);
        center.typed(TYPED);
        center.search(TYPED);
        await center.says(ofList('none'));

        expect(globalThis.localStorage.length + globalThis.sessionStorage.length).to.equal(0);
        expect(await globalThis.indexedDB.databases()).to.deep.equal([]);
        expect(await globalThis.caches.keys()).to.deep.equal([]);
        expect(center.wire.calls.filter(({ url }) => url.includes('Zq4'))).to.deep.equal([]);
        expectSound(center.scene);
      }),
    ],
  },
  S9: { notApplicable: 'What a person prints or photographs is outside of what a module can hold.' },
  S10: {
    proofs: [
      proof('asks the host for its token anew, so that the next press goes through', 'MC-05', async (bench) => {
        let token = 'old';
        const center = await usedCenter(bench, { headers: () => ({ 'x-token': token }) });
        const { wire, renderRoot, scene } = center;
        const values = controlValues(renderRoot);
        wire.meddle(deleteMessages, (request, pass) =>
          request.headers.get('x-token') === 'new' ? pass() : Promise.resolve(problem(403, 'token-expired')),
        );
        center.pressed(ofList('delete'));
        await center.says(ofFailure('failed', { doing: ofActions('do-delete') }));
        expectSound(scene, values);

        token = 'new';
        center.pressed(ofList('delete'));
        await center.says(ofActions('deleted.one', { count: 1 }));

        expect(wire.acts(deleteMessages)).to.equal(1);
        expectSound(scene);
      }),
    ],
  },
};
