/**
 * Every story in accented English that is a third longer, in Spanish, and in Arabic letters from right to left, at 320 and
 * 1280 px: nothing is cut off or overlaps, and the page doesn't scroll sideways. Needs `npm run build:storybook`. The tests of
 * components verify the words themselves (`all-modules/language`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import ts from 'typescript';

import { ROOT } from '../../../tools/src/run.js';
import { storiesIn } from '../../../tools/src/story-index.js';
import { listenToStory, nextFrame, openStory } from '../../../tools/src/story-page.js';

const LOCALES = ['pseudo', 'es-US', 'pseudo-rtl'] as const;
const WIDTHS = [1280, 320] as const;
const FINDINGS = join(ROOT, 'packages/tests/src/all-modules/layout/findings.ts');

// The numbers in a picture of the anatomy lie over the module on purpose.
const stories = storiesIn(join(ROOT, 'storybook-static')).filter(({ id }) => !id.includes('-anatomy--'));

/** The rules of the component tests, as a script for the page. */
const rules = ts
  .transpileModule(readFileSync(FINDINGS, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  })
  .outputText.replace(/^export /gm, '');

const test = base.extend<object, { readonly tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ timezoneId: 'America/Denver', reducedMotion: 'reduce' });
      await listenToStory(context);
      await context.addInitScript(`globalThis.layoutFindings = (() => { ${rules}; return layoutFindings; })();`);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const findingsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { layoutFindings } = globalThis as unknown as { layoutFindings(root: Element): readonly string[] };
    const root = document.querySelector('#storybook-root');
    return root ? layoutFindings(root) : ['nothing is rendered'];
  });

test('there are stories (npm run build:storybook builds them)', () => {
  expect(stories.length).toBeGreaterThan(0);
});

for (const { id, tags } of stories) {
  // Narrow pages have another element in its place.
  const widths = WIDTHS.filter((width) => width >= 560 || !tags.includes('wide'));
  test(`keeps its layout in other languages: ${id}`, async ({ tab, baseURL }) => {
    for (const locale of LOCALES) {
      await tab.setViewportSize({ width: 1280, height: 900 });
      await openStory(tab, baseURL ?? '', id, { locale });
      for (const width of widths) {
        await tab.setViewportSize({ width, height: 900 });
        await nextFrame(tab);
        expect.soft(await findingsOf(tab), `${locale} at ${String(width)} px`).toEqual([]);
      }
    }
  });
}
