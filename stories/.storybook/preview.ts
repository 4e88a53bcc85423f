import type { Preview } from '@storybook/web-components-vite';

import { withPortal } from '../support/with-portal.js';

export default {
  decorators: [withPortal],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    controls: { expanded: true },
    options: { storySort: { order: ['Start here', 'Integrate', ['Start here'], 'Guides', '*'] } },
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
