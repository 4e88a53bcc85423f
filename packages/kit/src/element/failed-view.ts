import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { NOT_RENEWED, isApiError, isRetryable } from '@portal/api';
import type { ApiErrorKind } from '@portal/api';
import { failureCopy } from '@portal/copy';

import { icon } from './icons.js';
import type { Environment } from './settings.js';

export interface FailedViewOptions {
  /** A whole sentence, such as "We couldn’t load your messages." */
  readonly failed: string;
  readonly retry?: (() => void) | undefined;
  /** For the payer's phone number and the host's strings. */
  readonly environment?: Environment | undefined;
  /** A whole sentence about entries that remain, if users may fear their loss. */
  readonly kept?: string;
}

/** The only error view: what happened, why, what remains, whom to call. Never shows text from the server. */
export function failedView(error: unknown, { failed, retry, environment, kept }: FailedViewOptions): TemplateResult {
  const t = failureCopy(environment?.strings);
  const help = helpCopy(error, environment);

  return html`
    <div class="notice refused" role="alert">
      ${icon('refused')}
      <div>
        <p><strong>${failed}</strong> ${kept ?? nothing} ${t(reasonOf(error))}</p>
        ${help ? html`<p>${help}</p>` : nothing}
        ${
          retry && isRetryable(error)
            ? html`<button type="button" class="button" @click=${retrying(retry)}>${t('again')}</button>`
            : nothing
        }
      </div>
    </div>
  `;
}

/** Whom to call. Without a phone number, a reason without an action refers to portal support. */
export function helpCopy(error: unknown, environment: Environment | undefined): string | undefined {
  const t = failureCopy(environment?.strings);
  const { phone, shortName: payer = '' } = environment?.payer ?? {};
  if (phone) return t('call', { payer, phone });
  return ['not-found', 'gone'].includes(reasonOf(error)) ? t('support') : undefined;
}

/**
 * Click handler of a retry button. The button disappears with its view, so focus first moves to the closest surrounding
 * element that accepts it.
 */
export const retrying =
  (retry: () => void) =>
  ({ currentTarget }: Event): void => {
    for (let node = currentTarget; node instanceof Element;) {
      const root = node.getRootNode();
      if (!(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement)) break;
      root.host.focus({ preventScroll: true });
      // An element that doesn't accept focus ends the search.
      if (root.activeElement !== node) break;
      node = root.host;
    }
    retry();
  };

/** Every API call fails with an `ApiError`; any other error comes from loading part of the module. */
const reasonOf = (error: unknown): ApiErrorKind | typeof NOT_RENEWED | 'part' =>
  !isApiError(error) ? 'part' : error.code === NOT_RENEWED ? NOT_RENEWED : error.kind;
