/** The version of this build, to distinguish two copies on a page. */
export const VERSION = '0.1.0';

let hasWarned = false;

/**
 * Registers an element once; a second federated copy of the page's code keeps the first definition. If that one has
 * another version or another author, the copy logs one warning.
 */
export function define(tag: string, ctor: CustomElementConstructor): void {
  const first = customElements.get(tag);
  if (!first) customElements.define(tag, Object.assign(ctor, { version: VERSION }));
  else if (!hasWarned && Reflect.get(first, 'version') !== VERSION) {
    hasWarned = true;
    // A warning for the host's developers. It contains no user data.
    // eslint-disable-next-line no-console
    console.warn(`<${tag}> ${VERSION}: the page has ${String(Reflect.get(first, 'version'))}.`);
  }
}
