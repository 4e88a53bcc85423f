/** A server-rendered page contains elements before their classes load, and may already set their properties. */
import { expect } from '@open-wc/testing';
import type { PropertyDeclaration } from 'lit';

import { waitUntil } from '@portal/tests/fault-rig';
import { ORDERS, MESSAGES, mockPortal } from '@portal/mocks';

import {
  InfoRequestForm,
  MessageBadge,
  MessageCenter,
  P2pAction,
  P2pManage,
  P2pScheduler,
  PortalSettings,
} from './index.js';

const MODULES = { InfoRequestForm, MessageBadge, MessageCenter, P2pAction, P2pManage, P2pScheduler };

/** Values for properties that don't accept any string. */
const VALUES: Readonly<Record<string, unknown>> = {
  messageId: MESSAGES.clarification,
  orderId: ORDERS.confirmed,
  pageSize: 25,
  view: 'closed',
  timeZone: 'America/Denver',
  theme: 'dark',
  language: 'en-US',
};
/** Properties that depend on server responses. */
const ANSWERED = ['step'];

const valueFor = (name: string, { type }: PropertyDeclaration): unknown =>
  VALUES[name] ?? (type === Boolean ? true : type === Number ? 4 : `${name} of the page`);

const hosts: HTMLElement[] = [];
let count = 0;

/** An element on the page without its class, and a function that defines it. */
function early(given: Readonly<Record<string, unknown>>) {
  count += 1;
  const tag = `early-element-${String(count)}`;
  const element = document.createElement(tag);
  Object.assign(element, given);
  hosts.push(element);
  return { element, become: (type: CustomElementConstructor) => customElements.define(tag, class extends type {}) };
}

/** Settings with a backend that records the tokens it receives. */
function watched() {
  const { settings } = mockPortal();
  const tokens: (string | null)[] = [];
  const { fetch } = settings;
  return {
    tokens,
    settings: {
      ...settings,
      pollInterval: 0,
      headers: () => ({ authorization: 'Bearer early' }),
      fetch: (request: Request) => {
        tokens.push(request.headers.get('authorization'));
        return fetch?.(request) ?? Promise.reject(new Error('There is no backend.'));
      },
    },
  };
}

describe('a module on the page before its class', () => {
  afterEach(() => {
    for (const host of hosts.splice(0)) host.remove();
  });

  for (const [name, type] of Object.entries(MODULES)) {
    const declared = [...type.elementProperties].filter(([, { state }]) => !state);
    const properties = declared.flatMap(([property]) => (typeof property === 'string' ? [property] : []));

    it(`keeps every property set earlier: ${name} (10-16)`, async () => {
      const { settings } = watched();
      const given = Object.fromEntries(
        declared.map(([property, options]) => [String(property), valueFor(String(property), options)]),
      );
      const { element, become } = early({ ...given, settings });
      document.body.append(element);
      become(type);
      await (element as InstanceType<typeof type>).updateComplete;

      expect(properties).to.include('settings').and.to.include('apiBaseUrl');
      for (const property of properties.filter((each) => !ANSWERED.includes(each))) {
        expect(Object.hasOwn(element, property), `${property} hides the one of the class`).to.equal(false);
        if (property !== 'settings') expect(Reflect.get(element, property), property).to.equal(given[property]);
      }
      expect(Reflect.get(element, 'settings')).to.equal(settings);
    });

    for (const around of [false, true]) {
      const where = around ? '<portal-settings>' : 'the element';
      it(`sends requests with the settings set earlier: ${name}, on ${where} (10-16)`, async () => {
        const { settings, tokens } = watched();
        const place = { messageId: MESSAGES.clarification, orderId: ORDERS.confirmed };
        const module = early(around ? place : { ...place, settings });
        const provider = early(around ? { settings } : {});
        provider.element.append(module.element);
        document.body.append(provider.element);
        module.become(type);
        if (around) provider.become(PortalSettings);

        await waitUntil(() => tokens.length > 0, 'nothing was asked');
        expect([...new Set(tokens)]).to.deep.equal(['Bearer early']);
      });
    }
  }
});
