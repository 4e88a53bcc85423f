import { html } from 'lit';
import type { Decorator } from '@storybook/web-components-vite';

import '@portal/host/define/portal-settings.js';
import { mockPortal } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

interface Shown {
  readonly story: string;
  readonly options: MockPortalOptions;
  readonly portal: MockPortal;
}

/** A story keeps its backend while its controls change, and gets a new one when opened again. */
const shown = new WeakMap<Element, Shown>();

function portalFor(canvas: Element, story: string, options: MockPortalOptions): MockPortal {
  const known = shown.get(canvas);
  if (known?.story === story && known.options === options) return known.portal;

  const portal = mockPortal(options);
  shown.set(canvas, { story, options, portal });
  return portal;
}

const USUAL: MockPortalOptions = {};

/** Wraps a story in `<portal-settings>` with the backend that `parameters.portal` configures. */
export const withPortal: Decorator = (story, { id, parameters, canvasElement, globals }) => {
  const options = (parameters['portal'] as MockPortalOptions | undefined) ?? USUAL;
  const { settings } = portalFor(canvasElement, id, options);
  document.documentElement.style.colorScheme = globals['theme'] === 'dark' ? 'dark' : 'light';
  document.body.style.background = 'Canvas';

  return html`<portal-settings .settings=${settings}>${story()}</portal-settings>`;
};
