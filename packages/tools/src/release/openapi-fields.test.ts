import { expect } from '@open-wc/testing';

import { operationsOf } from './openapi-fields.js';

describe('openapi.json, one line per field', () => {
  it('follows references, arrays, and nullable values, and marks optional fields', () => {
    const Row = { type: 'object', properties: { status: { enum: ['b', 'a'] } }, required: ['status'] };
    const page = {
      type: 'object',
      properties: {
        items: { type: 'array', items: { anyOf: [{ $ref: '#/components/schemas/Row' }, { type: 'null' }] } },
        next: { type: ['string', 'null'], maxLength: 40 },
      },
      required: ['items'],
    };
    const paths = {
      '/rows/{id}': {
        get: {
          operationId: 'listRows',
          parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
          responses: { 200: { content: { 'application/json': { schema: page } } } },
        },
      },
    };

    expect(operationsOf({ paths, schemas: { Row } })).to.deep.equal({
      listRows: {
        address: 'GET /rows/{id}',
        sent: { 'path id': 'string' },
        answered: { items: 'array', 'items[].status': '"a" | "b"', next: 'string | null, maxLength 40?' },
      },
    });
  });
});
