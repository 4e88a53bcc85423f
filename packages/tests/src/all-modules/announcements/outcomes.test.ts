/** Every outcome of every write is heard once, and every element focused by code has a role and a name. */
import { expect, fixture, html } from '@open-wc/testing';

import {
  cancelP2p,
  deleteMessages,
  editP2pParticipant,
  markMessages,
  removeAttachment,
  removeP2pDocument,
  requestCallBack,
  requestExtension,
  requestSlotNotice,
  rescheduleP2p,
  restoreMessages,
  scheduleP2p,
  submitInfoResponse,
  uploadP2pDocument,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { Wire, deepAll, press, waitUntil } from '@portal/tests/fault-rig';
import { aPdf, infoRequestFormDriver } from '@portal/info-request-form/testing';
import '@portal/info-request-form/define/info-request-form.js';
import '@portal/info-request-form/define/later/request-parts.js';
import { messageCenterDriver } from '@portal/message-center/testing';
import '@portal/message-center/define/message-center.js';
import { MESSAGES, ORDERS, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, ScenarioName } from '@portal/mocks';
import { manageDriver } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-manage.js';
import { documentsDriver } from '@portal/p2p-parts/testing';
import { schedulerDriver } from '@portal/p2p-scheduler/testing';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';

import {
  ofActions,
  ofAssistance,
  ofDocuments,
  ofExtension,
  ofFiles,
  ofList,
  ofManage,
  ofScheduler,
  ofSending,
  ofStep,
  ofTask,
} from '../copy.fixture.js';
import { listen, nameOf, roleOf } from './listen.js';

type Tag = 'message-center' | 'info-request-form' | 'p2p-scheduler' | 'p2p-manage';

/** The last step, whose output is recorded. */
type Act = () => unknown;

interface WriteCase<T extends Tag> {
  readonly endpoint?: Endpoint;
  readonly scenario?: ScenarioName;
  readonly with?: Readonly<Record<string, string>>;
  /** Prepares the last step. */
  readonly prepare: (el: HTMLElementTagNameMap[T], portal: MockPortal, wire: Wire) => Promise<Act>;
  /** The time left before the deadline, in milliseconds. */
  readonly dueIn?: number;
  /** The status of the failure, if 422 concerns the fields. */
  readonly fault?: number;
  /** The failure is only announced, and appears in the file's row. */
  readonly onlyAnnounced?: boolean;
  /** Selector of the outcome; undefined if it is only announced. */
  readonly outcome?: string;
}

const PART = ofSending('part.send');
const FAILED = '[role=alert] strong';

const center = async (el: HTMLElementTagNameMap['message-center'], row: number) => {
  const driver = messageCenterDriver(el);
  await driver.settled();
  driver.tick(row);
  await driver.settled();
  return driver;
};

const clicking = (el: HTMLElement, name: string) => () => el.shadowRoot && press(el.shadowRoot, name);

const manage = async (el: HTMLElementTagNameMap['p2p-manage'], task: string) => {
  const driver = manageDriver(el);
  await driver.settled();
  await driver.press(task);
  return driver;
};

const order = (orderId: string) => ({ 'order-id': orderId });
const request = { 'message-id': MESSAGES.clarification };

/** A form with a text answer or reason for all items except the last, or for all. */
const answered = async (el: HTMLElementTagNameMap['info-request-form'], documents: readonly number[]) => {
  const form = infoRequestFormDriver(el);
  await form.settled();
  form.type('Eight weeks of physical therapy.');
  for (const document of documents) await form.cannotProvide(document, 'not-performed');
  return form;
};

const documentsOf = async (el: HTMLElementTagNameMap['p2p-manage']) => {
  await manageDriver(el).settled();
  const [found] = deepAll<HTMLElementTagNameMap['p2p-documents']>(el.shadowRoot ?? el, 'p2p-documents');
  if (!found) throw new Error('No documents are rendered.');
  const documents = documentsDriver(found);
  await documents.settled();
  return documents;
};

const withFile = async (el: HTMLElementTagNameMap['info-request-form'], { backend }: MockPortal) => {
  const form = infoRequestFormDriver(el);
  await form.settled();
  form.attach(aPdf('report.pdf'));
  await waitUntil(() => backend.attachments.checking().length === 1);
  await waitUntil(() => form.row('report.pdf').includes(ofFiles('status.checking')));
  return form;
};

/** A booking with an uploaded document. */
const withDocument = async (el: HTMLElementTagNameMap['p2p-manage']) => {
  const documents = await documentsOf(el);
  await documents.choose([aPdf('report.pdf')]);
  await waitUntil(() => documents.buttons().some((name) => name.startsWith(ofDocuments('files.remove'))));
  await documents.settled();
  return documents;
};

/** The next poll finds the payer's change. */
const found =
  (act: (qa: MockPortal['qa']) => unknown): WriteCase<'p2p-manage'>['prepare'] =>
  async (el, { qa }) => {
    const driver = manageDriver(el);
    await driver.settled();
    act(qa);
    return driver.poll;
  };

const reviewed = async (el: HTMLElementTagNameMap['p2p-scheduler']) => {
  const driver = schedulerDriver(el);
  await driver.settled();
  await driver.picker().choose(/day/);
  await driver.contact().choose('c-1');
  await driver.settled();
  await driver.press(ofScheduler('continue'));
  return driver;
};

/** The next poll finds the payer's change after the request. */
const scheduledAnd =
  (act: (qa: MockPortal['qa']) => unknown): WriteCase<'p2p-scheduler'>['prepare'] =>
  async (el, { qa }) => {
    const driver = await reviewed(el);
    await driver.press(ofStep('schedule'));
    await waitUntil(() => driver.dialog());
    act(qa);
    return driver.poll;
  };

const WRITE_CASES: { readonly [T in Tag]: Readonly<Record<string, WriteCase<T>>> } = {
  'message-center': {
    deleting: {
      endpoint: deleteMessages,
      outcome: '.outcome p',
      prepare: async (el) => {
        await center(el, 3);
        return clicking(el, ofList('delete'));
      },
    },
    'undoing a deletion': {
      endpoint: restoreMessages,
      outcome: '.outcome p',
      prepare: async (el) => {
        const driver = await center(el, 3);
        driver.press(ofList('delete'));
        await driver.settled();
        return clicking(el, ofActions('undo'));
      },
    },
    'marking as read': {
      endpoint: markMessages,
      prepare: async (el) => {
        await center(el, 0);
        return clicking(el, ofList('mark-read'));
      },
    },
  },
  'info-request-form': {
    'requesting more time': {
      endpoint: requestExtension,
      with: request,
      dueIn: 3 * 60 * 60_000,
      outcome: '.state span',
      prepare: async (el) => {
        const form = infoRequestFormDriver(el);
        await form.settled();
        form.press(ofExtension('extension.open'));
        await waitUntil(() => form.shows(ofExtension('extension.send')));
        form.typeReason('From another office.');
        return clicking(el, ofExtension('extension.send'));
      },
    },
    submitting: {
      endpoint: submitInfoResponse,
      fault: 503,
      with: request,
      outcome: '#outcome',
      prepare: async (el) => {
        const form = await answered(el, [0, 1]);
        return form.submit;
      },
    },
    'submitting a part': {
      endpoint: submitInfoResponse,
      fault: 503,
      scenario: 'takes-parts',
      with: request,
      outcome: '#round strong',
      prepare: async (el) => {
        const form = await answered(el, [0]);
        form.submit();
        await waitUntil(() => form.shows(PART));
        return () => form.press(PART);
      },
    },
    'attaching an unusable file': {
      with: request,
      prepare: async (el) => {
        const form = infoRequestFormDriver(el);
        await form.settled();
        return () => form.attach(new File(['x'], 'tool.exe'));
      },
    },
    'a file rejected by the check': {
      with: request,
      prepare: async (el, portal) => {
        await withFile(el, portal);
        return () => {
          const [file] = portal.qa.listCheckingFiles();
          if (file) portal.qa.rejectFile(file.attachmentId, 'unreadable');
        };
      },
    },
    'removing a file': {
      endpoint: removeAttachment,
      fault: 503,
      onlyAnnounced: true,
      with: request,
      prepare: async (el, portal) => {
        const form = await withFile(el, portal);
        return () => form.remove('report.pdf');
      },
    },
    'submitting with items missing': {
      with: request,
      dueIn: 3 * 60 * 60_000,
      outcome: '#problems strong',
      prepare: async (el) => {
        await infoRequestFormDriver(el).settled();
        return () => infoRequestFormDriver(el).submit();
      },
    },
  },
  'p2p-scheduler': {
    scheduling: {
      endpoint: scheduleP2p,
      with: order(ORDERS.request),
      outcome: 'dialog[open] h2',
      prepare: async (el) => {
        await reviewed(el);
        return clicking(el, ofStep('schedule'));
      },
    },
    "the payer's confirmation": {
      with: order(ORDERS.request),
      outcome: 'dialog[open] p strong',
      prepare: scheduledAnd((qa) => qa.confirmP2p(ORDERS.request)),
    },
    "the payer's refusal": {
      with: order(ORDERS.request),
      outcome: 'dialog[open] p strong',
      prepare: scheduledAnd((qa) => qa.declineP2p(ORDERS.request)),
    },
    'requesting a call': {
      endpoint: requestCallBack,
      fault: 503,
      scenario: 'no-slots',
      with: order(ORDERS.request),
      outcome: '.sent span',
      prepare: async (el) => {
        const driver = schedulerDriver(el);
        await driver.settled();
        driver.help().type('name', 'Viral Patel');
        driver.help().type('phone', '8005550199');
        return clicking(el, ofAssistance('call.send'));
      },
    },
    'requesting a notice of times': {
      endpoint: requestSlotNotice,
      fault: 503,
      scenario: 'no-slots',
      with: order(ORDERS.request),
      outcome: '.sent span',
      prepare: async (el) => {
        const driver = schedulerDriver(el);
        await driver.settled();
        driver.help().type('email', 'office@practice.example');
        return clicking(el, ofAssistance('notice.send'));
      },
    },
  },
  'p2p-manage': {
    "the payer's confirmation": {
      with: order(ORDERS.requested),
      outcome: '[data-news] strong',
      prepare: found((qa) => qa.confirmP2p(ORDERS.requested)),
    },
    "the payer's refusal": {
      with: order(ORDERS.requested),
      outcome: '[data-news] strong',
      prepare: found((qa) => qa.declineP2p(ORDERS.requested)),
    },
    'adding an unusable document': {
      with: order(ORDERS.confirmed),
      prepare: async (el) => {
        const documents = await documentsOf(el);
        return () => documents.choose([new File(['x'], 'tool.exe')]);
      },
    },
    'a document rejected by the server': {
      with: order(ORDERS.confirmed),
      prepare: async (el, _, wire) => {
        const documents = await documentsOf(el);
        let refuse: (() => void) | undefined;
        const answer = new Promise<Response>((resolve) => {
          refuse = () => resolve(problem(422, 'type-not-allowed'));
        });
        wire.intercept(uploadP2pDocument, () => answer);
        await documents.choose([aPdf('report.pdf')]);
        await waitUntil(() => wire.callsOf(uploadP2pDocument).length === 1);
        return () => refuse?.();
      },
    },
    'a document rejected by the check': {
      with: order(ORDERS.confirmed),
      prepare: async (el, { qa }) => {
        await withDocument(el);
        return () => {
          const [file] = qa.listCheckingFiles();
          if (file) qa.rejectFile(file.attachmentId, 'unreadable');
        };
      },
    },
    'removing a document': {
      endpoint: removeP2pDocument,
      fault: 503,
      onlyAnnounced: true,
      with: order(ORDERS.confirmed),
      prepare: async (el) => {
        const documents = await withDocument(el);
        const remove = documents.buttons().find((name) => name.startsWith(ofDocuments('files.remove'))) ?? '';
        await documents.press(remove);
        return () => documents.inDialog(ofDocuments('files.remove'));
      },
    },
    canceling: {
      endpoint: cancelP2p,
      with: order(ORDERS.confirmed),
      outcome: '[data-news] strong',
      prepare: async (el) => {
        const { choose, press: pressed } = await manage(el, ofManage('cancel'));
        await choose('reason', 'no-longer-needed');
        return () => pressed(ofTask('cancel'));
      },
    },
    rescheduling: {
      endpoint: rescheduleP2p,
      with: order(ORDERS.confirmed),
      outcome: '[data-news] strong',
      prepare: async (el) => {
        const { pressSlot, press: pressed } = await manage(el, ofManage('reschedule'));
        await pressSlot(0);
        await pressed(ofTask('continue'));
        return () => pressed(ofTask('confirm'));
      },
    },
    'changing the contact person': {
      endpoint: editP2pParticipant,
      with: order(ORDERS.confirmed),
      outcome: '[data-news] strong',
      prepare: async (el) => {
        const { press: pressed, type } = await manage(el, ofManage('edit'));
        await type('firstName', 'Robin');
        return () => pressed(ofTask('edit-save'));
      },
    },
  },
};

function textsIn(place: Node): readonly string[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? '').replace(/\s+/g, ' ').trim());
  return texts;
}

/** Selector of the outcome; undefined if it is only announced. */
const placeOf = ({ outcome, onlyAnnounced }: WriteCase<never>, fails: boolean): string | undefined =>
  fails ? (onlyAnnounced ? undefined : FAILED) : outcome;

async function recordOutput<T extends Tag>(tag: T, writeCase: WriteCase<T>, fails: boolean) {
  const portal = mockPortal({ scenario: writeCase.scenario ?? 'office-day' });
  if (writeCase.dueIn !== undefined) {
    portal.clock.set(portal.backend.infoRequests.get(MESSAGES.clarification).dueAt);
    portal.clock.advance(-writeCase.dueIn);
  }
  const wire = new Wire(portal.settings.fetch);
  const recorder = listen();
  try {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const el = document.createElement(tag);
    for (const [name, value] of Object.entries(writeCase.with ?? {})) el.setAttribute(name, value);
    el.settings = { ...portal.settings, fetch: wire.fetch, pollInterval: 0 };
    page.append(el);
    const act = await writeCase.prepare(el, portal, wire);
    if (fails && writeCase.endpoint)
      wire.intercept(writeCase.endpoint, () => Promise.resolve(problem(writeCase.fault ?? 422, 'rejected')));
    recorder.begin();
    await act();

    const { focused, announcements } = recorder.output;
    const outcome = placeOf(writeCase, fails);
    const sentence = (): string => {
      const places = outcome === undefined ? [] : deepAll(el.shadowRoot ?? el, outcome);
      return places.flatMap(textsIn).find((text) => text !== '') ?? '';
    };
    const output = () => [...announcements, ...focused.map(nameOf)].filter((words) => words.includes(sentence()));
    await waitUntil(() =>
      outcome === undefined ? announcements.length > 0 : sentence() !== '' && output().length > 0,
    );
    // A repeated announcement would come with the next renders.
    for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setTimeout(resolve));
    return { times: outcome === undefined ? announcements.length : output().length, focused: [...focused] };
  } finally {
    recorder.stop();
  }
}

for (const [tag, writeCases] of Object.entries(WRITE_CASES) as [Tag, Readonly<Record<string, WriteCase<Tag>>>][]) {
  describe(`announcements of <${tag}>`, () => {
    for (const [name, writeCase] of Object.entries(writeCases)) {
      for (const fails of writeCase.endpoint ? [false, true] : [false]) {
        it(`announces the ${fails ? 'failure' : 'outcome'} of ${name} once (10-27)`, async () => {
          const { times, focused } = await recordOutput(tag, writeCase, fails);

          const nameless = focused.filter((element) => roleOf(element) === '' || nameOf(element) === '');
          expect(nameless.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
          expect(times).to.equal(1);
        });
      }
    }
  });
}

const SESSIONS: Readonly<Record<Tag, Readonly<Record<string, string>>>> = {
  'message-center': {},
  'info-request-form': request,
  'p2p-scheduler': order(ORDERS.request),
  'p2p-manage': order(ORDERS.confirmed),
};

for (const [tag, attributes] of Object.entries(SESSIONS) as [Tag, Readonly<Record<string, string>>][]) {
  const rendered = async (el: HTMLElementTagNameMap[Tag]): Promise<void> => {
    await waitUntil(() => deepAll(el.shadowRoot ?? el, 'button').length > 0);
    for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setTimeout(resolve));
  };
  const ENDS: Readonly<Record<string, WriteCase<Tag>>> = {
    'a session that ends': {
      with: attributes,
      outcome: '#stop',
      prepare: async (el) => {
        await rendered(el);
        return () => el.endSession();
      },
    },
    'a session that ends with the focus inside': {
      with: attributes,
      outcome: '#stop',
      prepare: async (el) => {
        await rendered(el);
        deepAll(el.shadowRoot ?? el, 'button, input, textarea')
          .find((control) => control.checkVisibility())
          ?.focus();
        return () => el.endSession();
      },
    },
    'a session that expires': {
      with: attributes,
      outcome: '.notice.waiting p',
      prepare: async (el, { qa }) => {
        await rendered(el);
        return () => {
          qa.expireSession(true);
          el.refresh();
        };
      },
    },
  };

  describe(`session announcements of <${tag}>`, () => {
    for (const [name, writeCase] of Object.entries(ENDS)) {
      it(`announces ${name} once (10-27)`, async () => {
        const { times, focused } = await recordOutput(tag, writeCase, false);

        const nameless = focused.filter((element) => roleOf(element) === '' || nameOf(element) === '');
        expect(nameless.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
        expect(times).to.equal(1);
      });
    }
  });
}
