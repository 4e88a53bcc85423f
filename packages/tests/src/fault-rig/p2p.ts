/** Faults in the parts that both Peer-to-Peer modules share: documents, holds, help, the calendar file. */
import {
  extendHold,
  getAttachmentLimits,
  getHold,
  getP2pCalendar,
  holdSlot,
  listP2pDocuments,
  releaseHold,
  removeP2pDocument,
  requestCallBack,
  requestSlotNotice,
  uploadP2pDocument,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import {
  ofAssistance,
  ofDocuments,
  ofFailure,
  ofLost,
  ofSlots,
  documentsDriver,
  partOf,
  showsHold,
} from '@portal/p2p-parts/testing';
import type { assistanceDriver } from '@portal/p2p-parts/testing';

import type { WireFault } from './faults.js';
import type { Bench } from './matrix.js';
import type { FaultPage, Moment, Coverage } from './moments.js';
import { hasWords } from './module-page.js';
import type { Words } from './module-page.js';
import { deepAll, deepText } from './page.js';
import { until } from './timers.js';
import type { Wire } from './wire.js';

const FILE = 'zq4-notes.pdf';
const EMAIL = 'zq4-typed@practice.example';
const NAME = 'Zq4Avery Quill';
const PHONE = '312-555-0143';
/** The delay before the module retries a hold. */
const RETRY_HOLD_MS = 16_000;

export interface P2pPage extends FaultPage {
  /** The remaining time of a hold; empty without one. */
  readonly hold: () => string;
  readonly help: () => ReturnType<typeof assistanceDriver>;
}

/** How a module reaches its parts, and its own messages around them. */
export interface P2pPlace<Page extends P2pPage> {
  readonly ids: { readonly documents: string; readonly hold: string; readonly help: string; readonly calendar: string };
  /** The coverage of an operation; one row of a group by default. */
  readonly coverage?: Readonly<Record<string, Coverage>>;
  /** A page with the documents of a call, which may fail to load. */
  readonly documents: (bench: Bench, before?: (wire: Wire) => void) => Promise<Page>;
  /** Available times are on screen, and the other fields are filled in. */
  readonly choosing: (bench: Bench) => Promise<Page>;
  readonly choose: (page: Page) => void;
  /** A page with a held time. */
  readonly held: (bench: Bench) => Promise<Page>;
  readonly takenMessage: Words;
  /** The step that checks the hold, and the message after it. */
  readonly step: string;
  readonly nextStepMessage: Words;
  /** Releases the time, with the message on the page; and holds one again. */
  readonly release: (page: Page) => Promise<void>;
  readonly releasedMessage: Words;
  readonly holdAgain: (page: Page) => Promise<void>;
  /** A page without available times. */
  readonly withoutTimes: (bench: Bench) => Promise<Page>;
  /** Moves the clocks. */
  readonly advance: (page: Page, ms: number) => Promise<void>;
  /** A booking with a calendar file, its button, and its error message. */
  readonly booked: (bench: Bench) => Promise<Page>;
  readonly calendar: string;
  readonly calendarFailed: string;
}

/** 404 and 410 mean that the time is gone. */
const isLoss = ({ row }: WireFault): boolean => row === 'H4';

const isHeld = ({ hold }: P2pPage): boolean => showsHold(hold());

const documentsOf = ({ renderRoot }: FaultPage) =>
  deepAll(renderRoot, 'p2p-documents')[0] as HTMLElementTagNameMap['p2p-documents'] | undefined;

const document = (page: FaultPage) => {
  const found = documentsOf(page);
  if (!found) throw new Error(`No documents in: ${page.text()}`);
  return documentsDriver(found);
};

const documentText = (page: FaultPage): string => {
  const found = documentsOf(page);
  return found ? deepText(found) : '';
};

async function aDocument<Page extends P2pPage>(place: P2pPlace<Page>, bench: Bench): Promise<Page> {
  const page = await place.documents(bench);
  page.toHost();
  await until(() => documentText(page).includes(ofDocuments('add')), 'the documents');
  return page;
}

const dropFile = (page: FaultPage) => document(page).drop([new File(['%PDF-1.4 notes'], FILE)]);

/** Clicks a row's button with the focus on it. */
function act(page: FaultPage, name: string): void {
  const [button] = deepAll(page.renderRoot, `[id^=${name}-]`);
  if (!button) throw new Error(`No ${name} button for a document in: ${documentText(page)}`);
  button.focus();
  button.click();
}

async function pressRemove(page: FaultPage): Promise<void> {
  act(page, 'remove');
  await until(() => document(page).dialog() !== '', 'the question');
  deepAll(page.renderRoot, 'dialog[open] .danger')[0]?.click();
}

const reload = (page: FaultPage): void => {
  if (page.offers(ofFailure('again'))) page.pressed(ofFailure('again'));
  else documentsOf(page)?.refresh();
};

const nothing = (): 'nothing' => 'nothing';

const coverageOf = ({ coverage }: Pick<P2pPlace<P2pPage>, 'coverage'>, { operation }: Endpoint): Coverage =>
  coverage?.[operation] ?? 'every group';

/** Reads of a call's documents. */
function documentReads<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  const loading = (endpoint: Endpoint): Moment<Page> => ({
    promise: "reports that documents can't load, and loads them in one step",
    ids: [ids.documents],
    endpoint,
    coverage: coverageOf(place, endpoint),
    trigger: (bench, { intercept }) => place.documents(bench, (wire) => wire.intercept(endpoint, intercept)),
    message: ofDocuments('could-not.load'),
    kept: nothing,
    recover: reload,
    recovered: (page) => documentText(page).includes(ofDocuments('add')),
  });

  return [loading(getAttachmentLimits), loading(listP2pDocuments)];
}

/** Adding and removing documents. */
function documentWrites<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'keeps a document after a failed upload, and uploads it once',
      ids: [ids.documents],
      endpoint: uploadP2pDocument,
      coverage: coverageOf(place, uploadP2pDocument),
      trigger: async (bench, { intercept }) => {
        const page = await aDocument(place, bench);
        page.wire.intercept(uploadP2pDocument, intercept);
        await dropFile(page);
        return page;
      },
      message: [ofDocuments('status.failed'), ofDocuments('status.rejected')],
      kept: nothing,
      recover: async (page, { outcome }) => {
        if (outcome !== 'over') {
          act(page, 'retry');
          return;
        }
        act(page, 'remove');
        await until(() => document(page).rows().length === 0, 'the row to disappear');
        await dropFile(page);
      },
      recovered: (page) => documentText(page).includes(ofDocuments('status.checking')),
    },
    {
      promise: 'keeps a document after a failed removal, and removes it once',
      ids: [ids.documents],
      endpoint: removeP2pDocument,
      coverage: coverageOf(place, removeP2pDocument),
      trigger: async (bench, { intercept }) => {
        const page = await aDocument(place, bench);
        await dropFile(page);
        await until(() => documentText(page).includes(ofDocuments('status.checking')), 'the document');
        page.wire.intercept(removeP2pDocument, intercept);
        await pressRemove(page);
        return page;
      },
      message: ofDocuments('files.removeFailed'),
      kept: nothing,
      recover: pressRemove,
      recovered: (page) => document(page).rows().length === 0,
    },
  ];
}

/** Holding a time, and extending the hold. */
function holds<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'keeps selection and text, and holds the time when possible',
      ids: [ids.hold],
      endpoint: holdSlot,
      coverage: coverageOf(place, holdSlot),
      trigger: async (bench, { intercept }) => {
        const page = await place.choosing(bench);
        page.wire.intercept(holdSlot, intercept);
        place.choose(page);
        await until(
          () => page.choice?.() !== '' || hasWords(page.text(), place.takenMessage),
          () => `the selected time in: ${page.text()}`,
        );
        return page;
      },
      message: (fault) => (isLoss(fault) ? place.takenMessage : ofSlots('unheld')),
      kept: (fault) => (isLoss(fault) ? 'typed' : 'all'),
      recover: async (page, fault) => {
        if (isLoss(fault)) place.choose(page);
        else await place.advance(page, RETRY_HOLD_MS);
      },
      recovered: isHeld,
      // The server holds a time for an order once, however often it is requested.
      acts: undefined,
    },
    {
      promise: "reports that the hold wasn't extended, and extends it in one step",
      ids: [ids.hold],
      endpoint: extendHold,
      coverage: coverageOf(place, extendHold),
      trigger: async (bench, { intercept }) => {
        const page = await place.held(bench);
        page.wire.intercept(extendHold, intercept);
        page.pressed(ofSlots('keep'));
        return page;
      },
      message: (fault) => (isLoss(fault) ? partOf(ofLost('lost.released')) : ofSlots('keep-failed')),
      kept: (fault) => (isLoss(fault) ? 'typed' : 'all'),
      recover: (page, fault) => {
        if (isLoss(fault)) place.choose(page);
        else page.pressed(ofSlots('keep'));
      },
      recovered: (page, fault) =>
        isHeld(page) &&
        (isLoss(fault) || page.wire.callsOf(extendHold).at(-1)?.status === 200) &&
        !page.text().includes(ofSlots('keep-failed')),
      acts: undefined,
    },
  ];
}

/** Checking a hold before a step, and releasing it. */
function holdsAfterwards<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'continues with an unchecked hold, and checks it later',
      ids: [ids.hold],
      endpoint: getHold,
      coverage: coverageOf(place, getHold),
      trigger: async (bench, { intercept }) => {
        const page = await place.held(bench);
        page.wire.intercept(getHold, intercept);
        page.pressed(place.step);
        return page;
      },
      message: place.nextStepMessage,
      quiet: true,
      kept: nothing,
      recover: () => void window.dispatchEvent(new Event('focus')),
      recovered: ({ wire }) => wire.callsOf(getHold).at(-1)?.status === 200,
    },
    {
      promise: 'releases a time silently, and holds and releases another',
      ids: [ids.hold],
      endpoint: releaseHold,
      coverage: coverageOf(place, releaseHold),
      trigger: async (bench, { intercept }) => {
        const page = await place.held(bench);
        page.wire.intercept(releaseHold, intercept);
        await place.release(page);
        return page;
      },
      message: place.releasedMessage,
      quiet: true,
      kept: nothing,
      recover: async (page) => {
        await place.holdAgain(page);
        await place.release(page);
      },
      recovered: ({ wire }) => wire.callsOf(releaseHold).some(({ status }) => status === 200),
      acts: undefined,
    },
  ];
}

/** Help when no time is available. */
function help<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'keeps the text without available times, and requests the call once',
      ids: [ids.help],
      endpoint: requestCallBack,
      coverage: coverageOf(place, requestCallBack),
      trigger: async (bench, { intercept }) => {
        const page = await place.withoutTimes(bench);
        const help = page.help();
        help.type('name', NAME);
        help.type('phone', PHONE);
        await page.settled();
        page.wire.intercept(requestCallBack, intercept);
        page.pressed(ofAssistance('call.send'));
        return page;
      },
      message: ofAssistance('could-not.call'),
      recover: ({ pressed }) => pressed(ofAssistance('call.send')),
      recovered: ({ help }) => help().sent().length === 1,
    },
    {
      promise: 'keeps the typed address, and requests the notice once',
      ids: [ids.help],
      endpoint: requestSlotNotice,
      coverage: coverageOf(place, requestSlotNotice),
      trigger: async (bench, { intercept }) => {
        const page = await place.withoutTimes(bench);
        page.help().type('email', EMAIL);
        bench.watch.canaries.add(EMAIL);
        await page.settled();
        page.wire.intercept(requestSlotNotice, intercept);
        page.pressed(ofAssistance('notice.send'));
        return page;
      },
      message: ofAssistance('could-not.notice'),
      recover: ({ pressed }) => pressed(ofAssistance('notice.send')),
      recovered: ({ help }) => help().sent().length === 1,
    },
  ];
}

/** The calendar file of a booking. */
function calendarFile<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'reports a missing calendar file, and creates it in one step',
      ids: [ids.calendar],
      endpoint: getP2pCalendar,
      coverage: coverageOf(place, getP2pCalendar),
      trigger: async (bench, { intercept }) => {
        const page = await place.booked(bench);
        page.wire.intercept(getP2pCalendar, intercept);
        page.pressed(place.calendar);
        return page;
      },
      message: place.calendarFailed,
      kept: nothing,
      recover: ({ pressed }) => pressed(place.calendar),
      recovered: ({ wire, text }) =>
        wire.callsOf(getP2pCalendar).some(({ status }) => status === 200) && !text().includes(place.calendarFailed),
    },
  ];
}

export const p2pMoments = <Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] =>
  [documentReads, documentWrites, holds, holdsAfterwards, help, calendarFile].flatMap((moments) => moments(place));
