/** Which version of a module a host got, compared with the version of its own loader. */
export type Skew = 'same' | 'older' | 'newer' | 'other-major' | 'foreign';

/**
 * Patches are the same. An older or a newer minor works: what one side does not know yet, it leaves alone.
 * `foreign`: the tag belongs to an element of somebody else.
 */
export function skewOf(module: string | undefined, loader: string): Skew {
  if (module === undefined) return 'foreign';
  const [major = 0, minor = 0] = numbers(module);
  const [ownMajor = 0, ownMinor = 0] = numbers(loader);
  if (major !== ownMajor) return 'other-major';
  if (minor === ownMinor) return 'same';
  return minor < ownMinor ? 'older' : 'newer';
}

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

/** What the class of an element says of itself. */
export function versionOf(element: CustomElementConstructor): string | undefined {
  const version: unknown = Reflect.get(element, 'version');
  return typeof version === 'string' ? version : undefined;
}
