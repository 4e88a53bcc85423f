/** Color math for the values of derived tokens, as CSS Color 4 defines it. `npm run tokens:check` compares it with a browser. */

type Triple = readonly [number, number, number];

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
const each = (values: Triple, change: (value: number) => number): Triple => values.map(change) as unknown as Triple;

const TO_LMS: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** The parts of `#rrggbb`, 0 to 1. An alpha part is ignored. */
export const partsOf = (hex: string): Triple =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Triple;

const hexOf = (parts: Triple): string =>
  `#${parts
    .map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16))
    .map((part) => part.padStart(2, '0'))
    .join('')}`;

const oklab = (hex: string): Triple => times(TO_LAB, each(times(TO_LMS, each(partsOf(hex), linear)), Math.cbrt));

/** A color outside of sRGB is clipped, as browsers do. */
const fromOklab = (lab: Triple): string =>
  hexOf(
    each(
      times(
        FROM_LMS,
        each(times(FROM_LAB, lab), (value) => value ** 3),
      ),
      (part) => gamma(Math.max(0, part)),
    ),
  );

export interface Limits {
  readonly minLightness?: number;
  readonly maxLightness?: number;
  readonly maxChroma?: number;
}

/** `oklch(from color clamp(l) min(c) h)`. */
export function limited(hex: string, { minLightness = 0, maxLightness = 1, maxChroma = 1 }: Limits): string {
  const [lightness, a, b] = oklab(hex);
  const chroma = Math.hypot(a, b);
  const share = chroma > maxChroma ? maxChroma / chroma : 1;
  return fromOklab([Math.min(maxLightness, Math.max(minLightness, lightness)), a * share, b * share]);
}

/** `color-mix(in oklab, color share, other)`. */
export function mixed(hex: string, share: number, other: string): string {
  const [one, two] = [oklab(hex), oklab(other)];
  return fromOklab(one.map((value, at) => value * share + (two[at] ?? 0) * (1 - share)) as unknown as Triple);
}

/** Contrast as WCAG 2.2 defines it, from the parts of two opaque colors. */
export function contrast(a: Triple, b: Triple): number {
  const luminance = (parts: Triple): number => {
    const [red, green, blue] = each(parts, linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
