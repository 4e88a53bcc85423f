/** Synchronous SHA-256, because the handlers are synchronous and the browser's digest isn't. */

/** The first 32 bits of the fractional part of a root. */
const bits = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;

const PRIMES: readonly number[] = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (__, d) => d).some((d) => d > 1 && n % d === 0),
);
const ROUNDS = Int32Array.from(PRIMES.slice(0, 64), (prime) => bits(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => bits(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The content with its end marked and its length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, (bytes.length * 8) >>> 0);
  return view;
}

/** The 64 words of a block. */
function spread(view: DataView, at: number, words: Int32Array): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const a = words[i - 15] ?? 0;
    const b = words[i - 2] ?? 0;
    const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
  }
}

type Eight = [number, number, number, number, number, number, number, number];

function mix(state: Int32Array, words: Int32Array): void {
  // Single variables: arrays in the innermost loop take seconds for a large scan.
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = ((state[i] ?? 0) + word) | 0));
}

const known = new WeakMap<Uint8Array, string>();

/** In hexadecimal; the same bytes are read once. */
export function sha256(bytes: Uint8Array): string {
  const digest = known.get(bytes) ?? digestOf(bytes);
  known.set(bytes, digest);
  return digest;
}

function digestOf(bytes: Uint8Array): string {
  const view = padded(bytes);
  const state = START.slice();
  const words = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    spread(view, at, words);
    mix(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
