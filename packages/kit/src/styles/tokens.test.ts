import { expect } from '@open-wc/testing';

import { tokens } from './tokens.styles.js';

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const colour = (name: string, scheme: 'light' | 'dark'): string => {
  const found = new RegExp(`--_${name}:[^;]*light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens.cssText);
  return found?.[scheme === 'light' ? 1 : 2] ?? '';
};

const TEXT: readonly [text: string, on: string][] = [
  ['text', 'surface'],
  ['text', 'raised'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['accent', 'surface'],
  ['accent', 'accent-quiet'],
  ['accent-strong', 'accent-quiet'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...['waiting', 'done', 'refused', 'info'].flatMap((meaning): [string, string][] => [
    [meaning, 'surface'],
    [meaning, `${meaning}-quiet`],
  ]),
];
const LINES: readonly [line: string, on: string][] = [
  ['edge', 'surface'],
  ['focus', 'surface'],
  ['focus', 'raised'],
];

describe('colors', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [text, on] of TEXT) {
      it(`have 4.5:1 contrast for ${text} on ${on} in the ${scheme} scheme`, () => {
        expect(contrast(colour(text, scheme), colour(on, scheme))).to.be.at.least(4.5);
      });
    }
    for (const [line, on] of LINES) {
      it(`have 3:1 contrast for ${line} on ${on} in the ${scheme} scheme`, () => {
        expect(contrast(colour(line, scheme), colour(on, scheme))).to.be.at.least(3);
      });
    }
  }
});
