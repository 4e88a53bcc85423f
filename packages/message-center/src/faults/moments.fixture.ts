/** When a fault meets the message center, and what must come of it then. */
import { expect } from '@open-wc/testing';

import { deleteMessages, getMessage, markMessages, pageMessages } from '@portal/api';
import type { Endpoint } from '@portal/api';
import {
  WIRE_FAULTS,
  buttonOf,
  controlValues,
  expectAccessible,
  expectSound,
  proof,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Cell, Proof, RowsOf, WireFault } from '@portal/tests/fault-rig';

import { COULD_NOT, ofActions, ofDetail, ofFailure, ofList, ofModule } from '../copy.fixture.js';
import { CLOSED, aCenter, aDrawnCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';

const TYPED = 'Zq4-typed-in-the-search';
const READ_LIMIT_MS = 8_000;
const WRITE_LIMIT_MS = 20_000;

interface Moment {
  /** Begins the name of a test: what holds when a fault comes. */
  readonly promise: string;
  readonly ids: readonly string[];
  readonly endpoint: Endpoint;
  readonly write: boolean;
  /** Nothing is drawn yet that could be kept. */
  readonly first?: boolean;
  /** Goes to where the fault comes, and into it. */
  readonly meet: (bench: Bench, fault: WireFault) => Promise<Center>;
  /** What is said. */
  readonly told: string;
  /** What a person presses where "Try again" is of no use. */
  readonly instead: string;
  readonly recovered: (center: Center) => boolean;
}

/** Ticks a closed message and types into the search, then does it while the call fails. */
const acting =
  (endpoint: Endpoint, button: string): Moment['meet'] =>
  async (bench, { meddle }) => {
    const center = await aDrawnCenter(bench);
    center.typed(TYPED);
    await center.ticks(CLOSED);
    center.wire.meddle(endpoint, meddle);
    center.pressed(button);
    return center;
  };

const MOMENTS: readonly Moment[] = [
  {
    promise: 'says that the messages cannot be loaded, and loads them on one press,',
    ids: ['MC-26'],
    endpoint: pageMessages,
    write: false,
    first: true,
    meet: (bench, { meddle }) => aCenter(bench, { before: (wire) => wire.meddle(pageMessages, meddle) }),
    told: ofFailure('failed', { doing: ofList('load-list') }),
    instead: ofList('refresh'),
    recovered: ({ types }) => types().length === 10,
  },
  {
    promise: 'keeps rows, ticks and words on Refresh',
    ids: ['MC-03', 'MC-26'],
    endpoint: pageMessages,
    write: false,
    meet: acting(pageMessages, ofList('refresh')),
    told: COULD_NOT,
    instead: ofList('refresh'),
    recovered: ({ types, alerts }) => types().length === 10 && alerts().length === 0,
  },
  {
    promise: 'says that a message cannot be opened, and opens it on one press,',
    ids: ['MC-19', 'MC-26'],
    endpoint: getMessage,
    write: false,
    meet: async (bench, { meddle }) => {
      const center = await aDrawnCenter(bench);
      center.wire.meddle(getMessage, meddle);
      center.pressed('Required Documentation Has Not Been Received');
      await center.center.later.ensure();
      return center;
    },
    told: ofFailure('failed', { doing: ofList('message.load') }),
    instead: ofList('title'),
    recovered: ({ headings, listHidden }) =>
      listHidden() === false || headings().some((words) => words.startsWith(ofDetail('message.title', { type: '' }))),
  },
  {
    promise: 'keeps the selection, and deletes once,',
    ids: ['MC-05'],
    endpoint: deleteMessages,
    write: true,
    meet: acting(deleteMessages, ofList('delete')),
    told: ofFailure('failed', { doing: ofActions('do-delete') }),
    instead: ofList('delete'),
    recovered: ({ found, outcome }) =>
      found().endsWith(' 12') && outcome().includes(ofActions('deleted.one', { count: 1 })),
  },
  {
    promise: 'keeps the selection, and marks once,',
    ids: ['MC-05'],
    endpoint: markMessages,
    write: true,
    meet: acting(markMessages, ofList('mark-unread')),
    told: ofFailure('failed', { doing: ofActions('do-mark') }),
    instead: ofList('mark-unread'),
    recovered: ({ unread, said }) =>
      unread()[CLOSED] === true && said().includes(ofActions('unread.one', { count: 1 })),
  },
];

/** After losing access, nothing of before is kept on screen. */
const HIDES = ['H3', 'H4'];

const keeps = ({ first, write }: Moment, { row }: WireFault): boolean => !first && (write || !HIDES.includes(row));

/** Lets the module's own limit pass where the fault has no other end. */
async function wait({ wire, timers }: Center, { endpoint, write }: Moment, { hangs, row }: WireFault): Promise<void> {
  if (!hangs) return;
  // What drips has acted by then; what hangs has only been sent.
  const there = () => wire.callsOf(endpoint).some(({ status }) => row === 'N4' || status !== undefined);
  await until(there, 'the call');
  await timers.elapse(write ? WRITE_LIMIT_MS : READ_LIMIT_MS);
}

/** The one step that goes on: the host's after signing in, a press otherwise. */
function goOn({ center, renderRoot, pressed }: Center, { instead }: Moment, { outcome }: WireFault): void {
  const again = buttonOf(renderRoot, ofFailure('again')) !== undefined;
  expect(again, 'another try is offered where it can help').to.equal(outcome === 'again' || outcome === 'changed');
  if (outcome === 'sign-in') center.resume();
  else pressed(again ? ofFailure('again') : instead);
}

/** Apart from the rest, because looking at everything takes long. */
async function look(bench: Bench, moment: Moment, fault: WireFault): Promise<void> {
  const center = await moment.meet(bench, fault);
  await wait(center, moment, fault);
  await center.says(fault.outcome === 'sign-in' ? ofModule('expired') : moment.told);
  await expectAccessible(center.scene);
}

async function prove(bench: Bench, moment: Moment, fault: WireFault): Promise<void> {
  const center = await moment.meet(bench, fault);
  const { scene, wire, watch, text, renderRoot } = center;
  const values = controlValues(renderRoot);
  const signIn = fault.outcome === 'sign-in';
  await wait(center, moment, fault);

  await center.says(signIn ? ofModule('expired') : moment.told);
  expectSound(scene, keeps(moment, fault) ? values : undefined);
  expect(watch.heard('session-expired').length, 'the host is told once').to.equal(signIn ? 1 : 0);

  wire.heal();
  goOn(center, moment, fault);
  await until(
    () => moment.recovered(center),
    () => `recovery in: ${text()}`,
  );
  await center.settled();
  expectSound(scene);
  if (moment.write) expect(wire.acts(moment.endpoint), 'the backend acted once').to.equal(1);
}

/** The first way of a row stands for all of them where it takes long to look. */
const isFirst = (fault: WireFault): boolean => WIRE_FAULTS.find(({ row }) => row === fault.row) === fault;

/** A proof for each way in which a row comes, at each moment. */
export const networkProofs = (row: RowsOf<'N' | 'H'>): readonly Proof[] =>
  WIRE_FAULTS.filter((fault) => fault.row === row).flatMap((fault) =>
    MOMENTS.filter(({ write }) => write || !fault.writes).flatMap((moment) => [
      proof(`${moment.promise} when ${fault.when}`, moment.ids, (bench) => prove(bench, moment, fault)),
      ...(isFirst(fault)
        ? [
            proof(
              `is accessible to a person whose ${moment.endpoint.operation} fails because ${fault.when}`,
              moment.ids,
              (bench) => look(bench, moment, fault),
            ),
          ]
        : []),
    ]),
  );
export const networkCell = (row: RowsOf<'N' | 'H'>): Cell => ({ proofs: networkProofs(row) });
