/**
 * Compares the public surfaces of two releases and derives the version bump: patch, minor, or major. Pure; `gate.ts`
 * reads the two surfaces and reports the result.
 */

/** A public name with its type as text; empty if it has none. */
export interface SurfaceItem {
  readonly type: string;
  readonly deprecated?: boolean;
}

export type SurfaceItems = Readonly<Record<string, SurfaceItem>>;

export interface ElementSurface {
  readonly attributes: SurfaceItems;
  readonly properties: SurfaceItems;
  readonly methods: SurfaceItems;
  readonly events: SurfaceItems;
  readonly slots: SurfaceItems;
  readonly parts: SurfaceItems;
}

/** One operation of the backend: each field of its request and response, by path. */
export interface OperationSurface {
  readonly address: string;
  readonly sent: FieldSurface;
  readonly answered: FieldSurface;
}

/** `items[].status` → its type as text, with a trailing question mark if it is optional. */
export type FieldSurface = Readonly<Record<string, string>>;

export interface Surface {
  readonly version: string;
  readonly elements: Readonly<Record<string, ElementSurface>>;
  /** Name of a public event → the type of its detail. */
  readonly events: SurfaceItems;
  readonly operations: Readonly<Record<string, OperationSurface>>;
}

export type Bump = 'patch' | 'minor' | 'major';

export interface Change {
  readonly bump: Bump;
  /** `message-center: attribute view` */
  readonly what: string;
  /** `removed`, `added`, `string → number` */
  readonly how: string;
}

const ORDER: readonly Bump[] = ['patch', 'minor', 'major'];

/** The largest of them; a release without changes to the surface is a patch. */
export const bumpOf = (changes: readonly { readonly bump: Bump }[]): Bump =>
  ORDER[Math.max(0, ...changes.map(({ bump }) => ORDER.indexOf(bump)))] ?? 'patch';

export const isEnough = (declared: Bump | undefined, needed: Bump): boolean =>
  needed === 'patch' || (declared !== undefined && ORDER.indexOf(declared) >= ORDER.indexOf(needed));

export function changesOf(before: Surface, after: Surface): readonly Change[] {
  return [
    ...changesOfEach(before.elements, after.elements, {
      gone: (tag) => ({ bump: 'major', what: tag, how: 'removed' }),
      come: (tag) => ({ bump: 'minor', what: tag, how: 'added' }),
      both: (tag, old, now) => elementChanges(tag, old, now),
    }),
    ...itemChanges('event', before.events, after.events),
    ...changesOfEach(before.operations, after.operations, {
      gone: (id) => ({ bump: 'major', what: `operation ${id}`, how: 'removed' }),
      come: (id) => ({ bump: 'minor', what: `operation ${id}`, how: 'added' }),
      both: (id, old, now) => operationChanges(`operation ${id}`, old, now),
    }),
  ];
}

interface Cases<T> {
  readonly gone: (name: string, old: T) => Change;
  readonly come: (name: string, now: T) => Change;
  readonly both: (name: string, old: T, now: T) => readonly Change[];
}

function changesOfEach<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  { gone, come, both }: Cases<T>,
): readonly Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const old = before[name];
    const now = after[name];
    if (old === undefined) return now === undefined ? [] : [come(name, now)];
    return now === undefined ? [gone(name, old)] : both(name, old, now);
  });
}

const KINDS = {
  attributes: 'attribute',
  properties: 'property',
  methods: 'method',
  events: 'event',
  slots: 'slot',
  parts: 'part',
} as const satisfies Record<keyof ElementSurface, string>;

const elementChanges = (tag: string, old: ElementSurface, now: ElementSurface): readonly Change[] =>
  (['attributes', 'properties', 'methods', 'events', 'slots', 'parts'] as const).flatMap((kind) =>
    itemChanges(`${tag}: ${KINDS[kind]}`, old[kind], now[kind]),
  );

const itemChanges = (kind: string, before: SurfaceItems, after: SurfaceItems): readonly Change[] =>
  changesOfEach(before, after, {
    gone: (name, { deprecated }) => ({
      bump: 'major',
      what: `${kind} ${name}`,
      how: deprecated ? 'removed, was deprecated' : 'removed without having been deprecated',
    }),
    come: (name) => ({ bump: 'minor', what: `${kind} ${name}`, how: 'added' }),
    both: (name, old, now) => [
      ...(now.deprecated && !old.deprecated
        ? [{ bump: 'minor', what: `${kind} ${name}`, how: 'deprecated' } as const]
        : []),
      ...(old.type === now.type
        ? []
        : [{ bump: bumpOfType(old.type, now.type), what: `${kind} ${name}`, how: `${old.type} → ${now.type}` }]),
    ],
  });

/** A wider union doesn't break code that sets the value; any other change may. */
function bumpOfType(old: string, now: string): Bump {
  const members = (text: string): readonly string[] => text.split(' | ').map((one) => one.trim());
  return members(old).every((one) => members(now).includes(one)) ? 'minor' : 'major';
}

function operationChanges(id: string, old: OperationSurface, now: OperationSurface): readonly Change[] {
  return [
    ...(old.address === now.address
      ? []
      : [{ bump: 'major', what: id, how: `${old.address} → ${now.address}` } as const]),
    ...fieldChanges(`${id}: sent`, old.sent, now.sent, isLimited),
    ...fieldChanges(`${id}: answered`, old.answered, now.answered, () => false),
  ];
}

/** Whether a field only got another limit: an older server accepts everything that is sent within it. */
function isLimited(old: string, now: string): boolean {
  const isOptional = old.endsWith('?');
  return isOptional === now.endsWith('?') && now.startsWith(`${isOptional ? old.slice(0, -1) : old}, `);
}

/** An optional field breaks neither side: an older side doesn't send it, and a newer side doesn't need it. */
const fieldChanges = (
  where: string,
  before: FieldSurface,
  after: FieldSurface,
  isMinor: (old: string, now: string) => boolean,
): readonly Change[] =>
  changesOfEach(before, after, {
    gone: (field) => ({ bump: 'major', what: `${where} ${field}`, how: 'removed' }),
    come: (field, type) => ({
      bump: type.endsWith('?') ? 'minor' : 'major',
      what: `${where} ${field}`,
      how: type.endsWith('?') ? 'added' : 'added, and has to be there',
    }),
    both: (field, old, now) =>
      old === now
        ? []
        : [{ bump: isMinor(old, now) ? 'minor' : 'major', what: `${where} ${field}`, how: `${old} → ${now}` }],
  });
