/** From what was entered to what is sent, and what a failure says about it. */
import { isApiError } from '@portal/api';
import { contactToKeep } from '@portal/domain';

import type { Draft, ScheduleRequest } from './flow.js';

export const requestOf = (
  { timeZone, participant }: Draft,
  slotId: string,
  holdId: string | null,
): ScheduleRequest => ({ slotId, holdId, timeZone, participant: contactToKeep(participant) });

/** Whether the request may have arrived although no answer did. */
export const isUnsure = (error: unknown): boolean =>
  isApiError(error) && ['offline', 'timeout', 'contract'].includes(error.kind);
