/** `tokens.styles.ts`: the custom properties of every element. */
import { HOST_ACCENT } from './source.js';
import type { Derivation, Scheme, Token } from './source.js';

/** The host's accent, or the default. */
const BRAND = 'var(--_brand)';

const shortHex = (hex: string): string =>
  /^#((\w)\2)*$/.test(hex) && hex.length % 2 === 1 ? `#${hex.slice(1).replace(/(\w)\1/g, '$1')}` : hex;

interface Length {
  readonly value: number;
  readonly unit: string;
}

interface Shadow {
  readonly color: string;
  readonly offsetX: Length;
  readonly offsetY: Length;
  readonly blur: Length;
}

const length = ({ value, unit }: Length): string => (value === 0 ? '0' : `${String(value)}${unit}`);
const family = (names: readonly string[]): string =>
  names.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');

/** `{color.text}` is another property; `{ref.color.white}` is a value. */
const propertyOf = (reference: string): string | undefined => {
  const [, name] = /^\{color\.([\w-]+)\}$/.exec(reference) ?? [];
  return name === undefined ? undefined : `var(--_${name})`;
};

const inBoth = (light: string, dark: string): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** Browsers without relative colors show the accent as it is in the light scheme, and a mix in the dark one. */
type Support = 'relative' | 'mix';

interface Words {
  readonly support: Support;
  readonly valueOf: (reference: string) => string;
}

function derivation(rule: Derivation, { support, valueOf }: Words): string {
  const share = (part: number): string => `${String(part * 100)}%`;
  const colorOf = (reference: string): string => propertyOf(reference) ?? shortHex(valueOf(reference));
  if (rule.of === 'accent') return `color-mix(in oklab, var(--_accent) ${share(rule.share)}, ${colorOf(rule.with)})`;
  if (support === 'mix')
    return rule.fallback
      ? `color-mix(in oklab, ${BRAND} ${share(rule.fallback.share)}, ${colorOf(rule.fallback.with)})`
      : BRAND;
  const { minLightness, maxLightness, maxChroma } = rule;
  const lightness = maxLightness === undefined ? `max(l, ${String(minLightness)})` : `min(l, ${String(maxLightness)})`;
  const chroma = maxChroma === undefined ? 'c' : `min(c, ${String(maxChroma)})`;
  return `oklch(from ${BRAND} ${lightness} ${chroma} h)`;
}

export interface Modes {
  readonly light: readonly Token[];
  readonly dark: readonly Token[];
  readonly more: readonly Token[];
  readonly palette: ReadonlyMap<string, string>;
}

function shadow(light: Shadow, dark: Shadow): string {
  const colors = inBoth(shortHex(light.color), shortHex(dark.color));
  return `${length(light.offsetX)} ${length(light.offsetY)} ${length(light.blur)} ${colors}`;
}

/** The value in one scheme, as CSS. */
function color({ value, written, extension }: Token, scheme: Scheme, words: Words): string {
  if (extension.derive) return derivation(extension.derive[scheme], words);
  return propertyOf(String(written)) ?? shortHex(String(value));
}

/** A host's value replaces the one of both schemes, except what follows from the accent: there, the light one. */
function declaration(light: Token, dark: Token, words: Words): string {
  const { name, type, extension, value } = light;
  const { property } = extension;
  const hosts = (usual: string): string => (property === undefined ? usual : `var(${property}, ${usual})`);
  if (type === 'fontFamily') return `--_${name}: ${hosts(family(value as readonly string[]))};`;
  if (type === 'dimension') return `--_${name}: ${hosts(length(value as Length))};`;
  if (type === 'shadow') return `--_${name}: ${shadow(value as Shadow, dark.value as Shadow)};`;

  const [inLight, inDark] = [color(light, 'light', words), color(dark, 'dark', words)];
  if (property === HOST_ACCENT) return `--_${name}: ${inBoth(inLight, inDark)};`;
  const followsAccent = property?.includes('accent') === true;
  return followsAccent
    ? `--_${name}: ${inBoth(hosts(inLight), inDark)};`
    : `--_${name}: ${hosts(inBoth(inLight, inDark))};`;
}

export function stylesOf({ light, dark, more, palette }: Modes): string {
  const wordsIn = (support: Support): Words => ({ support, valueOf: (reference) => String(palette.get(reference)) });
  const twin = (token: Token, among: readonly Token[]): Token => among.find(({ name }) => name === token.name) ?? token;
  const accent = light.filter(({ extension }) => extension.property === HOST_ACCENT);
  const brand = `--_brand: var(${HOST_ACCENT}, ${shortHex(String(palette.get(String(accent[0]?.written))))});`;
  const lines = light.map((token) => declaration(token, twin(token, dark), wordsIn('mix')));
  const relative = accent.map((token) => declaration(token, twin(token, dark), wordsIn('relative')));
  const [moreDerived, moreOthers] = [true, false].map((isDerived) =>
    more.filter(({ extension }) => (extension.derive !== undefined) === isDerived),
  ) as [Token[], Token[]];
  const words = wordsIn('relative');
  const derivedMore = moreDerived.map(
    (token) => `--_${token.name}: ${inBoth(color(token, 'light', words), color(token, 'dark', words))};`,
  );
  const otherMore = moreOthers.map((token) => `--_${token.name}: ${color(token, 'light', words)};`);

  return `import { css } from 'lit';

/**
 * Written by \`npm run tokens\` from \`packages/kit/tokens\`. \`--portal-*\` is public, for hosts; \`--_*\` is private, for the
 * modules. Sizes are in pixels, because a host's root font size must not change a module.
 */
export const tokens = css\`
  :host {
    ${[brand, ...lines].join('\n    ')}
  }

  @media (prefers-contrast: more) {
    :host {
      ${otherMore.join('\n      ')}
    }
  }

  /* Any accent of a host, within the lightness that each scheme can show. */
  @supports (color: oklch(from red min(l, 0.5) c h)) {
    :host {
      ${relative.join('\n      ')}
    }

    @media (prefers-contrast: more) {
      :host {
        ${derivedMore.join('\n        ')}
      }
    }
  }
\`;
`;
}
