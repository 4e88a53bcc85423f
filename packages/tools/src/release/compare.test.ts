import { expect } from '@open-wc/testing';

import { bumpOf, changesOf, isEnough } from './compare.js';
import type { Bump, ElementSurface, Surface } from './compare.js';

const ELEMENT: ElementSurface = {
  attributes: { view: { type: "'all' | 'unread'" } },
  properties: { settings: { type: 'Settings | undefined' } },
  methods: { refresh: { type: '(): void' } },
  events: { 'message-opened': { type: '' } },
  slots: { notice: { type: '' } },
  parts: { list: { type: '' } },
};

const SENT = { 'header key': 'string', note: 'string?' };

const RELEASED: Surface = {
  version: '1.0.0',
  elements: { 'message-center': ELEMENT },
  events: { 'message-opened': { type: '{ messageId: string; }' } },
  operations: {
    getOrder: { address: 'GET /orders/{id}', sent: SENT, answered: { id: 'string', plan: 'string?' } },
  },
};

const element = (change: Partial<ElementSurface>): Surface => ({
  ...RELEASED,
  elements: { 'message-center': { ...ELEMENT, ...change } },
});

const answered = (fields: Readonly<Record<string, string>>): Surface => ({
  ...RELEASED,
  operations: { getOrder: { address: 'GET /orders/{id}', sent: SENT, answered: fields } },
});

const sent = (fields: Readonly<Record<string, string>>): Surface => ({
  ...RELEASED,
  operations: { getOrder: { address: 'GET /orders/{id}', sent: fields, answered: { id: 'string', plan: 'string?' } } },
});

describe('changes since the last release', () => {
  it('are a patch if the surface is the same', () => {
    expect(changesOf(RELEASED, RELEASED)).to.deep.equal([]);
    expect(bumpOf([])).to.equal('patch');
  });

  const cases: readonly (readonly [string, Bump, Surface])[] = [
    ['an attribute that is gone', 'major', element({ attributes: {} })],
    ['an attribute more', 'minor', element({ attributes: { ...ELEMENT.attributes, 'page-size': { type: 'number' } } })],
    [
      'an attribute that takes one word more',
      'minor',
      element({ attributes: { view: { type: "'all' | 'today' | 'unread'" } } }),
    ],
    ['an attribute that takes one word less', 'major', element({ attributes: { view: { type: "'all'" } } })],
    ['a property of another type', 'major', element({ properties: { settings: { type: 'string' } } })],
    ['a method that wants more', 'major', element({ methods: { refresh: { type: '(now: boolean): void' } } })],
    ['a slot that is gone', 'major', element({ slots: {} })],
    ['a part that is gone', 'major', element({ parts: {} })],
    ['an element that is gone', 'major', { ...RELEASED, elements: {} }],
    ['an element more', 'minor', { ...RELEASED, elements: { ...RELEASED.elements, 'message-badge': ELEMENT } }],
    [
      'an event that is renamed',
      'major',
      { ...RELEASED, events: { 'message-read': { type: '{ messageId: string; }' } } },
    ],
    [
      'an event with another detail',
      'major',
      { ...RELEASED, events: { 'message-opened': { type: '{ id: string; }' } } },
    ],
    ['an operation that is gone', 'major', { ...RELEASED, operations: {} }],
    ['a field of an answer that is gone', 'major', answered({ id: 'string' })],
    ['a field more that may be missing', 'minor', answered({ id: 'string', plan: 'string?', phone: 'string?' })],
    ['a field more that has to be there', 'major', answered({ id: 'string', plan: 'string?', phone: 'string' })],
    ['a limit of a field that is sent', 'minor', sent({ ...SENT, 'header key': 'string, maxLength 64' })],
    ['a limit of an optional field that is sent', 'minor', sent({ ...SENT, note: 'string, maxLength 64?' })],
    ['a sent field that becomes required', 'major', sent({ ...SENT, note: 'string, maxLength 64' })],
    ['a limit of an answer', 'major', answered({ id: 'string, maxLength 64', plan: 'string?' })],
    ['a field of another type', 'major', answered({ id: 'integer', plan: 'string?' })],
    [
      'an operation at another address',
      'major',
      {
        ...RELEASED,
        operations: {
          getOrder: { address: 'GET /order/{id}', sent: SENT, answered: { id: 'string', plan: 'string?' } },
        },
      },
    ],
  ];

  for (const [what, bump, now] of cases) {
    it(`are a ${bump} for ${what}`, () => {
      const changes = changesOf(RELEASED, now);

      expect(changes).not.to.be.empty;
      expect(bumpOf(changes)).to.equal(bump);
    });
  }

  it('report whether a removed item was deprecated before', () => {
    const deprecated = element({ slots: { notice: { type: '', deprecated: true } } });

    expect(changesOf(RELEASED, deprecated)).to.deep.equal([
      { bump: 'minor', what: 'message-center: slot notice', how: 'deprecated' },
    ]);
    expect(changesOf(deprecated, element({ slots: {} }))).to.deep.equal([
      { bump: 'major', what: 'message-center: slot notice', how: 'removed, was deprecated' },
    ]);
  });

  it('require a change note as large as the change', () => {
    expect(isEnough(undefined, 'patch')).to.equal(true);
    expect(isEnough(undefined, 'minor')).to.equal(false);
    expect(isEnough('minor', 'major')).to.equal(false);
    expect(isEnough('major', 'minor')).to.equal(true);
  });
});
