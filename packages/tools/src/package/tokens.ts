/** The custom properties that a host may set, with their defaults. */
import { readFileSync } from 'node:fs';

import { ROOT } from '../run.js';

const STYLES = 'packages/kit/src/styles/tokens.styles.ts';

const WORDS: Readonly<Record<string, string>> = {
  '--portal-font-family': 'Family of all text. Sizes are the modules’ own, in pixels.',
  '--portal-color-text': 'Text.',
  '--portal-color-muted': 'Text that says less: hints, dates, counts.',
  '--portal-color-surface': 'Behind the text.',
  '--portal-color-raised': 'Behind what stands out: heads of tables, panels.',
  '--portal-color-line': 'Lines that only separate.',
  '--portal-color-edge': 'Edges of controls; 3:1 against the surface.',
  '--portal-color-accent': 'Links, buttons and what is selected; 4.5:1 against the surface.',
  '--portal-color-accent-strong': 'The accent under the pointer.',
  '--portal-color-accent-quiet': 'Behind what is selected.',
  '--portal-color-on-accent': 'Text on the accent; 4.5:1 against it.',
  '--portal-color-focus': 'The ring around what has the focus; 3:1 against the surface.',
  '--portal-radius': 'Corners.',
  '--portal-row-size': 'Height of a row in a list: density.',
};

export interface Token {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

/** Throws if a property has no description, or a description no property. */
export function publicTokens(): readonly Token[] {
  const styles = readFileSync(ROOT + STYLES, 'utf8');
  const found = [...styles.matchAll(/var\((--portal-[\w-]+), (.+)\);/g)].map(([, name = '', value = '']) => ({
    name,
    description: WORDS[name] ?? unknown(name),
    default: value,
  }));
  for (const name of Object.keys(WORDS)) if (!found.some((token) => token.name === name)) unknown(name);
  return found;
}

function unknown(name: string): never {
  throw new Error(`${STYLES} and the words of the public properties do not agree about ${name}.`);
}
