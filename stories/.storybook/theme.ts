/** Our own brand, in the manager and on the pages. */
import { create } from 'storybook/theming/create';

export const theme = create({
  base: 'light',
  brandTitle: 'Portal modules',
  brandImage: './logo.svg',
  brandTarget: '_self',
  colorPrimary: '#51318f',
  colorSecondary: '#51318f',
  appBg: '#f7f6fa',
  appBorderColor: '#dcd9e4',
  appBorderRadius: 6,
  barSelectedColor: '#51318f',
  barHoverColor: '#3d2370',
  textColor: '#1d1b24',
  textMutedColor: '#5a5768',
  fontBase: "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
});
