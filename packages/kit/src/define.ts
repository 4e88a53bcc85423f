/** The version of this build, for telling two copies on a page apart. */
export const VERSION = '0.1.0';

/** Registers an element once; a second federated copy of the page's code leaves the first in place. */
export function define(tag: string, ctor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, ctor);
}
