import { expect } from '@open-wc/testing';

import { isRetryable } from './api-error.js';
import { InstantSchema, openEnum, tolerant } from './common.js';
import { isWrite } from './endpoint.js';
import { operations } from './operations.js';
import { usableBaseUrl } from './request.js';
import { z } from './schema.js';

describe('the contract', () => {
  it('has a unique name for every operation', () => {
    const names = operations().map(({ operation }) => operation);

    expect(names).to.have.length(41);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('puts only ids into a path, and searches by POST (decisions 9 and 10)', () => {
    for (const { path, method, operation } of operations()) {
      const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(parameters.every((name) => name?.endsWith('Id'))).to.equal(true, operation);
      if (/page|search|neighbors/i.test(operation)) expect(method).to.equal('POST', operation);
    }
  });

  it('requires a version for every change to a versioned record', () => {
    const versioned = operations().filter((operation) => operation.versioned);

    expect(versioned.map(({ operation }) => operation).sort()).to.deep.equal([
      'cancelP2p',
      'editP2pParticipant',
      'rescheduleP2p',
      'saveInfoDraft',
      'submitInfoResponse',
    ]);
    expect(versioned.every(isWrite)).to.equal(true);
  });

  it('accepts an instant only with Z, and guesses no zone', () => {
    expect(InstantSchema.safeParse('2026-05-09T00:00:00Z').success).to.equal(true);
    expect(InstantSchema.safeParse('2026-05-08T19:00:00').success).to.equal(false);
    expect(InstantSchema.safeParse('2026-05-08T19:00:00-05:00').success).to.equal(false);
  });

  it('reads an unknown status as "other"', () => {
    expect(openEnum(['open', 'closed']).parse('reopened')).to.equal('other');
  });

  it('reads a list that contains one malformed row', () => {
    expect(z.array(tolerant(z.object({ id: z.string() }))).parse([{ id: 'a' }, { id: 4 }])).to.deep.equal([
      { id: 'a' },
      null,
    ]);
  });

  it('reads each item that a response repeats once, in every list (10-28)', () => {
    const repeats = operations().flatMap(({ operation, output }) =>
      listsOf(output).flatMap(([path, list]) => (repeatsItems(list) ? [`${operation} ${path}`] : [])),
    );

    // The interface shows the payer's disclaimer as it is, repeated paragraphs included.
    expect([...new Set(repeats.map((repeat) => repeat.split(' ')[1]))]).to.deep.equal(['disclaimer']);
  });
});

interface Def {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}

const defOf = (schema: z.ZodMiniType): Def => schema._zod.def;

/** Every list in a schema, with the name of its field. */
function listsOf(schema: z.ZodMiniType, path = ''): [string, Def][] {
  const def = defOf(schema);
  const inner = [def.element, def.innerType, ...(def.options ?? [])].filter((part) => part !== undefined);
  return [
    ...(def.type === 'array' ? [[path, def] as [string, Def]] : []),
    ...Object.entries(def.shape ?? {}).flatMap(([name, part]) => listsOf(part, name)),
    ...inner.flatMap((part) => listsOf(part, path)),
  ];
}

const repeatsItems = ({ checks = [] }: Def): boolean => checks.length === 0;

describe('usableBaseUrl', () => {
  it('makes an address absolute, without its last slash', () => {
    expect(usableBaseUrl('/api/v1/')).to.equal(`${location.origin}/api/v1`);
    expect(usableBaseUrl('https://payer.example/api')).to.equal('https://payer.example/api');
  });

  for (const bad of ['', '  ', 'http://', 'javascript:alert(1)', 'file:///etc', undefined, 7]) {
    it(`rejects ${JSON.stringify(bad)}`, () => {
      expect(usableBaseUrl(bad)).to.equal(undefined);
    });
  }
});

describe('isRetryable', () => {
  it('is true for an unknown error', () => {
    expect(isRetryable(new Error('?'))).to.equal(true);
  });
});
