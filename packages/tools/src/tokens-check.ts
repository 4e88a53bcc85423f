/**
 * `npm run tokens:check`: sets 40 accents on a real element in Chromium and measures every pair of colors that modules show,
 * in the light and dark scheme: text at least 4.5:1, edges 3:1. Also with more contrast, where text has 7:1 unless it is selected, and without
 * relative colors, where an element may keep its default colors. Prints a table and fails if a pair is too faint, or if the
 * page about colors in Storybook is out of date. `-- --write` writes that page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { build } from 'vite';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import { ROOT } from './run.js';
import { BRANDS } from './tokens/brands.js';
import { contrast } from './tokens/color.js';
import { colorPage } from './tokens/color-page.js';
import type { Measured } from './tokens/color-page.js';
import { tokensOf } from './tokens/source.js';
import type { Scheme } from './tokens/source.js';
import { measureColors } from './tokens/measure.js';
import type { Answer, Colors } from './tokens/measure.js';
import { pairs } from './tokens/scripts.js';

const LIGHT = await tokensOf('light');
const PAIRS = pairs(LIGHT);
const PAGE = 'stories/foundations/parts/colors.md';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** A circumstance in which the colors must hold. */
interface Way {
  readonly name: string;
  readonly contrast: 'no-preference' | 'more';
  /** Whether the browser has relative colors. */
  readonly relative: boolean;
  /** More than the pair itself needs. */
  readonly text: number;
}

const WAYS: readonly Way[] = [
  { name: 'usual', contrast: 'no-preference', relative: true, text: 4.5 },
  { name: 'more contrast', contrast: 'more', relative: true, text: 7 },
  { name: 'no relative colors', contrast: 'no-preference', relative: false, text: 4.5 },
];

/** An element of the product and the check of its theme, in one script. */
async function script(): Promise<string> {
  const { output } = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(ROOT, 'packages/tools/src/tokens/page.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as { readonly output: readonly { readonly code?: string }[] };
  return output.map(({ code = '' }) => code).join('');
}

interface Faint {
  readonly pair: string;
  readonly ratio: number;
}

/** The smallest ratio of each kind, and the pairs below their limit. */
function judge(colors: Colors, text: number): { least: Record<'text' | 'line', number>; faint: readonly Faint[] } {
  const ratios = PAIRS.map(([name, background, least]) => ({
    pair: `${name} on ${background}`,
    ratio: contrast(partsIn(colors, name), partsIn(colors, background)),
    kind: least < 4.5 ? ('line' as const) : ('text' as const),
    least: least < 4.5 || background === 'accent-quiet' ? least : text,
  }));
  const smallest = (kind: 'text' | 'line'): number =>
    Math.min(...ratios.filter((one) => one.kind === kind).map(({ ratio }) => ratio));
  return {
    least: { text: smallest('text'), line: smallest('line') },
    faint: ratios.filter(({ ratio, least }) => ratio < least),
  };
}

function partsIn(colors: Colors, name: string): readonly [number, number, number] {
  const parts = colors[name];
  if (!parts) throw new Error(`--_${name} is not a color.`);
  return parts;
}

/** Fails as soon as a color of it is needed. */
const NONE: Answer = { colors: {}, warned: false };

const two = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
const cells = (...texts: readonly string[]): string => texts.map((text) => text.padStart(18)).join('');

async function checkWay(page: Page, way: Way): Promise<number> {
  console.log(`\n${`${way.name}: least text, edge`.padEnd(34)}${cells('light', 'dark')}`);
  const asked = Object.values(BRANDS).flatMap((accent) => SCHEMES.map((scheme) => ({ accent, scheme, ...way })));
  const answers = await page.evaluate(measureColors, asked);
  let failures = 0;
  for (const [brand, accent] of Object.entries(BRANDS)) {
    const shown: string[] = [];
    const faint: string[] = [];
    for (const scheme of SCHEMES) {
      const { colors, warned } =
        answers[asked.findIndex((one) => one.accent === accent && one.scheme === scheme)] ?? NONE;
      const judged = judge(colors, way.text);
      shown.push(`${warned ? 'default ' : ''}${two(judged.least.text)}, ${two(judged.least.line)}`);
      faint.push(...judged.faint.map(({ pair, ratio }) => `${pair} ${two(ratio)}:1 (${scheme})`));
      // With relative colors, no accent needs the default.
      if (warned && way.relative) faint.push(`a warning (${scheme})`);
    }
    failures += faint.length;
    console.log(`${faint.length > 0 ? '✗' : '✓'} ${brand.padEnd(22)}${accent.padEnd(10)}${cells(...shown)}`);
    if (faint.length > 0) console.log(`    ${faint.join(', ')}`);
  }
  return failures;
}

/** Every pair of the default colors. */
async function defaults(page: Page): Promise<readonly Measured[]> {
  const asked = SCHEMES.map((scheme) => ({ accent: '', scheme, relative: true }));
  const [light = NONE, dark = NONE] = await page.evaluate(measureColors, asked);
  return PAIRS.map(([name, background, least]) => ({
    name,
    background,
    least,
    light: two(contrast(partsIn(light.colors, name), partsIn(light.colors, background))),
    dark: two(contrast(partsIn(dark.colors, name), partsIn(dark.colors, background))),
  }));
}

/** Whether the page about colors shows what was measured. */
async function isPageCurrent(measured: readonly Measured[]): Promise<boolean> {
  const file = join(ROOT, PAGE);
  const text = colorPage(LIGHT, await tokensOf('dark'), measured);
  const written = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (process.argv.includes('--write')) writeFileSync(file, written);
  return readFileSync(file, 'utf8') === written;
}

const browser = await chromium.launch({ executablePath: chromePath(), args: [...CHROME_FLAGS] });
let failures = 0;
let isCurrent = false;
try {
  const content = await script();
  const open = async (options: Parameters<typeof browser.newPage>[0]): Promise<Page> => {
    const page = await browser.newPage(options);
    await page.addScriptTag({ content });
    return page;
  };
  for (const way of WAYS) failures += await checkWay(await open({ contrast: way.contrast }), way);
  isCurrent = await isPageCurrent(await defaults(await open({})));
} finally {
  await browser.close();
}
if (!isCurrent) console.error(`${PAGE} is out of date. Run npm run tokens:check -- --write.`);
const measured = Object.keys(BRANDS).length * SCHEMES.length * WAYS.length * PAIRS.length;
console.log(`\ntokens: ${String(measured)} pairs measured, ${String(failures)} too faint`);
process.exitCode = failures > 0 || !isCurrent ? 1 : 0;
