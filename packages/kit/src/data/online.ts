/** The page needs only one `online` listener, whatever the number of subscribers. */
const listeners = new Set<() => void>();

const notify = (): void => {
  for (const listener of [...listeners]) listener();
};

/** Calls the listener each time the network is back. Returns an unsubscribe function. Subscribing twice counts once. */
export function onOnline(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('online', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('online', notify);
  };
}
