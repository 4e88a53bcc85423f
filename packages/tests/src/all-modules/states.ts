/** The states that the tests of all modules walk through, each with the steps that lead to it. */
import { infoRequestFormDriver } from '@portal/info-request-form/testing';
import '@portal/info-request-form/define/info-request-form.js';
import '@portal/info-request-form/define/later/request-parts.js';
import { messageCenterDriver } from '@portal/message-center/testing';
import '@portal/message-center/define/message-badge.js';
import '@portal/message-center/define/message-center.js';
import { MESSAGES, ORDERS } from '@portal/mocks';
import type { ScenarioName } from '@portal/mocks';
import { manageDriver } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-action.js';
import '@portal/p2p-manage/define/p2p-manage.js';
import { schedulerDriver } from '@portal/p2p-scheduler/testing';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';

import { ofExtension, ofList, ofManage, ofScheduler, ofStep, ofTask } from './copy.fixture.js';

export type Tag = 'message-center' | 'info-request-form' | 'p2p-scheduler' | 'p2p-manage';

export interface State<T extends Tag> {
  readonly scenario?: ScenarioName;
  /** Attributes of the element. */
  readonly with?: Readonly<Record<string, string>>;
  /** The steps that lead to it. */
  readonly steps: (el: HTMLElementTagNameMap[T]) => Promise<unknown>;
}

const center = async (el: HTMLElementTagNameMap['message-center']) => {
  const driver = messageCenterDriver(el);
  await driver.settled();
  return driver;
};

const opened = async (el: HTMLElementTagNameMap['message-center']) => {
  const driver = await center(el);
  await driver.formLoaded();
  const form = driver.form();
  if (form) await infoRequestFormDriver(form).settled();
  return driver;
};

const form = async (el: HTMLElementTagNameMap['info-request-form']) => {
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  return driver;
};

const manage = async (el: HTMLElementTagNameMap['p2p-manage']) => {
  const driver = manageDriver(el);
  await driver.settled();
  return driver;
};

const scheduler = async (el: HTMLElementTagNameMap['p2p-scheduler']) => {
  const driver = schedulerDriver(el);
  await driver.settled();
  return driver;
};

const filled = async (el: HTMLElementTagNameMap['p2p-scheduler']) => {
  const driver = await scheduler(el);
  await driver.picker().choose(/./);
  await driver.contact().choose('c-1');
  await driver.settled();
  return driver;
};

const pressing =
  (...keys: readonly ('reschedule' | 'cancel' | 'edit')[]) =>
  async (el: HTMLElementTagNameMap['p2p-manage']) => {
    const { press } = await manage(el);
    for (const key of keys) await press(ofManage(key));
  };

/** The text and files that the steps enter. */
export const TYPED = {
  reason: 'Not here.',
  longName: `${'long-name'.repeat(14)}.pdf`,
  shortName: 'a short one.pdf',
} as const;

const aFile = (name: string) => new File(['%PDF-1.7 '.padEnd(2_048, name)], name, { type: 'application/pdf' });

const message = (messageId: string) => ({ 'message-id': messageId });
const order = (orderId: string) => ({ 'order-id': orderId });

export const STATES: { readonly [T in Tag]: Readonly<Record<string, State<T>>> } = {
  'message-center': {
    'the list': { steps: center },
    'selected rows': { steps: async (el) => (await center(el)).tick(0) },
    'a message that stays': {
      steps: async (el) => {
        const { tick, press, settled } = await center(el);
        tick(0);
        press(ofList('delete'));
        await settled();
      },
    },
    'nothing selected': { steps: async (el) => (await center(el)).press(ofList('delete')) },
    'unknown statuses and types': { scenario: 'odd-data', steps: center },
    'an open request': { with: message(MESSAGES.clarification), steps: opened },
    'a notice': { with: message(MESSAGES.notice), steps: opened },
    'an answered request': { with: message(MESSAGES.answered), steps: opened },
    'an expired request': { with: message(MESSAGES.expired), steps: opened },
  },
  'info-request-form': {
    'an open request': { with: message(MESSAGES.clarification), steps: form },
    'what is missing': {
      with: message(MESSAGES.clarification),
      steps: async (el) => {
        const { submit, settled } = await form(el);
        submit();
        await settled();
      },
    },
    'more time without a reason': {
      with: message(MESSAGES.clarification),
      steps: async (el) => {
        const { press, settled } = await form(el);
        press(ofExtension('extension.open'));
        await settled();
        press(ofExtension('extension.send'));
        await settled();
      },
    },
    'a document that cannot be provided': {
      with: message(MESSAGES.clarification),
      steps: async (el) => (await form(el)).cannotProvide(0, 'other', TYPED.reason),
    },
    files: {
      with: message(MESSAGES.clarification),
      steps: async (el) => {
        const { attach, settled } = await form(el);
        attach(aFile(TYPED.longName), aFile(TYPED.shortName));
        await settled();
      },
    },
    'an answered request': { with: message(MESSAGES.answered), steps: form },
    'an expired request': { with: message(MESSAGES.expired), steps: form },
  },
  'p2p-scheduler': {
    choosing: { with: order(ORDERS.request), steps: scheduler },
    'everything missing': {
      with: order(ORDERS.request),
      steps: async (el) => (await scheduler(el)).press(ofScheduler('continue')),
    },
    'a held time': { with: order(ORDERS.request), steps: filled },
    'the summary': {
      with: order(ORDERS.request),
      steps: async (el) => (await filled(el)).press(ofScheduler('continue')),
    },
    requested: {
      with: order(ORDERS.request),
      steps: async (el) => {
        const { press } = await filled(el);
        await press(ofScheduler('continue'));
        await press(ofStep('schedule'));
      },
    },
    'a lost time': { scenario: 'slot-race', with: order(ORDERS.request), steps: filled },
    'no open times': {
      scenario: 'no-slots',
      with: order(ORDERS.request),
      steps: scheduler,
    },
    'by telephone only': { with: order(ORDERS.radiology), steps: scheduler },
    'under appeal': { with: order(ORDERS.underAppeal), steps: scheduler },
  },
  'p2p-manage': {
    requested: { with: order(ORDERS.requested), steps: pressing() },
    confirmed: { with: order(ORDERS.confirmed), steps: pressing() },
    declined: { with: order(ORDERS.declined), steps: pressing() },
    'canceled by the payer': { with: order(ORDERS.cancelledByPayer), steps: pressing() },
    completed: { with: order(ORDERS.completed), steps: pressing() },
    'choosing another time': { with: order(ORDERS.confirmed), steps: pressing('reschedule') },
    'confirming another time': {
      with: order(ORDERS.confirmed),
      steps: async (el) => {
        const { press, pressSlot } = await manage(el);
        await press(ofManage('reschedule'));
        await pressSlot(0);
        await press(ofTask('continue'));
      },
    },
    canceling: { with: order(ORDERS.confirmed), steps: pressing('cancel') },
    'changing the contact person': { with: order(ORDERS.confirmed), steps: pressing('edit') },
  },
};

/** Without any text of the server or the user. */
export const FAILURES: typeof STATES = {
  'message-center': { 'a failure': { scenario: 'failing', steps: center } },
  'info-request-form': { 'a failure': { scenario: 'failing', with: message(MESSAGES.clarification), steps: form } },
  'p2p-scheduler': { 'a failure': { scenario: 'failing', with: order(ORDERS.request), steps: scheduler } },
  'p2p-manage': { 'a failure': { scenario: 'failing', with: order(ORDERS.confirmed), steps: pressing() } },
};
