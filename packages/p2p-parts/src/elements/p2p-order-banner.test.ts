import { expect, fixture, html } from '@open-wc/testing';

import '../define/p2p-order-banner.js';

import type { OrderHeader } from '@portal/api';

import { ofBanner } from '../copy.fixture.js';
import { orderBannerDriver } from './p2p-order-banner.driver.js';
import type { P2pOrderBanner } from './p2p-order-banner.js';

const ORDER: OrderHeader = {
  orderId: '123456789',
  status: { code: 'non-authorized', display: 'Non-Authorized' },
  member: { name: 'Sample, Robin', memberId: '123A456789', birthDate: '1964-01-31', age: 62 },
  startDate: '2026-06-29',
  healthPlan: 'Prairie Health PPO',
  orderingProvider: 'Quill, Avery',
  lineOfBusiness: { code: 'commercial', display: 'Commercial' },
  solution: { code: 'radiology', display: 'Radiology' },
  services: [],
};

const aBanner = async () => {
  const el = await fixture<P2pOrderBanner>(html`<p2p-order-banner .order=${ORDER}></p2p-order-banner>`);
  return { el, ...orderBannerDriver(el) };
};

describe('<p2p-order-banner>', () => {
  it('shows whose order it is and its status, with labels (PS-04)', async () => {
    const { facts } = await aBanner();

    expect(facts()).to.deep.equal([
      `${ofBanner('member')} Sample, Robin`,
      `${ofBanner('order-id')} 123456789`,
      `${ofBanner('status')} Non-Authorized`,
      `${ofBanner('member-id')} 123A456789`,
      `${ofBanner('start-date')} 06/29/2026`,
      `${ofBanner('birth-date')} 01/31/1964`,
      `${ofBanner('health-plan')} Prairie Health PPO`,
      `${ofBanner('provider')} Quill, Avery`,
    ]);
  });

  it('shows the status by shape and word, not only color (PS-04)', async () => {
    const { hasIcon, facts } = await aBanner();

    expect(hasIcon()).to.equal(true);
    expect(facts()).to.include(`${ofBanner('status')} Non-Authorized`);
  });

  it('puts no member data into its attributes', async () => {
    const { el } = await aBanner();

    expect(el.getAttributeNames()).to.deep.equal([]);
  });

  it('is accessible', async () => {
    const { el } = await aBanner();

    await expect(el).to.be.accessible();
  });
});
