/** The participant of a Peer-to-Peer as displayed; `contact.ts` validates entries. */
import { isBlank } from '../../typed/normalize-typed.js';

export interface ContactDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly phone: string;
  readonly extension: string;
  readonly email: string;
  readonly secondaryPhone: string;
  readonly secondaryExtension: string;
}

export type ContactField = keyof ContactDetails;

export const NO_CONTACT: ContactDetails = {
  firstName: '',
  lastName: '',
  title: '',
  phone: '',
  extension: '',
  email: '',
  secondaryPhone: '',
  secondaryExtension: '',
};

/** "Firstname Lastname, Title"; no comma if there is no title (PS-20). */
export const contactName = ({
  firstName,
  lastName,
  title,
}: Pick<ContactDetails, 'firstName' | 'lastName' | 'title'>): string =>
  [`${firstName} ${lastName}`.trim(), title].filter(Boolean).join(', ');

/** Whether every field is blank. */
export const isEmptyContact = (details: ContactDetails): boolean => Object.values(details).every(isBlank);
