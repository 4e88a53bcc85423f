/** Records the operations that a test breaks, so that a proof can't claim an untouched one. */
const calls = new Map<string, number>();

const count = (operation: string, step: number): void => void calls.set(operation, (calls.get(operation) ?? 0) + step);

/** Records a call whose response a test withholds; call the result if the response reached the module after all. */
export function markBroken(operation: string): () => void {
  count(operation, 1);
  return () => count(operation, -1);
}

export const isBroken = (operation: string): boolean => (calls.get(operation) ?? 0) > 0;

export const clearBroken = (): void => calls.clear();
