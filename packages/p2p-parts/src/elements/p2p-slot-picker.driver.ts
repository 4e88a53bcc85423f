import { LitElement } from 'lit';

import type { P2pSlotPicker } from './p2p-slot-picker.js';

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const slotPickerDriver = (el: P2pSlotPicker) => {
  const root = () => el.renderRoot;
  const day = () => root().querySelector('p2p-slot-day')?.shadowRoot;
  const view = () => (day() ?? root()).querySelector(':is(p2p-slot-grid, p2p-slot-list):not([hidden])');
  const buttons = () => [...root().querySelectorAll('button'), ...(day()?.querySelectorAll('button') ?? [])];
  const inView = (selector: string): readonly Element[] => [...(view()?.shadowRoot?.querySelectorAll(selector) ?? [])];
  const slots = () => [...(view()?.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=slot]') ?? [])];
  const button = (name: string): HTMLButtonElement => {
    const found = buttons().find((each) => words(each) === name);
    if (!found) throw new Error(`The picker has no button ${name}.`);
    return found;
  };
  const settled = async (): Promise<void> => {
    await el.later.ensure();
    await el.updateComplete;
    await root().querySelector('p2p-slot-day')?.updateComplete;
    const inner = view();
    if (inner instanceof LitElement) await inner.updateComplete;
    await root().querySelector('p2p-zone-select')?.updateComplete;
  };
  const press = async (name: string): Promise<void> => {
    button(name).click();
    await settled();
  };

  return {
    settled,
    /** Accessible names of the available times, in reading order. */
    names: () => slots().map((slot) => slot.ariaLabel ?? ''),
    /** The text on their buttons. */
    labels: () => slots().map(words),
    slotIds: () => slots().map(({ value }) => value),
    chosen: () => slots().flatMap((slot) => (slot.ariaPressed === 'true' ? [slot.ariaLabel ?? ''] : [])),
    tabStops: () => slots().filter(({ tabIndex }) => tabIndex === 0).length,
    focusedSlot: () => view()?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? undefined,
    /** The text of the focused button. */
    focused: () => {
      let active = el.shadowRoot?.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return words(active);
    },
    focusedId: () => el.shadowRoot?.activeElement?.id,
    focusSlot: (slotId: string) =>
      slots()
        .find(({ value }) => value === slotId)
        ?.focus(),
    choose: async (name: string | RegExp) => {
      const slot = slots().find(({ ariaLabel }) => ariaLabel?.match(name));
      if (!slot) throw new Error(`No time is open at ${String(name)}.`);
      slot.click();
      await settled();
    },
    /** The days with their head and their times, in the order of the page. */
    columns: () => inView('.day').map((day) => [...day.querySelectorAll('.head, .closed, li')].map(words)),
    /** The table's cells, row by row. */
    rows: () => inView('tr').map((row) => [...row.children].map(words)),
    days: () => inView('h1, h2, h3, h4, h5, h6').map(words),
    /** The text in place of times, in the list. */
    taken: () => inView('.taken').map(words),
    closed: () => inView('.closed').map(words),
    isList: () => view()?.localName === 'p2p-slot-list',
    week: () => words(root().querySelector('#week')),
    notes: () => [...root().querySelectorAll('.note')].map(words),
    error: () => words(root().querySelector('.error')),
    /** The last announcement of the week or day. */
    announced: () => words(day()?.querySelector('[role=status]')) || words(root().querySelector('[role=status]')),
    focusButton: (name: string) => button(name).focus(),
    press,
    canPress: (name: string) => button(name).ariaDisabled !== 'true',
    hasButton: (name: string) => buttons().some((each) => words(each) === name),
    zones: () => [...(root().querySelector('p2p-zone-select')?.renderRoot.querySelectorAll('option') ?? [])].map(words),
    zone: () => root().querySelector('p2p-zone-select')?.renderRoot.querySelector('select')?.value,
    chooseZone: async (timeZone: string) => {
      const select = root().querySelector('p2p-zone-select')?.renderRoot.querySelector('select');
      if (!select) throw new Error('The picker has no zones.');
      select.value = timeZone;
      select.dispatchEvent(new Event('change'));
      await settled();
    },
  };
};
