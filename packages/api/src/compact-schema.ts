/**
 * The operations of `zod/mini` that the schemas use, in a seventh of the size. The remote and the script files contain
 * this module instead (`compactSchemas` in tools/src/remote-plugins.ts). Everything else uses zod: types, tests, mocks,
 * `openapi.json`, and the npm package. `npm run schemas` compares both on 100,000 generated values, and fails if an
 * operation is missing here; the bundler only warns. Issues have zod's path and code, the only parts a report may
 * contain.
 */
import { regexes } from 'zod/v4/core';

type Path = readonly (string | number)[];

interface Issue {
  readonly code: string;
  readonly path: Path;
}

/** Returns the parsed value, and adds to `issues` if the value is off contract. */
type Read = (value: unknown, issues: Issue[]) => unknown;

type Overwrite = (value: never) => unknown;

class Schema {
  readonly read: Read;
  readonly shape: Readonly<Record<string, Schema>>;

  constructor(read: Read, shape: Readonly<Record<string, Schema>> = {}) {
    this.read = read;
    this.shape = shape;
  }

  safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: readonly Issue[] } } {
    const issues: Issue[] = [];
    const data = this.read(value, issues);
    return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
  }

  check(overwrite: Overwrite): Schema {
    return new Schema((value, issues) => {
      const before = issues.length;
      const read = this.read(value, issues);
      return issues.length === before ? overwrite(read as never) : read;
    });
  }
}

const when = (isValid: (value: unknown) => boolean, code = 'invalid_type'): Schema =>
  new Schema((value, issues) => {
    if (!isValid(value)) issues.push({ code, path: [] });
    return value;
  });

/** Reads part of a value and records its issues under `key`. */
function part(schema: Schema, value: unknown, key: string | number, issues: Issue[]): unknown {
  const found: Issue[] = [];
  const read = schema.read(value, found);
  for (const { code, path } of found) issues.push({ code, path: [key, ...path] });
  return read;
}

const isString = (value: unknown): value is string => typeof value === 'string';

const matching = (pattern: RegExp): Schema =>
  new Schema((value, issues) => {
    if (!isString(value) || !pattern.test(value))
      issues.push({ code: isString(value) ? 'invalid_format' : 'invalid_type', path: [] });
    return value;
  });

export const config = (): void => undefined;
export const overwrite = (change: Overwrite): Overwrite => change;

export const string = (): Schema => when(isString);
export const boolean = (): Schema => when((value) => typeof value === 'boolean');
export const int = (): Schema =>
  new Schema((value, issues) => {
    const size = Number.isInteger(value) ? Math.sign(Number(value)) : 0;
    if (!Number.isSafeInteger(value))
      issues.push({ code: size > 0 ? 'too_big' : size < 0 ? 'too_small' : 'invalid_type', path: [] });
    return value;
  });
export const literal = (only: unknown): Schema => when((value) => value === only, 'invalid_value');
export const oneOf = (values: readonly unknown[]): Schema => when((value) => values.includes(value), 'invalid_value');
export { oneOf as enum };

type Constructor = abstract new (...given: never[]) => unknown;
const instance = (type: Constructor): Schema => when((value) => value instanceof type);
export { instance as instanceof };

export const iso = {
  date: (): Schema => matching(regexes.date),
  datetime: (): Schema => matching(regexes.datetime({})),
};

export const nullable = (inner: Schema): Schema =>
  new Schema((value, issues) => (value === null ? null : inner.read(value, issues)));

export const optional = (inner: Schema): Schema =>
  new Schema((value, issues) => (value === undefined ? undefined : inner.read(value, issues)));

const fallback = (inner: Schema, instead: unknown): Schema =>
  new Schema((value) => {
    const { success, data } = inner.safeParse(value);
    return success ? data : instead;
  });
export { fallback as catch };

export const union = (options: readonly Schema[]): Schema =>
  new Schema((value, issues) => {
    for (const option of options) {
      const { success, data } = option.safeParse(value);
      if (success) return data;
    }
    issues.push({ code: 'invalid_union', path: [] });
    return value;
  });

export const array = (item: Schema): Schema =>
  new Schema((value, issues) => {
    if (Array.isArray(value)) return value.map((each, index) => part(item, each, index, issues));
    issues.push({ code: 'invalid_type', path: [] });
    return value;
  });

export const object = (shape: Readonly<Record<string, Schema>>): Schema =>
  new Schema((value, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', path: [] });
      return value;
    }
    const read: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      const found = part(schema, (value as Record<string, unknown>)[key], key, issues);
      // An omitted key stays omitted.
      if (found !== undefined || key in value) read[key] = found;
    }
    return read;
  }, shape);
