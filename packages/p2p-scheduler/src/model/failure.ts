/** Maps a failed request to the user's entries. */
import { isApiError } from '@portal/api';

import { isDraftField } from './flow.js';
import type { DraftField } from './flow.js';

/** Entries the server rejected; none if the error is about something else. */
export const rejectedFields = (error: unknown): readonly DraftField[] =>
  isApiError(error) && error.status === 422
    ? error.fields.flatMap(({ pointer }) => {
        const name = pointer.split('/').at(-1) ?? '';
        return isDraftField(name) ? [name] : [];
      })
    : [];

/** Whether the server may have the request although no response arrived. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  isApiError(error) && ['offline', 'timeout', 'contract'].includes(error.kind);
