/** Sessions that end, other persons, leaving and coming back. */
import { expect } from '@open-wc/testing';

import { editP2pParticipant, getOrderHeader, getP2p } from '@portal/api';
import { Wire, expectAccessible, expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { ORDERS, problem } from '@portal/mocks';

import { ASKING, WRITES } from './another-order.fixture.js';
import { EXPIRED, SAVE, TYPED, aCancelling, aConfirming, aDrawnManage, anAsking, anEditing } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

/** The person, or another page, signs out by the host's own control. */
async function signOut({ el, toHost }: Manage): Promise<void> {
  toHost();
  el.endSession();
  await el.updateComplete;
}

/** Everything that only a person who is signed in may read. */
const nothingOfAPatient = ({ text, wire, kept }: Manage): void => {
  for (const canary of wire.canaries) expect(text()).not.to.include(canary);
  expect(`${text()} ${kept().join(' ')}`).not.to.include(TYPED);
  expect(text()).to.contain('You are signed out.');
};

const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

const STATES: readonly (readonly [what: string, at: (bench: Bench) => Promise<Manage>])[] = [
  ['while another person is typed', (bench) => anEditing(bench)],
  ['while a time is to be confirmed', (bench) => aConfirming(bench)],
  ['with the dialog open', (bench) => aCancelling(bench)],
  ['while help is asked for', anAsking],
];

export const SESSION: Readonly<Record<RowsOf<'S'>, Cell>> = {
  S1: { notApplicable: 'The host warns before it signs somebody out; the module has no clock of idleness.' },
  S2: {
    proofs: [...WRITES, ASKING].map(({ endpoint, button, ids, at, done }) =>
      proof(
        `keeps everything when the session ends in ${endpoint.operation}, and does it once after resume()`,
        ids,
        async (bench) => {
          const manage = await at(bench);
          const values = manage.kept();
          manage.wire.meddle(endpoint, () => Promise.resolve(problem(401, 'signed-out')));
          manage.pressed(button);
          await manage.says(EXPIRED);
          expect(manage.kept()).to.deep.equal(values);
          expectSound(manage.scene);

          manage.wire.heal();
          manage.el.resume();
          await manage.says(done);

          const [first, second] = manage.wire.callsOf(endpoint);
          expect(first?.key).to.equal(second?.key);
          expect(manage.wire.acts(endpoint)).to.equal(1);
          expect(bench.watch.heard('session-expired')).to.have.length(1);
          expectSound(manage.scene);
        },
      ),
    ),
  },
  S3: {
    proofs: STATES.map(([what, at]) =>
      proof(`gives another person nothing that the first one typed or chose, ${what}`, 'PM-10', async (bench) => {
        const manage = await at(bench);
        await signOut(manage);
        expectSound(manage.scene);

        // The next person signs in at the host's own page.
        manage.toHost();
        manage.el.resume();
        await until(() => manage.isReviewing(), 'the booking for the next person');
        await manage.settled();
        expect(manage.dialogIsOpen()).to.equal(false);
        expect(`${manage.text()} ${manage.kept().join(' ')}`).not.to.include(TYPED);
        expect(manage.text()).not.to.contain('New time');
        expect(mayLeave()).to.equal(true);
        expectSound(manage.scene);
      }),
    ),
  },
  S4: {
    proofs: [
      ...STATES.map(([what, at]) =>
        proof(
          `takes everything off the screen with the next render after signing out elsewhere, ${what}`,
          'PM-10',
          async (bench) => {
            const manage = await at(bench);
            await signOut(manage);

            nothingOfAPatient(manage);
            expectSound(manage.scene);
          },
        ),
      ),
      proof('does so offline too', 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        manage.wire.meddle([getP2p, getOrderHeader, editP2pParticipant], () =>
          Promise.reject(new TypeError('Failed to fetch')),
        );
        await signOut(manage);

        nothingOfAPatient(manage);
      }),
      proof('is accessible when signed out', 'PM-10', async (bench) => {
        const manage = await aDrawnManage(bench);
        await signOut(manage);

        await expectAccessible(manage.scene);
      }),
    ],
  },
  S5: {
    proofs: [
      proof(
        'shows and asks nothing when the browser brings the page back after signing out',
        'PM-10',
        async (bench) => {
          const manage = await anEditing(bench);
          await signOut(manage);
          const calls = manage.wire.calls.length;

          dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
          document.dispatchEvent(new Event('visibilitychange'));
          await pause(30);

          nothingOfAPatient(manage);
          expect(manage.wire.calls.length).to.equal(calls);
        },
      ),
    ],
  },
  S6: {
    proofs: [...WRITES, ASKING].map(({ endpoint, button, ids, at, done }) =>
      proof(`asks before leaving until ${endpoint.operation} is done, and only then no more`, ids, async (bench) => {
        const manage = await at(bench);
        expect(mayLeave(), 'typed or chosen').to.equal(false);

        manage.wire.meddle(endpoint, () => Promise.reject(new TypeError('Failed to fetch')));
        manage.pressed(button);
        await manage.says('We could not');
        expect(mayLeave(), 'failed').to.equal(false);

        manage.wire.heal();
        manage.pressed(button);
        await manage.says(done);
        expect(mayLeave(), 'done').to.equal(true);
        expectSound(manage.scene);
      }),
    ),
  },
  S7: {
    proofs: [
      proof(
        'asks nothing of who has only looked, and finds in a new page what was done',
        ['PM-05', 'PM-10'],
        async (bench) => {
          const manage = await anEditing(bench);
          manage.pressed(SAVE);
          await manage.says('The contact person is changed.');
          expect(mayLeave()).to.equal(true);
          manage.page.remove();

          const { portal } = manage;
          const wire = new Wire((request) => (portal.settings.fetch ?? fetch)(request));
          const after = await aDrawnManage(bench, { portal, wire });

          expect(after.text()).to.contain(TYPED);
          expect(mayLeave()).to.equal(true);
          expectSound(after.scene);
        },
      ),
    ],
  },
  S8: {
    proofs: STATES.map(([what, at]) =>
      proof(`keeps what is typed in memory alone, and apart by order, ${what}`, 'PM-10', async (bench) => {
        const manage = await at(bench);

        expect(globalThis.localStorage.length + globalThis.sessionStorage.length).to.equal(0);
        expect(await globalThis.indexedDB.databases()).to.deep.equal([]);
        expect(await globalThis.caches.keys()).to.deep.equal([]);
        manage.el.orderId = ORDERS.requested;
        await manage.says(ORDERS.requested);
        await manage.settled();
        expect(`${manage.text()} ${manage.kept().join(' ')}`).not.to.include(TYPED);
        expect(manage.text()).not.to.contain('New time');
        expectSound(manage.scene);
      }),
    ),
  },
  S9: { notApplicable: 'What a person prints or photographs is outside of what a module can hold.' },
  S10: {
    proofs: [...WRITES, ASKING].map(({ endpoint, button, ids, at, done }) =>
      proof(
        `asks the host for its token anew, so that the next press of ${endpoint.operation} goes through`,
        ids,
        async (bench) => {
          const tokens = { now: 'old' };
          const manage = await at(bench);
          manage.el.settings = {
            baseUrl: '',
            ...manage.el.settings,
            headers: () => ({ 'x-token': tokens.now }),
          };
          await manage.el.updateComplete;
          const values = manage.kept();
          manage.wire.meddle(endpoint, (request, pass) =>
            request.headers.get('x-token') === 'new' ? pass() : Promise.resolve(problem(403, 'token-expired')),
          );
          manage.pressed(button);
          await manage.says('You do not have access to it.');
          expect(manage.kept()).to.deep.equal(values);

          tokens.now = 'new';
          manage.pressed(button);
          await manage.says(done);

          expect(manage.wire.acts(endpoint)).to.equal(1);
          expectSound(manage.scene);
        },
      ),
    ),
  },
};
