/** When a fault meets the form, and what must come of it then. */
import {
  getAttachmentLimits,
  getInfoRequest,
  getMessage,
  getMessageSummary,
  getP2pEligibility,
  listAttachments,
  listReusableAttachments,
  moveAttachment,
  removeAttachment,
  requestExtension,
  reuseAttachment,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { hides, until } from '@portal/tests/fault-rig';
import type { Bench, Moment, Moments, WireFault } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import {
  FAILED,
  ofExtension,
  ofFailure,
  ofFiles,
  ofForm,
  ofModule,
  ofOutcome,
  ofSending,
  partOf,
} from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { NAME, sent } from './file.fixture.js';
import { SENT, SUBMIT, TYPED, aRenderedForm, aForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';

type Met = Moment<Form>;

const RETRY_MS = 15_000;
const NEAR_MS = 3 * 3_600_000;
const READ = ofForm('could-not.read');
const REASON = 'Zq4: the records are in another office.';

/** "Try again", or the host that reads again where trying is of no use. */
const readAgain = (form: Form): void => {
  const again = [ofFailure('again'), ofForm('again')].find((name) => form.offers(name));
  if (again === undefined) form.form.refresh();
  else form.pressed(again);
};

const nothing = (): 'nothing' => 'nothing';
const rowSays = (form: Form, words: string): boolean => form.row(NAME).includes(words);

/** A form that is on screen without one of its parts, which the page says. */
const without = (endpoint: Endpoint, ids: string, part: string, message: string): Met => ({
  promise: `says that ${part} cannot be loaded, and loads it in one step,`,
  ids: [ids, 'IR-20'],
  endpoint,
  coverage: 'every group',
  trigger: async (bench, { intercept }) => {
    const form = await aForm(bench, { before: (wire) => wire.intercept(endpoint, intercept) });
    await until(() => form.field() !== undefined, 'the form');
    return form;
  },
  message,
  recover: readAgain,
  recovered: ({ text }) => !FAILED.test(text()),
});

/** A file that is at the server, and what is typed beside it. */
async function withFile(bench: Bench, endpoint: Endpoint, { intercept }: WireFault): Promise<Form> {
  const form = await aRenderedForm(bench);
  form.typed();
  await sent(form);
  form.wire.intercept(endpoint, intercept);
  return form;
}

/** A request that is due in a few hours, with the reason for more time typed. */
async function anExtension(bench: Bench): Promise<Form> {
  const portal = mockPortal();
  const due = Date.parse(portal.backend.infoRequests.get(MESSAGES.clarification).dueAt);
  portal.clock.set(new Date(due - NEAR_MS).toISOString());
  const form = await aRenderedForm(bench, { portal });
  form.pressed(ofExtension('extension.open'));
  await form.shows(ofExtension('extension.send'));
  form.reason().focus();
  form.typeReason(REASON);
  bench.watch.canaries.add(REASON);
  await form.settled();
  return form;
}

/** A file of the order is chosen in the dialog. */
async function aReuse(bench: Bench): Promise<Form> {
  const form = await aRenderedForm(bench);
  await form.reusableRead();
  form.typed();
  form.pressed(ofFiles('reuse.open'));
  await until(() => form.boxes().length > 0, 'the files of the order');
  form.boxes()[0]?.click();
  await form.settled();
  return form;
}

const ALL: readonly Met[] = [
  {
    promise: 'says that the request cannot be loaded, and loads it in one step,',
    ids: ['IR-20'],
    endpoint: getInfoRequest,
    trigger: (bench, { intercept }) => aForm(bench, { before: (wire) => wire.intercept(getInfoRequest, intercept) }),
    message: READ,
    kept: nothing,
    recover: readAgain,
    recovered: ({ field }) => field() !== undefined,
  },
  {
    promise: 'keeps what was typed when it is read again, and',
    ids: ['IR-20'],
    endpoint: getInfoRequest,
    trigger: async (bench, fault) => {
      const form = await anAnsweredForm(bench);
      form.wire.intercept(getInfoRequest, fault.intercept);
      // Where the field goes, the person reads again from the host's page.
      if (hides(fault)) form.toHost();
      form.form.refresh();
      return form;
    },
    message: [ofForm('refreshFailed'), READ],
    kept: (fault) => (hides(fault) ? 'nothing' : 'all'),
    recover: readAgain,
    recovered: ({ field, text }) =>
      field()?.value === TYPED && !text().includes(ofForm('refreshFailed')) && !FAILED.test(text()),
  },
  {
    promise: 'keeps what was typed, and saves the draft by itself,',
    ids: ['IR-20'],
    endpoint: saveInfoDraft,
    trigger: async (bench, { intercept }) => {
      const form = await aRenderedForm(bench);
      form.typed();
      form.wire.intercept(saveInfoDraft, intercept);
      hide();
      return form;
    },
    message: ofForm('draft.failed'),
    recover: async (form, { outcome }) => {
      // What the server refuses is saved with the next change; everything else without one.
      if (outcome === 'over') form.typed(TYPED);
      if (outcome === 'over') hide();
      else await form.timers.elapse(RETRY_MS);
    },
    recovered: ({ draftLine }) => draftLine().startsWith(partOf(ofForm('draft.saved'))),
  },
  {
    promise: 'keeps everything, and sends the answer once,',
    ids: ['IR-15', 'IR-20'],
    endpoint: submitInfoResponse,
    trigger: async (bench, { intercept }) => {
      const form = await anAnsweredForm(bench);
      form.wire.intercept(submitInfoResponse, intercept);
      form.pressed(SUBMIT);
      return form;
    },
    message: [ofSending('submit.unsure'), ofSending('submit.changed'), ofForm('could-not.submit')],
    action: ofForm('submit'),
    recover: (form) => form.pressed(SUBMIT),
    recovered: ({ text }) => text().includes(SENT),
  },
  without(getMessage, 'IR-02', 'the case', ofForm('could-not.case')),
  without(listAttachments, 'IR-10', 'the list of files', ofForm('could-not.files')),
  without(getAttachmentLimits, 'IR-14', 'which files are taken', ofForm('could-not.limits')),
  {
    promise: 'shows the request without news, and looks again without a word,',
    ids: ['IR-20'],
    endpoint: getMessageSummary,
    coverage: 'every group',
    trigger: (bench, { intercept }) =>
      aRenderedForm(bench, { before: (wire) => wire.intercept(getMessageSummary, intercept) }),
    message: ofForm('submit'),
    quiet: true,
    recover: async (form) => {
      await form.refreshNews();
    },
    recovered: ({ wire }) => wire.callsOf(getMessageSummary).at(-1)?.status === 200,
  },
  {
    promise: 'offers no file of the order that it cannot read, and offers them when the request is opened again,',
    ids: ['IR-17'],
    endpoint: listReusableAttachments,
    coverage: 'every group',
    trigger: (bench, { intercept }) =>
      aRenderedForm(bench, { before: (wire) => wire.intercept(listReusableAttachments, intercept) }),
    message: ofForm('submit'),
    quiet: true,
    recover: async (form) => {
      form.toHost();
      form.form.messageId = MESSAGES.documentation;
      await form.settled();
      form.form.messageId = MESSAGES.clarification;
    },
    recovered: ({ offers }) => offers(ofFiles('reuse.open')),
  },
  {
    promise: 'keeps what was chosen, and attaches a file of the order once,',
    ids: ['IR-17'],
    endpoint: reuseAttachment,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const form = await aReuse(bench);
      form.wire.intercept(reuseAttachment, intercept);
      form.inDialog(ofFiles('reuse.attach'));
      return form;
    },
    message: ofFiles('reuse.failed'),
    recover: (form) => form.inDialog(ofFiles('reuse.attach')),
    recovered: ({ dialog, rows }) => dialog() === undefined && rows().length === 1,
  },
  {
    promise: 'keeps what was typed, and uploads once,',
    ids: ['IR-13', 'IR-20'],
    endpoint: uploadAttachment,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const form = await aRenderedForm(bench);
      form.typed();
      form.wire.intercept(uploadAttachment, intercept);
      form.attach(aPdf(NAME));
      return form;
    },
    message: [ofFiles('status.failed'), ofFiles('status.rejected')],
    recover: async (form, { outcome }) => {
      if (outcome !== 'over') {
        form.action(NAME, 'retry');
        return;
      }
      // A file that may not be uploaded is removed, and attached again later.
      await form.remove(NAME);
      await until(() => form.row(NAME) === '', 'the row gone');
      form.attach(aPdf(NAME));
    },
    recovered: (form) => rowSays(form, ofFiles('status.checking')),
  },
  {
    promise: 'keeps the file that cannot be removed, and removes it once,',
    ids: ['IR-16', 'IR-20'],
    endpoint: removeAttachment,
    coverage: 'every group',
    trigger: async (bench, fault) => {
      const form = await withFile(bench, removeAttachment, fault);
      await form.remove(NAME);
      return form;
    },
    message: ofFiles('files.removeFailed'),
    kept: () => 'typed',
    recover: (form) => form.remove(NAME),
    recovered: (form) => form.row(NAME) === '',
  },
  {
    promise: 'says that a file answers what it did before, and moves it once,',
    ids: ['IR-10', 'IR-20'],
    endpoint: moveAttachment,
    coverage: 'every group',
    trigger: async (bench, fault) => {
      const form = await withFile(bench, moveAttachment, fault);
      form.moveTo(NAME, ofFiles('files.whole'));
      return form;
    },
    message: ofFiles('files.moveFailed'),
    kept: nothing,
    recover: (form) => form.moveTo(NAME, ofFiles('files.whole')),
    recovered: (form) => form.wire.acts(moveAttachment) > 0 && !rowSays(form, ofFiles('files.moveFailed')),
    // Moved to the same place a second time, a file is where it was.
    acts: undefined,
  },
  {
    promise: 'keeps the reason that is typed, and asks for more time once,',
    ids: ['IR-03'],
    endpoint: requestExtension,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const form = await anExtension(bench);
      form.wire.intercept(requestExtension, intercept);
      form.pressed(ofExtension('extension.send'));
      return form;
    },
    message: [ofExtension('extension.could-not'), ofExtension('extension.unsure')],
    action: ofExtension('extension.send'),
    recover: (form) => form.pressed(ofExtension('extension.send')),
    recovered: ({ text }) => text().includes(partOf(ofExtension('extension.requested'))),
  },
  {
    promise: 'says that it does not know of a peer-to-peer, and looks in one step,',
    ids: ['IR-18'],
    endpoint: getP2pEligibility,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const form = await aForm(bench, {
        messageId: MESSAGES.expired,
        before: (wire) => wire.intercept(getP2pEligibility, intercept),
      });
      await form.shows(partOf(ofOutcome('closed.expired')));
      return form;
    },
    message: ofOutcome('p2p.could-not'),
    kept: nothing,
    recover: async (form) => {
      if (form.offers(ofFailure('again'))) {
        form.pressed(ofFailure('again'));
        return;
      }
      form.toHost();
      form.form.messageId = MESSAGES.clarification;
      await form.settled();
      form.form.messageId = MESSAGES.expired;
    },
    recovered: ({ text }) => text().includes(ofOutcome('p2p.title')),
  },
];

export const MOMENTS: Moments<Form> = {
  offersRecovery: true,
  all: ALL,
  expired: ofModule('expired'),
  isAxeChecked: ({ coverage }) => coverage === undefined,
};
