import { expect } from '@open-wc/testing';

import { lettersByPart, partOf, shared } from './size-parts.js';

describe('the size of each part in a built file', () => {
  const SOURCES: readonly (readonly [source: string, part: string])[] = [
    ['../../../node_modules/lit-html/directives/repeat.js', 'Lit'],
    ['../../../node_modules/@lit/context/lib/create-context.js', 'Lit'],
    ['../../../node_modules/zod/v4/core/core.js', 'schemas: zod'],
    ['../../../node_modules/date-fns-tz/dist/esm/getTimezoneOffset/index.js', 'time'],
    ['../../../packages/domain/src/time/zoned.ts', 'time'],
    ['../../../packages/domain/src/messages/due.ts', 'domain rules'],
    ['../../../packages/api/src/messages.ts', 'schemas: contract'],
    ['../../../packages/api/src/transport.ts', 'client'],
    ['../../../packages/copy/src/en-US/p2p-tasks.ts', 'copy'],
    ['../../../packages/kit/src/styles/base.styles.ts', 'styles'],
    ['../../../packages/kit/src/ui/ui-pager.ts', 'kit'],
    ['../../../packages/p2p-manage/src/elements/p2p-manage.ts', 'p2p-manage'],
    ['../../../packages/p2p-parts/src/elements/p2p-slot-picker.ts', 'p2p-parts'],
    ['virtual:mf-REMOTE_ENTRY_ID', 'rest'],
  ];

  for (const [source, part] of SOURCES)
    it(`counts ${source.replace(/^(\.\.\/)+/, '')} as ${part}`, () => {
      expect(partOf(source)).to.equal(part);
    });

  it('assigns a position without a source to the one before', () => {
    const lit = 'node_modules/lit-html/lit-html.js';
    const copy = 'packages/copy/src/en-US/message-list.ts';
    const lines = [
      [undefined, lit, undefined, copy],
      [undefined, lit],
    ];

    const letters = lettersByPart('abcd\nef', (line, column) => lines[line]?.[column]);

    expect([...letters]).to.deep.equal([
      ['rest', 1],
      ['Lit', 3],
      ['copy', 2],
    ]);
  });

  it('divides a size proportionally without losing any', () => {
    const letters = new Map([
      ['Lit', 30],
      ['copy', 10],
    ]);

    expect([...shared(100, letters)]).to.deep.equal([
      ['Lit', 75],
      ['copy', 25],
    ]);
  });
});
