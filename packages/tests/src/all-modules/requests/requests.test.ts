/** A write sends the content of the screen at the click, and one idempotency key never carries two bodies. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import {
  cancelP2p,
  editP2pParticipant,
  requestCallBack,
  requestExtension,
  requestSlotNotice,
  rescheduleP2p,
  scheduleP2p,
  submitInfoResponse,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { gate, pause, waitUntil } from '@portal/tests/fault-rig';
import { infoRequestFormDriver } from '@portal/info-request-form/testing';
import '@portal/info-request-form/define/info-request-form.js';
import '@portal/info-request-form/define/later/request-parts.js';
import { COLLEAGUE, MESSAGES, ORDERS } from '@portal/mocks';
import { manageDriver } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-manage.js';
import { schedulerDriver } from '@portal/p2p-scheduler/testing';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';

import { ofAssistance, ofExtension, ofForm, ofManage, ofScheduler, ofStep, ofTask } from '../copy.fixture.js';
import { aPage, quiet } from '../page.js';
import type { Page, Start, Tag } from '../page.js';

interface Write<T extends Tag> extends Start {
  readonly endpoint: Endpoint;
  /** Prepares the page for the click. */
  readonly prepare: (page: Page, el: HTMLElementTagNameMap[T]) => Promise<unknown>;
  readonly button: string;
  /** Changes the screen, if the page allows it. */
  readonly change: (page: Page) => Promise<unknown>;
  /** The part of the screen that belongs in the body. */
  readonly shown: (page: Page) => unknown;
  readonly sent: (body: Record<string, unknown>) => unknown;
  /** The record's current version on the backend, for a versioned write. */
  readonly version?: (page: Page) => string;
  /** A coworker changes the record. */
  readonly coworkerChange?: (page: Page) => unknown;
}

const order = (orderId: string) => ({ 'order-id': orderId });
const request = { 'message-id': MESSAGES.clarification };
const HOURS = 3_600_000;

const manage = async (el: HTMLElementTagNameMap['p2p-manage'], task: string) => {
  const driver = manageDriver(el);
  await driver.settled();
  await driver.press(task);
  return driver;
};

const scheduler = async (el: HTMLElementTagNameMap['p2p-scheduler']) => {
  const driver = schedulerDriver(el);
  await driver.settled();
  return driver;
};

/** The selected slot, remembered for a later step that shows it as text. */
const chosen = new WeakMap<Page, string>();

const slotsOf = ({ buttons }: Page) => buttons().filter((button) => button.part.contains('slot'));

const chooseSlot = async (page: Page, index: number): Promise<void> => {
  await waitUntil(() => slotsOf(page).length > index, 'no available time');
  const slot = slotsOf(page)[index];
  slot?.click();
  if (slot) chosen.set(page, slot.value);
  await pause();
};

/** Goes back to the times, selects another one, and returns to the same button. */
const chooseAnother = (back: string, on: string, button: string) => async (page: Page) => {
  if (!page.has(back)) return;
  await page.press(back);
  await pause();
  // The page may stay as it is while the write is in progress.
  if (page.has(back)) return;
  await chooseSlot(page, 1);
  await page.press(on);
  await waitUntil(() => page.has(button), 'the page shows no confirmation');
};

const participantOf = (body: Record<string, unknown>) =>
  (body['participant'] as Record<string, unknown> | undefined)?.['firstName'];

const answersOf = (body: Record<string, unknown>) => (body['answers'] as { text: string | null }[])[0]?.text;

/** A booking that a coworker changes. */
const booked = {
  version: ({ portal }: Page) => portal.backend.bookings.get(ORDERS.confirmed).version,
  coworkerChange: ({ portal: { backend } }: Page) => {
    const { orderId, participant, credential, version } = backend.bookings.get(ORDERS.confirmed);
    const changed = { ...participant, firstName: 'Zoe' };
    const input = { orderId, participant: changed, ...(credential && { credential: credential.code }) };
    backend.bookings.editParticipant(input, version, COLLEAGUE);
  },
};

/** A request for which a coworker saves a draft. */
const savedDraft = {
  version: ({ portal }: Page) => portal.backend.infoRequests.get(MESSAGES.clarification).version,
  coworkerChange: ({ portal }: Page) => portal.qa.colleagueDrafts(MESSAGES.clarification, 'Twelve weeks of therapy.'),
};

const WRITES: { readonly [T in Tag]?: Readonly<Record<string, Write<T>>> } = {
  'info-request-form': {
    'requesting more time': {
      coworkerChange: savedDraft.coworkerChange,
      endpoint: requestExtension,
      with: request,
      dueIn: 3 * HOURS,
      button: ofExtension('extension.send'),
      prepare: async (page, el) => {
        await infoRequestFormDriver(el).settled();
        await page.press(ofExtension('extension.open'));
        await page.fill('#reason', 'From another office.');
      },
      change: ({ fill }) => fill('#reason', 'The records are in another office.'),
      shown: ({ value }) => value('#reason'),
      sent: ({ reason }) => reason,
    },
    submitting: {
      ...savedDraft,
      endpoint: submitInfoResponse,
      with: request,
      button: ofForm('submit'),
      prepare: async (page, el) => {
        const form = infoRequestFormDriver(el);
        await form.settled();
        await page.fill('#answer', 'Eight weeks of physical therapy.');
        await form.cannotProvide(0, 'not-performed');
        await form.cannotProvide(1, 'done-elsewhere');
        await waitUntil(() => form.missing() === '');
      },
      change: ({ fill }) => fill('#answer', 'Ten weeks of physical therapy.'),
      shown: ({ value }) => value('#answer'),
      sent: answersOf,
    },
  },
  'p2p-scheduler': {
    scheduling: {
      // A hold check or the response to the write reports it.
      coworkerChange: ({ portal }) => portal.qa.colleagueHolds(ORDERS.request),
      endpoint: scheduleP2p,
      with: order(ORDERS.request),
      button: ofStep('schedule'),
      prepare: async (page, el) => {
        const driver = await scheduler(el);
        await chooseSlot(page, 0);
        await driver.contact().choose('c-1');
        await driver.settled();
        await page.press(ofScheduler('continue'));
        await waitUntil(() => page.has(ofStep('schedule')));
      },
      change: chooseAnother(ofStep('back'), ofScheduler('continue'), ofStep('schedule')),
      shown: (page) => chosen.get(page),
      sent: ({ slotId }) => slotId,
    },
    'requesting a notice of times': {
      endpoint: requestSlotNotice,
      scenario: 'no-slots',
      with: order(ORDERS.request),
      button: ofAssistance('notice.send'),
      prepare: async (page, el) => {
        await scheduler(el);
        await page.fill('#email', 'office@practice.example');
      },
      change: ({ fill }) => fill('#email', 'nurse@practice.example'),
      shown: ({ value }) => value('#email'),
      sent: ({ email }) => email,
    },
    'requesting a call': {
      endpoint: requestCallBack,
      scenario: 'no-slots',
      with: order(ORDERS.request),
      button: ofAssistance('call.send'),
      prepare: async (page, el) => {
        await scheduler(el);
        await page.fill('#name', 'Avery Quill');
        await page.fill('#phone', '(555) 234-5678');
        await page.fill('#note', 'After 2 PM');
      },
      change: ({ fill }) => fill('#note', 'Before noon'),
      shown: ({ value }) => value('#note'),
      sent: ({ note }) => note,
    },
  },
  'p2p-manage': {
    canceling: {
      ...booked,
      endpoint: cancelP2p,
      with: order(ORDERS.confirmed),
      button: ofTask('cancel'),
      prepare: async (page, el) => {
        await manage(el, ofManage('cancel'));
        await page.fill('#reason', 'other');
        await page.fill('#note', 'The records were sent.');
      },
      change: async ({ fill }) => {
        await fill('#reason', 'no-longer-needed');
        await fill('#note', 'It is decided.');
      },
      shown: ({ value }) => [value('#reason'), value('#note')],
      sent: ({ reason, note }) => [reason, note],
    },
    rescheduling: {
      ...booked,
      endpoint: rescheduleP2p,
      with: order(ORDERS.confirmed),
      button: ofTask('confirm'),
      prepare: async (page, el) => {
        const driver = await manage(el, ofManage('reschedule'));
        await chooseSlot(page, 0);
        await driver.press(ofTask('continue'));
      },
      change: chooseAnother(ofTask('another'), ofTask('continue'), ofTask('confirm')),
      shown: (page) => chosen.get(page),
      sent: ({ slotId }) => slotId,
    },
    'changing the contact person': {
      ...booked,
      endpoint: editP2pParticipant,
      with: order(ORDERS.confirmed),
      button: ofTask('edit-save'),
      prepare: async (page, el) => {
        await manage(el, ofManage('edit'));
        await page.fill('#firstName', 'Robin');
      },
      change: ({ fill }) => fill('#firstName', 'Kim'),
      shown: ({ value }) => value('#firstName'),
      sent: participantOf,
    },
    'requesting a call without available times': {
      coworkerChange: booked.coworkerChange,
      endpoint: requestCallBack,
      scenario: 'no-slots',
      with: order(ORDERS.confirmed),
      button: ofAssistance('call.send'),
      prepare: async (page, el) => {
        await manage(el, ofManage('reschedule'));
        await page.fill('#name', 'Avery Quill');
        await page.fill('#phone', '(555) 234-5678');
        await page.fill('#note', 'After 2 PM');
      },
      change: ({ fill }) => fill('#note', 'Before noon'),
      shown: ({ value }) => value('#note'),
      sent: ({ note }) => note,
    },
  },
};

type AnyWrite = Write<Tag>;

const bodiesOf = ({ wire }: Page, { endpoint, sent }: AnyWrite) =>
  wire.callsOf(endpoint).map(({ body }) => sent(JSON.parse(body) as Record<string, unknown>));

/** The version in each write. */
const versionsOf = ({ wire }: Page, { endpoint }: AnyWrite) =>
  wire.callsOf(endpoint).map(({ headers }) => headers.get('if-match'));

const ifMatch = (version: string | undefined): string | null => (version === undefined ? null : `"${version}"`);

async function ready(tag: Tag, write: AnyWrite): Promise<Page> {
  const { el, ...page } = await aPage(tag, write);
  await write.prepare(page, el);
  await quiet(page.wire);
  return page;
}

/** The backend acts, but the response is lost. */
const losesTheAnswer = async ({ wire, press }: Page, { endpoint, button }: AnyWrite): Promise<void> => {
  wire.intercept(endpoint, async (_, pass) => {
    await pass();
    throw new TypeError('The response was lost.');
  });
  await press(button);
  await waitUntil(() => wire.acts(endpoint) === 1, 'the backend did not act');
};

for (const [tag, writes] of Object.entries(WRITES) as [Tag, Readonly<Record<string, AnyWrite>>][]) {
  describe(`writes of <${tag}>`, () => {
    before(() => setViewport({ width: 1200, height: 900 }));

    for (const [name, write] of Object.entries(writes)) {
      it(`match the screen, or don't happen: ${name}, changed before sending (10-1)`, async () => {
        const page = await ready(tag, write);
        const held = page.hold();
        const atPress = write.shown(page);
        await page.press(write.button);
        await waitUntil(() => held.waiting() > 0, 'no request was pending');
        await write.change(page);
        held.release();
        await quiet(page.wire);

        for (const body of bodiesOf(page, write)) expect(body).to.deep.equal(atPress);
        expect(page.wire.callsOf(write.endpoint).length).to.be.at.most(1);
        expect(page.wire.reusedKeys()).to.deep.equal([]);
      });

      it(`match the screen at the click: ${name}, changed while in progress (10-1)`, async () => {
        const page = await ready(tag, write);
        const { intercept, held, release } = gate();
        page.wire.intercept(write.endpoint, intercept);
        const atPress = write.shown(page);
        await page.press(write.button);
        await waitUntil(() => held.length > 0, 'no request was sent');
        await write.change(page);
        release();
        await quiet(page.wire);

        expect(bodiesOf(page, write)).to.deep.equal([atPress]);
        expect(page.wire.reusedKeys()).to.deep.equal([]);
      });

      it(`name the opened version, with changes before the click: ${name} (10-2)`, async () => {
        const page = await ready(tag, write);
        const opened = ifMatch(write.version?.(page));
        const atPress = write.shown(page);
        await write.coworkerChange?.(page);
        await page.poll();
        // The change may remove the button.
        if (page.has(write.button)) await page.press(write.button);
        await quiet(page.wire);

        for (const version of versionsOf(page, write)) expect(version).to.equal(opened);
        for (const body of bodiesOf(page, write)) expect(body).to.deep.equal(atPress);
        if (write.version) expect(page.wire.acts(write.endpoint)).to.equal(0);
      });

      it(`name the opened version, with changes during the write: ${name} (10-2)`, async () => {
        const page = await ready(tag, write);
        const opened = ifMatch(write.version?.(page));
        const atPress = write.shown(page);
        const { intercept, held, release } = gate();
        page.wire.intercept(write.endpoint, intercept);
        await page.press(write.button);
        await waitUntil(() => held.length > 0, 'no request was sent');
        await write.coworkerChange?.(page);
        await page.poll();
        page.wire.restore();
        release();
        await quiet(page.wire);

        expect(versionsOf(page, write)).to.deep.equal([opened]);
        expect(bodiesOf(page, write)).to.deep.equal([atPress]);
        if (write.version) expect(page.wire.acts(write.endpoint)).to.equal(0);
      });

      for (const changed of [false, true]) {
        const what = changed ? 'the changed content' : 'the same under the same key';
        it(`are ${what} on a repeat after a lost response: ${name} (10-1)`, async () => {
          const page = await ready(tag, write);
          const first = write.shown(page);
          await losesTheAnswer(page, write);
          await waitUntil(() => page.has(write.button), 'the button is not enabled again');
          await quiet(page.wire);
          if (changed) await write.change(page);
          page.wire.restore();
          const calls = page.wire.callsOf(write.endpoint).length;
          const second = write.shown(page);
          await page.press(write.button);
          await waitUntil(() => page.wire.callsOf(write.endpoint).length > calls, 'no request was repeated');
          await quiet(page.wire);

          const bodies = bodiesOf(page, write);
          expect(bodies.slice(0, calls).every((body) => JSON.stringify(body) === JSON.stringify(first))).to.equal(true);
          expect(bodies.at(-1)).to.deep.equal(second);
          if (!changed) expect(new Set(page.wire.callsOf(write.endpoint).map(({ key }) => key)).size).to.equal(1);
          expect(page.wire.reusedKeys()).to.deep.equal([]);
        });
      }
    }
  });
}
