/** The tables on the page about colors in Storybook. */
import type { Token } from './source.js';

export interface Measured {
  readonly name: string;
  readonly background: string;
  readonly least: number;
  /** The ratio in each scheme. */
  readonly light: string;
  readonly dark: string;
}

/** A color as its box and its value. */
const box = (hex: string): string =>
  `<span style="background:${hex};border:1px solid #85808f;display:inline-block;height:1em;width:2em"></span> \`${hex}\``;

export function colorPage(light: readonly Token[], dark: readonly Token[], measured: readonly Measured[]): string {
  const colors = light.filter(({ type, value }) => type === 'color' && String(value).length === 7);
  const values = colors.map(({ name, value, description, extension: { property } }) => {
    const inDark = String(dark.find((token) => token.name === name)?.value ?? value);
    return `| ${name} | ${box(String(value))} | ${box(inDark)} | ${property === undefined ? '' : `\`${property}\``} | ${description} |`;
  });
  const pairs = measured.map(
    ({ name, background, least, light: one, dark: other }) =>
      `| ${name} on ${background} | ${least < 4.5 ? 'edge' : 'text'} | ${String(least)}:1 | ${one}:1 | ${other}:1 |`,
  );
  return `<!-- Written by \`npm run tokens:check -- --write\`. -->

## Colors

| Token | Light | Dark | For a host | Purpose |
| --- | --- | --- | --- | --- |
${values.join('\n')}

## Contrast

Measured in Chromium, in the default colors.

| Pair | Kind | Needed | Light | Dark |
| --- | --- | --- | ---: | ---: |
${pairs.join('\n')}
`;
}
