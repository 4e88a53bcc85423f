/** What the modules show, one state after another: how a page comes to it, and how one sees that it is there. */
import type { Page } from '@playwright/test';

import { NOTES, REPORT } from '../files.js';
import { BOOKED_ORDER, CLARIFICATION, ORDER } from '../portal.js';
import { expect } from './site.js';
import type { HostPage, Site, Tag } from './site.js';

export interface State {
  readonly tag: Tag;
  readonly name: string;
  readonly attributes?: string;
  readonly page?: Partial<HostPage>;
  /** The browser notes calls that failed; here they are wanted. */
  readonly failing?: boolean;
  /** What a module writes on the console of a page under development; wanted here. */
  readonly says?: RegExp;
  readonly reach: (page: Page, site: Site) => Promise<void>;
}

export const sees = (text: string | RegExp) => (page: Page) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function answered(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /details of any completed physical therapy/ }).fill('Six weeks, in May.');
  await page.locator('input[type=file]').first().setInputFiles([REPORT, NOTES]);
}

async function accepted(page: Page, site: Site): Promise<void> {
  await answered(page);
  await expect(async () => {
    site.clock.advance(3_000);
    await expect(page.getByText('File Accepted')).toHaveCount(2, { timeout: 500 });
  }).toPass();
}

const slots = (page: Page) => page.getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ });

async function chosen(page: Page): Promise<void> {
  await slots(page).first().click();
  await page.getByLabel('Contact Person').selectOption({ index: 1 });
  await press(page, 'Continue');
  await sees('Peer-to-Peer Request Summary')(page);
}

export const FORM = `message-id="${CLARIFICATION}"`;
export const REQUEST = `order-id="${ORDER}"`;
export const BOOKED = `order-id="${BOOKED_ORDER}"`;

export const STATES: readonly State[] = [
  { tag: 'message-center', name: 'the list', reach: sees('Total Number of Records Found: 13') },
  {
    tag: 'message-center',
    name: 'a tab, a page, a choice of messages',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^Closed/ })
        .or(page.getByRole('tab', { name: /^Closed/ }))
        .click();
      await page.getByRole('row').filter({ hasText: '136127103' }).getByRole('checkbox').check();
      await sees(/selected|chosen/)(page);
    },
  },
  {
    tag: 'message-center',
    name: 'an empty list',
    page: { scenario: 'empty-mailbox' },
    reach: sees('No record found.'),
  },
  {
    tag: 'message-center',
    name: 'an opened message with its form',
    attributes: FORM,
    reach: async (page) => {
      await sees('0 of 3 items provided')(page);
      await sees('Disclaimer')(page);
    },
  },
  {
    tag: 'message-center',
    name: 'the record that is printed',
    attributes: FORM,
    reach: async (page) => {
      await sees('0 of 3 items provided')(page);
      await page.evaluate(() => (globalThis.print = () => undefined));
      await press(page, /Print/);
      await expect(page.getByRole('dialog').getByText('136930695').first()).toBeVisible();
    },
  },
  {
    tag: 'message-center',
    name: 'failing messages',
    failing: true,
    page: { scenario: 'failing' },
    reach: sees('We could not load the messages'),
  },
  {
    tag: 'message-center',
    name: 'an expired session',
    failing: true,
    page: { scenario: 'signed-out' },
    reach: sees('Your session has expired'),
  },
  {
    tag: 'info-request-form',
    name: 'faults of an empty answer',
    attributes: FORM,
    reach: async (page) => {
      await press(page, 'Submit Additional Information');
      await sees('Not sent yet.')(page);
    },
  },
  { tag: 'info-request-form', name: 'files checked and accepted', attributes: FORM, reach: accepted },
  {
    tag: 'info-request-form',
    name: 'an answer that was sent',
    attributes: FORM,
    reach: async (page, site) => {
      await accepted(page, site);
      await press(page, 'Submit Additional Information');
      await sees('Additional information was submitted on')(page);
    },
  },
  {
    tag: 'info-request-form',
    name: 'a closed request',
    attributes: FORM,
    page: { scenario: 'request-closed' },
    reach: sees('This request is closed'),
  },
  {
    tag: 'p2p-scheduler',
    name: 'times and contact, with faults',
    attributes: REQUEST,
    reach: async (page) => {
      await sees('Available Schedule')(page);
      await press(page, 'Continue');
      await sees('Enter a Last Name')(page);
    },
  },
  { tag: 'p2p-scheduler', name: 'the summary', attributes: REQUEST, reach: chosen },
  {
    tag: 'p2p-scheduler',
    name: 'the confirmation',
    attributes: REQUEST,
    reach: async (page) => {
      await chosen(page);
      await press(page, 'Schedule Peer-to-Peer');
      await sees('The Peer-to-Peer discussion is requested for:')(page);
    },
  },
  {
    tag: 'p2p-scheduler',
    name: 'no open times',
    attributes: REQUEST,
    page: { scenario: 'no-slots' },
    reach: sees('Currently we are unable'),
  },
  { tag: 'p2p-manage', name: 'the booking', attributes: BOOKED, reach: sees('Told to the scheduling team') },
  { tag: 'p2p-manage', name: 'the outcome of a call', attributes: 'order-id="124020015"', reach: sees('Outcome') },
  {
    tag: 'p2p-manage',
    name: 'another time, to its end',
    attributes: BOOKED,
    reach: async (page) => {
      await press(page, 'Reschedule');
      await slots(page).last().click();
      await press(page, 'Continue');
      await press(page, 'Confirm new time');
      await sees(/The new time is (booked|requested)/)(page);
    },
  },
  {
    tag: 'p2p-manage',
    name: 'the contact person changed',
    attributes: BOOKED,
    reach: async (page) => {
      await sees('Told to the scheduling team')(page);
      await press(page, /Edit|Change/);
      await page.getByLabel('Contact Phone Number').fill('(312) 555-0142');
      await press(page, /Save/);
      await sees(/saved|changed|updated/i)(page);
    },
  },
  {
    tag: 'p2p-manage',
    name: 'cancelled by its dialog',
    attributes: BOOKED,
    reach: async (page) => {
      await press(page, 'Cancel Peer-to-Peer');
      await page.getByLabel('Reason').selectOption({ label: 'The discussion is no longer needed' });
      await page.getByRole('button', { name: 'Cancel Peer-to-Peer' }).last().click();
      await sees('The Peer-to-Peer is cancelled.')(page);
    },
  },
  {
    tag: 'p2p-manage',
    name: 'an order that does not exist',
    attributes: 'order-id="999999999"',
    failing: true,
    reach: sees(/not found/),
  },
  { tag: 'message-badge', name: 'the count', attributes: 'label="Messages"', reach: sees('Messages') },
  { tag: 'p2p-action', name: 'the button of an order', attributes: REQUEST, reach: sees('Request Peer-to-Peer') },
  { tag: 'p2p-action', name: 'why there is none', attributes: 'order-id="124019520"', reach: sees(/by telephone/) },
  {
    tag: 'message-center',
    name: 'a setting that cannot be used',
    says: /^<message-center> needs a timeZone/,
    page: { settings: { timeZone: 'Mars/Olympus' } },
    reach: sees('its time zone (timeZone) is not known'),
  },
];

export const markupOf = ({ tag, attributes = '' }: Pick<State, 'tag' | 'attributes'>): string =>
  `<${tag} ${attributes}></${tag}>`;
