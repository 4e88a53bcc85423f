/** Our own brand, and a button that copies the host's markup of the shown story. */
import { createElement, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from 'storybook/internal/components';
import { addons, types } from 'storybook/manager-api';
import type { API } from 'storybook/manager-api';

import { theme } from './theme.js';
import { MARKUP, MARKUP_WANTED } from '../support/host-markup-events.js';

addons.setConfig({ theme, sidebar: { showRoots: true } });

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
