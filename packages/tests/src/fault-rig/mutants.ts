/** Responses that violate the contract in one field: every leaf, in six ways. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;

export interface JsonRecord {
  readonly [name: string]: Json;
}

export const MUTATIONS = ['removed', 'null', 'other type', 'unknown word', 'empty', 'extra field'] as const;

export type Mutation = (typeof MUTATIONS)[number];

export interface Mutant {
  /** Path of the field: "items.0.orderId". */
  readonly path: string;
  readonly mutation: Mutation;
  readonly json: Json;
}

type Path = readonly (string | number)[];

const isRecord = (json: Json): json is JsonRecord => json !== null && typeof json === 'object' && !Array.isArray(json);

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** Every field, including nested ones. Only the first two items of a list. */
function leaves(json: Json, path: Path = []): Path[] {
  if (isList(json))
    return [...(path.length > 0 ? [path] : []), ...json.slice(0, 2).flatMap((item, i) => leaves(item, [...path, i]))];
  if (isRecord(json)) return Object.entries(json).flatMap(([name, value]) => leaves(value, [...path, name]));
  return [path];
}

/** All mutants of a response. */
export const mutantsOf = (json: Json): readonly Mutant[] =>
  leaves(json).flatMap((path) =>
    MUTATIONS.map((mutation) => ({ path: path.join('.'), mutation, json: changed(json, path, mutation) })),
  );

function changed(json: Json, [name, ...rest]: Path, mutation: Mutation): Json {
  if (name === undefined) return VALUES[mutation](json);
  if (isList(json)) {
    const items = json.flatMap((item, i) => {
      if (i !== name) return [item];
      return rest.length === 0 && mutation === 'removed' ? [] : [changed(item, rest, mutation)];
    });
    return items;
  }
  if (!isRecord(json)) return json;
  const entries = Object.entries(json).flatMap(([key, value]): [string, Json][] => {
    if (key !== String(name)) return [[key, value]];
    if (rest.length > 0) return [[key, changed(value, rest, mutation)]];
    if (mutation === 'removed') return [];
    if (mutation === 'extra field')
      return [
        [key, value],
        ['x-new', { of: ['a', 'newer', 'server'] }],
      ];
    return [[key, VALUES[mutation](value)]];
  });
  return Object.fromEntries(entries);
}

const DATE = /^\d{4}-\d\d-\d\d/;

const VALUES: Readonly<Record<Mutation, (json: Json) => Json>> = {
  removed: () => null,
  null: () => null,
  'other type': (json) => (typeof json === 'string' ? 42 : 'not what it was'),
  // An invalid date for a date field.
  'unknown word': (json) => (typeof json === 'string' && DATE.test(json) ? '2026-13-45T99:99:99' : 'x-unknown-word'),
  empty: (json) => (isList(json) ? [] : typeof json === 'number' ? 0 : ''),
  'extra field': (json) => json,
};

/** A fixed, evenly spread sample. */
export function sample<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(all.length / count, 1);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]).filter(
    (one): one is T => one !== undefined,
  );
}

/** Reproducible random numbers from 0 to 1 for a seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same response with every record of its lists repeated. */
export function doubled(json: Json): Json {
  if (isList(json)) return [...json, ...json.filter(isRecord)].map(doubled);
  if (!isRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, doubled(value)]));
}

/** A server that repeats every list item in its responses. */
export const doubling =
  (fetch: ((request: Request) => Promise<Response>) | undefined) =>
  async (request: Request): Promise<Response> => {
    if (!fetch) throw new Error('The settings have no fetch to wrap.');
    const response = await fetch(request);
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return response;
    return Response.json(doubled((await response.json()) as Json));
  };
