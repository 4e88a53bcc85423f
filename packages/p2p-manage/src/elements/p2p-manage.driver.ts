import type { LitElement } from 'lit';

import { assistanceDriver, slotPickerDriver } from '@portal/p2p-parts/testing';

import type { P2pManage } from './p2p-manage.js';

type Root = ShadowRoot | Element;

/** All elements of the module, through all shadow roots. */
function* within(root: Root): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const isRendered = (element: Element): boolean => element.checkVisibility();

const isLit = (element: Element): element is LitElement => 'updateComplete' in element;

const is = <Tag extends keyof HTMLElementTagNameMap>(
  element: Element | undefined,
  tag: Tag,
): element is HTMLElementTagNameMap[Tag] => element?.localName === tag;

/** Whether it sends a help request to the payer. */
const isAsking = (part: Element): boolean =>
  is(part, 'p2p-assistance') && Object.values(part.sends).some(({ running }) => running);

/** Whether it holds or books the new time. */
const isRescheduling = (part: Element): boolean =>
  (is(part, 'p2p-reschedule') && part.booking.running) ||
  (is(part, 'p2p-choose-time') && part.hold.state.status === 'asking');

/** Whether an element is in the shadow tree of an element of that tag. */
const inside = (element: Element, tag: string): boolean => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === tag;
};

/** The rendered text of a node: shadow roots replace their host's content, and slots show their assigned nodes. */
function read(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return '';
  const inside = node instanceof HTMLSlotElement ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
  return [...inside].map(read).join('');
}

/** The view and the actions for tests and stories. Only drivers know the shadow trees. */
export const manageDriver = (el: P2pManage) => {
  const all = (): Element[] => (el.shadowRoot ? [...within(el.shadowRoot)] : []);
  const one = (selector: string): HTMLElement | undefined =>
    all().find((element): element is HTMLElement => element.matches(selector));
  const buttons = () =>
    all().filter((found): found is HTMLButtonElement => found instanceof HTMLButtonElement && isRendered(found));
  const nameOf = (element: Element): string => squeezed(element.ariaLabel ?? element.textContent);

  /** Pending reads, and whether a write runs. */
  const underWay = async (): Promise<boolean> => {
    const parts = all();
    await Promise.all([
      el.updateComplete,
      el.order.settled,
      el.booking.settled,
      el.lazyTasks.ensure(),
      el.record.ensure(),
    ]);
    for (const part of parts) {
      if (isLit(part)) await part.updateComplete;
      if (is(part, 'p2p-receipts')) await part.receipts.settled;
      if (is(part, 'p2p-history')) await part.history.settled;
      if (is(part, 'p2p-action')) await part.eligibility.settled;
      if (is(part, 'p2p-participant-editor')) await Promise.all([part.contacts.settled, part.rules.settled]);
      if (is(part, 'p2p-documents')) await part.settled;
      if (is(part, 'p2p-slot-picker')) await part.later.ensure();
      if (is(part, 'p2p-choose-time')) await part.settled();
    }
    return parts.some(
      (part) =>
        (is(part, 'p2p-cancel-dialog') && part.cancelling.running) ||
        (is(part, 'p2p-participant-editor') && part.saving.running) ||
        isRescheduling(part) ||
        (is(part, 'p2p-calendar-button') && part.calendar.running) ||
        isAsking(part),
    );
  };

  /** Waits until nothing is pending and the result is rendered. */
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3;) {
      quiet = (await underWay()) ? 0 : quiet + 1;
      await new Promise((resolve) => setTimeout(resolve));
    }
    // Tests see the final state of animations.
    for (const animation of all().flatMap((element) => element.getAnimations())) {
      if (Number(animation.effect?.getComputedTiming().endTime) < Infinity) animation.finish();
    }
  };

  return {
    settled,
    /** All rendered text, in reading order. */
    /** The schedule, while the user reschedules. */
    picker: () => {
      const picker = all().find((element) => is(element, 'p2p-slot-picker'));
      if (!picker) throw new Error('The page has no schedule.');
      return slotPickerDriver(picker);
    },
    text: () => squeezed(el.shadowRoot ? [...el.shadowRoot.childNodes].map(read).join(' ') : ''),
    headings: () =>
      all()
        .filter((element) => /^h[1-6]$/.test(element.localName) && isRendered(element))
        .map((element) => squeezed(element.textContent)),
    chip: () => squeezed(all().find((element) => element.matches('.status .chip'))?.textContent),
    buttons: () => buttons().map(nameOf),
    press: async (name: string, { twice = false } = {}) => {
      const found = buttons().findLast((button) => nameOf(button) === name);
      if (!found) throw new Error(`There is no button "${name}", only: ${buttons().map(nameOf).join(', ')}`);
      found.focus();
      found.click();
      if (twice) found.click();
      await settled();
    },
    /** Of the page and of the dialog. */
    errors: () =>
      all()
        .filter((element) => element.matches('.error') && isRendered(element))
        .map((element) => squeezed(element.textContent)),
    type: async (id: string, text: string) => {
      const field = one(`#${id}`);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`No field ${id}`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled();
    },
    value: (id: string) => {
      const field = one(`#${id}`);
      const has = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => field instanceof kind);
      return has && field && 'value' in field ? field.value : undefined;
    },
    choose: async (id: string, value: string) => {
      const select = one(`#${id}`);
      if (!(select instanceof HTMLSelectElement)) throw new Error(`No select ${id}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await settled();
    },
    /** The visible available times. */
    slots: () =>
      all()
        .filter((element) => element.matches('button[part=slot]'))
        .map(nameOf),
    pressSlot: async (index: number) => {
      const slot = all().filter((element): element is HTMLElement => element.matches('button[part=slot]'))[index];
      if (!slot) throw new Error('No open time is shown.');
      slot.click();
      await settled();
    },
    /** The help forms if no time is available. */
    help: () => {
      const form = one('p2p-assistance');
      if (!is(form, 'p2p-assistance')) throw new Error('The help form is missing.');
      return assistanceDriver(form);
    },
    dialogIsOpen: () => one('dialog[open]') !== undefined,
    /** The focused element, through all shadow roots: its name, or the ID of a field, with or without `#`. */
    focused: () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return '';
      return active.matches('input, select, textarea') ? `#${active.id}` : nameOf(active);
    },
    receipts: () =>
      all()
        .filter((element) => element.matches('li') && inside(element, 'p2p-receipts'))
        .map((element) => squeezed(element.textContent)),
    /** The entries of the history. */
    history: () =>
      all()
        .filter((element) => element.matches('li') && inside(element, 'p2p-history'))
        .map((element) => squeezed(element.textContent)),
    /** Calls of the payer. */
    calls: () =>
      all()
        .filter((element) => element.matches('ol > li') && inside(element, 'p2p-record'))
        .map((element) => squeezed(element.textContent)),
    /** How long the new time is held; empty if it isn't. */
    hold: () => squeezed(one('.hold-words .wide')?.textContent),
    alerts: () =>
      all()
        .filter((element) => element.matches('[role=alert]') && isRendered(element))
        .map((element) => squeezed(element.textContent)),
    /** Waits for a change by another element or the payer. */
    poll: async () => {
      const news = one('p2p-news');
      if (is(news, 'p2p-news')) await news.poller.poll();
      await settled();
    },
    /** Captures downloads. */
    catchFile: () => {
      const files: { readonly fileName: string; readonly content: string }[] = [];
      const button = one('p2p-calendar-button');
      if (is(button, 'p2p-calendar-button')) {
        button.save = (fileName, content) => void files.push({ fileName, content });
      }
      return files;
    },
  };
};
