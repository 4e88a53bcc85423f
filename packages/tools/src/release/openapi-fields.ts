/** Flattens `openapi.json` to one line per field, so two versions can be compared. Pure. */
import type { FieldSurface, OperationSurface } from './compare.js';

type Node = Readonly<Record<string, unknown>>;

export interface Description {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly schemas: Readonly<Record<string, unknown>>;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function operationsOf({ paths, schemas }: Description): Readonly<Record<string, OperationSurface>> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(isNode(methods) ? methods : {}).map(([method, operation]): readonly [string, OperationSurface] => [
      String(inside(operation, 'operationId')),
      {
        address: `${method.toUpperCase()} ${path}`,
        sent: { ...parametersOf(operation, schemas), ...fieldsOf(bodyOf(inside(operation, 'requestBody')), schemas) },
        answered: fieldsOf(bodyOf(inside(operation, 'responses', '200')), schemas),
      },
    ]),
  );
  return Object.fromEntries(operations);
}

function bodyOf(holder: unknown): unknown {
  const content = inside(holder, 'content');
  const [first] = isNode(content) ? Object.values(content) : [];
  return inside(first, 'schema');
}

function parametersOf(operation: unknown, schemas: Node): FieldSurface {
  return Object.fromEntries(
    listOf(inside(operation, 'parameters')).map((parameter) => [
      `${String(inside(parameter, 'in'))} ${String(inside(parameter, 'name'))}`,
      `${typeOf(inside(parameter, 'schema'), schemas)}${inside(parameter, 'required') === true ? '' : '?'}`,
    ]),
  );
}

/** Every field of a schema by its path; an array's items under `[]`. */
function fieldsOf(schema: unknown, schemas: Node, path = ''): FieldSurface {
  const found = resolved(schema, schemas);
  const required = listOf(inside(found, 'required'));
  const properties = inside(found, 'properties');
  const own = Object.entries(isNode(properties) ? properties : {}).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const optional = required.includes(name) ? '' : '?';
    return [[at, `${typeOf(value, schemas)}${optional}`], ...Object.entries(fieldsOf(value, schemas, at))];
  });
  const items = inside(found, 'items');
  const parts = [...listOf(inside(found, 'anyOf')), ...listOf(inside(found, 'oneOf'))];
  return Object.fromEntries([
    ...own,
    ...(items === undefined ? [] : Object.entries(fieldsOf(items, schemas, `${path}[]`))),
    ...parts.flatMap((part) => Object.entries(fieldsOf(part, schemas, path))),
  ]) as FieldSurface;
}

function resolved(schema: unknown, schemas: Node): unknown {
  const reference = inside(schema, '$ref');
  return typeof reference === 'string' ? schemas[reference.replace('#/components/schemas/', '')] : schema;
}

/** A value's type with its enum and limits; its parts have their own lines. */
function typeOf(schema: unknown, schemas: Node): string {
  const found = resolved(schema, schemas);
  const words = listOf(inside(found, 'enum'));
  if (words.length > 0)
    return words
      .map((word) => JSON.stringify(word))
      .sort()
      .join(' | ');
  const parts = [...listOf(inside(found, 'anyOf')), ...listOf(inside(found, 'oneOf'))];
  if (parts.length > 0) return [...new Set(parts.map((part) => typeOf(part, schemas)))].join(' | ');
  const type = inside(found, 'type');
  const named = Array.isArray(type) ? type.join(' | ') : typeof type === 'string' ? type : 'any';
  const constant = inside(found, 'const');
  const limits = [
    inside(found, 'format') === undefined ? 'pattern' : 'format',
    'maxLength',
    'minLength',
    'maxItems',
    'minItems',
  ].flatMap((limit) => {
    const value = inside(found, limit);
    return value === undefined ? [] : [`${limit} ${JSON.stringify(value)}`];
  });
  return [constant === undefined ? named : JSON.stringify(constant), ...limits].join(', ');
}
