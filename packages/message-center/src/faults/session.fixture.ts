/** Ended sessions, other users, leaving, and returning. */
import { expect } from '@open-wc/testing';

import { deleteMessages, pageMessages } from '@portal/api';
import {
  expectNothingOfAPatient,
  expectNothingStored,
  expectSound,
  mayLeave,
  offline,
  proof,
  sessionCells,
  signOut,
  until,
} from '@portal/tests/fault-rig';
import type { SessionOf } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { ofActions, ofList, ofModule } from '../copy.fixture.js';
import { TYPED, aRenderedCenter, usedCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const CALLS = [pageMessages, deleteMessages];
const DELETED = ofActions('deleted', { count: 1 });
const OF = { ended: ofModule('ended'), secrets: [TYPED] };

const MODULE: SessionOf<Center> = {
  ...OF,
  moments: MOMENTS,
  ids: 'MC-26',
  states: [{ what: '', at: (bench) => usedCenter(bench) }],
  calls: CALLS,
  rendered: ({ types }) => until(() => types().length === 10, 'the list of the next user'),
  writes: [
    {
      endpoint: deleteMessages,
      ids: 'MC-05',
      at: (bench) => usedCenter(bench),
      press: ({ pressed }) => pressed(ofList('delete')),
      failed: ofActions('could-not.delete'),
      done: DELETED,
    },
  ],
  own: {
    S2: [
      proof('keeps search and ticks when the session ends during a refresh', 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        const { wire, kept, center: el, scene, watch } = center;
        const values = kept();
        wire.intercept(pageMessages, () => Promise.resolve(new Response(null, { status: 401 })));
        el.refresh();
        await center.shows(ofModule('expired'));
        expectSound(scene, values);

        wire.restore();
        el.resume();
        await center.noLongerShows(ofModule('expired'));
        await center.settled();

        expect(watch.eventsOf('session-expired')).to.deep.equal([{ operation: 'pageMessages' }]);
        expectSound(scene, values);
      }),
    ],
    S3: [
      proof("shows another user none of the first user's ticks", 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        await signOut(center);

        center.center.resume();
        await until(() => center.types().length === 10, 'the list of the next user');

        expect(center.ticked().some(Boolean)).to.equal(false);
      }),
    ],
    S4: [
      proof('clears an open message offline too', 'MC-26', async (bench) => {
        const center = await usedCenter(bench);
        center.wire.intercept(CALLS, offline);
        center.center.messageId = MESSAGES.notice;
        await until(() => center.caseText() !== '', 'the message');

        await signOut(center);

        expectNothingOfAPatient(OF, center);
      }),
    ],
    S6: [
      proof('never asks before leaving, which loses nothing', 'MC-23', async (bench) => {
        const center = await usedCenter(bench);

        expect(mayLeave()).to.equal(true);
        center.pressed(ofList('delete'));
        expect(mayLeave()).to.equal(true);
        await center.shows(DELETED);
        expectSound(center.scene);
      }),
    ],
    S7: [
      proof('loses no action when the page closes without warning', ['MC-05', 'MC-17'], async (bench) => {
        const center = await usedCenter(bench);
        const { portal } = center;
        center.pressed(ofList('delete'));
        await center.shows(DELETED);
        center.page.remove();

        const after = await aRenderedCenter(bench, { portal });

        expect(after.found()).to.match(/ 12$/);
        expectSound(after.scene);
      }),
    ],
    S8: [
      proof('stores nothing in the browser', 'MC-14', async (bench) => {
        const center = await aRenderedCenter(bench);
        center.typed(TYPED);
        center.search(TYPED);
        await center.shows(ofList('none'));

        await expectNothingStored();
        expect(center.wire.calls.filter(({ url }) => url.includes('Zq4'))).to.deep.equal([]);
        expectSound(center.scene);
      }),
    ],
  },
};

export const SESSION = sessionCells(MODULE);
