import type { LitElement } from 'lit';

import type { P2pSlotPicker } from '@portal/p2p-parts';
import {
  assistanceDriver,
  contactFormDriver,
  contactRulesDriver,
  documentsDriver,
  slotPickerDriver,
} from '@portal/p2p-parts/testing';

import type { P2pScheduler } from './p2p-scheduler.js';

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** The text on wide screens. */
const wide = (node: Element): string => words(node.querySelector('.wide'));

/** All elements under a root that are not hidden, through every shadow tree. */
function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    if (element instanceof HTMLElement && element.hidden) continue;
    yield element;
    yield* deep(element);
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

function focused(root: Document | ShadowRoot | null): Element | null {
  const active = root?.activeElement ?? null;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const schedulerDriver = (el: P2pScheduler) => {
  const all = (selector: string): readonly Element[] =>
    [...deep(el.renderRoot)].filter((each) => each.matches(selector));
  const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] => {
    const [found] = all(tag);
    if (!found) throw new Error(`The scheduler draws no ${tag}.`);
    return found as HTMLElementTagNameMap[Tag];
  };
  const buttons = () => (all('button') as HTMLButtonElement[]).filter((each) => each.checkVisibility());
  const button = (name: string): HTMLButtonElement => {
    const found = buttons().find((each) => words(each) === name);
    if (!found) throw new Error(`The scheduler has no button ${name}.`);
    return found;
  };

  /** Also while another step is visible. */
  const time = () => el.renderRoot.querySelector('p2p-choose-time');

  /** Waits until reads settle and everything is rendered. */
  const settled = async (): Promise<void> => {
    await el.lazySteps.ensure();
    await el.updateComplete;
    await Promise.all([el.order.settled, el.contacts.settled, time()?.settled()]);
    await el.updateComplete;
    // Eligibility is read after the order.
    await Promise.all([el.contacts.settled, time()?.settled()]);
    await el.updateComplete;
    const pickers = all('p2p-slot-picker').filter(
      (each): each is P2pSlotPicker => each.localName === 'p2p-slot-picker',
    );
    for (const { later } of pickers) await later.ensure();
    const inner = [...deep(el.renderRoot)].filter((each): each is LitElement => each.localName.includes('-'));
    await Promise.all(inner.map(({ updateComplete }) => updateComplete));
  };

  return {
    settled,
    /** The hold to book with, `null` for none. */
    holdId: () => time()?.hold.holdId ?? null,
    holdState: () => time()?.hold.state ?? { status: 'none' as const },
    picker: () => slotPickerDriver(find('p2p-slot-picker')),
    contact: () => contactFormDriver(find('p2p-contact-form')),
    rules: () => contactRulesDriver(find('p2p-contact-rules')),
    asksRules: () => all('p2p-contact-rules').length > 0,
    documents: () => documentsDriver(find('p2p-documents')),
    offers: () => all('.offers button').map(words),
    /** The help forms if no time is available. */
    help: () => assistanceDriver(find('p2p-assistance')),
    headings: () => all('h1, h2, h3, h4').map(words),
    paragraphs: () => all('p').map(words),
    facts: () => all('dl > div').map((fact) => [...fact.children].map(words).join(' ')),
    buttons: () => buttons().map(words),
    press: async (name: string) => {
      button(name).click();
      await settled();
    },
    /** Clicks without waiting for the result. */
    tap: (name: string) => button(name).click(),
    alerts: () => all('[role=alert]').map(words),
    notices: () => all('.notice').map(words),
    faults: () => all('.faults .link').map(words),
    chosen: () => all('.chosen').map(wide).join(' '),
    hold: () => all('.hold-words').map(wide).join(' '),
    announced: () => words(el.renderRoot.querySelector(':scope > [role=status], [role=status].visually-hidden')),
    /** Polls for changes by the payer or a coworker after the request. */
    poll: async () => {
      await find('p2p-scheduler-done').poller.poll();
      await settled();
    },
    /** The announcement of a change after the request. */
    news: () => words(find('p2p-scheduler-done').renderRoot.querySelector('[role=status].visually-hidden')),
    /** Like Escape. */
    dismiss: () => (all('dialog[open]')[0] as HTMLDialogElement | undefined)?.close(),
    dialog: () => {
      const dialog = all('dialog[open]')[0];
      if (!dialog) return undefined;
      return { title: words(dialog.querySelector('h2')), text: words(dialog) };
    },
    /** The name of the focused element: a label, the text of a heading or button, or the start of a region. */
    focused: () => {
      const active = focused(document);
      return active?.ariaLabel ?? (active instanceof HTMLInputElement ? words(active.labels?.[0]) : words(active));
    },
  };
};
