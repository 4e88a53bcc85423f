import { controlValues, deepAll, deepText, hasWords, modulePage, pause, until } from '@portal/tests/fault-rig';
import type { Bench, PageOptions, Words } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import { ofAssistance, ofModule } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
// Preloaded, so the first test doesn't wait for them.
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import '@portal/p2p-parts/define/later/p2p-documents.js';
import { ofManage, ofTask } from '../copy.fixture.js';
import { manageDriver } from '../elements/p2p-manage.driver.js';

export const ORDER = ORDERS.confirmed;
/** Text typed as a note or a name. */
export const TYPED = 'Zq4-typed';
export const CANCEL = ofManage('cancel');
export const CONFIRM = ofTask('confirm');
export const SAVE = ofTask('edit-save');
export const SEND_NOTICE = ofAssistance('notice.send');
export const EXPIRED = ofModule('expired');

export interface ManageOptions extends PageOptions {
  readonly orderId?: string;
}

export type Manage = Awaited<ReturnType<typeof aManage>>;

const tidy = (node: Node): string => deepText(node).trim();

/** The page of an order on a host's page, with focus on the host's link. Awaits nothing. */
export async function aManage(bench: Bench, { orderId = ORDER, settings, ...options }: ManageOptions = {}) {
  const page = await modulePage(
    bench,
    'p2p-manage',
    { orderId },
    { ...options, settings: { pollInterval: 0, ...settings } },
  );
  const { module: el, renderRoot, portal } = page;
  // No hold timer outlives its test.
  bench.after.push(() => el.remove());
  const driver = manageDriver(el);

  const button = (name: string): HTMLButtonElement | undefined =>
    deepAll<HTMLButtonElement>(renderRoot, 'button').findLast(
      (found) => (found.ariaLabel ?? tidy(found)) === name && found.checkVisibility(),
    );
  const pressed = (name: string): void => {
    const found = button(name);
    if (!found) throw new Error(`There is no button "${name}" in: ${driver.text()}`);
    found.focus();
    found.click();
  };
  const shows = (words: Words): Promise<void> =>
    until(
      () => hasWords(driver.text(), words),
      () => `"${String(words)}" in: ${driver.text()}`,
    );

  return {
    ...page,
    ...driver,
    el,
    button,
    pressed,
    shows,
    noLongerShows: (words: Words) =>
      until(
        () => !hasWords(driver.text(), words),
        () => `no "${String(words)}" in: ${driver.text()}`,
      ),
    offers: (name: string): boolean => button(name) !== undefined,
    /** The typed text and the selected time. */
    kept: (): readonly string[] => [
      ...controlValues(renderRoot),
      ...deepAll(renderRoot, '.chosen, .times .new').map((chosen) => `chosen ${tidy(chosen)}`),
    ],
    /** Types with focus in the field, like a user. Awaits nothing. */
    typed: (id: string, words: string): void => {
      bench.watch.canaries.add(words);
      const [field] = deepAll<HTMLInputElement>(renderRoot, `#${id}`);
      if (!field) throw new Error(`There is no field ${id} in: ${driver.text()}`);
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    selected: (id: string, value: string): void => {
      const [field] = deepAll<HTMLSelectElement>(renderRoot, `#${id}`);
      if (!field) throw new Error(`There is no field ${id} in: ${driver.text()}`);
      field.value = value;
      field.dispatchEvent(new Event('change'));
    },
    slotButtons: () => deepAll<HTMLButtonElement>(renderRoot, 'button[part=slot]'),
    booking: () => portal.backend.bookings.get(el.orderId ?? ''),
    /** Whether the summary is visible again. */
    isReviewing: (): boolean => driver.chip() !== '',
  };
}

/** A page after all details of the booking have rendered. */
export async function aRenderedManage(bench: Bench, options: ManageOptions = {}): Promise<Manage> {
  const manage = await aManage(bench, options);
  await until(
    () => manage.isReviewing(),
    () => `the booking in: ${manage.text()}`,
  );
  await manage.settled();
  return manage;
}

/** An open dialog with reason and note. */
export async function aCancelling(bench: Bench, options: ManageOptions = {}): Promise<Manage> {
  const manage = await aRenderedManage(bench, options);
  manage.pressed(CANCEL);
  await until(() => manage.dialogIsOpen(), 'the dialog');
  manage.selected('reason', 'other');
  manage.typed('note', TYPED);
  await manage.settled();
  return manage;
}

/** A name typed for someone else. */
export async function anEditing(bench: Bench, options: ManageOptions = {}): Promise<Manage> {
  const manage = await aRenderedManage(bench, options);
  manage.pressed(ofManage('edit'));
  await manage.shows(ofTask('edit-title'));
  await manage.settled();
  manage.typed('firstName', TYPED);
  await manage.settled();
  return manage;
}

/** The visible schedule. */
export async function aChoosing(bench: Bench, options: ManageOptions = {}): Promise<Manage> {
  const manage = await aRenderedManage(bench, options);
  manage.pressed(ofManage('reschedule'));
  await until(
    () => manage.slotButtons().length > 0,
    () => `open times in: ${manage.text()}`,
  );
  return manage;
}

/** A selected new time, before confirming it. */
export async function aConfirming(bench: Bench, options: ManageOptions = {}, index = 0): Promise<Manage> {
  const manage = await aChoosing(bench, options);
  await manage.pressSlot(index);
  manage.pressed(ofTask('continue'));
  await manage.shows(ofTask('confirm-title'));
  await manage.settled();
  return manage;
}

/** No available time, and an address typed to get an email. */
export async function anAsking(bench: Bench): Promise<Manage> {
  const manage = await aRenderedManage(bench, { portal: mockPortal({ scenario: 'no-slots' }) });
  manage.pressed(ofManage('reschedule'));
  await manage.shows(ofAssistance('notice.title'));
  manage.typed('email', `${TYPED}@practice.example`);
  await manage.settled();
  return manage;
}

/** Enough time for the effects of a response. */
export const beat = (): Promise<void> => pause(20);
