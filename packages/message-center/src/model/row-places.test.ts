import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { MessageRow } from '@portal/api';

import { placesOf } from './row-places.js';

const rowsOf = (ids: readonly (string | null)[]) =>
  ids.map((messageId) => (messageId ? ({ messageId } as MessageRow) : null));
const numbers = (places: readonly { readonly place: number }[]) => places.map(({ place }) => place);

describe('places of rows', () => {
  it('reuses the existing places for another page (MC-11)', () => {
    const first = placesOf(rowsOf(['a', 'b', 'c']), [], false);

    expect(numbers(placesOf(rowsOf(['d', 'e']), first, true))).to.deep.equal([0, 1]);
    expect(numbers(placesOf(rowsOf(['d', 'e', 'f', 'g']), first, true))).to.deep.equal([0, 1, 2, 3]);
  });

  it("keeps each message's place on reload (MC-11)", () => {
    const first = placesOf(rowsOf(['a', 'b', 'c']), [], false);

    expect(numbers(placesOf(rowsOf(['new', 'a', 'c']), first, false))).to.deep.equal([3, 0, 2]);
  });

  it('never assigns one place to two rows (MC-11)', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
    const page = ids.chain((some) => fc.constantFrom(some, [null, ...some], [...some, null, null]));
    fc.assert(
      fc.property(fc.array(fc.tuple(page, fc.boolean()), { maxLength: 8 }), (pages) => {
        let places = placesOf([], [], false);
        for (const [rows, isOther] of pages) {
          places = placesOf(rowsOf(rows), places, isOther);
          expect(new Set(numbers(places)).size).to.equal(rows.length);
        }
      }),
    );
  });
});
