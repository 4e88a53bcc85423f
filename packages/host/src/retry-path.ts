export type RetryPath = 'prefix' | 'query';

/**
 * The address of the n-th attempt. A browser remembers a module with a stalled download by its address, and so every
 * file the entry imports; a new folder renews all of them, a new query only the entry. The remote's server maps
 * `/r/<n>/*` to the same files.
 */
export function entryOfTry(entry: string, attempt: number, path: RetryPath): string {
  if (attempt === 0) return entry;

  const url = new URL(entry);
  if (path === 'query') url.searchParams.set('retry', String(attempt));
  else url.pathname = url.pathname.replace(/[^/]*$/, (file) => `r/${String(attempt)}/${file}`);
  return url.href;
}
