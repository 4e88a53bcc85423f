/** Responses with very long texts in every free-text field of the contract. */
import { operations } from '@portal/api';
import type { Endpoint } from '@portal/api';
import type { Json, Wire } from '@portal/tests/fault-rig';

/** The suffix of each text. A sentence can wrap at its spaces, a word only by the style sheet. */
export const STRETCHES = {
  word: `W${'abcdefghij'.repeat(12)}`,
  sentence: ` ${'Several quite ordinary words of a sentence '.repeat(6).trim()}`,
} as const;

export type Stretch = keyof typeof STRETCHES;

/** Fields that programs compare and nobody reads: other values would lead to another screen. */
const REFERENCES = new Set(['code', 'version', 'revision', 'reason', 'pointer', 'cursors', 'href']);
const isReference = (name: string): boolean =>
  REFERENCES.has(name) || (/(Ids?|[zZ]one)$/.test(name) && name !== 'orderId' && name !== 'memberId');

/** Responses whose order must match the request; elsewhere the order number is visible. */
const ABOUT_ONE_ORDER = new Set(['getAvailability', 'getP2p', 'getP2pEligibility']);

/** Its texts become typed input, which the form would reject if very long. */
const FILLS_FIELDS = 'listContacts';

/** The part of a schema that this walk needs; zod keeps it under `def`. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly format?: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly valueType?: Schema;
    readonly in?: Schema;
  };
}

/** Lengthens every response from here on. */
export function stretchAll(wire: Wire, stretch: Stretch): void {
  for (const endpoint of operations()) {
    if (endpoint.operation === FILLS_FIELDS) continue;
    wire.intercept(endpoint, async (_, pass) => {
      const response = await pass();
      if (!response.ok || !response.headers.get('content-type')?.includes('json')) return response;
      const headers = new Headers(response.headers);
      headers.delete('content-length');
      return new Response(JSON.stringify(stretched(endpoint, (await response.json()) as Json, stretch)), {
        status: response.status,
        headers,
      });
    });
  }
}

function stretched({ operation, output }: Endpoint, json: Json, stretch: Stretch): Json {
  const keeps = (name: string): boolean => isReference(name) || (name === 'orderId' && ABOUT_ONE_ORDER.has(operation));
  return lengthen(output, json, { tail: STRETCHES[stretch], keeps });
}

interface How {
  readonly tail: string;
  readonly keeps: (name: string) => boolean;
}

function lengthen(schema: Schema | undefined, json: Json, how: How): Json {
  const known = schema && unwrapped(schema);
  if (!known || json === null) return json;
  if (typeof json === 'string') return isFreeText(known) && json !== '' ? json + how.tail : json;
  if (isList(json)) return json.map((item) => lengthen(known.def.element, item, how));
  if (typeof json !== 'object') return json;
  const { shape, valueType } = known.def;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      how.keeps(name) ? value : lengthen(shape?.[name] ?? valueType, value, how),
    ]),
  );
}

/** Unwraps nullable, optional, tolerant, and similar schemas. */
function unwrapped(schema: Schema): Schema {
  const inner = schema.def.innerType ?? schema.def.in;
  return inner ? unwrapped(inner) : schema;
}

const isFreeText = ({ def: { type, format } }: Schema): boolean => type === 'string' && format === undefined;

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
