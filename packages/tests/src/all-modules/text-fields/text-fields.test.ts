/** Invisible characters in a field don't affect what is sent, and don't count as input. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { TYPING_PLACES, isFreeText, typedIn } from '../typing.js';
import type { TypingPlace } from '../typing.js';

/** Characters in text copied from contact apps, web pages, and word processors. */
const UNSEEN = '\u202a\u200b\u2066\ufeff\u00ad\u061c\ufe0f\u3164\u2800\u{e0020}';

/** Looks the same: full-width digits, a minus sign, and invisible characters. */
const disguised = (text: string): string => {
  const [first = '', ...rest] = text
    .replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    .replaceAll('-', '\u2212');
  return `${UNSEEN}${first}\u200b${rest.join('')}\u202c\u00a0`;
};

const ofOneLine = ({ typed }: TypingPlace): readonly (readonly [selector: string, text: string])[] =>
  Object.entries(typed).filter(([selector]) => !isFreeText(selector));

/** All text fields of a module. */
const fieldsOf = (of: string): readonly string[] =>
  TYPING_PLACES.flatMap(({ tag, place }) => (tag === of ? Object.keys(place.typed) : []));

describe('every text field', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  for (const { tag, name, place } of TYPING_PLACES) {
    it(`is covered here: ${name} in <${tag}> (10-21)`, async () => {
      const page = await typedIn(tag, place);
      const unknown = page.fields().filter((field) => !fieldsOf(tag).some((selector) => field.matches(selector)));
      expect(unknown.map(({ id }) => id)).to.deep.equal([]);
      expect((await page.outcome()).sent, 'it is sent').to.have.length(1);
    });

    if (ofOneLine(place).length > 0) {
      it(`sends the visible text: ${name} in <${tag}> (10-21)`, async () => {
        const plain = await (await typedIn(tag, place)).outcome();
        const entries = ofOneLine(place).map(([selector, text]) => [selector, disguised(text)] as const);
        const other = await (await typedIn(tag, place, Object.fromEntries(entries))).outcome();

        expect(other).to.deep.equal(plain);
      });
    }

    for (const selector of Object.keys(place.typed)) {
      it(`counts as empty without visible text: ${selector}, ${name} in <${tag}> (10-21)`, async () => {
        const empty = await (await typedIn(tag, place, { [selector]: '' })).outcome();
        const unseen = await (await typedIn(tag, place, { [selector]: UNSEEN })).outcome();

        expect(unseen).to.deep.equal(empty);
      });
    }
  }
});
