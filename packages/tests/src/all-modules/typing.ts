/** Every place in the modules where a user types, and the control that sends the text. */
import {
  cancelP2p,
  editP2pParticipant,
  pageMessages,
  requestCallBack,
  requestExtension,
  requestSlotNotice,
  scheduleP2p,
  submitInfoResponse,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { deepAll, pause, waitUntil } from '@portal/tests/fault-rig';
import { infoRequestFormDriver } from '@portal/info-request-form/testing';
import '@portal/info-request-form/define/info-request-form.js';
import '@portal/info-request-form/define/later/request-parts.js';
import { messageCenterDriver } from '@portal/message-center/testing';
import '@portal/message-center/define/message-center.js';
import { MESSAGES, ORDERS } from '@portal/mocks';
import { manageDriver } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-manage.js';
import { schedulerDriver } from '@portal/p2p-scheduler/testing';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';

import { aPage } from './page.js';
import type { Page, Start, Tag } from './page.js';

export interface TypingPlace<T extends Tag = Tag> extends Start {
  readonly endpoint: Endpoint;
  /** Options to select first. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** Text to type, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly prepare: (page: Page, el: HTMLElementTagNameMap[T]) => unknown;
  readonly send: (page: Page, el: HTMLElementTagNameMap[T]) => unknown;
}

const request = { 'message-id': MESSAGES.clarification };
const order = (orderId: string) => ({ 'order-id': orderId });
const NEAR = 3 * 3_600_000;

const PERSON = {
  '#firstName': 'Robin',
  '#lastName': 'Quill-Ash',
  '#title': 'MD',
  '#phone': '312-555-0143',
  '#extension': '12',
  '#email': 'robin-2@practice.example',
  '#secondaryPhone': '312-555-0199',
  '#secondaryExtension': '7',
};
const CALL = { '#name': 'Avery Quill-Ash', '#phone': '312-555-0143', '#extension': '12', '#note': 'After 2 PM' };

const shown = (el: HTMLElement, selector: string): readonly HTMLElement[] =>
  el.shadowRoot ? deepAll(el.shadowRoot, selector).filter((each) => each.checkVisibility()) : [];

const FIELDS = 'textarea, input:is([type=text], [type=tel], [type=email], [type=search], :not([type]))';

/** The visible fields. */
const fieldsIn = (el: HTMLElement) => shown(el, FIELDS) as readonly (HTMLInputElement | HTMLTextAreaElement)[];

/** Clicks the last matching button, which belongs to the typed text. */
const pressLast =
  (selector: string) =>
  (_: Page, el: HTMLElement): void =>
    shown(el, selector).at(-1)?.click();

/** Clicks a button in the same part of the page as a field. */
const pressBeside =
  (field: string, selector: string) =>
  (_: Page, el: HTMLElement): void => {
    const root = shown(el, field)[0]?.getRootNode();
    if (root instanceof ShadowRoot) root.querySelector<HTMLButtonElement>(selector)?.click();
  };

const submitForm =
  (field: string) =>
  (_: Page, el: HTMLElement): void =>
    fieldsIn(el)
      .find((each) => each.matches(field))
      ?.form?.requestSubmit();

const settledSchedule = (_: Page, el: HTMLElementTagNameMap['p2p-scheduler']) => schedulerDriver(el).settled();

async function takeSlot({ buttons }: Page): Promise<void> {
  const slots = () => buttons().filter((button) => button.part.contains('slot'));
  await waitUntil(() => slots().length > 0, 'no available time');
  slots()[0]?.click();
}

const toStep = (step: string) => async (_: Page, el: HTMLElementTagNameMap['p2p-manage']) => {
  await manageDriver(el).settled();
  el.step = step;
  await waitUntil(() => shown(el, 'select').length > 0, 'the step is missing');
};

const PLACES: { readonly [T in Tag]: Readonly<Record<string, TypingPlace<T>>> } = {
  'message-center': {
    'searching messages': {
      endpoint: pageMessages,
      typed: { '#search': 'Thornbury-2' },
      prepare: async (_, el) => {
        const mailbox = messageCenterDriver(el);
        await mailbox.settled();
        // Makes the later empty search a change.
        mailbox.search('Quill');
        await mailbox.settled();
      },
      send: submitForm('#search'),
    },
  },
  'info-request-form': {
    'answering with another reason': {
      endpoint: submitInfoResponse,
      with: request,
      chosen: { '.reason #reason': 'other' },
      typed: { '#answer': 'Eight weeks.', '#words': 'Not in this office.' },
      prepare: async (_, el) => {
        const form = infoRequestFormDriver(el);
        await form.settled();
        await form.cannotProvide(0, 'other');
        await form.cannotProvide(1, 'done-elsewhere');
      },
      send: (_, el) => infoRequestFormDriver(el).submit(),
    },
    'answering with a reason': {
      endpoint: submitInfoResponse,
      with: request,
      chosen: { '.reason #reason': 'not-performed' },
      typed: { '#answer': 'Eight weeks.', '#words': 'Not in this office.' },
      prepare: async (_, el) => {
        const form = infoRequestFormDriver(el);
        await form.settled();
        await form.cannotProvide(0, 'other');
        await form.cannotProvide(1, 'done-elsewhere');
      },
      send: (_, el) => infoRequestFormDriver(el).submit(),
    },
    'requesting more time': {
      endpoint: requestExtension,
      with: request,
      dueIn: NEAR,
      typed: { '#reason': 'The records are in another office.' },
      prepare: async (_, el) => {
        await infoRequestFormDriver(el).settled();
        await waitUntil(() => shown(el, '.open').length > 0, "more time can't be requested");
        shown(el, '.open')[0]?.click();
      },
      send: pressBeside('#reason', '.actions .button'),
    },
  },
  'p2p-scheduler': {
    'requesting a call': {
      endpoint: scheduleP2p,
      with: order(ORDERS.request),
      chosen: { '#contact': 'other' },
      typed: PERSON,
      prepare: async (page, el) => {
        await settledSchedule(page, el);
        await takeSlot(page);
      },
      send: async (page, el) => {
        const press = pressLast('.button.primary');
        press(page, el);
        await waitUntil(() => shown(el, 'p2p-summary, [aria-invalid=true]').length > 0, 'no next step appears');
        if (shown(el, 'p2p-summary').length > 0) press(page, el);
      },
    },
    'requesting a notice of times': {
      endpoint: requestSlotNotice,
      scenario: 'no-slots',
      with: order(ORDERS.request),
      typed: { '#email': 'robin-2@practice.example' },
      prepare: settledSchedule,
      send: submitForm('#email'),
    },
    'requesting to be called': {
      endpoint: requestCallBack,
      scenario: 'no-slots',
      with: order(ORDERS.request),
      typed: CALL,
      prepare: settledSchedule,
      send: submitForm('#name'),
    },
  },
  'p2p-manage': {
    'changing the contact person': {
      endpoint: editP2pParticipant,
      with: order(ORDERS.confirmed),
      chosen: { '#contact': 'other' },
      typed: PERSON,
      prepare: toStep('edit'),
      send: pressLast('.button.primary'),
    },
    'canceling with a note': {
      endpoint: cancelP2p,
      with: order(ORDERS.confirmed),
      chosen: { '#reason': 'no-longer-needed' },
      typed: { '#note': 'The records were sent.' },
      prepare: toStep('cancel'),
      send: pressLast('.button.danger'),
    },
    'canceling for another reason': {
      endpoint: cancelP2p,
      with: order(ORDERS.confirmed),
      chosen: { '#reason': 'other' },
      typed: { '#note': 'The records were sent.' },
      prepare: toStep('cancel'),
      send: pressLast('.button.danger'),
    },
  },
};

export const TYPING_PLACES = (Object.entries(PLACES) as [Tag, Readonly<Record<string, TypingPlace>>][]).flatMap(
  ([tag, places]) => Object.entries(places).map(([name, place]) => ({ tag, name, place })),
);

/** Free text is sent as typed, and may have several lines. */
export const isFreeText = (selector: string): boolean => ['#answer', '#words', '#reason', '#note'].includes(selector);

/** A place with filled fields; `typed` overrides their default text and is typed last. */
export async function typedIn(tag: Tag, place: TypingPlace, typed: Readonly<Record<string, string>> = {}) {
  const page = await aPage(tag, place);
  const { el } = page;
  await place.prepare(page, el);
  const before = page.wire.callsOf(place.endpoint).length;
  // The field typed last still has the focus when the form is sent.
  const others = Object.entries(place.typed).filter(([selector]) => !(selector in typed));
  for (const [selector, text] of [...Object.entries(place.chosen ?? {}), ...others, ...Object.entries(typed)]) {
    await page.fill(selector, text);
    await pause();
  }
  return {
    ...page,
    fields: () => fieldsIn(el),
    /** Sends the text, and returns the bodies sent, or the fields that prevented it. */
    outcome: async () => {
      const invalid = () => shown(el, '[aria-invalid=true], #places').map(({ id }) => id);
      await place.send(page, el);
      await waitUntil(
        () => page.wire.callsOf(place.endpoint).length > before || invalid().length > 0,
        'no outcome appears',
      );
      await pause(30);
      return {
        sent: page.wire
          .callsOf(place.endpoint)
          .slice(before)
          .map(({ body }) => bodyOf(body)),
        invalid: invalid(),
      };
    },
  };
}

/** Omits values that differ in every call. */
const bodyOf = (body: string): unknown =>
  JSON.parse(body, (key, value: unknown) => (key === 'holdId' ? null : value)) as unknown;
