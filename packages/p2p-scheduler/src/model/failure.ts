/** What a failed request says about what was entered. */
import { isApiError } from '@portal/api';

import { isDraftField } from './flow.js';
import type { DraftField } from './flow.js';

/** The entries that the server did not take; none where it was not about them. */
export const refusedFields = (error: unknown): readonly DraftField[] =>
  isApiError(error) && error.status === 422
    ? error.fields.flatMap(({ pointer }) => {
        const name = pointer.split('/').at(-1) ?? '';
        return isDraftField(name) ? [name] : [];
      })
    : [];

/** Whether the request may have arrived although no answer did. */
export const isUnsure = (error: unknown): boolean =>
  isApiError(error) && ['offline', 'timeout', 'contract'].includes(error.kind);
