import { fixture, html, nextFrame } from '@open-wc/testing';

import { mockPortal } from '@portal/mocks';

import type { State, Tag } from '../states.js';

/** A module on its own page, in a state. */
export async function rendered<T extends Tag>(
  tag: T,
  { scenario = 'office-day', with: attributes = {}, steps }: State<T>,
): Promise<HTMLElementTagNameMap[T]> {
  const { settings } = mockPortal({ scenario });
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.settings = { ...settings, pollInterval: 0 };
  page.append(el);
  await steps(el);
  await nextFrame();
  return el;
}
