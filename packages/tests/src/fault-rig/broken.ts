/** Which operations a test has broken, so that a proof cannot claim one that it left alone. */
const calls = new Map<string, number>();

const count = (operation: string, step: number): void => void calls.set(operation, (calls.get(operation) ?? 0) + step);

/** Notes a call that a test keeps from its answer; call the result if the answer reached the module after all. */
export function markBroken(operation: string): () => void {
  count(operation, 1);
  return () => count(operation, -1);
}

export const isBroken = (operation: string): boolean => (calls.get(operation) ?? 0) > 0;

export const clearBroken = (): void => calls.clear();
