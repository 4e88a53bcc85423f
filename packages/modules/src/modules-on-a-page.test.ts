/** Behavior common to all four modules, each with its own backend. */
import { expect, fixture, html } from '@open-wc/testing';

import { pause, turn, waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, ORDERS, createClock, mockPortal } from '@portal/mocks';
import type { PortalSettings } from '@portal/kit';

import '@portal/info-request-form/define/info-request-form.js';
import '@portal/message-center/define/message-center.js';
import '@portal/message-center/define/later/message-detail.js';
import '@portal/p2p-manage/define/p2p-manage.js';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';

type Module = HTMLElement & { settings: PortalSettings; refresh(): void };

const MODULES: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['message-center', {}],
  ['message-center', { 'message-id': MESSAGES.clarification }],
  ['info-request-form', { 'message-id': MESSAGES.clarification }],
  ['p2p-scheduler', { 'order-id': ORDERS.request }],
  ['p2p-manage', { 'order-id': ORDERS.confirmed }],
  ['p2p-manage', { 'order-id': ORDERS.declined }],
];

/** All visible text, through every shadow root, without loading states. */
function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
  const inside = [...(node instanceof Element ? (node.shadowRoot?.childNodes ?? []) : []), ...node.childNodes];
  if (inside.length === 0) return node instanceof Text ? node.data : '';
  return inside.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

const isRendered = (text: string): boolean => text.length > 200 && !text.includes('…');

async function rendered(tag: string, attributes: Readonly<Record<string, string>>, settings: PortalSettings) {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const received: string[] = [];
  page.addEventListener('module-ready', ({ target }) => received.push((target as Element).localName));
  const element = document.createElement(tag) as Module;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.settings = settings;
  page.append(element);
  await waitUntil(() => received.length > 0 && isRendered(textOf(element)), `${tag} renders`);
  return { element, received };
}

function counted(fetch: PortalSettings['fetch']) {
  const calls = {
    open: 0,
    answered: 0,
    fetch: async (request: Request): Promise<Response> => {
      calls.open += 1;
      try {
        const response = await (fetch ?? globalThis.fetch)(request);
        // The response must render before it counts.
        await turn();
        calls.answered += 1;
        return response;
      } finally {
        // A refresh aborts a pending read, which then rejects.
        calls.open -= 1;
      }
    },
  };
  return calls;
}

describe('every module', () => {
  for (const [tag, attributes] of MODULES) {
    const name = [tag, ...Object.values(attributes)].join(' ');

    it(`emits module-ready once: ${name} (10-13)`, async () => {
      const { settings } = mockPortal();
      const { element, received } = await rendered(tag, attributes, { ...settings, pollInterval: 0 });

      // Another `fetch` is another backend, so the module reads everything again.
      const again = counted(settings.fetch);
      element.settings = { ...settings, pollInterval: 0, fetch: again.fetch };
      await waitUntil(() => again.answered > 0 && again.open === 0, `${tag} has read again`);
      element.refresh();
      const before = again.answered;
      await waitUntil(() => again.answered > before && again.open === 0, `${tag} is refreshed`);
      await pause();

      expect(received).to.deep.equal([tag]);
    });

    it(`follows the server's clock if the host sets none: ${name} (10-13)`, async () => {
      // Half a minute before the countdown changes; the mock's clock is frozen.
      const clock = createClock('2026-06-23T13:59:30Z');
      const { now, ...settings } = mockPortal({ clock }).settings;
      const right = await rendered(tag, attributes, { ...settings, ...(now && { now }) });
      const corrected = await rendered(tag, attributes, settings);

      await waitUntil(() => textOf(corrected.element) === textOf(right.element), 'both show the same');
    });
  }
});
