/** One listener of the page for everything that goes on when the network is back. */
const waiting = new Set<() => void>();

const tell = (): void => {
  for (const goOn of [...waiting]) goOn();
};

/** Calls `goOn` each time that the network is back. Returns the way to stop; twice the same is once. */
export function whenOnline(goOn: () => void): () => void {
  if (waiting.size === 0) addEventListener('online', tell);
  waiting.add(goOn);
  return () => {
    waiting.delete(goOn);
    if (waiting.size === 0) removeEventListener('online', tell);
  };
}
