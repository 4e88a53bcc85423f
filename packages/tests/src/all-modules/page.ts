/** A module on its own page, operated like a user does, through all its shadow roots. */
import { fixture, html } from '@open-wc/testing';

import { Wire, deepAll, deepText, pause, waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortal, ScenarioName } from '@portal/mocks';

export type Tag = 'message-center' | 'info-request-form' | 'p2p-scheduler' | 'p2p-manage';

export interface Start {
  readonly scenario?: ScenarioName;
  /** Attributes of the element. */
  readonly with?: Readonly<Record<string, string>>;
  /** The time left before the deadline, in milliseconds. */
  readonly dueIn?: number;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isDrawn = (element: HTMLElement): boolean => element.checkVisibility();

/** Waits until all pending calls have completed and rendered. */
export async function quiet(wire: Wire): Promise<void> {
  for (let seen = -1; seen !== wire.calls.length;) {
    seen = wire.calls.length;
    await pause(30);
  }
}

/** A module over a wire. While it holds calls, none leaves the page. */
export async function aPage<T extends Tag>(tag: T, { scenario = 'office-day', with: attributes = {}, dueIn }: Start) {
  const portal: MockPortal = mockPortal({ scenario });
  if (dueIn !== undefined) {
    portal.clock.set(portal.backend.infoRequests.get(MESSAGES.clarification).dueAt);
    portal.clock.advance(-dueIn);
  }
  const wire = new Wire(portal.settings.fetch);
  const { headers } = portal.settings;
  const waiting: (() => void)[] = [];
  let holds = false;
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.settings = {
    ...portal.settings,
    fetch: wire.fetch,
    pollInterval: 0,
    headers: async () => {
      if (holds) await new Promise<void>((resolve) => void waiting.push(resolve));
      return (await headers?.()) ?? {};
    },
  };
  place.append(el);

  return {
    el,
    portal,
    wire,
    ...controlsOf(el),
    /** Polls like a page that becomes visible again, and refreshes like its host. */
    poll: async (): Promise<void> => {
      document.dispatchEvent(new Event('visibilitychange'));
      await quiet(wire);
      el.refresh();
      await quiet(wire);
    },
    /** Holds calls from now on; returns how many are waiting, and a function that releases them. */
    hold: () => {
      holds = true;
      return {
        waiting: () => waiting.length,
        release: () => {
          holds = false;
          for (const go of waiting.splice(0)) go();
        },
      };
    },
  };
}

/** The visible controls of the page, through all its shadow trees. */
function controlsOf(el: HTMLElement) {
  const root = (): ShadowRoot => {
    if (!el.shadowRoot) throw new Error(`<${el.localName}> is not rendered.`);
    return el.shadowRoot;
  };
  const nameOf = (button: HTMLElement): string => (button.ariaLabel ?? deepText(button)).trim();
  const buttons = () => deepAll<HTMLButtonElement>(root(), 'button').filter(isDrawn);
  const button = (name: string) => buttons().findLast((each) => nameOf(each) === name);
  const find = (selector: string) =>
    deepAll<Control>(root(), selector).find((each) => isDrawn(each) && 'value' in each);
  const field = (selector: string): Control => {
    const found = find(selector);
    if (!found) throw new Error(`No field ${selector} in: ${deepText(root())}`);
    return found;
  };

  return {
    buttons,
    find,
    value: (selector: string): string => field(selector).value,
    has: (name: string): boolean => button(name) !== undefined,
    text: () => deepText(root()),
    /** Waits for a button, and clicks it. */
    press: async (name: string): Promise<void> => {
      await waitUntil(() => button(name), `no button "${name}"`);
      button(name)?.focus();
      button(name)?.click();
    },
    /** Fills a field or selects an option, unless the page prevents it. */
    fill: async (selector: string, text: string): Promise<void> => {
      await waitUntil(() => find(selector), `no field ${selector}`);
      const control = field(selector);
      if (control.disabled || ('readOnly' in control && control.readOnly)) return;
      control.focus();
      control.value = text;
      if (!(control instanceof HTMLSelectElement))
        control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      else control.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}

export type Page = Omit<Awaited<ReturnType<typeof aPage>>, 'el'>;
