import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { NOT_RENEWED, isApiError, isRetryable } from '@portal/api';
import type { ApiErrorKind } from '@portal/api';

import { catalog } from '../copy.js';
import { icon } from './icons.js';
import type { Environment } from './settings.js';

/** The sentences of what failed. */
export const failureCopy = catalog('failure', {
  failed: 'We could not {doing}.',
  offline: 'The server could not be reached. Check your connection, then try again.',
  part: 'A part of this page did not load. Try again.',
  timeout: 'The server took too long to answer. Try again.',
  unauthorized: 'Your session has ended. Sign in again.',
  'not-renewed': 'You signed in, but we could not confirm it. Sign out of the portal, sign in again, then try again.',
  forbidden: 'You do not have access to it. If you should have, ask your portal administrator.',
  'not-found': 'It was not found. It may have been moved or removed, or the link may be wrong.',
  gone: 'It is closed and can no longer be changed.',
  conflict: 'Somebody else changed it at the same time. Try again.',
  stale: 'It has changed since you opened it. Try again.',
  rejected: 'The server did not accept it.',
  busy: 'The service is busy or being maintained. Try again in a little while.',
  server: 'Something went wrong at the server. Try again.',
  contract: 'The server answered in a way that we do not understand. Try again.',
  again: 'Try again',
  call: 'If it goes on, call {payer} at {phone}.',
});

export interface FailedViewOptions {
  /** Completes "We could not …". */
  readonly doing: string;
  readonly retry?: (() => void) | undefined;
  /** For the payer's telephone and the host's own words. */
  readonly environment?: Environment | undefined;
  /** What is kept, where the person may fear for it. */
  readonly kept?: string;
}

/** The one way a failure looks: what failed, what is kept, what to do. Never what the server said. */
export function failedView(error: unknown, { doing, retry, environment, kept }: FailedViewOptions): TemplateResult {
  const t = failureCopy(environment?.strings);
  const { payer } = environment ?? {};

  return html`
    <div class="notice refused" role="alert">
      ${icon('refused')}
      <div>
        <p><strong>${t('failed', { doing })}</strong> ${t(reasonOf(error))} ${kept ?? nothing}</p>
        ${payer?.phone ? html`<p>${t('call', { payer: payer.shortName, phone: payer.phone })}</p>` : nothing}
        ${
          retry && isRetryable(error)
            ? html`<button type="button" class="button" @click=${retrying(retry)}>${t('again')}</button>`
            : nothing
        }
      </div>
    </div>
  `;
}

/**
 * What the button of a retry does. It goes with what it is in, so the closest element around it that
 * takes the focus has it first.
 */
export const retrying =
  (retry: () => void) =>
  ({ currentTarget }: Event): void => {
    for (let node = currentTarget; node instanceof Element;) {
      const root = node.getRootNode();
      if (!(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement)) break;
      root.host.focus({ preventScroll: true });
      // What does not take it leaves it where it was.
      if (root.activeElement !== node) break;
      node = root.host;
    }
    retry();
  };

/** Every call of the server fails with an `ApiError`; what else fails here is a part of the module itself. */
const reasonOf = (error: unknown): ApiErrorKind | typeof NOT_RENEWED | 'part' =>
  !isApiError(error) ? 'part' : error.code === NOT_RENEWED ? NOT_RENEWED : error.kind;
