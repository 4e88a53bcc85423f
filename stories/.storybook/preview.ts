import '../support/sheets.js';

import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';

import { eventNames, extractArgTypes, extractComponentDescription } from '../support/arg-types.js';
import { theme } from './theme.js';
import { elements } from '../support/elements.js';
import '../support/host-markup-channel.js';
import { globalTypes, initialGlobals } from '../support/toolbar.js';
import { withPortal } from '../support/with-portal.js';
import { loadWords } from '../support/words.js';

setCustomElementsManifest({ schemaVersion: '1.0.0', modules: [{ declarations: elements }] });

export default {
  decorators: [withPortal],
  loaders: [loadWords],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: eventNames },
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { extractArgTypes, extractComponentDescription, theme },
    viewport: {
      options: {
        phone: { name: 'Phone, 320', type: 'mobile', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'Tablet, 768', type: 'tablet', styles: { width: '768px', height: '1024px' } },
        laptop: { name: 'Laptop, 1366', type: 'desktop', styles: { width: '1366px', height: '768px' } },
        desktop: { name: 'Desktop, 1920', type: 'desktop', styles: { width: '1920px', height: '1080px' } },
      },
    },
    options: {
      // A literal, because Storybook reads it without running this file.
      storySort: {
        order: [
          'Start here',
          'Journeys',
          'Message center',
          ['About', 'Message center', 'Message badge', '*', 'Inside'],
          'Info request form',
          ['About', 'Form', '*', 'Inside'],
          'P2P scheduler',
          ['About', 'Scheduler', '*', 'Inside'],
          'P2P manage',
          ['About', 'Manage', 'Action', '*', 'Inside'],
          'P2P parts',
          ['*', 'Inside'],
          'UI',
          'Host',
          'Foundations',
          'Integrate',
          ['Start here'],
          'API reference',
          'Guides',
          // Pages about the work first, then the pages that IDs lead to.
          ['Architecture', 'Recipes', '*', 'Requirements', 'Design deck', 'Faults', 'Decisions'],
          '*',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  tags: ['autodocs'],
} satisfies Preview;
