/**
 * Callbacks that wait for an element's definition. `customElements.whenDefined` never settles for an unused tag and
 * would keep its callbacks in memory. So each tag has one reaction, which knows only the current callbacks.
 */
const waiting = new Map<string, Set<() => void>>();

/** Calls back once the tag is defined, unless the returned function runs first. */
export function onceDefined(tag: string, call: () => void): () => void {
  if (customElements.get(tag)) return () => undefined;
  const calls = waiting.get(tag) ?? new Set();
  if (!waiting.has(tag)) {
    waiting.set(tag, calls);
    void customElements.whenDefined(tag).then(() => {
      waiting.delete(tag);
      for (const each of calls) each();
    });
  }
  calls.add(call);
  return () => void calls.delete(call);
}
