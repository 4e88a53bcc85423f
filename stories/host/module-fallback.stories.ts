import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';

import { FALLBACK_WORDS, loadPortalModule } from '@portal/host';
import { PAYER } from '@portal/mocks';

/** The fallback of a module while its remote is unreachable. */
const meta = {
  title: 'Host/Module fallback',
  tags: ['!autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

let shown = 0;

/** A remote that fails this many times before it returns a module. */
function load(place: Element | undefined, failures: number): void {
  if (!place || place.childElementCount > 0) return;
  shown += 1;
  const tag = `sample-module-${shown}`;
  let tries = 0;
  const importer = (): Promise<unknown> => {
    tries += 1;
    if (tries <= failures) return Promise.reject(new TypeError('Failed to fetch'));
    const module = { init: () => undefined, get: () => Promise.resolve(() => define(tag)) };
    return Promise.resolve(module);
  };
  place.append(document.createElement(tag));
  void loadPortalModule(tag, { remote: `https://${tag}.example/remoteEntry.js`, importer, place, payer: PAYER });
}

/** A slow connection. The notice shows that the module is still loading. */
function loadSlowly(place: Element | undefined): void {
  if (!place || place.childElementCount > 0) return;
  shown += 1;
  const tag = `sample-module-${shown}`;
  const importer = (): Promise<unknown> => new Promise(() => undefined);
  place.append(document.createElement(tag));
  const remote = `https://${tag}.example/remoteEntry.js`;
  void loadPortalModule(tag, { remote, importer, place, payer: PAYER, timeout: 0, retries: 0, stalledAfter: Infinity });
}

function define(tag: string): void {
  const Sample = class extends HTMLElement {
    connectedCallback(): void {
      this.textContent = 'The module is here.';
    }
  };
  customElements.define(tag, Sample);
}

/** The remote stays down. The notice shows the phone number. */
export const Unreachable: Story = {
  render: () => html`<div ${ref((place) => load(place, Number.POSITIVE_INFINITY))}></div>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[role=alert]')).toBeTruthy());
    await expect(canvasElement.textContent).toContain(PAYER.phone);
  },
};

/** One retry is enough once the remote responds again. */
export const Recovered: Story = {
  render: () => html`<div ${ref((place) => load(place, 2))}></div>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('button')).toBeTruthy());
    canvasElement.querySelector('button')?.click();
    await waitFor(() => expect(canvasElement.textContent).toContain('The module is here.'));
  },
};

/** Still loading after the limit. */
export const StillLoading: Story = {
  render: () => html`<div ${ref((place) => loadSlowly(place))}></div>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.textContent).toContain(FALLBACK_WORDS.slow));
    await expect(canvasElement.textContent).toContain(PAYER.phone);
  },
};
