/** Builds the payload from the entries. */
import { contactToSave } from '@portal/domain';

import type { Draft, ScheduleRequest } from './flow.js';

export const requestOf = (
  { timeZone, participant, credential, agreed }: Draft,
  slotId: string,
  holdId: string | null,
): ScheduleRequest => ({
  slotId,
  holdId,
  timeZone,
  participant: contactToSave(participant),
  ...(credential === '' ? {} : { credential }),
  ...(agreed ? { agreed } : {}),
});
