/** A host's key handlers and styles stop at a module's boundary. */
import type { Page } from '@playwright/test';

import { copyOf, provided, recordsFound } from '../copy.js';
import { TAGS, expect, test } from './site.js';
import type { Tag } from './site.js';
import { BOOKED, FORM, REQUEST, sees } from './states.js';
import { row } from './table.js';

const KEYS = "Keys pressed inside a module: events that reach a host's handlers";

/** A default button, one-letter shortcuts, and a key that closes everything: on the document, as in old pages. */
const HANDLERS = `<script>
  globalThis.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(type, (event) => {
      if (event.key === 'Enter') heard.push(type + ' default button');
      if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) heard.push(type + ' shortcut ' + event.key);
    });
</script>`;

const received = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);

const PRESSES: readonly {
  readonly tag: Tag;
  readonly attributes?: string;
  readonly where: string;
  readonly keys: readonly string[];
  readonly focus: (page: Page) => Promise<unknown>;
}[] = [
  {
    tag: 'message-center',
    where: 'the search',
    keys: ['d', 'x', '?', 'Space', 'Enter'],
    focus: (page) => page.getByRole('searchbox').or(page.getByRole('textbox')).first().focus(),
  },
  {
    tag: 'message-center',
    where: 'a button',
    keys: ['d', 'n', '/', 'Space', 'Enter'],
    focus: (page) =>
      page
        .getByRole('button', { name: copyOf('message-center.refresh') })
        .first()
        .focus(),
  },
  {
    tag: 'info-request-form',
    attributes: FORM,
    where: 'the answer',
    keys: ['d', 'Enter', 'Space', 'Shift+N'],
    focus: (page) => page.getByRole('textbox', { name: /details of any completed physical therapy/ }).focus(),
  },
  {
    tag: 'info-request-form',
    attributes: FORM,
    where: 'a checkbox',
    keys: ['d', 'Space', 'Enter'],
    focus: (page) => page.getByRole('checkbox').first().focus(),
  },
  {
    tag: 'p2p-scheduler',
    attributes: REQUEST,
    where: 'a time',
    keys: ['s', 'ArrowDown', 'Space', 'Enter'],
    focus: (page) =>
      page
        .getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ })
        .first()
        .focus(),
  },
  {
    tag: 'p2p-manage',
    attributes: BOOKED,
    where: 'its dialog',
    keys: ['k', 'Space', 'Enter'],
    focus: (page) =>
      page
        .getByRole('button', { name: copyOf('p2p-manage.cancel') })
        .first()
        .click(),
  },
  {
    tag: 'p2p-action',
    attributes: REQUEST,
    where: 'its button',
    keys: ['r', 'Space', 'Enter'],
    focus: (page) => page.getByRole('button', { name: copyOf('p2p-action.request') }).focus(),
  },
];

for (const { tag, attributes = '', where, keys, focus } of PRESSES) {
  test(`keys: a host receives none from ${where} of ${tag}`, async ({ page, site }) => {
    await site.open(page, { tags: [tag], markup: `<${tag} ${attributes}></${tag}>`, head: HANDLERS });
    await focus(page);
    for (const key of keys) await page.keyboard.press(key);

    expect(await received(page)).toEqual([]);
    row(KEYS, { module: tag, where, keys: keys.join(' '), 'default button': 'silent', shortcuts: 'silent' });
  });
}

test('keys: the host receives its own keys, and modifier shortcuts everywhere', async ({ page, site }) => {
  await site.open(page, {
    tags: ['message-center'],
    markup: '<button>Host</button><message-center></message-center>',
    head: HANDLERS,
  });
  await page.getByRole('button', { name: 'Host' }).focus();
  for (const key of ['d', 'Enter']) await page.keyboard.press(key);
  expect(await received(page)).toContain('keydown shortcut d');
  expect(await received(page)).toContain('keydown default button');

  const modified = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener('keydown', (event) => event.ctrlKey && event.key === 'k' && done(true)),
      ),
  );
  await page
    .getByRole('button', { name: copyOf('message-center.refresh') })
    .first()
    .focus();
  await page.keyboard.press('Control+k');
  expect(await modified).toBe(true);
});

const STYLES = "A host's styles: computed values that they change inside a module";

/** Global styles of frameworks, themes, and old pages. */
const SHEETS: Readonly<Record<string, string>> = {
  'a reset': `*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit; vertical-align: baseline; list-style: none; }
    button, input, select, textarea, a, table { all: unset; }`,
  'a global theme': `* { font-family: Papyrus, cursive; font-size: 11px; line-height: 3; letter-spacing: 3px; color: rgb(255, 0, 0);
    text-transform: uppercase; text-align: right; word-spacing: 9px; }`,
  'inherited styles': `html { font-size: 10px; } body { font: italic 700 30px/4 Georgia, serif; color: rgb(0, 128, 0); letter-spacing: 4px;
    text-align: center; text-transform: uppercase; text-indent: 40px; white-space: nowrap; word-spacing: 8px; cursor: wait;
    text-shadow: 2px 2px 2px rgb(255, 0, 0); list-style: square inside; hyphens: auto; word-break: break-all; border-collapse: collapse;
    border-spacing: 9px; caption-side: bottom; tab-size: 1; quotes: none; user-select: none; -webkit-text-stroke: 1px rgb(255, 0, 0);
    -webkit-text-fill-color: rgb(255, 0, 0); text-align-last: right; text-wrap: nowrap; line-break: anywhere; }`,
  'Bootstrap 3': `* { box-sizing: border-box; } html { font-size: 10px; } body { font: 14px/1.42857143 "Helvetica Neue", Helvetica; color: #333; }
    h1, h2, h3 { font-weight: 500; line-height: 1.1; margin: 20px 0 10px; } label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: 700; }
    table { border-spacing: 0; } th { text-align: left; } fieldset { min-width: 0; } p { margin: 0 0 10px; } .button { background: red; } .title { color: red; }`,
};

/** The host controls values that follow from an element's size and position. */
const OF_PLACE =
  /^(?:(?:max-|min-)?(?:width|height|inline-size|block-size)|perspective-origin|transform-origin|(?:inset|top|left|right|bottom).*)$/;

type Values = readonly (readonly [node: string, values: Readonly<Record<string, string>>])[];

const computed = (page: Page, tag: string): Promise<Values> =>
  page.evaluate((host) => {
    const found: [string, Record<string, string>][] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'style' || element instanceof SVGElement) continue;
        const style = getComputedStyle(element);
        found.push([
          `${element.localName}.${element.className}`,
          Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)])),
        ]);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    const element = document.querySelector(host);
    if (element?.shadowRoot) walk(element.shadowRoot);
    return found;
  }, tag);

/** Later parts of the module that are not loaded yet. */
const partsToCome = (page: Page, tag: string): Promise<number> =>
  page.evaluate((host) => {
    const values: unknown[] = Object.values(document.querySelector(host) ?? {});
    const isToCome = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && 'ensure' in value && 'ready' in value && !value.ready;
    return values.filter(isToCome).length;
  }, tag);

const SHOWN: Readonly<Record<Tag, readonly [attributes: string, text: string]>> = {
  'message-center': ['', recordsFound(13)],
  'info-request-form': [FORM, provided(0, 3)],
  'p2p-scheduler': [REQUEST, copyOf('p2p-slot-picker.schedule')],
  'p2p-manage': [BOOKED, copyOf('p2p-manage.receipts')],
  'message-badge': ['label="Messages"', 'Messages'],
  'p2p-action': [REQUEST, copyOf('p2p-action.request')],
};

/** This element inherits the font and color of the host's header on purpose. */
const LIKE_THE_HOST: Tag = 'message-badge';

for (const tag of TAGS.filter((each) => each !== LIKE_THE_HOST)) {
  test(`styles: no host style reaches ${tag}`, async ({ page, site }) => {
    const [attributes, text] = SHOWN[tag];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await site.open(page, {
      tags: [tag],
      // A fixed width, so that the style sheets can't move it through the page around it.
      markup: `<div id="place"><${tag} ${attributes}></${tag}></div>`,
      head: '<style>#place { display: block !important; width: 1000px !important; }</style><style id="host"></style>',
    });
    await sees(text)(page);
    // Later parts load on their own, and then render.
    await expect.poll(() => partsToCome(page, tag)).toBe(0);
    let count = 0;
    await expect
      .poll(
        async () => {
          const before = count;
          count = (await computed(page, tag)).length;
          return count - before;
        },
        { intervals: [1_500] },
      )
      .toBe(0);

    const changes: Record<string, number> = {};
    const differences: string[] = [];
    for (const [name, css] of Object.entries(SHEETS)) {
      const before = await computed(page, tag);
      await page.evaluate((sheet) => ((document.querySelector('#host') ?? document.body).textContent = sheet), css);
      const after = await computed(page, tag);
      await page.evaluate(() => ((document.querySelector('#host') ?? document.body).textContent = ''));
      expect(after.length).toBe(before.length);
      const changed = before.flatMap(([node, values], at) =>
        Object.entries(values)
          .filter(([property, value]) => !OF_PLACE.test(property) && after[at]?.[1][property] !== value)
          .map(([property, value]) => `${node} ${property}: ${value} → ${after[at]?.[1][property] ?? ''}`),
      );
      changes[name] = changed.length;
      differences.push(...changed.map((change) => `${name}: ${change}`));
    }
    row(STYLES, {
      module: tag,
      ...Object.fromEntries(Object.entries(changes).map(([name, count]) => [name, String(count)])),
    });
    const properties = [...new Set(differences.map((line) => line.replace(/^(.*?): \S+ ([\w-]+): .*$/, '$1: $2')))];
    expect(properties, differences.slice(0, 20).join('\n')).toEqual([]);
  });
}

test('styles: a documented token does apply, so the comparison detects changes', async ({ page, site }) => {
  await site.open(page, {
    tags: ['p2p-action'],
    markup: `<p2p-action ${REQUEST}></p2p-action>`,
    head: '<style id="host"></style>',
  });
  await sees(copyOf('p2p-action.request'))(page);
  const before = await computed(page, 'p2p-action');
  await page.evaluate(
    () =>
      ((document.querySelector('#host') ?? document.body).textContent =
        'p2p-action { --portal-color-text: rgb(1, 2, 3); }'),
  );

  expect(JSON.stringify(before)).not.toContain('rgb(1, 2, 3)');
  expect(JSON.stringify(await computed(page, 'p2p-action'))).toContain('rgb(1, 2, 3)');
});
