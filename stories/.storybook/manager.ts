/** Our own brand, and a button that copies the host's markup of the shown story. */
import { createElement, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from 'storybook/internal/components';
import { addons, types } from 'storybook/manager-api';
import type { API } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

import { MARKUP, MARKUP_WANTED } from '../support/host-markup-events.js';

addons.setConfig({
  theme: create({
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
  }),
  sidebar: { showRoots: true },
});

/** How long the button confirms. */
const CONFIRM_MS = 2_000;

function CopyMarkup({ api }: { readonly api: API }): ReactElement {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const copy = (markup: string): void => {
      void navigator.clipboard.writeText(markup).then(() => {
        setCopied(true);
        setTimeout(() => setCopied(false), CONFIRM_MS);
      });
    };
    api.on(MARKUP, copy);
    return () => api.off(MARKUP, copy);
  }, [api]);
  return createElement(
    Button,
    {
      variant: 'ghost',
      size: 'small',
      padding: 'small',
      ariaLabel: false,
      onClick: () => api.emit(MARKUP_WANTED),
    },
    isCopied ? 'Copied' : 'Copy as HTML',
  );
}

addons.register('portal/markup', (api) => {
  addons.add('portal/markup/copy', {
    type: types.TOOLEXTRA,
    title: 'Copy as HTML for a host',
    match: ({ viewMode, tabId }) => viewMode === 'story' && !tabId,
    render: () => createElement(CopyMarkup, { api }),
  });
});
