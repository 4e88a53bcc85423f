import { expect, fixture, html } from '@open-wc/testing';

import { detailCopy, listCopy } from '@portal/copy';
import { waitUntil } from '@portal/tests/fault-rig';

import { aMailbox } from './mailbox.fixture.js';
import { waitingLine } from './message-waiting.js';

const NOW = new Date('2026-06-23T14:00:00Z');
const DUE = [
  '2026-06-22T14:00:00Z',
  '2026-06-23T13:00:00Z',
  '2026-06-23T14:00:00Z',
  '2026-06-23T20:00:00Z',
  '2026-06-24T20:00:00Z',
  '2026-06-30T20:00:00Z',
  '2027-01-04T20:00:00Z',
];

describe('sentences about waiting requests', () => {
  it('have one verb for every count and due date (10-13)', async () => {
    for (const actionable of [1, 2, 7]) {
      for (const nextDueAt of DUE) {
        const line = waitingLine({
          t: listCopy(undefined),
          place: { timeZone: 'America/Chicago', locale: 'en-US' },
          now: NOW,
          payer: 'Carelon',
          summary: { actionable, nextDueAt },
          byDue: false,
          toggle: () => undefined,
        });
        const text = (await fixture<HTMLElement>(html`<div>${line}</div>`)).textContent;
        expect(text).to.not.match(/\b(?:is|was|are|were|be) (?:is|was|are|were|be)\b/);
        expect(text, nextDueAt).to.match(
          Date.parse(nextDueAt) <= NOW.getTime() ? /\bwas due\b/i : /\b(?:Due|First due)\b/,
        );
      }
    }
  });
});

describe('a slow read', () => {
  const never = () => new Promise<Response>(() => undefined);
  const named = (sentence: string, buttons: readonly string[]): boolean =>
    buttons.some((name) => sentence.includes(name));

  for (const [where, sentence, attributes] of [
    ['the list', listCopy(undefined)('slow'), {}],
    ['a message', detailCopy(undefined)('message.slow'), { messageId: 'm-1' }],
  ] as const) {
    it(`names only an existing control: ${where} (10-13)`, async () => {
      const { controls } = await aMailbox({ attributes, fetch: never });
      await waitUntil(() => controls().length > 1, 'the frame is rendered');
      expect(named(sentence, controls())).to.equal(true);
    });
  }
});
