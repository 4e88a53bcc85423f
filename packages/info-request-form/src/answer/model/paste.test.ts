import { expect } from '@open-wc/testing';

import { ofPaste } from '../../copy.fixture.js';
import { documentName, documentOf, putBack, withSentence, withoutPaste } from './paste.js';
import { randomFrom } from '../../draft/model/random.fixture.js';

const SENTENCE = ofPaste('paste.see', { file: 'answer-to-item-1.txt' });

describe('a paste that becomes a document (4d.7)', () => {
  it("restores the field's earlier text", () => {
    const paste = { before: 'Before. After.', pasted: 'PASTED' };

    expect(withoutPaste('Before. PASTEDAfter.', paste, 'Before. PASTEDAfter.')).to.equal('Before. After.');
    expect(withoutPaste('Replaced', { before: 'Selected', pasted: 'Replaced' }, 'Replaced')).to.equal('Selected');
  });

  it('keeps later text, and does nothing if the paste was edited', () => {
    const paste = { before: 'A ', pasted: 'PASTED' };

    expect(withoutPaste('A PASTED and more', paste, 'A PASTED')).to.equal('A  and more');
    expect(withoutPaste('A PASED', paste, 'A PASTED')).to.equal(undefined);
  });

  it('returns in place of its sentence, or after the later text', () => {
    expect(withSentence('Before. ', SENTENCE)).to.equal(`Before.\n${SENTENCE}`);
    expect(withSentence('', SENTENCE)).to.equal(SENTENCE);
    expect(putBack(`Before.\n${SENTENCE} More.`, SENTENCE, 'PASTED')).to.equal('Before.\nPASTED More.');
    expect(putBack('Other words.', SENTENCE, 'PASTED')).to.equal('Other words.\nPASTED');
    expect(putBack('', SENTENCE, 'PASTED')).to.equal('PASTED');
  });

  it('loses no character in either direction, whatever the user types between', () => {
    const random = randomFrom(2);
    for (let run = 0; run < 2_000; run += 1) {
      const [before, pasted, more] = [random.text(9), random.text(9), random.text(9)];
      const rest = withoutPaste(before + pasted, { before, pasted }, before + pasted) ?? '';
      const back = putBack(withSentence(rest, SENTENCE) + more, SENTENCE, pasted);
      expect(back).to.include(pasted).and.to.include(before.trimEnd()).and.to.include(more);
    }
  });

  it('has an unused name and plain line breaks', async () => {
    expect(documentName(1, [])).to.equal('answer-to-item-1.txt');
    expect(documentName(2, ['answer-to-item-2.txt', 'answer-to-item-2-2.txt'])).to.equal('answer-to-item-2-3.txt');
    const file = documentOf('answer-to-item-1.txt', 'a\r\nb');
    expect(file.type).to.equal('text/plain');
    expect(await file.text()).to.equal('a\nb');
  });
});
