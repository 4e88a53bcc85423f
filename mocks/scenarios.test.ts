import { expect } from '@open-wc/testing';

import {
  createApiClient,
  getInfoRequest,
  getMessageSummary,
  getP2pEligibility,
  pageMessages,
  searchOrders,
} from '@portal/api';

import { MESSAGES, MOCK_BASE_URL, ORDERS, SCENARIO_NAMES, SCENARIOS } from './index.js';
import { EVERYTHING, portalWithClient, problemOf } from './test-client.js';

/** Scenarios without responses, with late ones, or with their own measurements. */
const APART = new Set(['failing', 'offline', 'signed-out', 'no-permission', 'slow', 'large-mailbox']);

describe('scenarios of the mock backend', () => {
  for (const scenario of SCENARIO_NAMES.filter((name) => !APART.has(name))) {
    it(`${scenario} responds to list, request, search, and eligibility by the contract`, async () => {
      const { client } = portalWithClient({ scenario });
      await client.send(getMessageSummary, {});
      const { total } = await client.send(pageMessages, { ...EVERYTHING, pageSize: 25, cursor: null });
      if (total > 0) await client.send(getInfoRequest, { messageId: MESSAGES.clarification });
      await client.send(getP2pEligibility, { orderIds: [ORDERS.request] });

      const { orders } = await client.send(searchOrders, { page: 1, pageSize: 10 });

      expect(orders).to.have.length(10);
      expect(SCENARIOS[scenario].sentence).to.match(/^[A-Z].*\.$/);
    });
  }

  it('can simulate a server that fails, is offline, or denies access', async () => {
    const refused = (scenario: 'failing' | 'offline' | 'no-permission') =>
      problemOf(portalWithClient({ scenario }).client.send(getMessageSummary, {}));

    expect(await refused('failing')).to.equal('503 unavailable');
    expect(await refused('offline')).to.equal('offline');
    expect(await refused('no-permission')).to.equal('403 forbidden');
  });
});

describe("the mock backend's QA controls", () => {
  it('fail only the next request, or all until reset', async () => {
    const { client, qa } = portalWithClient();
    const ask = () => client.send(getMessageSummary, {});

    qa.failNext('500');
    expect(await problemOf(ask())).to.equal('500 unexpected');
    expect((await ask()).actionable).to.equal(2);
    qa.failAll(true);
    expect(await problemOf(ask())).to.equal('offline');
    qa.failAll(false);
    expect((await ask()).actionable).to.equal(2);
  });

  it('delay responses beyond the time limit', async () => {
    const { settings, qa } = portalWithClient();
    const limits = { read: 20 };
    const client = createApiClient({ baseUrl: `${location.origin}${MOCK_BASE_URL}`, fetch: settings.fetch, limits });

    qa.failNext('timeout');

    expect(await problemOf(client.send(getMessageSummary, {}))).to.equal('timeout');
  });

  it('end the session for every request and renew it', async () => {
    const { client, qa } = portalWithClient();
    qa.expireSession(true);

    const answer = client.send(getMessageSummary, {});
    await new Promise<void>((resolve) => {
      const stop = client.session.subscribe(() => {
        stop();
        resolve();
      });
    });
    qa.expireSession(false);
    client.session.resume();

    expect((await answer).actionable).to.equal(2);
  });

  it('send a new, unread request that needs a response (MC-16)', async () => {
    const { client, qa } = portalWithClient();

    const messageId = qa.sendInfoRequest(ORDERS.radiology);
    const { items } = await client.send(pageMessages, { ...EVERYTHING, pageSize: 10, cursor: null });

    expect(items[0]).to.deep.include({ messageId, unread: true, turn: 'office', orderId: ORDERS.radiology });
    expect((await client.send(getMessageSummary, {})).actionable).to.equal(3);
  });

  it('work over HTTP, even while every request fails', async () => {
    const { settings, qa } = portalWithClient();
    const act = (name: string, body: unknown) =>
      settings.fetch?.(
        new Request(`${location.origin}${MOCK_BASE_URL}/__qa/${name}`, { method: 'POST', body: JSON.stringify(body) }),
      );
    qa.failAll(true);

    const confirmed = await act('confirm-p2p', { orderId: ORDERS.requested });
    const unknown = await act('fail-next', { kind: 'fire' });

    expect(((await confirmed?.json()) as { state: string }).state).to.equal('confirmed');
    expect(unknown?.status).to.equal(422);
  });
});
