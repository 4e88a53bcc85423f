/**
 * Calls that wait for an element's definition. `customElements.whenDefined` never settles for a tag that the page does not
 * use, and would keep everything that waits for it alive; so one reaction serves all, and knows only those still waiting.
 */
const waiting = new Map<string, Set<() => void>>();

/** Calls once the tag is defined, unless the returned function is called before. */
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
