import { expect } from '@open-wc/testing';

import { getInfoRequest, getMessage, getOrderHeader, getP2p, getP2pCalendar, pageMessages } from '@portal/api';
import type { ApiClient } from '@portal/api';

import { SCENARIOS, MESSAGES, ORDERS } from './index.js';
import type { ScenarioName } from './index.js';
import { languageOf } from './language.js';
import { traitsOf } from './scenarios.js';
import { EVERYTHING, portalWithClient } from './test-client.js';

/** The fields with texts of the backend; the rest is codes, names, and entries of people. */
const TEXTS = ['display', 'description', 'body', 'disclaimer', 'nextStep', 'preparation', 'reviewerSpecialty'];

/** Names and degrees, which Spanish keeps. */
const SAME = ['Medicare', 'Medicaid', 'MD', 'DO', 'NP', 'PA'];

function textsIn(value: unknown, isText = false): readonly string[] {
  if (typeof value === 'string') return isText ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => textsIn(own, isText || TEXTS.includes(name)));
}

/** The texts of every kind of record. */
async function texts(client: ApiClient, language: string): Promise<readonly string[]> {
  const options = { language };
  const page = await client.send(pageMessages, { ...EVERYTHING, pageSize: 100, cursor: null }, options);
  const requests = [MESSAGES.clarification, MESSAGES.answered, MESSAGES.expired].flatMap((messageId) =>
    page.items.some((row) => row?.messageId === messageId) ? [messageId] : [],
  );
  return textsIn([
    page,
    await Promise.all(
      page.items.flatMap((row) => (row ? [client.send(getMessage, { messageId: row.messageId }, options)] : [])),
    ),
    await Promise.all(requests.map((messageId) => client.send(getInfoRequest, { messageId }, options))),
    await Promise.all(
      Object.values(ORDERS).map((orderId) => client.send(getOrderHeader, { orderId }, options).catch(() => undefined)),
    ),
    await Promise.all(
      Object.values(ORDERS).map((orderId) => client.send(getP2p, { orderId }, options).catch(() => undefined)),
    ),
  ]);
}

describe('the language of the backend', () => {
  it('is the first known one of the header (13)', () => {
    expect(languageOf('es-US')).to.equal('es-US');
    expect(languageOf('en-GB')).to.equal('en-US');
    expect(languageOf('fr, en;q=0.4, es-MX;q=0.8')).to.equal('es-US');
    expect(languageOf('es;q=0, en')).to.equal('en-US');
    expect([languageOf(null), languageOf('*'), languageOf('ja')]).to.deep.equal(['en-US', 'en-US', 'en-US']);
  });

  it('is named in each response (13)', async () => {
    const { client } = portalWithClient();

    await client.send(getMessage, { messageId: MESSAGES.notice }, { language: 'es-MX' });
    expect(client.language()).to.equal('es-US');
    await client.send(getMessage, { messageId: MESSAGES.notice }, { language: 'fr' });
    expect(client.language()).to.equal('en-US');
    await client.send(getMessage, { messageId: 'none' }, { language: 'es' }).catch(() => undefined);
    expect(client.language()).to.equal('es-US');
  });

  it('has every text in Spanish, in every scenario (13)', async () => {
    for (const scenario of Object.keys(SCENARIOS) as ScenarioName[]) {
      const traits = traitsOf(scenario);
      if (traits.fault !== null || traits.delay > 0 || traits.mailbox === 100_000) continue;
      const { client } = portalWithClient({ scenario });
      const english = new Set(await texts(client, 'en-US'));
      const left = (await texts(client, 'es-US')).filter((text) => english.has(text) && !SAME.includes(text));
      expect([...new Set(left)], scenario).to.deep.equal([]);
    }
  });

  it('leaves what people wrote as it is (13)', async () => {
    const { client } = portalWithClient();
    const read = (language: string) => client.send(getInfoRequest, { messageId: MESSAGES.answered }, { language });

    const [english, spanish] = [await read('en-US'), await read('es-US')];
    const prompts = ({ items }: typeof english) => items.map(({ prompt }) => prompt);
    expect(prompts(spanish)).to.deep.equal(prompts(english));
    expect(spanish.items[0]?.title).to.not.equal(english.items[0]?.title);
    expect(spanish.response).to.deep.equal(english.response);
  });

  it('of a calendar file is the office’s, of an email the payer’s (13)', async () => {
    const { client, qa } = portalWithClient();
    const orderId = ORDERS.confirmed;
    const { content } = await client.send(getP2pCalendar, { orderId }, { language: 'es-US' });
    expect(content).to.contain('SUMMARY:Llamada de revisión entre pares');
    expect(qa.outbox().every(({ html }) => html.includes('lang="en"'))).to.equal(true);
  });
});
