import { expect } from '@open-wc/testing';

import {
  cancelP2p,
  editP2pParticipant,
  extendHold,
  getAvailability,
  getHold,
  getP2p,
  getP2pCalendar,
  getP2pEligibility,
  holdSlot,
  listP2pReceipts,
  releaseHold,
  rescheduleP2p,
  scheduleP2p,
} from '@portal/api';
import type { ApiClient } from '@portal/api';

import { COLLEAGUE, ORDERS, PEOPLE, PERSON } from './index.js';
import { clientFor, faultOf, portalWithClient, problemOf } from './test-client.js';

const [participant] = PEOPLE;
const orderId = ORDERS.request;
/** Of the same solution, so it competes for the same times. */
const rival = ORDERS.mskExternal;
const MINUTE = 60_000;

const WEEKS = { from: '2026-06-20T00:00:00Z', to: '2026-07-30T00:00:00Z', timeZone: 'America/Chicago' };

const availability = (client: ApiClient, order: string = orderId) =>
  client.send(getAvailability, { orderId: order, ...WEEKS });

async function openSlots(client: ApiClient, order: string = orderId): Promise<[string, string, string]> {
  const { slots } = await availability(client, order);
  const [a = '', b = '', c = ''] = slots.flatMap((slot) => (slot?.state === 'available' ? slot.slotId : []));
  return [a, b, c];
}

/** Two people of one office, each with a client of their own. */
function twoPeople() {
  const portal = portalWithClient();
  return { ...portal, colleague: clientFor(portal.as(COLLEAGUE)) };
}

const stateOf = async (client: ApiClient, order: string, slotId: string) =>
  (await availability(client, order)).slots.find((slot) => slot?.slotId === slotId)?.state;

const request = (slotId: string, order: string = orderId) => ({
  orderId: order,
  slotId,
  holdId: null,
  timeZone: 'America/Denver',
  participant,
});

const actionOf = async (client: ApiClient, order: string = orderId) => {
  const { orders } = await client.send(getP2pEligibility, { orderIds: [order] });
  return `${orders[0]?.action ?? ''} ${orders[0]?.reason ?? ''}`;
};

describe('available times of the mock backend', () => {
  it('fall in working hours, half-hourly or hourly by solution (PS-10, PS-12)', async () => {
    const { client } = portalWithClient();
    const lengths = async (order: string) => {
      const { slots } = await availability(client, order);
      return [...new Set(slots.map((slot) => (Date.parse(slot?.end ?? '') - Date.parse(slot?.start ?? '')) / MINUTE))];
    };

    const { slots } = await availability(client);

    expect(await lengths(orderId)).to.eql([30]);
    expect(await lengths(ORDERS.oncology)).to.eql([60]);
    expect(await lengths(ORDERS.mixedLengths)).to.have.members([30, 60]);
    expect(new Set(slots.map((slot) => slot?.state))).to.eql(new Set(['available', 'unavailable']));
    // Independence Day is observed on July 3; the first available time is at least two hours ahead.
    expect(slots.some((slot) => slot?.start.startsWith('2026-07-03'))).to.equal(false);
    const open = slots.filter((slot) => slot?.state === 'available');
    expect(open.every((slot) => (slot?.start ?? '') >= '2026-06-23T16:00:00.000Z')).to.equal(true);
  });

  it('leave some days without any time', async () => {
    const { client } = portalWithClient();

    const { slots } = await availability(client);

    const days = new Set(slots.map((slot) => slot?.start.slice(0, 10)));
    // Twenty weekdays in the four weeks, one of them a holiday.
    expect(days.size).to.be.within(12, 18);
  });

  it('come with the horizon of ten business days (PS-13)', async () => {
    const none = await availability(portalWithClient({ scenario: 'no-slots' }).client);
    const later = await availability(portalWithClient({ scenario: 'slots-next-week' }).client);

    expect(none).to.include({ hasSlotsWithinHorizon: false, firstAvailable: null });
    expect(later.hasSlotsWithinHorizon).to.equal(true);
    expect((later.firstAvailable ?? '') > '2026-06-29').to.equal(true);
  });

  it('keep local time across the clock change', async () => {
    const { client } = portalWithClient({ scenario: 'clock-change' });

    const { slots } = await client.send(getAvailability, {
      orderId,
      from: '2026-10-28T00:00:00Z',
      to: '2026-11-08T00:00:00Z',
      timeZone: 'America/Chicago',
    });

    const first = (day: string) => slots.find((slot) => slot?.start.startsWith(day))?.start.slice(11, 16);
    expect([first('2026-10-29'), first('2026-11-04')]).to.eql(['14:00', '15:00']);
  });
});

describe('holds of the mock backend', () => {
  it('keep a slot for five minutes for one order (PS-27)', async () => {
    const { client, clock } = portalWithClient();
    // The first one is too near to be open in five minutes.
    const [, slotId] = await openSlots(client);

    await client.send(holdSlot, { orderId, slotId });

    expect(await stateOf(client, orderId, slotId)).to.equal('held-by-you');
    expect(await stateOf(client, rival, slotId)).to.equal('unavailable');
    expect(await problemOf(client.send(holdSlot, { orderId: rival, slotId }))).to.equal('409 slot-taken');
    clock.advance(5 * MINUTE);
    expect(await stateOf(client, rival, slotId)).to.equal('available');
  });

  it('can be extended twice, but not after they end', async () => {
    const { client, clock } = portalWithClient();
    const [slotId] = await openSlots(client);
    const { holdId } = await client.send(holdSlot, { orderId, slotId });
    const extend = () => client.send(extendHold, { orderId, holdId });

    const once = await extend();
    clock.advance(4 * MINUTE);
    const twice = await extend();

    expect([once.extendable, twice.extendable]).to.eql([true, false]);
    expect(twice.expiresAt).to.equal('2026-06-23T14:09:00.000Z');
    expect(await problemOf(extend())).to.equal('409 not-extendable');
    clock.advance(5 * MINUTE);
    expect(await problemOf(extend())).to.equal('410 hold-over');
  });

  it('are limited to one per order and release the earlier one', async () => {
    const { client } = portalWithClient();
    const [first, second] = await openSlots(client);
    await client.send(holdSlot, { orderId, slotId: first });

    const { holdId } = await client.send(holdSlot, { orderId, slotId: second });
    const freed = await stateOf(client, rival, first);
    await client.send(releaseHold, { orderId, holdId });

    expect(freed).to.equal('available');
    expect(await stateOf(client, rival, second)).to.equal('available');
  });

  it('move to another time of the same user, visible in both windows (10-12)', async () => {
    const { client } = portalWithClient();
    const [first, second] = await openSlots(client);
    const before = await client.send(holdSlot, { orderId, slotId: first });

    await client.send(holdSlot, { orderId, slotId: second });
    const fault = await faultOf(client.send(getHold, { orderId, holdId: before.holdId }));

    expect([fault.status, fault.code]).to.eql([410, 'hold-moved']);
    expect(fault.heldTime).to.deep.include({ slotId: second, heldBy: { name: PERSON, isYou: true } });
  });

  it('are denied to a coworker, with the holder and time (10-12)', async () => {
    const { client, colleague } = twoPeople();
    const [first, second] = await openSlots(client);
    const { holdId } = await client.send(holdSlot, { orderId, slotId: first });

    for (const slotId of [first, second]) {
      const fault = await faultOf(colleague.send(holdSlot, { orderId, slotId }));
      expect([fault.status, fault.code]).to.eql([409, 'held-by-colleague']);
      expect(fault.heldTime).to.deep.include({ slotId: first, heldBy: { name: PERSON, isYou: false } });
      expect(fault.message).not.to.contain(PERSON);
    }
    const fault = await faultOf(colleague.send(scheduleP2p, request(second)));
    expect([fault.status, fault.code]).to.eql([409, 'held-by-colleague']);
    expect((await client.send(getHold, { orderId, holdId })).slotId).to.equal(first);
  });

  it('move to a coworker who takes over, and notify the first user (10-12)', async () => {
    const { client, colleague } = twoPeople();
    const [first, second] = await openSlots(client);
    const { holdId } = await client.send(holdSlot, { orderId, slotId: first });

    const taken = await colleague.send(holdSlot, { orderId, slotId: second, takeOver: true });

    for (const operation of [getHold, extendHold]) {
      const fault = await faultOf(client.send(operation, { orderId, holdId }));
      expect([fault.status, fault.code]).to.eql([410, 'hold-taken-over']);
      expect(fault.heldTime).to.deep.include({ slotId: second, heldBy: { name: COLLEAGUE, isYou: false } });
    }
    expect((await colleague.send(getHold, { orderId, holdId: taken.holdId })).slotId).to.equal(second);
  });

  it('are over once released, expired, or unknown (10-12)', async () => {
    const { client, clock } = portalWithClient();
    const [, slotId] = await openSlots(client);
    const { holdId } = await client.send(holdSlot, { orderId, slotId });
    const look = (id: string) => problemOf(client.send(getHold, { orderId, holdId: id }));

    expect((await client.send(getHold, { orderId, holdId })).slotId).to.equal(slotId);
    clock.advance(5 * MINUTE);
    expect(await look(holdId)).to.equal('410 hold-over');
    const again = await client.send(holdSlot, { orderId, slotId });
    await client.send(releaseHold, { orderId, holdId: again.holdId });
    expect(await look(again.holdId)).to.equal('410 hold-over');
    expect(await look('h-unknown')).to.equal('410 hold-over');
  });

  it('go to one of two offices that request the same slot', async () => {
    const { client } = portalWithClient();
    const [slotId] = await openSlots(client);

    const answers = await Promise.allSettled(
      [orderId, rival].map((order) => client.send(holdSlot, { orderId: order, slotId })),
    );

    expect(answers.map(({ status }) => status).toSorted()).to.eql(['fulfilled', 'rejected']);
  });
});

describe('Peer-to-Peers of the mock backend', () => {
  it('move from request to manage and back with one email each (PS-23, PS-24, PM-08, PM-09)', async () => {
    const { client, qa } = portalWithClient();
    const [first, second] = await openSlots(client);

    const booked = await client.send(scheduleP2p, request(first));
    const managed = await actionOf(client);
    const moved = await client.send(rescheduleP2p, { ...request(second) }, { version: booked.version });
    const cancelled = await client.send(
      cancelP2p,
      { orderId, reason: 'other', note: 'Not needed' },
      { version: moved.version },
    );

    expect([booked.state, managed, moved.slot.slotId]).to.eql(['requested', 'manage booked', second]);
    expect(cancelled).to.include({ state: 'cancelled', cancelledBy: 'office' });
    expect(await actionOf(client)).to.equal('request available');
    expect(qa.outbox().map(({ kind }) => kind)).to.eql(['request', 'reschedule', 'cancel']);
    const { receipts } = await client.send(listP2pReceipts, { orderId });
    expect(receipts.map((receipt) => receipt?.kind)).to.eql(['request', 'reschedule', 'cancel']);
    expect(await stateOf(client, rival, second)).to.equal('available');
  });

  it('send one email for a repeated request (PS-24)', async () => {
    const { client, qa } = portalWithClient();
    const [slotId, other] = await openSlots(client);

    const first = await client.send(scheduleP2p, request(slotId), { key: 'press' });
    const second = await client.send(scheduleP2p, request(slotId), { key: 'press' });

    expect(second).to.eql(first);
    expect(qa.outbox()).to.have.length(1);
    expect(await problemOf(client.send(scheduleP2p, request(other), { key: 'press' }))).to.equal('422 key-reused');
    expect(await problemOf(client.send(scheduleP2p, request(other)))).to.equal('409 already-booked');
  });

  it('contain no member data in email and calendar', async () => {
    const { client, qa, backend } = portalWithClient();
    const [slotId] = await openSlots(client);
    await client.send(scheduleP2p, request(slotId));
    const [lastName = '-'] = backend.orders.get(orderId).member.name.split(', ');

    const { content } = await client.send(getP2pCalendar, { orderId });
    const [email] = qa.outbox();

    expect([content, email?.subject, email?.text, email?.html].join()).not.to.include(lastName);
    expect(email?.to).to.equal('peer-to-peer@payer.example');
  });

  it('go to one of two offices that request the same time', async () => {
    const { client, qa } = portalWithClient();
    const [slotId] = await openSlots(client);

    const answers = await Promise.allSettled(
      [orderId, rival].map((order) => client.send(scheduleP2p, request(slotId, order))),
    );

    expect(answers.map(({ status }) => status).toSorted()).to.eql(['fulfilled', 'rejected']);
    expect(qa.outbox()).to.have.length(1);
  });

  it('keep the old time if the new one is lost (decision 5)', async () => {
    const { client, qa } = portalWithClient();
    const [first, second] = await openSlots(client);
    const booked = await client.send(scheduleP2p, request(first));
    await client.send(holdSlot, { orderId: rival, slotId: second });
    const move = (version?: string) =>
      client.send(rescheduleP2p, request(second), version === undefined ? {} : { version });

    expect(await problemOf(move(booked.version))).to.equal('409 slot-taken');
    expect(await problemOf(move('v0'))).to.equal('412 stale');
    expect(await problemOf(move())).to.equal('428 version-missing');
    expect((await client.send(getP2p, { orderId })).slot.slotId).to.equal(first);
    expect(await stateOf(client, rival, first)).to.equal('unavailable');
    expect(qa.outbox()).to.have.length(1);
  });

  it('lose the selected time once in a race and free the order', async () => {
    const { client } = portalWithClient({ scenario: 'slot-race' });
    const [first, second] = await openSlots(client);

    expect(await problemOf(client.send(scheduleP2p, request(first)))).to.equal('409 slot-taken');
    expect(await stateOf(client, orderId, first)).to.equal('unavailable');
    expect((await client.send(scheduleP2p, request(second))).state).to.equal('requested');
  });

  it('report every error of the participant at once (PS-17)', async () => {
    const { client } = portalWithClient();
    const [slotId] = await openSlots(client);
    const wrong = { ...participant, firstName: ' ', phone: '555-0142', email: 'nobody' };

    const { status, fields } = await faultOf(client.send(scheduleP2p, { ...request(slotId), participant: wrong }));

    expect(status).to.equal(422);
    expect(fields).to.eql([
      { pointer: 'firstName', code: 'required' },
      { pointer: 'phone', code: 'invalid' },
      { pointer: 'email', code: 'invalid' },
    ]);
  });

  it('can change the participant without a new time or email (PM-10)', async () => {
    const { client, qa } = portalWithClient();
    const { version, slot } = await client.send(getP2p, { orderId: ORDERS.requested });

    const input = { orderId: ORDERS.requested, participant: { ...participant, firstName: 'Ada' } };
    const edited = await client.send(editP2pParticipant, input, { version });

    expect(edited.participant.firstName).to.equal('Ada');
    expect(edited.slot).to.eql(slot);
    expect(edited.version).not.to.equal(version);
    expect(qa.outbox()).to.eql([]);
  });

  it('can be confirmed, moved, and declined by the payer', async () => {
    const { client, qa } = portalWithClient();
    const atOnce = portalWithClient({ scenario: 'confirmed-at-once' });
    const [slotId] = await openSlots(atOnce.client);

    expect(qa.confirmP2p(ORDERS.requested).state).to.equal('confirmed');
    const before = await client.send(getP2p, { orderId: ORDERS.confirmed });
    expect(qa.moveP2p(ORDERS.confirmed).slot.slotId).not.to.equal(before.slot.slotId);
    expect(qa.declineP2p(ORDERS.requested)).to.deep.include({
      state: 'declined',
      canCancel: { allowed: false, reason: 'not-active' },
    });
    expect(await actionOf(client, ORDERS.requested)).to.equal('request available');
    expect((await atOnce.client.send(scheduleP2p, request(slotId))).state).to.equal('confirmed');
  });

  it('end at their time: unconfirmed ones expire, confirmed ones take place', async () => {
    const { client, clock } = portalWithClient();
    const { slot } = await client.send(getP2p, { orderId: ORDERS.confirmed });
    clock.set(slot.start);
    const started = await client.send(getP2p, { orderId: ORDERS.confirmed });
    const { version } = started;
    const cancel = { orderId: ORDERS.confirmed, reason: 'other', note: '' } as const;

    expect(started.canCancel).to.eql({ allowed: false, reason: 'started' });
    expect(await problemOf(client.send(cancelP2p, cancel, { version }))).to.equal('409 started');
    clock.set(slot.end);
    expect((await client.send(getP2p, { orderId: ORDERS.confirmed })).state).to.equal('completed');
    expect((await client.send(getP2p, { orderId: ORDERS.requested })).state).to.equal('expired');
    expect(await actionOf(client, ORDERS.confirmed)).to.equal('none already-used');
  });
});

describe('the calendar file of the mock backend', () => {
  it("follows the booking's sequence number and folds its lines (7.8)", async () => {
    const { client } = portalWithClient();
    const [first, second] = await openSlots(client);
    const read = async () => (await client.send(getP2pCalendar, { orderId })).content;
    const booked = await client.send(scheduleP2p, request(first));
    const requested = await read();
    const moved = await client.send(rescheduleP2p, request(second), { version: booked.version });
    const rescheduled = await read();
    await client.send(cancelP2p, { orderId, reason: 'other', note: '' }, { version: moved.version });
    const cancelled = await read();

    expect(requested)
      .to.include('STATUS:TENTATIVE\r\n')
      .and.include('SEQUENCE:0\r\n')
      .and.include('METHOD:PUBLISH\r\n');
    expect(requested).to.include('SUMMARY:Peer-to-Peer call\\, order ending in 6789\r\n');
    expect(rescheduled).to.include('SEQUENCE:1\r\n');
    expect(cancelled).to.include('STATUS:CANCELLED\r\n').and.include('METHOD:CANCEL\r\n').and.include('SEQUENCE:2\r\n');
    const uid = (content: string) => /UID:.*/.exec(content)?.[0];
    expect(uid(rescheduled)).to.equal(uid(requested));
    const octets = requested.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).to.be.at.most(75);
  });
});
