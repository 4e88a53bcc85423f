import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import type { MessageCenter } from '@portal/message-center';
import '@portal/message-center/define/message-center.js';

/** The same list in every scheme, and in the brand of another portal. Axe measures each text. */
const meta = {
  title: 'Foundations/Themes',
  component: 'message-center',
  args: { theme: 'light' },
  argTypes: { theme: { control: 'select', options: ['light', 'dark', 'auto'] } },
  render: ({ theme }) => html`<message-center theme=${theme ?? 'light'}></message-center>`,
} satisfies Meta<MessageCenter>;

export default meta;
type Story = StoryObj<MessageCenter>;

/** The page is as dark as the module, as in a portal with a dark scheme. */
const onDarkPage: Partial<Story> = { globals: { theme: 'dark' } };

/** The host's properties on the element itself. Without a link, it has not loaded yet. */
const withAccent =
  (accent: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('message-center');
    element?.style.setProperty('--portal-color-accent', accent);
    await waitFor(() => expect(element?.shadowRoot?.childElementCount).toBeGreaterThan(0));
  };

export const Light: Story = {};

export const Dark: Story = { ...onDarkPage, args: { theme: 'dark' } };

/** Follows the system of the person who reads it. */
export const Auto: Story = { args: { theme: 'auto' } };

/** Text and edges of at least 7:1. */
export const MoreContrast: Story = { globals: { contrast: 'more' } };

/** The second brand of the demo portal: one file with one color and one radius. */
export const SecondBrand: Story = { globals: { brand: 'harbor' } };

export const SecondBrandDark: Story = { globals: { theme: 'dark', brand: 'harbor' }, args: { theme: 'dark' } };

/** A yellow becomes a dark yellow on white. */
export const YellowBrand: Story = { play: withAccent('#ffd100') };

export const YellowBrandDark: Story = {
  ...onDarkPage,
  args: { theme: 'dark' },
  play: withAccent('#ffd100'),
};
