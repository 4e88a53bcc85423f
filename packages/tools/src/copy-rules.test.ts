import { expect } from '@open-wc/testing';

import { BANNED, fragmentIn, isPassive, pluralFaults, readingOf, sentencesOf } from './copy-rules.js';

const bannedIn = (text: string): readonly string[] => BANNED.flatMap(({ term }) => term.exec(text)?.[0] ?? []);

describe('the copy check', () => {
  const banned: readonly (readonly [text: string, terms: readonly string[]])[] = [
    ['The server did not answer.', ['server']],
    ['Somebody else pressed Delete; it was refused.', ['Somebody', 'pressed', 'refused', ';']],
    ['Ask by telephone or e-mail.', ['telephone', 'e-mail']],
    ['{n} file(s) taken', ['taken', '(s)']],
    ['3 h left', ['3 h left']],
    ['Set api-base-url.', ['api-base-url']],
    ['Ask the reviewer about the peer-to-peer.', ['peer-to-peer', 'reviewer']],
    ['The Physician Reviewer will call. Select Refresh. 3 hours left', []],
    ['This is taking longer than usual. This took too long.', []],
  ];
  for (const [text, terms] of banned)
    it(`finds ${terms.join(', ') || 'nothing'} in “${text}”`, () => expect(bannedIn(text)).to.deep.equal([...terms]));

  it('finds fragments', () => {
    expect(fragmentIn('load the messages')).to.equal('begins with a small letter');
    expect(fragmentIn('It cannot be read.')).to.equal('begins with “It”');
    expect(fragmentIn('Not sent yet. Look at this')).to.equal('has no period at its end');
    for (const text of [
      'Try again',
      '{name} attached.',
      'We couldn’t load this. Try again.',
      '“Refresh” helps.',
      'Item {n}: {what}',
    ])
      expect(fragmentIn(text), text).to.equal(undefined);
  });

  it('finds counts without a singular form', () => {
    const entries = [
      { module: 'a', key: 'left', text: '{n} characters left' },
      { module: 'a', key: 'over', text: '{n} characters over' },
      { module: 'a', key: 'over.one', text: '{n} character over' },
      { module: 'a', key: 'found.one', text: '{count} file' },
      { module: 'a', key: 'limit', text: 'File limit: {n}' },
    ];
    expect(pluralFaults(entries, entries).map(({ key }) => key)).to.deep.equal(['left', 'found.one']);
  });

  it('distinguishes passive voice from a status', () => {
    for (const text of [
      'The file was uploaded.',
      'It isn’t shown here.',
      'Your response was not submitted.',
      'Files are still being checked.',
    ])
      expect(isPassive(text), text).to.equal(true);
    for (const text of [
      'This request is closed.',
      'We uploaded the file.',
      'You’re signed out.',
      'File accepted.',
      'It is your turn.',
    ])
      expect(isPassive(text), text).to.equal(false);
  });

  it('splits a text into sentences', () => {
    expect(sentencesOf('Due at 9:00 AM. {name} called (e.g. today). Try again')).to.deep.equal([
      'Due at 9:00 AM.',
      '{name} called (e.g. today).',
      'Try again',
    ]);
    expect(sentencesOf('{payer}')).to.deep.equal([]);
  });

  it('grades long words higher than short ones', () => {
    const [short, long] = ['You can try it again.', 'Additional documentation requires authorization.'].map((text) =>
      readingOf([text]),
    );
    expect(short?.grade).to.be.below(long?.grade ?? 0);
    expect(readingOf(['Refresh']).sentences).to.equal(0);
  });
});
