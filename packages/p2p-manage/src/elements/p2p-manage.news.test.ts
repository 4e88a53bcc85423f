import { expect, fixture, html } from '@open-wc/testing';

import { cancelP2p, createApiClient, editP2pParticipant, rescheduleP2p, usableBaseUrl } from '@portal/api';
import type { ApiClient, P2p } from '@portal/api';
import { COLLEAGUE, ORDERS, PAYER, PERSON, mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';
import { quickTicks } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';

import { ofManage, ofNews, ofTask } from '../copy.fixture.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const orderId = ORDERS.requested;

/** A request to change the booking and its version. */
interface Write {
  readonly path: string;
  readonly version: string | null;
  readonly status: number;
}

const requests = ({ fetch }: MockPortal['settings']) => fetch ?? ((request: Request) => globalThis.fetch(request));

async function aWindow(portal: MockPortal, settings = portal.settings) {
  const writes: Write[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const response = await requests(settings)(request);
    const path = new URL(request.url).pathname.split('/').at(-1) ?? '';
    if (['reschedule', 'participant', 'cancel'].includes(path)) {
      writes.push({ path, version: request.headers.get('if-match'), status: response.status });
    }
    return response;
  };
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${orderId} .settings=${{ ...settings, pollInterval: 0, fetch }}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  return { el, writes, ...driver };
}

type Window = Awaited<ReturnType<typeof aWindow>>;

const TASKS = {
  rescheduling: {
    begin: async ({ press, pressSlot }: Window) => {
      await press(ofManage('reschedule'));
      await pressSlot(3);
      await press(ofTask('continue'));
    },
    confirm: ({ press }: Window) => press(ofTask('confirm')),
    isDone: (before: P2p, after: P2p) => before.slot.slotId !== after.slot.slotId,
  },
  editing: {
    begin: async ({ press, type }: Window) => {
      await press(ofManage('edit'));
      await type('firstName', 'Lea');
    },
    confirm: ({ press }: Window) => press(ofTask('edit-save')),
    isDone: (_: P2p, { participant }: P2p) => participant.firstName === 'Lea',
  },
  cancelling: {
    begin: async ({ press, choose, type }: Window) => {
      await press(ofManage('cancel'));
      await choose('reason', 'other');
      await type('note', 'The member agreed.');
    },
    confirm: ({ press }: Window) => press(ofTask('cancel')),
    isDone: (_: P2p, { state }: P2p) => state === 'cancelled',
  },
} as const;

type Task = keyof typeof TASKS;

interface News {
  readonly happens: (portal: MockPortal, other: ApiClient) => unknown;
  /** Whether the call can still change afterward. */
  readonly isOpen: boolean;
  readonly by: 'payer' | 'other';
  /** Whether this window's hold ends with it. */
  readonly endsHold?: boolean;
}

const shown = (portal: MockPortal): P2p => portal.backend.bookings.get(orderId);

const NEWS: Readonly<Record<string, News>> = {
  rescheduled: {
    happens: (portal, other) => {
      const { version } = shown(portal);
      const slot = portal.backend.slots.firstOpen(portal.backend.orders.get(orderId));
      const input = { orderId, slotId: slot?.slotId ?? '', holdId: null, timeZone: 'America/Chicago' };
      // This window's hold must not block the other's booking, which would end it anyway.
      portal.backend.holds.releaseAllOf(orderId);
      return other.send(rescheduleP2p, input, { version });
    },
    isOpen: true,
    by: 'other',
    endsHold: true,
  },
  'contact edited': {
    happens: (portal, other) => {
      const { version, participant } = shown(portal);
      return other.send(
        editP2pParticipant,
        { orderId, participant: { ...participant, firstName: 'Zoe' } },
        { version },
      );
    },
    isOpen: true,
    by: 'other',
  },
  cancelled: {
    happens: (portal, other) =>
      other.send(cancelP2p, { orderId, reason: 'no-longer-needed', note: '' }, { version: shown(portal).version }),
    isOpen: false,
    by: 'other',
  },
  confirmed: { happens: ({ qa }) => qa.confirmP2p(orderId), isOpen: true, by: 'payer' },
  moved: { happens: ({ qa }) => qa.moveP2p(orderId), isOpen: true, by: 'payer' },
  declined: { happens: ({ qa }) => qa.declineP2p(orderId), isOpen: false, by: 'payer' },
};

const leadFor = (person: string, by: News['by'], kind: 'found' | 'refused'): string => {
  if (by === 'payer') return ofNews(`${kind}.payer`, { payer: PAYER.shortName });
  return person === PERSON ? ofNews(`${kind}.you`) : ofNews(`${kind}.colleague`, { name: person });
};

let slowTicks: () => void;
before(() => (slowTicks = quickTicks()));
after(() => slowTicks());

describe('<p2p-manage>, an open task while the booking changes', () => {
  for (const task of Object.keys(TASKS) as Task[]) {
    for (const [news, { happens, isOpen, by, endsHold }] of Object.entries(NEWS)) {
      for (const person of by === 'payer' ? [COLLEAGUE] : [PERSON, COLLEAGUE]) {
        for (const isSeen of [true, false]) {
          const who = by === 'payer' ? 'the payer' : person === PERSON ? 'another window' : 'a colleague';
          const how = isSeen ? 'seen before the press' : 'not seen';
          it(`keeps its version: ${task}, ${news} by ${who}, ${how} (10-2, 10-3, PM-10)`, async () => {
            const portal = mockPortal();
            const { baseUrl, fetch } = portal.as(person);
            const other = createApiClient({ baseUrl: usableBaseUrl(baseUrl) ?? '', fetch });
            const page = await aWindow(portal);
            const opened = shown(portal);
            await TASKS[task].begin(page);

            await happens(portal, other);
            const changed = shown(portal);
            if (isSeen) {
              await page.poll();
              expect(page.text()).to.contain(leadFor(person, by, 'found'));
              expect(page.writes).to.deep.equal([]);
              if (!isOpen && task !== 'editing') return;
            }

            if (task === 'rescheduling' && endsHold) {
              await TASKS[task].confirm(page);
              expect(page.writes, 'no request for a time without a hold').to.deep.equal([]);
              await page.pressSlot(4);
              await page.press(ofTask('continue'));
            }

            await TASKS[task].confirm(page);
            expect(page.writes, 'the version that it was opened with').to.deep.equal([
              { path: page.writes[0]?.path, version: `"${opened.version}"`, status: 412 },
            ]);
            expect(shown(portal), 'the change was not overwritten').to.deep.equal(changed);
            expect(page.text()).to.contain(leadFor(person, by, 'refused'));
            if (!isOpen) return;

            await TASKS[task].confirm(page);
            expect(page.writes.at(-1)).to.include({ version: `"${changed.version}"`, status: 200 });
            expect(TASKS[task].isDone(changed, shown(portal)), 'confirmed again').to.equal(true);
          });
        }
      }
    }
  }
});
