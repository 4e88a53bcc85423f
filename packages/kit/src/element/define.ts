/** The version of this build, for telling two copies on a page apart. */
export const VERSION = '0.1.0';

let hasWarned = false;

/**
 * Registers an element once; a second federated copy of the page's code leaves the first in place. Where
 * that one is of another version, or of somebody else, the copy says so, once.
 */
export function define(tag: string, ctor: CustomElementConstructor): void {
  const first = customElements.get(tag);
  if (!first) customElements.define(tag, Object.assign(ctor, { version: VERSION }));
  else if (!hasWarned && Reflect.get(first, 'version') !== VERSION) {
    hasWarned = true;
    // For whoever puts the page together: two versions are on it, and no person's data is in this.
    // eslint-disable-next-line no-console
    console.warn(`<${tag}> ${VERSION}: the page has ${String(Reflect.get(first, 'version'))}.`);
  }
}
