import { isTimeZone } from '@portal/domain';
import type { Coded, FieldFault, Participant } from '@portal/api';

const E164 = /^\+[1-9]\d{7,14}$/;
const DIGITS = /^\d{0,10}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Rule = readonly [field: keyof Participant, required: boolean, shape: RegExp];

const RULES: readonly Rule[] = [
  ['firstName', true, /./],
  ['lastName', true, /./],
  ['phone', true, E164],
  ['extension', false, DIGITS],
  ['email', true, EMAIL],
  ['secondaryPhone', false, E164],
  ['secondaryExtension', false, DIGITS],
];

/** What is wrong with the person that was named, by field (PS-17). */
export const participantFaults = (participant: Participant): FieldFault[] =>
  RULES.flatMap(([pointer, required, shape]) => {
    const value = participant[pointer].trim();
    if (value === '') return required ? [{ pointer, code: 'required' }] : [];
    return shape.test(value) ? [] : [{ pointer, code: 'invalid' }];
  });

/** A plan that asks for a credential takes one of its list only. */
export const credentialFaults = (given: string | undefined, credentials: readonly Coded[]): FieldFault[] =>
  credentials.length === 0 || credentials.some(({ code }) => code === given)
    ? []
    : [{ pointer: 'credential', code: 'required' }];

export const zoneFaults = (timeZone: string): FieldFault[] =>
  isTimeZone(timeZone) ? [] : [{ pointer: 'timeZone', code: 'invalid' }];
