/** One listener of the page for everything that goes on when the network is back. */
const listeners = new Set<() => void>();

const notify = (): void => {
  for (const goOn of [...listeners]) goOn();
};

/** Calls `goOn` each time that the network is back. Returns the way to stop; twice the same is once. */
export function onOnline(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('online', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('online', notify);
  };
}
