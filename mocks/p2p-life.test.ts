import { expect } from '@open-wc/testing';

import {
  cancelP2p,
  editP2pParticipant,
  getAvailability,
  getP2p,
  listP2pDocuments,
  listP2pHistory,
  listP2pReceipts,
  requestCallBack,
  requestSlotNotice,
  scheduleP2p,
  uploadP2pDocument,
} from '@portal/api';
import type { ApiClient } from '@portal/api';

import { ORDERS, PEOPLE } from './index.js';
import { faultOf, portalWithClient, problemOf } from './test-client.js';

const [participant] = PEOPLE;
const orderId = ORDERS.request;
const WEEKS = { from: '2026-06-20T00:00:00Z', to: '2026-07-30T00:00:00Z', timeZone: 'America/Chicago' };

async function requestFor(client: ApiClient, order: string = orderId) {
  const { slots, rules } = await client.send(getAvailability, { orderId: order, ...WEEKS });
  const open = slots.find((slot) => slot?.state === 'available');
  const request = {
    orderId: order,
    slotId: open?.slotId ?? '',
    holdId: null,
    timeZone: 'America/Chicago',
    participant,
  };
  return { request, rules };
}

const kinds = async (client: ApiClient) =>
  (await client.send(listP2pHistory, { orderId })).events.map((event) => `${event?.kind} ${event?.actor.role}`);

describe('the lifecycle of a Peer-to-Peer in the mock backend', () => {
  it('moves from requested to an outcome and records every call (PM-10)', async () => {
    const { client, qa } = portalWithClient();
    const { request } = await requestFor(client);
    await client.send(scheduleP2p, request);
    qa.confirmP2p(orderId);

    qa.callP2p(orderId, 'missed');
    const missed = await client.send(getP2p, { orderId });
    qa.callP2p(orderId, 'reached');
    qa.completeP2p(orderId, 'overturned');
    const completed = await client.send(getP2p, { orderId });

    expect(missed).to.deep.include({ state: 'missed', canReschedule: { allowed: true, reason: null } });
    expect(missed.attempts).to.deep.include({ most: 2 });
    expect(completed.state).to.equal('completed');
    expect(completed.outcome?.code).to.equal('overturned');
    expect(completed.attempts.calls.map((call) => call?.result)).to.eql(['missed', 'reached']);
    expect(await kinds(client)).to.eql([
      'requested office',
      'confirmed payer',
      'missed payer',
      'called payer',
      'completed payer',
    ]);
  });

  it('ends after the last missed call with an appeal (PM-10)', async () => {
    const { client, qa } = portalWithClient();
    const { request } = await requestFor(client);
    await client.send(scheduleP2p, request);

    qa.callP2p(orderId, 'missed');
    qa.callP2p(orderId, 'missed');
    const { state, outcome, canReschedule } = await client.send(getP2p, { orderId });

    expect([state, outcome?.code, canReschedule.allowed]).to.eql(['completed', 'upheld', false]);
    expect(outcome?.nextStep).to.match(/appeal/i);
  });

  it('lists what to have ready and accepts documents until it ends (PS-05)', async () => {
    const { client, clock } = portalWithClient();
    const { request } = await requestFor(client);
    const { preparation, reviewerSpecialty, version } = await client.send(scheduleP2p, request);
    const file = new File(['%PDF-1.7 notes'], 'notes.pdf');

    await client.send(uploadP2pDocument, { orderId, file });
    clock.advance(3_000);
    const { attachments } = await client.send(listP2pDocuments, { orderId });
    await client.send(cancelP2p, { orderId, reason: 'other', note: '' }, { version });
    const late = problemOf(client.send(uploadP2pDocument, { orderId, file }));

    expect(preparation.bring).to.have.length(3);
    expect(reviewerSpecialty).to.equal('Orthopedic surgery');
    expect(attachments.map((one) => one?.status)).to.eql(['accepted']);
    expect(await late).to.equal('409 not-active');
    expect(await kinds(client)).to.include('document-added office');
  });

  it('requires a credential and an agreement if the plan does (DD-36)', async () => {
    const { client } = portalWithClient();
    const { request, rules } = await requestFor(client, ORDERS.oncology);

    const { fields } = await faultOf(client.send(scheduleP2p, request));
    const booked = await client.send(scheduleP2p, { ...request, credential: 'md', agreed: true });
    const edit = { orderId: ORDERS.oncology, participant };
    const edited = problemOf(client.send(editP2pParticipant, edit, { version: booked.version }));

    expect(rules.agreement).to.equal(true);
    expect(fields).to.eql([
      { pointer: 'credential', code: 'required' },
      { pointer: 'agreed', code: 'required' },
    ]);
    expect(booked.credential).to.eql({ code: 'md', display: 'MD' });
    expect(await edited).to.equal('422 invalid');
  });

  it('stores requests for emails and callbacks (PS-13)', async () => {
    const { client } = portalWithClient({ scenario: 'no-slots' });
    const call = { orderId, name: 'K. Brandt', phone: '+13125550142', extension: '', note: 'After 3 PM' };

    await client.send(requestSlotNotice, { orderId, email: 'office@practice.example' });
    await client.send(requestCallBack, call);
    const { assistance } = await client.send(getAvailability, { orderId, ...WEEKS });

    expect(assistance.notice?.email).to.equal('office@practice.example');
    expect(assistance.callBack).to.include({ phone: '+13125550142', reference: 'CB-6789' });
    expect(await problemOf(client.send(requestSlotNotice, { orderId, email: 'nobody' }))).to.equal('422 invalid');
    expect(await problemOf(client.send(requestCallBack, { ...call, phone: '12' }))).to.equal('422 invalid');
  });

  it('is booked even if its email fails, and reports that (PS-24)', async () => {
    const { client, qa } = portalWithClient({ scenario: 'email-fails' });
    const { request } = await requestFor(client);

    const { state, receipt } = await client.send(scheduleP2p, request);
    const { receipts } = await client.send(listP2pReceipts, { orderId });

    expect([state, receipt?.status, receipts[0]?.status]).to.eql(['requested', 'failed', 'failed']);
    expect(qa.outbox()).to.eql([]);
  });
});
