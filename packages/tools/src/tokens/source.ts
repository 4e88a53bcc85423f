/** The design tokens in `packages/kit/tokens`, read with Style Dictionary: one layer of values, one of meanings. */
import StyleDictionary from 'style-dictionary';

import { ROOT } from '../run.js';
import { limited, mixed } from './color.js';
import type { Limits } from './color.js';

const FOLDER = `${ROOT}packages/kit/tokens`;

/** Where the host's accent enters. */
export const HOST_ACCENT = '--portal-color-accent';

interface Share {
  readonly share: number;
  readonly with: string;
}

/** How a color follows from another: the host's accent within limits, or a mix of two colors. */
export type Derivation =
  (Limits & { readonly of: 'host'; readonly fallback?: Share }) | (Share & { readonly of: 'accent' });

/** Details without a field in the format. */
interface Extension {
  /** The custom property with which a host replaces the value. */
  readonly property?: string;
  readonly derive?: Readonly<Record<Scheme, Derivation>>;
  /** The backgrounds on which it is text, 4.5:1, or an edge or icon, 3:1. */
  readonly text?: readonly string[];
  readonly line?: readonly string[];
}

export interface Token {
  readonly path: readonly string[];
  /** `accent-strong`, or `size-small`. */
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
  /** With its references. */
  readonly written: unknown;
  readonly description: string;
  readonly extension: Extension;
}

export type Scheme = 'light' | 'dark';
export type Mode = Scheme | 'more-contrast';

interface Node {
  readonly $value?: unknown;
  readonly $extensions?: { readonly 'portal-modules'?: Extension };
}

interface Transformed extends Node {
  readonly path: string[];
  readonly $type?: string;
  readonly $description?: string;
  readonly original: Node;
  readonly isSource: boolean;
}

/** The semantic tokens of a mode. `more-contrast` has only those that differ. */
export async function tokensOf(mode: Mode): Promise<readonly Token[]> {
  const files = (name: string): string => `${FOLDER}/${name}.tokens.json`;
  const dictionary = new StyleDictionary({
    usesDtcg: true,
    include: [files('reference'), files('semantic.light')],
    source: [files(`semantic.${mode}`)],
    log: { verbosity: 'silent' },
    platforms: { all: { transforms: ['name/kebab'] } },
  });
  const { allTokens } = await dictionary.getPlatformTokens('all');
  const all = (allTokens as unknown as readonly Transformed[]).filter(({ path }) => path[0] !== 'ref');
  const own = mode === 'more-contrast' ? all.filter(({ isSource }) => isSource) : all;
  return own.map(tokenOf);
}

const tokenOf = ({ path, $type = '', $value, $description = '', original }: Transformed): Token => ({
  path,
  name: path.filter((part) => part !== 'color').join('-'),
  type: $type,
  value: $value,
  written: original.$value,
  description: $description,
  extension: original.$extensions?.['portal-modules'] ?? {},
});

/** The colors of the palette: `{ref.color.white}` is `#ffffff`. */
export async function palette(): Promise<ReadonlyMap<string, string>> {
  const dictionary = new StyleDictionary({
    usesDtcg: true,
    source: [`${FOLDER}/reference.tokens.json`],
    log: { verbosity: 'silent' },
    platforms: { all: { transforms: ['name/kebab'] } },
  });
  const { allTokens } = await dictionary.getPlatformTokens('all');
  return new Map(
    (allTokens as unknown as readonly Transformed[])
      .filter(({ $type }) => $type === 'color')
      .map(({ path, $value }) => [`{${path.join('.')}}`, String($value)]),
  );
}

type ColorOf = (reference: string) => string;

const derived = (
  derivation: Derivation,
  { accent, host, colorOf }: { accent: string; host: string; colorOf: ColorOf },
) => (derivation.of === 'host' ? limited(host, derivation) : mixed(accent, derivation.share, colorOf(derivation.with)));

/** Derived tokens repeat the result for the default accent, because designers' tools can't derive. Throws if one is wrong. */
export async function verifyDerived(): Promise<void> {
  const colors = await palette();
  const wrong: string[] = [];
  for (const mode of ['light', 'dark'] as const) {
    const tokens = await tokensOf(mode);
    const valueOf = (name: string): string => String(tokens.find((token) => token.name === name)?.value);
    const colorOf = (reference: string): string =>
      colors.get(reference) ?? valueOf(reference.replace('{color.', '').replace('}', ''));
    const from = { accent: valueOf('accent'), host: colorOf('{ref.color.violet.700}'), colorOf };
    for (const { name, value, extension } of tokens) {
      const expected = extension.derive ? derived(extension.derive[mode], from) : value;
      if (expected !== value) wrong.push(`${name} (${mode}) is ${String(value)}, and follows as ${String(expected)}`);
    }
  }
  if (wrong.length > 0) throw new Error(`Derived tokens with a wrong value:\n  ${wrong.join('\n  ')}`);
}
