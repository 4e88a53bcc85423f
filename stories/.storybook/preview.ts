import type { Preview } from '@storybook/web-components-vite';

import { withPortal } from '../support/with-portal.js';

export default {
  decorators: [withPortal],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    controls: { expanded: true },
    options: {
      // A literal, because Storybook reads it without running this file.
      storySort: {
        order: [
          'Start here',
          'Integrate',
          ['Start here'],
          'Guides',
          // Pages about the work first, then the pages that IDs lead to.
          ['Architecture', 'Recipes', '*', 'Requirements', 'Design deck', 'Faults', 'Decisions'],
          '*',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
  tags: ['autodocs'],
} satisfies Preview;
