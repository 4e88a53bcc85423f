import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import type { MessageCenter } from '@portal/message-center';
import '@portal/message-center/define/message-center.js';

import harbor from '../../packages/demo-portal/brands/harbor.css?raw';

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
const withProperties =
  (css: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('message-center');
    const style = new CSSStyleSheet();
    style.replaceSync(css.replace(':root', 'message-center'));
    for (const [name, value] of propertiesIn(style)) element?.style.setProperty(name, value);
    await waitFor(() => expect(element?.shadowRoot?.childElementCount).toBeGreaterThan(0));
  };

const propertiesIn = (sheet: CSSStyleSheet): readonly (readonly [string, string])[] =>
  [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSStyleRule
      ? [...rule.style].map((name) => [name, rule.style.getPropertyValue(name)] as const)
      : [],
  );

export const Light: Story = {};

export const Dark: Story = { ...onDarkPage, args: { theme: 'dark' } };

/** Follows the system of the person who reads it. */
export const Auto: Story = { args: { theme: 'auto' } };

/** Text and edges of at least 7:1. */
export const MoreContrast: Story = { globals: { contrast: 'more' } };

/** The second brand of the demo portal: one file with one color and one radius. */
export const SecondBrand: Story = { play: withProperties(harbor) };

export const SecondBrandDark: Story = { ...onDarkPage, args: { theme: 'dark' }, play: withProperties(harbor) };

/** A yellow becomes a dark yellow on white. */
export const YellowBrand: Story = { play: withProperties('message-center { --portal-color-accent: #ffd100; }') };

export const YellowBrandDark: Story = {
  ...onDarkPage,
  args: { theme: 'dark' },
  play: withProperties('message-center { --portal-color-accent: #ffd100; }'),
};
