/** Paper has no scroll bar: every multi-line field prints its whole text. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';

import { TYPING_PLACES, isFreeText, typedIn } from '../typing.js';

const LONG = Array.from({ length: 60 }, (_, index) => `Line ${String(index + 1)} of the answer`).join('\n');

describe('a printed page', () => {
  before(() => setViewport({ width: 1200, height: 900 }));
  afterEach(() => emulateMedia({ media: 'screen' }));

  for (const { tag, name, place } of TYPING_PLACES) {
    const long = Object.keys(place.typed).filter(isFreeText);
    if (long.length === 0) continue;

    it(`shows the whole text of every field: ${name} in <${tag}> (10-11)`, async () => {
      const { fields } = await typedIn(tag, place, Object.fromEntries(long.map((selector) => [selector, LONG])));
      const texts = fields().filter((field) => field instanceof HTMLTextAreaElement && field.value === LONG);
      await waitUntil(() => texts.every((text) => text.previousElementSibling?.textContent === LONG), 'it is rendered');

      await emulateMedia({ media: 'print' });
      for (const text of texts) {
        const paper = text.previousElementSibling;
        expect(text.checkVisibility()).to.equal(false);
        expect(paper?.checkVisibility()).to.equal(true);
        expect(paper?.scrollHeight).to.be.at.most((paper?.clientHeight ?? 0) + 1);
      }
    });
  }
});
