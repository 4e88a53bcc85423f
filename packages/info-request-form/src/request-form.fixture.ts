import { fixture, html, nextFrame } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import type { InfoRequest } from '@portal/api';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import './define/info-request-form.js';
// Loads the parts before the first test, so that its time limit doesn't include them.
import './define/later/request-parts.js';
import { ofForm, ofOutcome, partOf } from './copy.fixture.js';
import { infoRequestFormDriver } from './info-request-form.driver.js';
import type { InfoRequestForm } from './info-request-form.js';

export const TYPED = 'Eight weeks of physical therapy.';
export const SENT = partOf(ofOutcome('sent.title'));

/** The mock server's limits, as the copy names them. */
export const LIMITS = { size: '10 MB', total: '50 MB', n: 20, types: 'PDF, JPEG, PNG, TIFF, Word, or Text' };

type Fetch = NonNullable<MockPortal['settings']['fetch']>;

export interface FormOptions extends MockPortalOptions {
  readonly messageId?: string;
  readonly wrap?: (fetch: Fetch) => Fetch;
  /** Minutes from the test's now to the deadline. */
  readonly dueIn?: number;
}

/** Simulates closing the tab. Returns whether the page allows it without asking. */
export const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Unsaved text of the previous test is saved when its form is removed, and blocks leaving until then. */
export const nothingBlocksLeaving = (): Promise<void> => waitUntil(leave, 'something still blocks leaving');

export type Form = Awaited<ReturnType<typeof formOver>>;

/** A form over an existing portal, its reads done. */
export async function formOver(portal: MockPortal, { messageId = MESSAGES.clarification, wrap }: FormOptions = {}) {
  const { fetch } = portal.settings;
  const settings = fetch && wrap ? { ...portal.settings, fetch: wrap(fetch) } : portal.settings;
  const el = await fixture<InfoRequestForm>(html`
    <info-request-form .settings=${settings} message-id=${messageId}></info-request-form>
  `);
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  await nextFrame();
  return {
    el,
    portal,
    settings,
    ...driver,
    /** The form reloads everything, as after a change. */
    refreshed: async () => {
      el.refresh();
      await driver.settled();
      await nextFrame();
    },
    arrived: (count = 1) => waitUntil(() => portal.backend.attachments.checking().length === count),
    /** The server's version of the request. */
    kept: (): InfoRequest => portal.backend.infoRequests.get(messageId),
  };
}

export function aForm({ dueIn, ...options }: FormOptions = {}): Promise<Form> {
  const portal = mockPortal(options);
  if (dueIn !== undefined) {
    portal.clock.set(portal.backend.infoRequests.get(options.messageId ?? MESSAGES.clarification).dueAt);
    portal.clock.advance(-dueIn * 60_000);
  }
  return formOver(portal, options);
}

/** A form with a text answer or reason for every item. */
export async function answeredForm(options: FormOptions = {}): Promise<Form> {
  const form = await aForm(options);
  await answerAll(form);
  return form;
}

export async function answerAll(form: Form): Promise<void> {
  form.type(TYPED);
  await form.cannotProvide(0, 'not-performed');
  await form.cannotProvide(1, 'done-elsewhere');
  await waitUntil(() => form.meter() === ofForm('meter', { n: 3, total: 3 }));
}

/** Simulates a sleeping device or hidden page that wakes after some minutes. */
export function wakeAfter({ portal }: Form, minutes: number): void {
  portal.clock.advance(minutes * 60_000);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Counts the calls to a path ending, with their idempotency keys. */
export function countCalls(end: string) {
  const keys: (string | null)[] = [];
  const wrap =
    (fetch: Fetch): Fetch =>
    (request) => {
      if (request.url.endsWith(end) && request.method === 'POST') keys.push(request.headers.get('idempotency-key'));
      return fetch(request);
    };
  return { keys, wrap };
}
