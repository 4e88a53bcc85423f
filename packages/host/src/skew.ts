/** Compares a module's version with the version of the host's loader. */
export type Skew = 'same' | 'older' | 'newer' | 'other-major' | 'foreign';

/**
 * Patch versions count as the same. A different minor version works, because each side ignores what it doesn't know.
 * `foreign`: another library owns the tag.
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

/** The version in an element's class; undefined for another library's class. */
export function versionOf(element: CustomElementConstructor): string | undefined {
  const version: unknown = Reflect.get(element, 'version');
  return typeof version === 'string' ? version : undefined;
}
