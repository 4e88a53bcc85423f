import { expect, fixture, html } from '@open-wc/testing';

import { editP2pParticipant, getOrderHeader, getP2p } from '@portal/api';
import { ORDERS, PAYER, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';

import { ofManage, ofTask } from '../copy.fixture.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

async function aPage(options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${{ ...portal.settings, pollInterval: 0 }}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

const fetchOf = ({ fetch }: MockPortal['settings']) => fetch ?? ((request: Request) => globalThis.fetch(request));

type Page = Awaited<ReturnType<typeof aPage>>;

/** Rejects an operation once the test turns it on. */
function refusing(status: number) {
  const now = { on: false };
  const fault = () => problem(status, 'refused');
  return { now, fault };
}

const edit = async ({ press, type }: Page): Promise<void> => {
  await press(ofManage('edit'));
  await type('firstName', 'Lina');
};

describe('<p2p-manage>, unsent entries', () => {
  for (const status of [403, 404]) {
    for (const [where, endpoint] of [
      ['saving', editP2pParticipant],
      ['reading the Peer-to-Peer', getP2p],
      ['reading the order', getOrderHeader],
    ] as const) {
      it(`stay visible with reason and phone number: ${String(status)} while ${where} (10-10)`, async () => {
        const { now, fault } = refusing(status);
        const portal = mockPortal();
        const plain = fetchOf(portal.settings);
        const isAsked = ({ method, url }: Request): boolean =>
          method === endpoint.method &&
          new URL(url).pathname.endsWith(endpoint.path.replace(':orderId', ORDERS.confirmed));
        const fetch = (request: Request): Promise<Response> =>
          now.on && isAsked(request) ? Promise.resolve(fault()) : plain(request);
        const page = await aPage({}, { ...portal, settings: { ...portal.settings, fetch } });
        await edit(page);

        now.on = true;
        if (endpoint === editP2pParticipant) await page.press(ofTask('edit-save'));
        else page.el.refresh();
        await page.settled();

        expect(page.value('firstName')).to.equal('Lina');
        if (!(endpoint === getP2p && status === 404)) expect(page.alerts().join(' ')).to.contain(PAYER.phone);
      });
    }
  }

  it('stay if the booking is gone after a rejection (10-10)', async () => {
    let gone = false;
    const portal = mockPortal({
      overrides: [
        answer(editP2pParticipant, () => {
          gone = true;
          return problem(412, 'stale');
        }),
      ],
    });
    const plain = fetchOf(portal.settings);
    const fetch = (request: Request): Promise<Response> =>
      gone && request.url.endsWith('/p2p') ? Promise.resolve(problem(404, 'none')) : plain(request);
    const page = await aPage({}, { ...portal, settings: { ...portal.settings, fetch } });
    await edit(page);
    await page.press(ofTask('edit-save'));

    expect(page.value('firstName')).to.equal('Lina');
    expect(page.text()).to.contain(ofManage('none'));
    expect(page.text()).to.contain(PAYER.phone);
  });

  it('return with the contact person and submit as typed (10-10)', async () => {
    const page = await aPage();
    await edit(page);
    page.el.step = 'overview';
    await page.settled();
    await page.press(ofManage('edit'));
    expect(page.value('firstName')).to.equal('Lina');

    await page.press(ofTask('edit-save'));
    expect(page.portal.backend.bookings.get(ORDERS.confirmed).participant.firstName).to.equal('Lina');
  });

  it('return with the help request (10-10)', async () => {
    const page = await aPage({ scenario: 'no-slots' });
    await page.press(ofManage('reschedule'));
    page.help().type('email', 'office@practice.example');
    page.help().type('note', 'after 2 PM');
    await page.settled();
    await page.press(ofTask('keep-time'));
    await page.press(ofManage('reschedule'));

    expect([page.help().value('email'), page.help().value('note')]).to.deep.equal([
      'office@practice.example',
      'after 2 PM',
    ]);
  });

  it('return with the cancellation reason after another order (10-10)', async () => {
    const page = await aPage();
    await page.press(ofManage('cancel'));
    await page.choose('reason', 'other');
    await page.type('note', 'The member agreed.');
    await page.press(ofTask('keep'));
    page.el.orderId = ORDERS.requested;
    await page.settled();
    await page.press(ofManage('cancel'));
    expect([page.value('reason'), page.value('note')]).to.deep.equal(['', '']);
    await page.press(ofTask('keep'));
    page.el.orderId = ORDERS.confirmed;
    await page.settled();
    await page.press(ofManage('cancel'));

    expect([page.value('reason'), page.value('note')]).to.deep.equal(['other', 'The member agreed.']);
  });

  it("don't return for another order or after the session ended (10-10)", async () => {
    const page = await aPage();
    await edit(page);
    page.el.orderId = ORDERS.requested;
    await page.settled();
    await page.press(ofManage('edit'));
    expect(page.value('firstName')).not.to.equal('Lina');

    await page.type('firstName', 'Lea');
    page.el.endSession();
    await page.settled();
    page.el.resume();
    await page.settled();
    await page.press(ofManage('edit'));
    expect(page.value('firstName')).not.to.equal('Lea');
  });
});
