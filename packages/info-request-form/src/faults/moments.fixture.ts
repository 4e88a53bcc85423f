/** When a fault meets the form, and what must come of it then. */
import { expect } from '@open-wc/testing';

import { getInfoRequest, saveInfoDraft, submitInfoResponse } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { WIRE_FAULTS, expectAccessible, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Proof, RowsOf, WireFault } from '@portal/tests/fault-rig';

import { COULD_NOT, ofFailure, ofForm, ofModule, ofSending, partOf } from '../copy.fixture.js';
import { SENT, SUBMIT, TYPED, aDrawnForm, aForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';

const READ_LIMIT_MS = 8_000;
const WRITE_LIMIT_MS = 20_000;
const RETRY_MS = 15_000;

interface Moment {
  /** Begins the name of a test: what holds when a fault comes. */
  readonly promise: string;
  readonly ids: readonly string[];
  readonly endpoint: Endpoint;
  readonly write: boolean;
  /** Goes to where the fault comes, and into it. */
  readonly meet: (bench: Bench, fault: WireFault) => Promise<Form>;
  /** What is said. */
  /** One of these. */
  readonly told: readonly string[];
  /** Whether the controls are on screen while it is so. */
  readonly kept: (fault: WireFault) => boolean;
  /** The one step that goes on. */
  readonly goOn: (form: Form, fault: WireFault) => Promise<void> | void;
  readonly recovered: (form: Form) => boolean;
}

/** After these, nothing of before is kept on screen; what was typed is kept in memory. */
const HIDES = ['H3', 'H4'];

/** "Try again", or the host that reads again where trying is of no use. */
const readAgain = (form: Form): void => {
  if (form.offers(ofForm('again'))) form.pressed(ofForm('again'));
  else form.form.refresh();
};

const MOMENTS: readonly Moment[] = [
  {
    promise: 'says that the request cannot be loaded, and loads it in one step,',
    ids: ['IR-20'],
    endpoint: getInfoRequest,
    write: false,
    meet: (bench, { meddle }) => aForm(bench, { before: (wire) => wire.meddle(getInfoRequest, meddle) }),
    told: [ofFailure('failed', { doing: ofForm('doing.read') })],
    kept: () => false,
    goOn: readAgain,
    recovered: ({ field }) => field() !== undefined,
  },
  {
    promise: 'keeps what was typed when it is read again, and',
    ids: ['IR-20'],
    endpoint: getInfoRequest,
    write: false,
    meet: async (bench, { meddle, row }) => {
      const form = await anAnsweredForm(bench);
      form.wire.meddle(getInfoRequest, meddle);
      // Where the field goes, the person reads again from the host's page.
      if (HIDES.includes(row)) form.toHost();
      form.form.refresh();
      return form;
    },
    told: [ofForm('refreshFailed'), ofFailure('failed', { doing: ofForm('doing.read') })],
    kept: ({ row }) => !HIDES.includes(row),
    goOn: readAgain,
    recovered: ({ field, text }) =>
      field()?.value === TYPED && !text().includes(ofForm('refreshFailed')) && !text().includes(COULD_NOT),
  },
  {
    promise: 'keeps what was typed, and saves the draft by itself,',
    ids: ['IR-20'],
    endpoint: saveInfoDraft,
    write: true,
    meet: async (bench, { meddle }) => {
      const form = await aDrawnForm(bench);
      form.typed();
      form.wire.meddle(saveInfoDraft, meddle);
      hide();
      return form;
    },
    told: [ofForm('draft.failed')],
    kept: () => true,
    goOn: async (form, { outcome }) => {
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
    write: true,
    meet: async (bench, { meddle }) => {
      const form = await anAnsweredForm(bench);
      form.wire.meddle(submitInfoResponse, meddle);
      form.pressed(SUBMIT);
      return form;
    },
    told: [
      ofSending('submit.unsure'),
      ofSending('submit.changed'),
      ofFailure('failed', { doing: ofForm('doing.submit') }),
    ],
    kept: () => true,
    goOn: (form) => form.pressed(SUBMIT),
    recovered: ({ text }) => text().includes(SENT),
  },
];

/** Lets the module's own limit pass where the fault has no other end. */
async function wait({ wire, timers }: Form, { endpoint, write }: Moment, { hangs, row }: WireFault): Promise<void> {
  if (!hangs) return;
  // What drips has acted by then; what hangs has only been sent.
  const there = () => wire.callsOf(endpoint).some(({ status }) => row === 'N4' || status !== undefined);
  await until(there, 'the call');
  await timers.elapse(write ? WRITE_LIMIT_MS : READ_LIMIT_MS);
}

/** Apart from the rest, because looking at everything takes long. */
async function look(bench: Bench, moment: Moment, fault: WireFault): Promise<void> {
  const form = await moment.meet(bench, fault);
  await wait(form, moment, fault);
  await form.says(...(fault.outcome === 'sign-in' ? [ofModule('expired')] : moment.told));
  await expectAccessible(form.scene);
}

async function prove(bench: Bench, moment: Moment, fault: WireFault): Promise<void> {
  const form = await moment.meet(bench, fault);
  const { scene, wire, watch, text } = form;
  const values = form.values();
  const signIn = fault.outcome === 'sign-in';
  await wait(form, moment, fault);

  await form.says(...(signIn ? [ofModule('expired')] : moment.told));
  expectSound(scene, moment.kept(fault) ? values : undefined);
  expect(watch.heard('session-expired').length, 'the host is told once').to.equal(signIn ? 1 : 0);

  wire.heal();
  if (signIn) form.form.resume();
  else await moment.goOn(form, fault);
  await until(
    () => moment.recovered(form),
    () => `recovery in: ${text()}`,
  );
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
