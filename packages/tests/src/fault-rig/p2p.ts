/** When a fault meets the parts that both peer-to-peer modules are made of: documents, holds, help, the calendar file. */
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
  ofSlots,
  documentsDriver,
  partOf,
  showsHold,
} from '@portal/p2p-parts/testing';
import type { assistanceDriver } from '@portal/p2p-parts/testing';

import type { WireFault } from './faults.js';
import type { Bench } from './matrix.js';
import type { FaultPage, Moment, Coverage } from './moments.js';
import type { Words } from './module-page.js';
import { deepAll, deepText } from './page.js';
import { until } from './timers.js';
import type { Wire } from './wire.js';

const FILE = 'zq4-notes.pdf';
const EMAIL = 'zq4-typed@practice.example';
const NAME = 'Zq4Avery Quill';
const PHONE = '312-555-0143';
/** After so long a time is asked for again. */
const RETRY_HOLD_MS = 16_000;

export interface P2pPage extends FaultPage {
  /** How long a time is held; empty while it is not. */
  readonly hold: () => string;
  readonly help: () => ReturnType<typeof assistanceDriver>;
}

/** How a module comes to its parts, and its own sentences around them. */
export interface P2pPlace<Page extends P2pPage> {
  readonly ids: { readonly documents: string; readonly hold: string; readonly help: string; readonly calendar: string };
  /** How often a fault meets an operation; one row of a group unless it is said. */
  readonly coverage?: Readonly<Record<string, Coverage>>;
  /** A page with the documents of a call, which may not be loaded. */
  readonly documents: (bench: Bench, before?: (wire: Wire) => void) => Promise<Page>;
  /** Open times are on screen, with everything else typed. */
  readonly choosing: (bench: Bench) => Promise<Page>;
  readonly choose: (page: Page) => void;
  /** A time is held. */
  readonly held: (bench: Bench) => Promise<Page>;
  readonly takenMessage: Words;
  /** The step that asks whether the hold stands, and what follows it. */
  readonly step: string;
  readonly nextStepMessage: Words;
  /** Gives the time back, and what the page says then; and holds one again. */
  readonly release: (page: Page) => Promise<void>;
  readonly releasedMessage: Words;
  readonly holdAgain: (page: Page) => Promise<void>;
  /** No time is open. */
  readonly withoutTimes: (bench: Bench) => Promise<Page>;
  /** The clocks move on. */
  readonly advance: (page: Page, ms: number) => Promise<void>;
  /** A booking whose calendar file can be made, the button, and the sentence of its failure. */
  readonly booked: (bench: Bench) => Promise<Page>;
  readonly calendar: string;
  readonly calendarFailed: string;
}

/** 404 and 410 of a time say that it is gone. */
const isLoss = ({ row }: WireFault): boolean => row === 'H4';

const isHeld = ({ hold }: P2pPage): boolean => showsHold(hold());

const documentsOf = ({ renderRoot }: FaultPage) =>
  deepAll(renderRoot, 'p2p-documents')[0] as HTMLElementTagNameMap['p2p-documents'] | undefined;

const document = (page: FaultPage) => {
  const found = documentsOf(page);
  if (!found) throw new Error(`There are no documents in: ${page.text()}`);
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

/** Presses what a row offers, with the focus on it. */
function act(page: FaultPage, name: string): void {
  const [button] = deepAll(page.renderRoot, `[id^=${name}-]`);
  if (!button) throw new Error(`A document cannot be ${name}d in: ${documentText(page)}`);
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

/** The documents of a call are read. */
function documentReads<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  const loading = (endpoint: Endpoint): Moment<Page> => ({
    promise: 'says that the documents for the call cannot be loaded, and loads them in one step,',
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

/** A document is added or removed. */
function documentWrites<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'keeps the document that is not uploaded, and uploads it once,',
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
        await until(() => document(page).rows().length === 0, 'the row gone');
        await dropFile(page);
      },
      recovered: (page) => documentText(page).includes(ofDocuments('status.checking')),
    },
    {
      promise: 'keeps the document that cannot be removed, and removes it once,',
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

/** A time is held, and kept longer. */
function holds<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'keeps the choice and what was typed, and holds the time as soon as it can be,',
      ids: [ids.hold],
      endpoint: holdSlot,
      coverage: coverageOf(place, holdSlot),
      trigger: async (bench, { intercept }) => {
        const page = await place.choosing(bench);
        page.wire.intercept(holdSlot, intercept);
        place.choose(page);
        await until(() => page.choice?.() !== '' || page.text().includes(String(place.takenMessage)), 'the choice');
        return page;
      },
      message: (fault) => (isLoss(fault) ? place.takenMessage : ofSlots('unheld')),
      kept: (fault) => (isLoss(fault) ? 'typed' : 'all'),
      recover: async (page, fault) => {
        if (isLoss(fault)) place.choose(page);
        else await place.advance(page, RETRY_HOLD_MS);
      },
      recovered: isHeld,
      // The server holds a time for an order once, however often it is asked.
      acts: undefined,
    },
    {
      promise: 'says that the time is not kept longer, and keeps it longer in one step,',
      ids: [ids.hold],
      endpoint: extendHold,
      coverage: coverageOf(place, extendHold),
      trigger: async (bench, { intercept }) => {
        const page = await place.held(bench);
        page.wire.intercept(extendHold, intercept);
        page.pressed(ofSlots('keep'));
        return page;
      },
      message: (fault) => (isLoss(fault) ? partOf(ofSlots('lost.released')) : ofSlots('keep-failed')),
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

/** A hold is checked before a step, and given back. */
function holdsAfterwards<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'continues with a hold that cannot be checked, and checks it when the page is looked at again,',
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
      kept: nothing,
      recover: () => void window.dispatchEvent(new Event('focus')),
      recovered: ({ wire }) => wire.callsOf(getHold).at(-1)?.status === 200,
    },
    {
      promise: 'gives a time back without a word, and holds and gives back another,',
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

/** No time is open. */
function help<Page extends P2pPage>(place: P2pPlace<Page>): readonly Moment<Page>[] {
  const { ids } = place;
  return [
    {
      promise: 'keeps what was typed where no time is open, and asks for the call once,',
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
      promise: 'keeps the address that is typed, and asks once to be told of a slot,',
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
      promise: 'says that there is no calendar file, and makes it in one step,',
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
