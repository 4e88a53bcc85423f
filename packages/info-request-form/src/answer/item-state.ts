import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { FormCopy } from '@portal/copy';
import { chip } from '@portal/kit';

import type { ItemView } from './model/checklist.js';

/** The status of an item, as shape, color, and text. */
export function itemState({ progress }: ItemView, t: FormCopy): TemplateResult {
  switch (progress.state) {
    case 'provided':
    case 'explained':
      return chip('done', t(`item.${progress.state}`));
    case 'pending':
    case 'sending':
      return chip('info', t(`item.${progress.state}`));
    case 'partly':
      return chip('waiting', t('item.partly', { have: progress.have, need: progress.need }));
    case 'missing':
      return chip('neutral', t('item.missing'));
    case 'too-long':
    case 'reason-missing':
    case 'reason-words-missing':
      return chip('waiting', t('item.faulty'));
  }
}

/** The names of the files that answer an item. */
export const itemFiles = ({ files }: ItemView, t: FormCopy, locale: string): unknown =>
  files.length === 0
    ? nothing
    : html`<p class="hint files">
        ${t('item.files', { names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(files) })}
      </p>`;
