/** Every string of every response may be very long: 120 characters without a space, or forty words. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { Wire, deepText } from '@portal/tests/fault-rig';
import { infoRequestFormDriver } from '@portal/info-request-form/testing';
import '@portal/info-request-form/define/info-request-form.js';
import '@portal/info-request-form/define/later/request-parts.js';
import { messageCenterDriver } from '@portal/message-center/testing';
import '@portal/message-center/define/message-badge.js';
import '@portal/message-center/define/message-center.js';
import { MESSAGES, ORDERS, mockPortal } from '@portal/mocks';
import type { ScenarioName } from '@portal/mocks';
import { manageDriver } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-action.js';
import '@portal/p2p-manage/define/p2p-manage.js';
import { schedulerDriver } from '@portal/p2p-scheduler/testing';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';

import { ofManage, ofScheduler, ofStep, ofTask } from '../copy.fixture.js';
import { layoutFindings } from './findings.js';
import { STRETCHES, stretchAll } from './stretch.js';
import type { Stretch } from './stretch.js';

type Tag = 'message-center' | 'info-request-form' | 'p2p-scheduler' | 'p2p-manage';

interface State<T extends Tag> {
  readonly scenario?: ScenarioName;
  /** Attributes of the element. */
  readonly with?: Readonly<Record<string, string>>;
  /** The steps that lead to the state. */
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
  await driver.picker().choose(/day/);
  await driver.contact().choose('c-1');
  await driver.settled();
  return driver;
};

const pressing =
  (...names: readonly string[]) =>
  async (el: HTMLElementTagNameMap['p2p-manage']) => {
    const { press } = await manage(el);
    for (const name of names) await press(name);
  };

const aFile = (name: string) => new File(['%PDF-1.7 '.padEnd(2_048, name)], name, { type: 'application/pdf' });

const message = (messageId: string) => ({ 'message-id': messageId });
const order = (orderId: string) => ({ 'order-id': orderId });

const STATES: { readonly [T in Tag]: Readonly<Record<string, State<T>>> } = {
  'message-center': {
    'the list': { steps: center },
    'selected rows': { steps: async (el) => (await center(el)).tick(0) },
    'unknown statuses and types': { scenario: 'odd-data', steps: center },
    'an open request': { with: message(MESSAGES.clarification), steps: opened },
    'a notice': { with: message(MESSAGES.notice), steps: opened },
    'an answered request': { with: message(MESSAGES.answered), steps: opened },
    'an expired request': { with: message(MESSAGES.expired), steps: opened },
  },
  'info-request-form': {
    'an open request': { with: message(MESSAGES.clarification), steps: form },
    'missing items': {
      with: message(MESSAGES.clarification),
      steps: async (el) => {
        const { submit, settled } = await form(el);
        submit();
        await settled();
      },
    },
    'an unavailable document': {
      with: message(MESSAGES.clarification),
      steps: async (el) => (await form(el)).cannotProvide(0, 'other', 'Not here.'),
    },
    files: {
      with: message(MESSAGES.clarification),
      steps: async (el) => {
        const { attach, settled } = await form(el);
        attach(aFile(`${'long-name'.repeat(14)}.pdf`), aFile('a short one.pdf'));
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
    'no available times': {
      scenario: 'no-slots',
      with: order(ORDERS.request),
      steps: scheduler,
    },
    'by phone only': { with: order(ORDERS.radiology), steps: scheduler },
    'under appeal': { with: order(ORDERS.underAppeal), steps: scheduler },
  },
  'p2p-manage': {
    requested: { with: order(ORDERS.requested), steps: pressing() },
    confirmed: { with: order(ORDERS.confirmed), steps: pressing() },
    declined: { with: order(ORDERS.declined), steps: pressing() },
    'canceled by the payer': { with: order(ORDERS.cancelledByPayer), steps: pressing() },
    completed: { with: order(ORDERS.completed), steps: pressing() },
    'selecting another time': { with: order(ORDERS.confirmed), steps: pressing(ofManage('reschedule')) },
    'confirming another time': {
      with: order(ORDERS.confirmed),
      steps: async (el) => {
        const { press, pressSlot } = await manage(el);
        await press(ofManage('reschedule'));
        await pressSlot(0);
        await press(ofTask('continue'));
      },
    },
    canceling: { with: order(ORDERS.confirmed), steps: pressing(ofManage('cancel')) },
    'changing the contact person': { with: order(ORDERS.confirmed), steps: pressing(ofManage('edit')) },
  },
};

async function rendered<T extends Tag>(tag: T, state: State<T>, stretch: Stretch) {
  const { scenario = 'office-day', with: attributes = {}, steps } = state;
  const portal = mockPortal({ scenario });
  const wire = new Wire(portal.settings.fetch);
  stretchAll(wire, stretch);
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.settings = { ...portal.settings, fetch: wire.fetch, pollInterval: 0 };
  page.append(el);
  await steps(el);
  await nextFrame();
  return el;
}

for (const direction of ['ltr', 'rtl'] as const) {
  for (const stretch of Object.keys(STRETCHES) as Stretch[]) {
    describe(`a very long ${stretch} in every response string, ${direction}, at 320 px`, () => {
      before(async () => {
        await setViewport({ width: 320, height: 900 });
        document.documentElement.dir = direction;
        // Without a body margin, all 320 px belong to the module.
        document.body.style.margin = '0';
      });

      after(async () => {
        document.documentElement.dir = '';
        document.body.style.margin = '';
        await setViewport({ width: 1200, height: 900 });
      });

      for (const [tag, states] of Object.entries(STATES) as [Tag, Readonly<Record<string, State<Tag>>>][]) {
        for (const [name, state] of Object.entries(states)) {
          it(`fits <${tag}>: ${name} (10-25)`, async () => {
            const el = await rendered(tag, state, stretch);

            expect(deepText(el), 'a long text is on screen').to.include(STRETCHES[stretch].trim());
            expect(layoutFindings(el)).to.deep.equal([]);
          });
        }
      }
    });
  }
}
