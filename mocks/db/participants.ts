import { contactFaults, isTimeZone } from '@portal/domain';
import type { Coded, FieldError, Participant } from '@portal/api';

/** Validation errors of the participant, by field, with the form's rule (PS-17, 10-21). */
export const participantFaults = (participant: Participant): FieldError[] =>
  contactFaults(participant).map(({ field, code }) => ({
    pointer: field,
    code: code === 'required' ? 'required' : 'invalid',
  }));

/** A plan that requires a credential accepts only its own list. */
export const credentialFaults = (given: string | undefined, credentials: readonly Coded[]): FieldError[] =>
  credentials.length === 0 || credentials.some(({ code }) => code === given)
    ? []
    : [{ pointer: 'credential', code: 'required' }];

export const zoneFaults = (timeZone: string): FieldError[] =>
  isTimeZone(timeZone) ? [] : [{ pointer: 'timeZone', code: 'invalid' }];
