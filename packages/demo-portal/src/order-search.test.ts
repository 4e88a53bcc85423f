import { expect } from '@open-wc/testing';

import { OrderSearch, isoDate } from './order-search.js';
import type { Criteria, SearchBy } from './order-search.js';

const UNSEEN = '\u202a\u200b\ufeff\u3164\u2800';

/** The search request for typed input. */
async function searched(by: SearchBy, typed: Readonly<Partial<Criteria>>): Promise<unknown> {
  const sent: unknown[] = [];
  const client = { send: (_: unknown, input: unknown) => Promise.resolve(void sent.push(input)) };
  const search = new OrderSearch(client as unknown as ConstructorParameters<typeof OrderSearch>[0], () => undefined);
  search.by = by;
  for (const [field, text] of Object.entries(typed)) search.set(field as keyof Criteria, text);
  await search.search();
  return sent[0];
}

const TYPED: readonly (readonly [SearchBy, Readonly<Partial<Criteria>>])[] = [
  ['member', { memberId: 'YRP442557', birthDate: '01/31/1964', firstName: 'Tamsin', lastName: 'Thornbury' }],
  ['order', { orderId: '124020012' }],
];

describe('the order search of the demo portal (10-21)', () => {
  for (const [by, typed] of TYPED) {
    it(`sends the visible text in each field of a search by ${by}`, async () => {
      const disguised = Object.entries(typed).map(([field, text]) => [field, `${UNSEEN}${text}${UNSEEN}\u202c`]);
      expect(await searched(by, Object.fromEntries(disguised) as Partial<Criteria>)).to.deep.equal(
        await searched(by, typed),
      );
    });

    for (const field of Object.keys(typed)) {
      it(`omits ${field} without visible text`, async () => {
        expect(await searched(by, { ...typed, [field]: UNSEEN })).to.deep.equal(
          await searched(by, { ...typed, [field]: '' }),
        );
      });
    }
  }
});

describe('isoDate of the demo portal (10-21)', () => {
  const table: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['01/31/1964', '1964-01-31'],
    ['1/31/1964', '1964-01-31'],
    [' \u202a01/31/1964\u202c\u200b', '1964-01-31'],
    ['\uff10\uff11\uff0f\uff13\uff11\uff0f\uff11\uff19\uff16\uff14', '1964-01-31'],
    ['01-31-1964', '1964-01-31'],
    ['01\u221231\u22121964', '1964-01-31'],
    ['01\u221531\u22151964', '1964-01-31'],
    ['02/30/1964', undefined],
    ['1964', undefined],
    ['\u200b', ''],
    ['', ''],
  ];
  for (const [typed, expected] of table) {
    it(`reads ${String(expected)} in ${JSON.stringify(typed)}`, () => expect(isoDate(typed)).to.equal(expected));
  }
});
