import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { FormCopy } from '@portal/copy';
import { isProvided } from '@portal/domain';
import { chip, icon, requiredMark, serverText } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { ItemView } from './model/checklist.js';

/** The status of an item, as shape, color, and text. */
export function itemState({ progress }: ItemView, t: FormCopy): TemplateResult {
  switch (progress.state) {
    case 'provided':
    case 'explained':
      return chip('done', t(`item.${progress.state}`));
    case 'partly':
      return chip('waiting', t('item.partly', { have: progress.have, need: progress.need }));
    case 'pending':
    case 'sending':
    case 'missing':
      // The item's number and its files show it.
      return html`<span class="visually-hidden state">${t(`item.${progress.state}`)}</span>`;
    case 'too-long':
    case 'reason-missing':
    case 'reason-words-missing':
      return chip('waiting', t('item.faulty'));
  }
}

/** The item's number, or a check mark once it is provided. Screen readers get the state instead. */
export const itemNumber = ({ number, progress }: ItemView): TemplateResult => {
  const done = isProvided(progress);
  return html`<span class="number numbers ${done ? 'done' : ''}" aria-hidden="true"
    >${done ? icon('done') : number}</span
  >`;
};

/** The item's short title, if it has one, and the reviewer's words. */
export const itemPrompt = (
  { title, lang, prompt, required }: ItemView['item'],
  environment: Environment | undefined,
): TemplateResult =>
  html`${title ? html`<strong>${serverText(title, environment)}</strong> ` : nothing}<span lang=${lang}>${prompt}</span
    >${requiredMark(required)}`;
