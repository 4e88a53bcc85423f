import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { addons } from 'storybook/preview-api';
import type { Decorator } from '@storybook/web-components-vite';

import '@portal/host/define/portal-settings.js';
import type { PortalSettings } from '@portal/kit';
import { mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import { applyLook } from './page-look.js';
import './story-environment.js';
import { SESSION, backendKey, selected, withToolbar } from './toolbar.js';
import type { Globals } from './toolbar.js';
import { wordsOf } from './words.js';

interface Shown {
  readonly story: string;
  readonly options: MockPortalOptions;
  /** The toolbar's part. */
  readonly key: string;
  readonly settings: PortalSettings;
}

interface Wanted {
  readonly story: string;
  readonly options: MockPortalOptions;
  readonly extra: Partial<PortalSettings>;
  readonly globals: Globals;
  readonly canRestart: boolean;
}

/** A story keeps its backend while its controls change, and gets a new one when opened again. */
const shown = new WeakMap<Element, Shown>();

function settingsFor(canvas: Element, { story, options, extra, globals, canRestart }: Wanted): PortalSettings {
  const known = shown.get(canvas);
  const key = backendKey(globals);
  const isSame = known?.story === story && known.options === options;
  if (isSame && known.key === key) return known.settings;

  const settings = { ...mockPortal(withToolbar(options, globals)).settings, ...wordsOf(globals), ...extra };
  shown.set(canvas, { story, options, key, settings });
  // Storybook renders a story again for a new choice, but its play function runs only at the start.
  if (isSame && canRestart) setTimeout(() => addons.getChannel().emit('forceRemount', { storyId: story }));
  return settings;
}

const USUAL: MockPortalOptions = {};
const NOTHING: Partial<PortalSettings> = {};

/** The user signs out as soon as a module shows patient data. */
const endSession = ({ target }: Event): void => {
  if (target instanceof Element && 'endSession' in target) (target as { endSession(): void }).endSession();
};

/**
 * Wraps a story in `<portal-settings>` with the backend that `parameters.portal` configures and the toolbar changes.
 * `parameters.settings` adds the host's own settings.
 */
export const withPortal: Decorator = (story, { id, parameters, canvasElement, globals, viewMode }) => {
  const settings = settingsFor(canvasElement, {
    story: id,
    options: (parameters['portal'] as MockPortalOptions | undefined) ?? USUAL,
    extra: (parameters['settings'] as Partial<PortalSettings> | undefined) ?? NOTHING,
    globals,
    canRestart: viewMode === 'story',
  });
  applyLook(globals);
  const onReady = selected(globals, SESSION) === 'ended' ? endSession : () => undefined;

  return html`${keyed(
    backendKey(globals),
    html`<portal-settings .settings=${settings} @module-ready=${onReady}>
      <story-environment .settings=${settings}>${story()}</story-environment>
    </portal-settings>`,
  )}`;
};
