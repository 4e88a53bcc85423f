import { expect } from '@open-wc/testing';

import {
  cancelP2p,
  editP2pParticipant,
  getAvailability,
  getInfoRequest,
  getP2p,
  requestCallBack,
  requestExtension,
  requestSlotNotice,
  scheduleP2p,
  searchOrders,
  submitInfoResponse,
} from '@portal/api';
import type { ApiClient, Participant } from '@portal/api';
import { contactFaults, contactToSave } from '@portal/domain';

import { MESSAGES, ORDERS, PEOPLE } from './index.js';
import { faultOf, portalWithClient } from './test-client.js';

const [person] = PEOPLE;
const orderId = ORDERS.request;
const UNSEEN = '\u202a\u200b\u2066\ufeff\u00ad\u061c\ufe0f\u3164\u2800\u{e0020}';

/** Every way in which a field arrives, from forms and from clients of a payer's own. */
const ENTRIES: Readonly<Partial<Record<keyof Participant, readonly string[]>>> = {
  firstName: ['Avery', `${UNSEEN}Avery`, UNSEEN, ' ', ''],
  lastName: ['Quill', `Qu${UNSEEN}ill`, UNSEEN],
  title: ['MD', UNSEEN, `${UNSEEN}MD`],
  phone: ['+13125550143', '\u202a312\u2212555\u22120143\u202c', 'tel:312-555-0143', '312-555-014', 'later', UNSEEN],
  extension: ['12', 'x12', '\uff11\uff12', '12a', '12345678', UNSEEN],
  email: ['a@b.example', 'a@b.example;', '<a@b.example>', 'mailto:a@b.example', `a@b${UNSEEN}.example`, 'a', UNSEEN],
  secondaryPhone: ['312-555-0199 (cell)', '312-555-0199 x4', '312-555-0199 or 98', UNSEEN],
  secondaryExtension: ['7', UNSEEN],
};
const CASES = Object.entries(ENTRIES).flatMap(([field, entries]) => entries.map((entry) => [field, entry] as const));

const firstSlot = async (client: ApiClient): Promise<string> => {
  const week = { from: '2026-06-20T00:00:00Z', to: '2026-07-30T00:00:00Z', timeZone: 'America/Chicago' };
  const { slots } = await client.send(getAvailability, { orderId, ...week });
  return slots.find((slot) => slot?.state === 'available')?.slotId ?? '';
};

describe('typed fields in the mock backend', () => {
  it('are validated like the form and stored without invisible characters (10-21)', async () => {
    for (const [field, entry] of CASES) {
      const { client } = portalWithClient();
      const participant = { ...person, extension: '', secondaryPhone: '', secondaryExtension: '', [field]: entry };
      const slotId = await firstSlot(client);
      const call = client.send(scheduleP2p, { orderId, slotId, holdId: null, timeZone: 'UTC', participant });
      const faults = contactFaults(participant);
      if (faults.length > 0) {
        const { status, fields } = await faultOf(call);
        expect([status, fields.map(({ pointer }) => pointer)], `${field} ${entry}`).to.deep.equal([
          422,
          faults.map((fault) => fault.field),
        ]);
      } else {
        await call;
        const { participant: kept } = await client.send(getP2p, { orderId });
        expect(kept, `${field} ${entry}`).to.deep.equal(contactToSave(participant));
      }
    }
  });

  it('are stored without invisible characters after a contact change (10-21)', async () => {
    for (const [field, entry] of CASES) {
      const { client } = portalWithClient();
      const place = { orderId: ORDERS.confirmed };
      const { version, participant: before } = await client.send(getP2p, place);
      const participant = { ...before, secondaryPhone: '', secondaryExtension: '', [field]: entry };
      if (contactFaults(participant).length > 0) continue;
      await client.send(editP2pParticipant, { ...place, participant }, { version });

      const { participant: kept } = await client.send(getP2p, place);
      expect(kept, `${field} ${entry}`).to.deep.equal(contactToSave(participant));
    }
  });

  it('omit an invisible note from the cancellation email (10-21)', async () => {
    const mailed: (string | undefined)[] = [];
    for (const note of ['', UNSEEN]) {
      const { client, qa } = portalWithClient();
      const { version } = await client.send(getP2p, { orderId: ORDERS.confirmed });
      await client.send(cancelP2p, { orderId: ORDERS.confirmed, reason: 'more-information-sent', note }, { version });
      mailed.push(qa.outbox().at(-1)?.text);
    }

    expect(mailed[0]).to.be.a('string');
    expect(mailed[1]).to.equal(mailed[0]);
  });

  it('treat invisible answers and reasons as empty (10-21)', async () => {
    const messageId = MESSAGES.clarification;
    const refused = async (text: string) => {
      const { client } = portalWithClient();
      const { version, items } = await client.send(getInfoRequest, { messageId });
      const answers = items.map(({ itemId, kind }) => ({
        itemId,
        text: kind === 'question' ? text : null,
        cannotProvide: kind === 'document' ? ({ reason: 'other', text } as const) : null,
      }));
      const { fields } = await faultOf(
        client.send(submitInfoResponse, { messageId, answers, attachmentIds: [] }, { version }),
      );
      return fields;
    };

    const empty = await refused('');
    expect(empty).to.have.length(3);
    expect(await refused(UNSEEN)).to.deep.equal(empty);
  });

  it('are validated alike in help requests (10-21)', async () => {
    const { client } = portalWithClient({ scenario: 'no-slots' });
    const kept = await client.send(requestSlotNotice, { orderId, email: `<a@b.example>;${UNSEEN}` });
    expect(kept.notice?.email).to.equal('a@b.example');
    for (const email of ['a@b.example; c@d.example', UNSEEN, 'a@b']) {
      expect((await faultOf(client.send(requestSlotNotice, { orderId, email }))).fields).to.have.length(1);
    }

    const call = { orderId, name: 'Avery', phone: '312-555-0143 x12', extension: '', note: '' };
    expect((await client.send(requestCallBack, call)).callBack?.phone).to.equal('+13125550143');
    for (const [field, entry] of [
      ['name', UNSEEN],
      ['phone', '312'],
      ['extension', '12a'],
    ] as const) {
      const { fields } = await faultOf(client.send(requestCallBack, { ...call, [field]: entry }));
      expect(fields.map(({ pointer }) => pointer)).to.deep.equal([field]);
    }
  });

  it('treat an invisible reason as empty (10-21)', async () => {
    const { client } = portalWithClient();
    const ask = client.send(requestExtension, { messageId: MESSAGES.clarification, reason: UNSEEN });

    expect((await faultOf(ask)).fields).to.deep.equal([{ pointer: 'reason', code: 'required' }]);
  });

  it('find an order by its visible characters (10-21)', async () => {
    const { client } = portalWithClient();
    const page = { page: 1, pageSize: 10 };
    const [order] = (await client.send(searchOrders, { ...page, orderId })).orders;
    const [last = ''] = order?.member.name.split(', ') ?? [];
    for (const wanted of [
      { orderId: `\u202a${orderId}\u202c` },
      { orderId: orderId.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) },
      { orderId, lastName: `\u200b${last.toUpperCase()}\u00a0` },
      { orderId, memberId: UNSEEN },
    ]) {
      const { total } = await client.send(searchOrders, { ...page, ...wanted });
      expect(total, JSON.stringify(wanted)).to.equal(1);
    }
  });
});
