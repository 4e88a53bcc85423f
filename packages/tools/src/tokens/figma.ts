/** One mode of the tokens, as Figma imports variables: colors by component, and nothing that only CSS has. */
import { partsOf } from './color.js';
import type { Token } from './source.js';

const alphaOf = (hex: string): number => (hex.length === 9 ? parseInt(hex.slice(7), 16) / 255 : 1);
const short = (value: number): number => Math.round(value * 10_000) / 10_000;

const colorValue = (hex: string): object => ({
  colorSpace: 'srgb',
  components: partsOf(hex).map(short),
  alpha: short(alphaOf(hex)),
  hex: hex.slice(0, 7).toUpperCase(),
});

function valueOf({ type, value }: Token): object | undefined {
  if (type === 'color') return { $type: 'color', $value: colorValue(String(value)) };
  if (type === 'dimension') return { $type: 'dimension', $value: value };
  // A variable has one family; the others are for browsers.
  if (type === 'fontFamily') return { $type: 'string', $value: (value as readonly string[])[0] };
  // A shadow is a style in Figma, which has no import.
  return undefined;
}

export function figmaOf(tokens: readonly Token[]): string {
  const root: Record<string, Record<string, object>> = {};
  for (const token of tokens) {
    const value = valueOf(token);
    const [group = '', name = 'default'] = token.path;
    const described = value && token.description !== '' ? { ...value, $description: token.description } : value;
    if (described) (root[group] ??= {})[name] = described;
  }
  return JSON.stringify(root, null, 2);
}
