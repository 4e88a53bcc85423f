import { html, nothing } from 'lit';

import { isApiError } from '@portal/api';
import { failedView, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { words } from '../copy.js';

/** Why the answer was not taken, and what to do. Nothing typed is lost by any of it. */
export function submitOutcome(error: unknown, environment: Environment): unknown {
  if (error === undefined) return nothing;
  const t = words(environment.strings);
  const kind = isApiError(error) ? error.kind : 'server';
  switch (kind) {
    case 'offline':
    case 'timeout':
      return html`<div role="alert">${notice('waiting', html`<p>${t('submit.unsure')}</p>`)}</div>`;
    case 'stale':
    case 'conflict':
      return html`<div role="alert">${notice('waiting', html`<p>${t('submit.changed')}</p>`)}</div>`;
    default:
      return failedView(error, { doing: t('doing.submit'), environment, kept: t('submit.kept') });
  }
}
