/** `reserve.css` of the npm package: the page below a module moves little when its script arrives. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import type { PortalSettings } from '@portal/kit';
import { MESSAGES, ORDERS, mockPortal } from '@portal/mocks';
import { waitUntil } from '@portal/tests/fault-rig';

import '../states.js';

const MODULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'message-center': {},
  'info-request-form': { 'message-id': MESSAGES.clarification },
  'p2p-scheduler': { 'order-id': ORDERS.request },
  'p2p-manage': { 'order-id': ORDERS.requested },
  'p2p-action': { 'order-id': ORDERS.request },
};

/** The tallest screen of an office: nobody sees movement below it. */
const SCREEN = 1_080;
const WIDTH = 1_280;

/** How far the page below may move: the records of an office differ. */
const SHARE = 0.1;
const LINE = 24;

const heightOf = (el: Element): number => el.getBoundingClientRect().height;

/** The height of each tag in a page without scripts, where none is defined. */
async function reservedHeights(): Promise<ReadonlyMap<string, number>> {
  const css = await (await fetch('/packages/modules/reserve.css')).text();
  const page = await fixture<HTMLIFrameElement>(html`<iframe title="A page without scripts" width=${WIDTH}></iframe>`);
  const { contentDocument: inner } = page;
  if (!inner) throw new Error('The page without scripts has no document.');
  const style = inner.createElement('style');
  style.textContent = css;
  const elements = Object.keys(MODULES).map((tag) => inner.createElement(tag));
  inner.head.append(style);
  inner.body.append(...elements);
  return new Map(elements.map((el) => [el.localName, heightOf(el)]));
}

describe('the place of a module', () => {
  before(() => setViewport({ width: WIDTH, height: 900 }));

  for (const [tag, attributes] of Object.entries(MODULES))
    it(`has the height that its content then needs: <${tag}> (10-0)`, async () => {
      const reserved = (await reservedHeights()).get(tag) ?? 0;
      const el = await fixture<HTMLElement & { settings?: PortalSettings }>(document.createElement(tag));
      for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
      el.settings = mockPortal({ scenario: 'office-day' }).settings;
      const movement = (): number => Math.abs(Math.min(heightOf(el), SCREEN) - Math.min(reserved, SCREEN));

      expect(reserved).to.be.greaterThan(0);
      await waitUntil(
        () => movement() <= Math.max(LINE, reserved * SHARE),
        `the page below moves by more than a tenth of ${String(reserved)} px`,
      );
    });
});
