/** Adds comments and limits to JSON schemas. Pure. */
import type { Limits } from '@portal/api/contract/limits.js';

/** A JSON schema, as far as this file reads it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The comment of a value, and those of its fields. */
interface Comments {
  readonly text?: string | undefined;
  readonly fields: ReadonlyMap<string, Comments>;
}

export interface Notes {
  readonly comments: Comments;
  /** The path of the value, as in `LIMITS`. */
  readonly path: string;
  /** Called for each integer and list; throws for an integer without limits. */
  readonly limitsAt: (path: string, isInteger: boolean) => Limits | undefined;
}

export function annotated<Schema extends JsonSchema>(schema: Schema, { comments, path, limitsAt }: Notes): Schema {
  const inside = (name: string): Notes => ({
    comments: comments.fields.get(name) ?? { fields: new Map() },
    path: `${path}.${name}`,
    limitsAt,
  });
  // The parts of a value have its limits and its fields, but not its comment.
  const part = (one: JsonSchema): JsonSchema =>
    annotated(one, { comments: { fields: comments.fields }, path, limitsAt });
  const { properties, items, anyOf, oneOf } = schema;
  return {
    ...(comments.text === undefined ? {} : { description: comments.text }),
    ...schema,
    ...limitsOf(schema, { path, limitsAt }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, annotated(value, inside(name))]),
      ),
    }),
    ...(items && { items: part(items) }),
    ...(anyOf && { anyOf: anyOf.map(part) }),
    ...(oneOf && { oneOf: oneOf.map(part) }),
  };
}

function limitsOf({ type }: JsonSchema, { path, limitsAt }: Pick<Notes, 'path' | 'limitsAt'>): Limits {
  const types = [type].flat();
  const isInteger = types.includes('integer');
  return isInteger || types.includes('array') ? (limitsAt(path, isInteger) ?? {}) : {};
}
