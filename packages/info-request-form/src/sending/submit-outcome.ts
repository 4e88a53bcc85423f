import { html, nothing } from 'lit';

import { isApiError } from '@portal/api';
import { formCopy, sendingCopy } from '@portal/copy';
import { failedView, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { FILES_MOVED } from '../draft/model/work.js';

/**
 * Why the submission failed, and the next step; `mine` if the signed-in person changed it elsewhere. The user's input
 * stays.
 */
export function submitOutcome(error: unknown, environment: Environment, mine = false): unknown {
  if (error === undefined) return nothing;
  const s = sendingCopy(environment.strings);
  const kind = isApiError(error) ? error.kind : 'server';
  switch (kind) {
    case 'offline':
    case 'timeout':
      return html`<div role="alert">${notice('waiting', html`<p>${s('submit.unsure')}</p>`)}</div>`;
    case 'stale':
    case 'conflict':
      return html`<div role="alert">${notice('waiting', html`<p>${s(changedKey(error, mine))}</p>`)}</div>`;
    default:
      return failedView(error, {
        failed: formCopy(environment.strings)('could-not.submit'),
        environment,
        kept: s('submit.kept'),
      });
  }
}

function changedKey(error: unknown, mine: boolean): 'submit.files' | 'submit.changed' | 'submit.changed.you' {
  if (isApiError(error) && error.code === FILES_MOVED) return 'submit.files';
  return mine ? 'submit.changed.you' : 'submit.changed';
}
