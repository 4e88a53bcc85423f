import type { Preview } from '@storybook/web-components-vite';

import { withPortal } from '../support/with-portal.js';

export default {
  decorators: [withPortal],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    controls: { expanded: true },
    options: {
      // Storybook reads it without running it, so it holds no constant.
      storySort: {
        order: [
          'Start here',
          'Integrate',
          ['Start here'],
          'Guides',
          // Pages about the work first, then what ids lead to.
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
