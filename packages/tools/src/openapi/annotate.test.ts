import { expect } from '@open-wc/testing';

import { annotated } from './annotate.js';
import type { JsonSchema, Notes } from './annotate.js';

const PAGE: JsonSchema = {
  type: 'object',
  properties: {
    total: { type: 'integer' },
    rows: { type: 'array', items: { type: 'object', properties: { due: { type: 'string' } } } },
    next: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
  },
};

const field = (text?: string, fields: Notes['comments']['fields'] = new Map()): Notes['comments'] => ({ text, fields });

const COMMENTS = field(
  'One page.',
  new Map([
    ['total', field('All rows.')],
    ['rows', field(undefined, new Map([['due', field('When it closes.')]]))],
    ['next', field('The next page.')],
  ]),
);

const LIMITS: Readonly<Record<string, object>> = {
  'Page.total': { minimum: 0, maximum: 9 },
  'Page.rows': { maxItems: 5 },
  'Page.next': { minimum: 1 },
};

const notes = (comments = COMMENTS): Notes => ({ comments, path: 'Page', limitsAt: (path) => LIMITS[path] });

describe('a schema with comments and limits', () => {
  it('has them at every depth, and in parts of a union', () => {
    expect(annotated(PAGE, notes())).to.deep.equal({
      description: 'One page.',
      type: 'object',
      properties: {
        total: { description: 'All rows.', type: 'integer', minimum: 0, maximum: 9 },
        rows: {
          type: 'array',
          maxItems: 5,
          items: { type: 'object', properties: { due: { description: 'When it closes.', type: 'string' } } },
        },
        next: { description: 'The next page.', anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] },
      },
    });
  });

  it('is unchanged without them', () => {
    expect(annotated(PAGE, { ...notes(field()), limitsAt: () => undefined })).to.deep.equal(PAGE);
  });

  it('asks for the limits of each number and list', () => {
    const asked: string[] = [];
    annotated(PAGE, {
      ...notes(),
      limitsAt: (path, isInteger) => {
        asked.push(`${path} ${String(isInteger)}`);
        return undefined;
      },
    });

    expect(asked).to.deep.equal(['Page.total true', 'Page.rows false', 'Page.next true']);
  });
});
