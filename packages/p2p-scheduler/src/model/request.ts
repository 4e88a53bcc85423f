/** From what was entered to what is sent, and what a failure says about it. */
import { isApiError } from '@portal/api';
import { contactToKeep } from '@portal/domain';

import { isDraftField } from './flow.js';
import type { Draft, DraftField, ScheduleRequest } from './flow.js';

export const requestOf = (
  { timeZone, participant, credential, agreed }: Draft,
  slotId: string,
  holdId: string | null,
): ScheduleRequest => ({
  slotId,
  holdId,
  timeZone,
  participant: contactToKeep(participant),
  ...(credential === '' ? {} : { credential }),
  ...(agreed ? { agreed } : {}),
});

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
