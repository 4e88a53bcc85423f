/** Typed text is still there after a control hid or replaced its field. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

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

import { ofAssistance, ofExtension, ofForm, ofManage, ofScheduler, ofStep, ofTask, partOf } from '../copy.fixture.js';
import { aPage } from '../page.js';
import type { Page, Start, Tag } from '../page.js';

/** A step: a button by its label, or another user action. */
type Step<T extends Tag> = string | ((page: Page, el: HTMLElementTagNameMap[T]) => unknown);

interface Hiding<T extends Tag> extends Start {
  readonly before?: readonly Step<T>[];
  /** The text to type, by field, in order. */
  readonly typed: Readonly<Record<string, string>>;
  readonly hide: readonly Step<T>[];
  /** The control doesn't hide the field, but may have emptied it. */
  readonly looksTheSame?: boolean;
  readonly show: readonly Step<T>[];
}

const order = (orderId: string) => ({ 'order-id': orderId });
const request = { 'message-id': MESSAGES.clarification };
const NEAR = 3 * 3_600_000;

const choosing =
  (selector: string, value: string) =>
  ({ fill }: Page) =>
    fill(selector, value);

/** Ticks or unticks the first "I cannot provide this". */
const cannot = (_: Page, el: HTMLElementTagNameMap['info-request-form']): void =>
  infoRequestFormDriver(el).cannotBoxes()[0]?.click();

const escape = (_: Page, el: HTMLElement): void => {
  const [reason] = deepAll(el.shadowRoot ?? el, '#reason');
  reason?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
};

const dismiss = (_: Page, el: HTMLElement): void =>
  deepAll<HTMLDialogElement>(el.shadowRoot ?? el, 'dialog[open]')[0]?.close();

const toOrder =
  (orderId: string): Step<'p2p-manage'> & Step<'p2p-scheduler'> =>
  (_: Page, el: HTMLElement) =>
    el.setAttribute('order-id', orderId);

const toMessage =
  (messageId: string) =>
  (_: Page, el: HTMLElement): void =>
    el.setAttribute('message-id', messageId);

const toStep =
  (step: string) =>
  (_: Page, el: HTMLElement): void =>
    el.setAttribute('step', step);

const firstSlot = async ({ buttons }: Page): Promise<void> => {
  const slots = () => buttons().filter((button) => button.part.contains('slot'));
  await waitUntil(() => slots().length > 0, 'no available time');
  slots()[0]?.click();
};

const BY_HAND = {
  '#contact': 'other',
  '#firstName': 'Robin',
  '#lastName': 'Quill',
  '#title': 'Nurse',
  '#phone': '(555) 234-5678',
  '#extension': '12',
  '#email': 'robin@practice.example',
  '#secondaryPhone': '(555) 234-5679',
  '#secondaryExtension': '13',
};
const CALL = { '#name': 'Avery Quill', '#phone': '(555) 234-5678', '#extension': '12', '#note': 'After 2 PM' };
const NOTICE = { '#email': 'office@practice.example' };
const CANCELING = { '#reason': 'other', '#note': 'The records were sent.' };

const askedAlready: readonly Step<'p2p-scheduler'>[] = [
  choosing('#email', 'first@practice.example'),
  ofAssistance('notice.send'),
  ofAssistance('notice.change'),
];

const HIDINGS: { readonly [T in Tag]: Readonly<Record<string, Hiding<T>>> } = {
  'message-center': {
    'another message opened': {
      with: request,
      before: [(_, el) => messageCenterDriver(el).formLoaded()],
      typed: { '#answer': 'Eight weeks of physical therapy.' },
      hide: [pauseFor(partOf(ofForm('draft.saved'))), toMessage(MESSAGES.notice)],
      show: [toMessage(MESSAGES.clarification)],
    },
  },
  'info-request-form': {
    'another request shown, then the first': {
      with: request,
      dueIn: NEAR,
      before: [ofExtension('extension.open')],
      typed: { '#reason': 'The records are in another office.' },
      hide: [toMessage(MESSAGES.answered), (_, el) => infoRequestFormDriver(el).settled()],
      show: [toMessage(MESSAGES.clarification), ofExtension('extension.open')],
    },
    '"I cannot provide this" unticked and ticked': {
      with: request,
      before: [cannot],
      typed: { '.reason #reason': 'other', '#words': 'Not in this office.' },
      hide: [cannot],
      show: [cannot],
    },
    'another reason selected, then the first': {
      with: request,
      before: [cannot],
      typed: { '.reason #reason': 'other', '#words': 'Not in this office.' },
      hide: [choosing('.reason #reason', 'not-performed')],
      show: [choosing('.reason #reason', 'other')],
    },
    'the request for more time closed and opened': {
      with: request,
      dueIn: NEAR,
      before: [ofExtension('extension.open')],
      typed: { '#reason': 'The records are in another office.' },
      hide: [ofExtension('extension.cancel')],
      show: [ofExtension('extension.open')],
    },
    'the request for more time closed with Escape and opened': {
      with: request,
      dueIn: NEAR,
      before: [ofExtension('extension.open')],
      typed: { '#reason': 'The records are in another office.' },
      hide: [escape],
      show: [ofExtension('extension.open')],
    },
  },
  'p2p-scheduler': {
    'a contact selected after typing one, then somebody else': {
      with: order(ORDERS.request),
      typed: BY_HAND,
      hide: [choosing('#contact', 'c-1')],
      show: [choosing('#contact', 'other')],
    },
    'another contact selected after a correction, then the first': {
      with: order(ORDERS.request),
      typed: { '#contact': 'c-1', '#title': 'Head nurse', '#extension': '77' },
      hide: [choosing('#contact', 'c-2')],
      show: [choosing('#contact', 'c-1')],
    },
    'the summary opened, then Back': {
      with: order(ORDERS.request),
      typed: BY_HAND,
      hide: [firstSlot, ofScheduler('continue'), ({ has }) => waitUntil(() => has(ofStep('schedule')))],
      show: [ofStep('back')],
    },
    'the typed contact selected again after the summary': {
      with: order(ORDERS.request),
      typed: BY_HAND,
      hide: [
        choosing('#contact', 'c-1'),
        firstSlot,
        ofScheduler('continue'),
        ({ has }) => waitUntil(() => has(ofStep('schedule'))),
      ],
      show: [ofStep('back'), choosing('#contact', 'other')],
    },
    'a contact selected, another order shown, then somebody else': {
      with: order(ORDERS.request),
      typed: BY_HAND,
      hide: [choosing('#contact', 'c-1'), toOrder(ORDERS.mixedLengths), (_, el) => schedulerDriver(el).settled()],
      show: [toOrder(ORDERS.request), (_, el) => schedulerDriver(el).settled(), choosing('#contact', 'other')],
    },
    'another order shown, then the first': {
      with: order(ORDERS.request),
      typed: BY_HAND,
      hide: [toOrder(ORDERS.mixedLengths), (_, el) => schedulerDriver(el).settled()],
      show: [toOrder(ORDERS.request)],
    },
    'another order shown while requesting help': {
      scenario: 'no-slots',
      with: order(ORDERS.request),
      typed: { ...NOTICE, ...CALL },
      hide: [toOrder(ORDERS.mixedLengths), (_, el) => schedulerDriver(el).settled()],
      show: [toOrder(ORDERS.request)],
    },
    'a changed address canceled': {
      scenario: 'no-slots',
      with: order(ORDERS.request),
      before: askedAlready,
      typed: NOTICE,
      hide: [ofAssistance('keep')],
      show: [ofAssistance('notice.change')],
    },
    'the call requested, with the address unsent': {
      scenario: 'no-slots',
      with: order(ORDERS.request),
      before: [choosing('#name', 'Avery'), choosing('#phone', '(555) 234-5678')],
      typed: NOTICE,
      looksTheSame: true,
      hide: [ofAssistance('call.send')],
      show: [ofAssistance('call.change')],
    },
  },
  'p2p-manage': {
    'the Peer-to-Peer kept, and canceling opened again': {
      with: order(ORDERS.confirmed),
      before: [ofManage('cancel')],
      typed: CANCELING,
      hide: [ofTask('keep')],
      show: [ofManage('cancel')],
    },
    'canceling closed like with Escape': {
      with: order(ORDERS.confirmed),
      before: [ofManage('cancel')],
      typed: CANCELING,
      hide: [dismiss],
      show: [ofManage('cancel')],
    },
    'another reason to cancel selected, then the first': {
      with: order(ORDERS.confirmed),
      before: [ofManage('cancel')],
      typed: CANCELING,
      hide: [choosing('#reason', 'no-longer-needed')],
      show: [choosing('#reason', 'other')],
    },
    "the contact change left through a host's steps": {
      with: order(ORDERS.confirmed),
      before: [ofManage('edit')],
      typed: BY_HAND,
      hide: [toStep('overview')],
      show: [ofManage('edit')],
    },
    'a contact selected, the step left, then somebody else': {
      with: order(ORDERS.confirmed),
      before: [ofManage('edit')],
      typed: BY_HAND,
      hide: [choosing('#contact', 'c-1'), toStep('overview')],
      show: [ofManage('edit'), choosing('#contact', 'other')],
    },
    'a contact selected after typing one, then somebody else': {
      with: order(ORDERS.confirmed),
      before: [ofManage('edit')],
      typed: BY_HAND,
      hide: [choosing('#contact', 'c-1')],
      show: [choosing('#contact', 'other')],
    },
    'the current time kept, and rescheduling opened again': {
      scenario: 'no-slots',
      with: order(ORDERS.confirmed),
      before: [ofManage('reschedule')],
      typed: { ...NOTICE, ...CALL },
      hide: [ofTask('keep-time')],
      show: [ofManage('reschedule')],
    },
    'another order shown during a contact change': {
      with: order(ORDERS.confirmed),
      before: [ofManage('edit')],
      typed: BY_HAND,
      hide: [toOrder(ORDERS.requested), (_, el) => manageDriver(el).settled()],
      show: [toOrder(ORDERS.confirmed), ofManage('edit')],
    },
  },
};

function pauseFor(words: string) {
  return ({ text }: Page): Promise<void> => waitUntil(() => text().includes(words), `never shows "${words}"`);
}

async function walk<T extends Tag>(page: Page, el: HTMLElementTagNameMap[T], steps: readonly Step<T>[] = []) {
  for (const step of steps) {
    await (typeof step === 'string' ? page.press(step) : step(page, el));
    await pause();
  }
}

/** Waits until a module is rendered. */
const SETTLED: { readonly [T in Tag]: (el: HTMLElementTagNameMap[T]) => Promise<unknown> } = {
  'message-center': (el) => messageCenterDriver(el).settled(),
  'info-request-form': (el) => infoRequestFormDriver(el).settled(),
  'p2p-scheduler': (el) => schedulerDriver(el).settled(),
  'p2p-manage': (el) => manageDriver(el).settled(),
};

async function start<T extends Tag>(tag: T, { before, typed, ...from }: Hiding<T>) {
  const page = await aPage(tag, from);
  const { el } = page;
  await SETTLED[tag](el);
  await walk(page, el, before);
  for (const [selector, text] of Object.entries(typed)) {
    await page.fill(selector, text);
    await pause();
  }
  return { page, el };
}

for (const [tag, hidings] of Object.entries(HIDINGS) as [Tag, Readonly<Record<string, Hiding<Tag>>>][]) {
  describe(`typed text in <${tag}>`, () => {
    before(() => setViewport({ width: 1200, height: 900 }));

    for (const [name, hiding] of Object.entries(hidings)) {
      it(`is restored: ${name} (10-7)`, async () => {
        const { page, el } = await start(tag, hiding);
        const now = () => Object.keys(hiding.typed).map((selector) => page.find(selector)?.value);
        const typed = Object.values(hiding.typed);
        expect(now(), 'the text was typed').to.deep.equal(typed);

        await walk(page, el, hiding.hide);
        if (!hiding.looksTheSame)
          await waitUntil(() => JSON.stringify(now()) !== JSON.stringify(typed), 'the text was never hidden');
        await walk(page, el, hiding.show);
        await waitUntil(() => now().every((value) => value !== undefined), 'the text is not shown again');
        await pause(30);

        expect(now()).to.deep.equal(typed);
      });
    }
  });
}
