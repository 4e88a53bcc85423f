/** The moments at which a fault hits the form, and the expected outcome. */
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

type FormMoment = Moment<Form>;

const RETRY_MS = 15_000;
const NEAR_MS = 3 * 3_600_000;
const READ = ofForm('could-not.read');
const REASON = 'Zq4: the records are in another office.';

/** Presses "Try again", or refreshes from the host if a retry can't help. */
const readAgain = (form: Form): void => {
  const again = ofFailure('again');
  if (form.offers(again)) form.pressed(again);
  else form.form.refresh();
};

const nothing = (): 'nothing' => 'nothing';
const rowShows = (form: Form, words: string): boolean => form.row(NAME).includes(words);

/** A form that lacks one of its parts, with an error on the page. */
const without = (endpoint: Endpoint, ids: string, part: string, message: string): FormMoment => ({
  promise: `reports that ${part} can't load, and loads it in one step`,
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

/** A file on the server, and text in the form. */
async function withFile(bench: Bench, endpoint: Endpoint, { intercept }: WireFault): Promise<Form> {
  const form = await aRenderedForm(bench);
  form.typed();
  await sent(form);
  form.wire.intercept(endpoint, intercept);
  return form;
}

/** A request due in a few hours, with a typed reason for more time. */
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

/** A file of the order, selected in the dialog. */
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

const ALL: readonly FormMoment[] = [
  {
    promise: "reports that the request can't load, and loads it in one step",
    ids: ['IR-20'],
    endpoint: getInfoRequest,
    trigger: (bench, { intercept }) => aForm(bench, { before: (wire) => wire.intercept(getInfoRequest, intercept) }),
    message: READ,
    kept: nothing,
    recover: readAgain,
    recovered: ({ field }) => field() !== undefined,
  },
  {
    promise: 'keeps the text on a reload, and recovers',
    ids: ['IR-20'],
    endpoint: getInfoRequest,
    trigger: async (bench, fault) => {
      const form = await anAnsweredForm(bench);
      form.wire.intercept(getInfoRequest, fault.intercept);
      // If the field disappears, the user refreshes from the host's page.
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
    promise: 'keeps the text, and saves the draft automatically',
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
      // A rejected draft is saved with the next change; any other error needs none.
      if (outcome === 'over') form.typed(TYPED);
      if (outcome === 'over') hide();
      else await form.timers.elapse(RETRY_MS);
    },
    recovered: ({ draftLine }) => draftLine().startsWith(partOf(ofForm('draft.saved'))),
  },
  {
    promise: 'keeps everything, and submits once',
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
  without(getAttachmentLimits, 'IR-14', 'the accepted file types', ofForm('could-not.limits')),
  {
    promise: 'shows the request without updates, and polls again silently',
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
    promise: 'offers no reusable files until the request is reopened',
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
    promise: 'keeps the selection, and attaches a file of the order once',
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
    promise: 'keeps the text, and uploads once',
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
      // The user removes a file that may not be uploaded, and attaches it again later.
      await form.remove(NAME);
      await until(() => form.row(NAME) === '', 'the row to disappear');
      form.attach(aPdf(NAME));
    },
    recovered: (form) => rowShows(form, ofFiles('status.checking')),
  },
  {
    promise: 'keeps a file after a failed removal, and removes it once',
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
    promise: 'reports that a move failed, and moves the file once',
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
    recovered: (form) => form.wire.acts(moveAttachment) > 0 && !rowShows(form, ofFiles('files.moveFailed')),
    // A repeated move has no further effect.
    acts: undefined,
  },
  {
    promise: 'keeps the typed reason, and requests more time once',
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
    promise: 'reports unknown Peer-to-Peer eligibility, and loads it in one step',
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
  all: ALL,
  expired: ofModule('expired'),
  isAxeChecked: ({ coverage }) => coverage === undefined,
};
