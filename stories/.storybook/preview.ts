import type { Preview } from '@storybook/web-components-vite';

import { withPortal } from '../support/with-portal.js';

/** Pages about the work first, then what ids lead to. */
const GUIDES = ['Architecture', 'Recipes', '*', 'Requirements', 'Design deck', 'Faults', 'Decisions'];

export default {
  decorators: [withPortal],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    controls: { expanded: true },
    options: { storySort: { order: ['Start here', 'Integrate', ['Start here'], 'Guides', GUIDES, '*'] } },
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
