import { fixture, html, nextFrame } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import type { InfoRequest } from '@portal/api';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import './define/info-request-form.js';
// There before the first test, which would otherwise pay for them.
import './define/later/request-parts.js';
import { ofForm, ofOutcome, partOf } from './copy.fixture.js';
import { infoRequestFormDriver } from './info-request-form.driver.js';
import type { InfoRequestForm } from './info-request-form.js';

export const TYPED = 'Eight weeks of physical therapy.';
export const SENT = partOf(ofOutcome('sent.title'));

/** The limits of the mock server, as the sentences about files name them. */
export const LIMITS = { size: '10 MB', total: '50 MB', n: 20, types: 'PDF, JPEG, PNG, TIFF, Word, or Text' };

type Fetch = NonNullable<MockPortal['settings']['fetch']>;

export interface FormOptions extends MockPortalOptions {
  readonly messageId?: string;
  readonly wrap?: (fetch: Fetch) => Fetch;
  /** Minutes from the test's now to the deadline. */
  readonly dueIn?: number;
}

/** As the browser does when the tab is to be closed. Tells whether it may be closed without a question. */
export const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** What the test before left unsaved is saved as its form goes, and holds the page until then. */
export const nothingBlocksLeaving = (): Promise<void> => waitUntil(leave, 'something still holds the page');

export type Form = Awaited<ReturnType<typeof formOver>>;

/** A form over a portal that exists already, its reads settled. */
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
    /** The form reads everything again, as after news. */
    refreshed: async () => {
      el.refresh();
      await driver.settled();
      await nextFrame();
    },
    arrived: (count = 1) => waitUntil(() => portal.backend.attachments.checking().length === count),
    /** The request as the server has it. */
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

/** Every item is answered in words: nothing is missing. */
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

/** The device was asleep or the page hidden for so many minutes, and is looked at again. */
export function wakeAfter({ portal }: Form, minutes: number): void {
  portal.clock.advance(minutes * 60_000);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Counts the calls whose address ends so, with their idempotency keys. */
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
