/** The states of the modules: how a page reaches each one, and how a test recognizes it. */
import type { Page } from '@playwright/test';

import { CLOSED, RESCHEDULED, beginsWith, copyOf, patternOf, provided, recordsFound } from '../copy.js';
import { NOTES, REPORT } from '../files.js';
import { BOOKED_ORDER, CLARIFICATION, ORDER } from '../portal.js';
import { expect } from './site.js';
import type { HostPage, Site, Tag } from './site.js';

export interface State {
  readonly tag: Tag;
  readonly name: string;
  readonly attributes?: string;
  readonly page?: Partial<HostPage>;
  /** The browser logs failed calls; this state expects them. */
  readonly failing?: boolean;
  /** A module's console message on a development page; this state expects it. */
  readonly message?: RegExp;
  readonly reach: (page: Page, site: Site) => Promise<void>;
}

export const sees = (text: string | RegExp) => (page: Page) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

async function answered(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /details of any completed physical therapy/ }).fill('Six weeks, in May.');
  await page.locator('input[type=file]').first().setInputFiles([REPORT, NOTES]);
}

async function accepted(page: Page, site: Site): Promise<void> {
  await answered(page);
  await expect(async () => {
    site.clock.advance(3_000);
    // Each file is in its item and in the table of attachments.
    await expect(page.getByText(copyOf('info-request-form.status.accepted'), { exact: true })).toHaveCount(4, {
      timeout: 500,
    });
  }).toPass();
}

const slots = (page: Page) => page.getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ });

async function chosen(page: Page): Promise<void> {
  await slots(page).first().click();
  await page.getByLabel(copyOf('p2p-contact-form.contact')).selectOption({ index: 1 });
  await press(page, copyOf('p2p-scheduler.continue'));
  await sees(copyOf('p2p-scheduler.summary'))(page);
}

export const FORM = `message-id="${CLARIFICATION}"`;
export const REQUEST = `order-id="${ORDER}"`;
export const BOOKED = `order-id="${BOOKED_ORDER}"`;

export const STATES: readonly State[] = [
  { tag: 'message-center', name: 'the list', reach: sees(recordsFound(13)) },
  {
    tag: 'message-center',
    name: 'a tab, a page, a selection',
    reach: async (page) => {
      const name = beginsWith(copyOf('message-center.tab.closed'));
      await page.getByRole('button', { name }).or(page.getByRole('tab', { name })).click();
      await page.getByRole('row').filter({ hasText: '136127103' }).getByRole('checkbox').check();
      await sees(copyOf('message-center.selected', { count: 1 }))(page);
    },
  },
  {
    tag: 'message-center',
    name: 'an empty list',
    page: { scenario: 'empty-mailbox' },
    reach: sees(copyOf('message-center.none')),
  },
  {
    tag: 'message-center',
    name: 'an opened message with its form',
    attributes: FORM,
    reach: async (page) => {
      await sees(provided(0, 3))(page);
      await sees(copyOf('info-request-form.disclaimer'))(page);
    },
  },
  {
    tag: 'message-center',
    name: 'the record that is printed',
    attributes: FORM,
    reach: async (page) => {
      await sees(provided(0, 3))(page);
      await page.evaluate(() => (globalThis.print = () => undefined));
      await press(page, copyOf('message-center.print'));
      await expect(page.getByRole('dialog').getByText('136930695').first()).toBeVisible();
    },
  },
  {
    tag: 'message-center',
    name: 'failing messages',
    failing: true,
    page: { scenario: 'failing' },
    reach: sees(copyOf('message-center.could-not.list')),
  },
  {
    tag: 'message-center',
    name: 'an expired session',
    failing: true,
    page: { scenario: 'signed-out' },
    reach: sees(copyOf('module.expired')),
  },
  {
    tag: 'info-request-form',
    name: 'errors of an empty response',
    attributes: FORM,
    reach: async (page) => {
      await press(page, copyOf('info-request-form.submit'));
      await sees(copyOf('info-request-form.problems.title'))(page);
    },
  },
  { tag: 'info-request-form', name: 'files checked and accepted', attributes: FORM, reach: accepted },
  {
    tag: 'info-request-form',
    name: 'a submitted response',
    attributes: FORM,
    reach: async (page, site) => {
      await accepted(page, site);
      await press(page, copyOf('info-request-form.submit'));
      await sees(patternOf('info-request-form.sent.title'))(page);
    },
  },
  {
    tag: 'info-request-form',
    name: 'a closed request',
    attributes: FORM,
    page: { scenario: 'request-closed' },
    reach: sees(CLOSED),
  },
  {
    tag: 'p2p-scheduler',
    name: 'times and contact, with errors',
    attributes: REQUEST,
    reach: async (page) => {
      await sees(copyOf('p2p-slot-picker.schedule'))(page);
      await press(page, copyOf('p2p-scheduler.continue'));
      await sees(copyOf('p2p-contact-form.lastName.required'))(page);
    },
  },
  { tag: 'p2p-scheduler', name: 'the summary', attributes: REQUEST, reach: chosen },
  {
    tag: 'p2p-scheduler',
    name: 'the confirmation',
    attributes: REQUEST,
    reach: async (page) => {
      await chosen(page);
      await press(page, copyOf('p2p-scheduler.schedule'));
      await sees(copyOf('p2p-scheduler.done.requested'))(page);
    },
  },
  {
    tag: 'p2p-scheduler',
    name: 'no available times',
    attributes: REQUEST,
    page: { scenario: 'no-slots' },
    reach: sees(patternOf('p2p-scheduler.unavailable')),
  },
  { tag: 'p2p-manage', name: 'the booking', attributes: BOOKED, reach: sees(copyOf('p2p-manage.receipts')) },
  {
    tag: 'p2p-manage',
    name: 'the outcome of a call',
    attributes: 'order-id="124020015"',
    reach: sees(copyOf('p2p-manage.outcome')),
  },
  {
    tag: 'p2p-manage',
    name: 'a rescheduled time',
    attributes: BOOKED,
    reach: async (page) => {
      await press(page, copyOf('p2p-manage.reschedule'));
      await slots(page).last().click();
      await press(page, copyOf('p2p-manage.continue'));
      await press(page, copyOf('p2p-manage.confirm'));
      await sees(RESCHEDULED)(page);
    },
  },
  {
    tag: 'p2p-manage',
    name: 'the contact person changed',
    attributes: BOOKED,
    reach: async (page) => {
      await sees(copyOf('p2p-manage.receipts'))(page);
      await press(page, copyOf('p2p-manage.edit'));
      await page.getByLabel(copyOf('p2p-contact-form.phone')).fill('(312) 555-0142');
      await press(page, copyOf('p2p-manage.edit-save'));
      await sees(copyOf('p2p-manage.done.edited'))(page);
    },
  },
  {
    tag: 'p2p-manage',
    name: 'canceled by its dialog',
    attributes: BOOKED,
    reach: async (page) => {
      await press(page, copyOf('p2p-manage.cancel'));
      await page
        .getByLabel(copyOf('p2p-manage.cancel-reason'))
        .selectOption({ label: copyOf('p2p-manage.reason.no-longer-needed') });
      await page
        .getByRole('button', { name: copyOf('p2p-manage.cancel') })
        .last()
        .click();
      await sees(copyOf('p2p-manage.done.cancelled'))(page);
    },
  },
  {
    tag: 'p2p-manage',
    name: 'a missing order',
    attributes: 'order-id="999999999"',
    failing: true,
    reach: sees(copyOf('failure.not-found')),
  },
  { tag: 'message-badge', name: 'the count', attributes: 'label="Messages"', reach: sees('Messages') },
  { tag: 'p2p-action', name: 'the button of an order', attributes: REQUEST, reach: sees(copyOf('p2p-action.request')) },
  {
    tag: 'p2p-action',
    name: 'why it is unavailable',
    attributes: 'order-id="124019520"',
    reach: sees(copyOf('p2p-action.solution-by-phone')),
  },
  {
    tag: 'message-center',
    name: 'an unusable setting',
    message: /^<message-center> needs a timeZone/,
    page: { settings: { timeZone: 'Mars/Olympus' } },
    reach: sees(copyOf('module.time-zone-unknown')),
  },
];

export const markupOf = ({ tag, attributes = '' }: Pick<State, 'tag' | 'attributes'>): string =>
  `<${tag} ${attributes}></${tag}>`;
