/** Tokens as TypeScript. */
import type { Token } from './source.js';

interface HostToken {
  readonly property: string;
  readonly description: string;
  readonly light: string;
  readonly dark: string;
}

/** The custom properties for hosts, with the value of each scheme. */
export const hostTokens = (light: readonly Token[], dark: readonly Token[]): readonly HostToken[] =>
  light.flatMap(({ name, type, value, description, extension: { property } }) => {
    const inDark = dark.find((token) => token.name === name)?.value;
    if (property === undefined) return [];
    return { property, description, light: textOf(type, value), dark: textOf(type, inDark) };
  });

export function valuesOf(light: readonly Token[], dark: readonly Token[]): string {
  const entries = hostTokens(light, dark).map(
    ({ property, description, light: one, dark: other }) =>
      `/** ${description} */\n  '${property}': { light: ${JSON.stringify(one)}, dark: ${JSON.stringify(other)} },`,
  );
  return `/** Written by \`npm run tokens\`: the custom properties that a host may set, and their defaults. */
export const tokens = {
  ${entries.join('\n  ')}
} as const;

export type TokenName = keyof typeof tokens;
`;
}

function textOf(type: string, value: unknown): string {
  if (type === 'fontFamily') return (value as readonly string[]).join(', ');
  if (type !== 'dimension') return String(value);
  const { value: size, unit } = value as { readonly value: number; readonly unit: string };
  return `${String(size)}${unit}`;
}

export type Pair = readonly [color: string, background: string, least: number];

/** Every pair of colors that the product shows, with the contrast that it needs. */
export const pairs = (tokens: readonly Token[]): readonly Pair[] =>
  tokens.flatMap(({ name, extension: { text = [], line = [] } }) => [
    ...text.map((on): Pair => [name, on, 4.5]),
    ...line.map((on): Pair => [name, on, 3]),
  ]);

export function pairsOf(tokens: readonly Token[]): string {
  const lines = pairs(tokens).map(([name, background, least]) => `['${name}', '${background}', ${String(least)}],`);
  const properties = tokens.flatMap(({ type, extension: { property } }) =>
    type === 'color' && property !== undefined ? `'${property}',` : [],
  );
  return `/** Written by \`npm run tokens\`: the pairs of colors that modules show, and the contrast that each needs (WCAG 2.2). */
export const PAIRS: readonly (readonly [color: string, background: string, least: number])[] = [
  ${lines.join('\n  ')}
];

/** The properties with which a host sets colors. */
export const HOST_COLORS: readonly string[] = [
  ${properties.join('\n  ')}
];
`;
}
