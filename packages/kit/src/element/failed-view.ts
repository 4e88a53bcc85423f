import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { NOT_RENEWED, isApiError, isRetryable } from '@portal/api';
import type { ApiErrorKind } from '@portal/api';

import { catalog } from '../copy.js';
import { icon } from './icons.js';
import type { Environment } from './settings.js';

/** The sentences of what failed. */
export const failureCopy = catalog('failure', {
  offline: 'Check your internet connection, then try again.',
  part: 'Part of this page didn’t load. Try again.',
  timeout: 'This took too long. Try again.',
  unauthorized: 'Your session expired. Sign in again.',
  'not-renewed': 'You signed in, but we couldn’t confirm it. Sign out of the portal, sign in again, then try again.',
  forbidden: 'You don’t have access. If you think you should, contact your portal administrator.',
  'not-found': 'This information may have been removed, or the link may be out of date.',
  gone: 'This is closed or no longer available.',
  conflict: 'Someone else made a change at the same time. Try again.',
  stale: 'Something changed after you opened this page. Review the latest version, then try again.',
  rejected: 'Some of the information wasn’t accepted. Check your entries, then try again.',
  busy: 'The system is busy or down for maintenance. Try again in a few minutes.',
  server: 'Something went wrong on our end. Try again.',
  contract: 'Something went wrong on our end. Try again.',
  again: 'Try again',
  support: 'For help, contact portal support.',
  call: 'For help, call {payer} at {phone}.',
});

export interface FailedViewOptions {
  /** What happened, in a whole sentence: "We couldn’t load your messages." */
  readonly failed: string;
  readonly retry?: (() => void) | undefined;
  /** For the payer's phone and the host's own words. */
  readonly environment?: Environment | undefined;
  /** A whole sentence about what is still here, if people may fear that it is lost. */
  readonly kept?: string;
}

/** The one frame of a failure: what happened, why, what is still here, whom to call. Never the server’s own text. */
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

/** Whom to call. Without a phone number, a reason that names no action leads to portal support. */
export function helpCopy(error: unknown, environment: Environment | undefined): string | undefined {
  const t = failureCopy(environment?.strings);
  const { phone, shortName: payer = '' } = environment?.payer ?? {};
  if (phone) return t('call', { payer, phone });
  return ['not-found', 'gone'].includes(reasonOf(error)) ? t('support') : undefined;
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
