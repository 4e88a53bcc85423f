/**
 * A number from 0 to 1 for a seed and a name. The same name always returns the same number, so adding a record doesn't
 * change others.
 */
export function chance(seed: number, name: string): number {
  let hash = 2_166_136_261 ^ seed;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** A random value. */
export function pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[], at: number): Value {
  const value = values[Math.min(Math.floor(at * values.length), values.length - 1)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
