/** Layout figures of the message list, an opened message, and its form. */
import type { Page } from '@playwright/test';

import {
  bottomOf,
  heightOf,
  pageHeight,
  rowsOf,
  settle,
  slowScreen,
  topOf,
  visible,
  watchAgain,
} from './layout-screen.js';
import type { Figure, Screen } from './layout-screen.js';

const MESSAGE = '#/messages/m-136930695';
const LIST = '#/';
const FILES = ['visit-notes-april.pdf', 'visit-notes-may.pdf', 'visit-notes-june.pdf', 'x-ray.pdf'];

const firstField = (page: Page) => page.locator('request-question textarea').first();
const submit = (page: Page) => page.locator('request-finish .button.primary');

async function openForm(page: Page): Promise<void> {
  await firstField(page).waitFor();
  await page.locator('request-attachments').waitFor();
  await page.locator('message-history ol li').first().waitFor({ state: 'attached' });
}

async function openList(page: Page): Promise<void> {
  await page.locator('message-table .open').first().waitFor();
  await page.locator('message-list .waits .button, message-list .waits .link').first().waitFor();
}

/** One file for the first document, three for the second. */
async function addFiles(page: Page): Promise<void> {
  await openForm(page);
  const files = FILES.map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${name}`) }));
  for (const [item, own] of [files.slice(0, 1), files.slice(1)].entries()) {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('request-document').nth(item).locator('.row button').click();
    await (await chooser).setFiles(own);
  }
  await page
    .locator('attached-files tbody tr')
    .nth(FILES.length - 1)
    .waitFor();
}

async function pressSubmit(page: Page): Promise<void> {
  await openForm(page);
  await submit(page).click();
  await page.locator('request-sending #places button').first().waitFor();
}

/** Distance between the highest and lowest first baseline of a row's cells, in the worst row. */
const baselines = (page: Page): Promise<number> =>
  page.locator('message-table tbody tr').evaluateAll((rows) => {
    const isText = (node: Node): boolean =>
      node.textContent?.trim() !== '' && !node.parentElement?.closest('.visually-hidden');
    const firstLine = (cell: Element): number | undefined => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
        isText(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
      );
      const range = document.createRange();
      const node = walker.nextNode();
      if (node) range.selectNodeContents(node);
      return range.getClientRects()[0]?.bottom;
    };
    const distances = rows.map((row) => {
      const lines = [...row.querySelectorAll('td[data-column]')].flatMap((cell) => firstLine(cell) ?? []);
      return Math.max(...lines) - Math.min(...lines);
    });
    return Math.max(...distances);
  });

const fontSizes: Figure = {
  name: 'font size of all cells (px)',
  limit: 14,
  read: (page) =>
    page.locator('message-table tbody').evaluate((body) => {
      const cells = [...body.querySelectorAll('td[data-column], .open')];
      return Math.max(...cells.map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize)));
    }),
};

/** Words or controls that stick out of their cell. */
const outsideCell = (page: Page): Promise<number> =>
  page.locator('message-table tbody tr').evaluateAll((rows) => {
    const cells = rows.flatMap((row) => [...row.querySelectorAll('td[data-column]')]);
    return cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length;
  });

/** The tallest row of a message that needs no answer: two lines at most. */
const rowHeight = (page: Page): Promise<number> =>
  page
    .locator('message-table tbody tr:not(.waits)')
    .evaluateAll((rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().height)));

/** How many pixels of the row's height a host saves with the compact row size. */
async function compactGain(page: Page): Promise<number> {
  const before = await rowHeight(page);
  await page.evaluate(() => document.documentElement.style.setProperty('--portal-row-size', '36px'));
  return before - (await rowHeight(page));
}

const controlHeight = (page: Page): Promise<number> => heightOf(page.locator('message-toolbar .action'));

const isCard = (page: Page): Promise<boolean> =>
  page
    .locator('message-table thead th')
    .nth(1)
    .isVisible()
    .then((seen) => !seen);

const due: Figure = {
  name: 'due dates outside the status cell',
  limit: 0,
  read: async (page) =>
    page.locator('message-table td:not([data-column=status]) .soon, message-table td[data-column=type] .due').count(),
};

/** Runs in the page: where the focused element is, compared with the sticky bar. */
function focusPlace(): 'end' | 'bar' | 'hidden' | 'seen' {
  const find = (root: ParentNode): Element | undefined =>
    root.querySelector('request-finish') ??
    [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean) ??
    undefined;
  const focused = (root: DocumentOrShadowRoot): Element | null => {
    const inner = root.activeElement?.shadowRoot;
    return (inner && focused(inner)) ?? root.activeElement;
  };
  const [active, bar] = [focused(document), find(document)];
  if (!active || !bar || active === document.body) return 'end';
  if (bar.shadowRoot?.contains(active)) return 'bar';
  const [one, other] = [active.getBoundingClientRect(), bar.getBoundingClientRect()];
  const conditions = [one.bottom > other.top + 1, one.top < other.bottom, one.right > other.left];
  return conditions.every(Boolean) || one.bottom <= 0 || one.top >= innerHeight ? 'hidden' : 'seen';
}

/** Presses Tab through the form and counts the elements that get focus behind the bar (WCAG 2.4.11). */
async function hiddenFocus(page: Page): Promise<number> {
  await page.locator('info-request-form h3').first().focus();
  let hidden = 0;
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(focusPlace);
    if (place === 'end' || place === 'bar') break;
    if (place === 'hidden') hidden += 1;
  }
  return hidden;
}

/** Distinct right edges of the message's blocks. */
const rightEdges = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const blocks =
      'message-case, message-history, request-deadline, textarea, attached-files, .disclaimer, .rail, nav, .headline';
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const center = document.querySelector('message-center');
    const found = center?.shadowRoot ? all(center.shadowRoot).filter((one) => one.matches(blocks)) : [];
    const edges = found
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ right }) => Math.round(right));
    return edges.filter((edge, at) => edges.findIndex((other) => Math.abs(other - edge) <= 1) === at).length;
  });

/** Errors that don't stand between the prompt and the field. */
const misplacedErrors = (page: Page): Promise<number> =>
  page.locator('request-question, request-document').evaluateAll((items) => {
    const misplaced = items.filter(({ shadowRoot }) => {
      const error = shadowRoot?.querySelector('.error');
      const prompt = shadowRoot?.querySelector('.prompt');
      const field = shadowRoot?.querySelector('textarea, button');
      if (!error || !prompt || !field) return error !== null && error !== undefined;
      const { top } = error.getBoundingClientRect();
      return top < prompt.getBoundingClientRect().bottom - 1 || top > field.getBoundingClientRect().top;
    });
    return misplaced.length;
  });

/** The error summary must come before all items and have the focus. */
const summaryFirst = (page: Page): Promise<number> =>
  page.locator('request-sending').evaluate((summary) => {
    const item = (summary.getRootNode() as ShadowRoot).querySelector('request-question, request-document');
    const first = item && summary.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
    return first && summary.shadowRoot?.activeElement ? 0 : 1;
  });

const phone = (language?: 'es'): Screen => ({
  name: 'message with a request',
  width: 320,
  height: 640,
  hash: MESSAGE,
  ...(language && { language }),
  open: openForm,
  figures: [
    { name: 'first field, y', limit: 660, read: (page) => topOf(firstField(page)) },
    { name: 'Submit, bottom', limit: 640, read: (page) => bottomOf(submit(page)) },
    { name: 'sticky bar, height', limit: 72, read: (page) => heightOf(page.locator('request-finish')) },
    { name: 'rows of the navigation', limit: 1, read: (page) => rowsOf(page.locator('nav:has(.position) > *')) },
    { name: 'focused elements behind the bar', limit: 0, read: hiddenFocus },
  ],
});

/** A message without a form, whose history is open. */
const NOTICE = '#/messages/m-136941377';

async function openNotice(page: Page): Promise<void> {
  await page.locator('message-history ol li').first().waitFor({ state: 'attached' });
}

/** Part of every message. Only some have a form. */
const CASE = 'message-case';

/** First loads, and a message opened from the list, over a slow network. */
function slow(width: 1366 | 320): readonly Screen[] {
  const openFromList: Screen['open'] = async (page) => {
    await openList(page);
    await settle(page);
    await watchAgain(page);
    await page.locator('message-table .open').first().click();
    await openForm(page);
  };
  return [
    slowScreen({ name: 'list', width, hash: LIST, open: openList }),
    slowScreen({ name: 'message and form', width, hash: MESSAGE, open: openForm, from: CASE }),
    slowScreen({ name: 'message and history', width, hash: NOTICE, open: openNotice, from: CASE }),
    slowScreen({ name: 'message opened', width, hash: LIST, open: openFromList, from: CASE }),
  ];
}

export const MESSAGE_SCREENS: readonly Screen[] = [
  {
    name: 'message with a request',
    width: 1366,
    height: 768,
    hash: MESSAGE,
    open: openForm,
    figures: [
      { name: 'first field, y', limit: 580, read: (page) => topOf(firstField(page)) },
      { name: 'Submit, bottom', limit: 768, read: (page) => bottomOf(submit(page)) },
      { name: 'right edges', limit: 2, read: rightEdges },
      { name: 'filled buttons', limit: 1, read: (page) => visible(page.locator('message-center .button.primary')) },
    ],
  },
  phone(),
  phone('es'),
  {
    name: 'message with four files',
    width: 1366,
    height: 768,
    hash: MESSAGE,
    open: addFiles,
    figures: [
      { name: 'page height', limit: 1850, read: pageHeight },
      {
        name: 'files outside their item',
        limit: 0,
        read: async (page) => FILES.length - (await page.locator('request-document .file').count()),
      },
    ],
  },
  {
    name: 'message after Submit with gaps',
    width: 1366,
    height: 768,
    hash: MESSAGE,
    open: pressSubmit,
    figures: [
      { name: 'summary not first and focused', limit: 0, read: summaryFirst },
      { name: 'errors not between prompt and field', limit: 0, read: misplacedErrors },
    ],
  },
  {
    name: 'list',
    width: 1366,
    height: 768,
    hash: LIST,
    open: openList,
    figures: [
      { name: 'distance of baselines in a row', limit: 1, read: baselines },
      fontSizes,
      due,
      {
        name: 'rows of the head line',
        limit: 1,
        read: (page) => rowsOf(page.locator('div.top > *, div.waits > *')),
      },
      {
        name: 'rows of tabs and tools',
        limit: 1,
        read: (page) => rowsOf(page.locator('message-list .tabs, message-toolbar')),
      },
      { name: 'tallest row without a due date', limit: 50, read: rowHeight },
      {
        name: 'waiting rows without an amber edge',
        limit: 0,
        read: (page) =>
          page
            .locator('message-table tr.waits .check')
            .evaluateAll((cells) => cells.filter((cell) => getComputedStyle(cell).boxShadow === 'none').length),
      },
      { name: 'compact: row, short of 8 px less', limit: 0, read: async (page) => 8 - (await compactGain(page)) },
      { name: 'compact: control, height', limit: 30, read: controlHeight },
    ],
  },
  {
    name: 'list',
    width: 768,
    height: 1024,
    hash: LIST,
    open: openList,
    figures: [
      {
        name: 'columns short of five',
        limit: 0,
        read: async (page) => Math.max(5 - (await visible(page.locator('message-table thead th[data-column]'))), 0),
      },
      { name: 'distance of baselines in a row', limit: 1, read: baselines },
      { name: 'cells with words outside', limit: 0, read: outsideCell },
    ],
  },
  {
    name: 'list',
    width: 600,
    height: 1024,
    hash: LIST,
    open: openList,
    // The page has a margin of 24 px on each side: the module is 552 px wide, so the list shows cards.
    figures: [{ name: 'rows without a card', limit: 0, read: async (page) => ((await isCard(page)) ? 0 : 1) }],
  },
  ...slow(1366),
  ...slow(320),
];
