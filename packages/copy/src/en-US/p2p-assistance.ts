/**
 * Copy of the help if no time is available (5d.7). Rescheduling uses the scheduler's keys too, so a host overrides them
 * once.
 */
import { catalog } from '../catalog.js';

export const assistanceCopy = catalog('p2p-scheduler', {
  'help.title': 'What you can do next',
  'help.required': 'Fields marked with * are required.',
  'notice.title': 'Email me when a time opens',
  'notice.lead': 'We’ll email this address when a time opens for this order.',
  'notice.email': 'Email Address',
  'notice.send': 'Email me',
  'notice.sent': 'We’ll email {email} when a time opens. Requested {time}.',
  'notice.change': 'Change email address',
  'could-not.notice': 'We couldn’t save your request for an email.',
  'call.title': 'Request a callback',
  'call.lead': '{payer} will call you to find a time for the Peer-to-Peer.',
  'call.name': 'Name',
  'call.phone': 'Contact Phone Number',
  'call.extension': 'Extension',
  'call.note': 'Best times to call',
  'call.note.hint': 'For example: weekdays after 2:00 PM',
  'call.send': 'Request a callback',
  'call.sent': '{payer} will call you at {phone}. Requested {time}. Reference number: {reference}.',
  'call.change': 'Change callback request',
  'could-not.call': 'We couldn’t send your callback request.',
  faults: '{count, plural, one {To continue, fix 1 field} other {To continue, fix # fields}}',
  sending: 'Submitting…',
  keep: 'Cancel',
  kept: 'What you entered is still here.',
  'phone-example': '0000 XXX-XXXX',
  'extension-example': 'e.g. 1234',
  'email-example': 'name@email.com',
  'email.required': 'Enter an Email Address',
  'email.format': 'Enter an Email Address such as name@email.com',
  'email.several': 'Enter only one Email Address',
  'name.required': 'Enter a Name',
  'name.format': 'Enter a Name using letters',
  'phone.required': 'Enter a Contact Phone Number',
  'phone.format': 'Enter a Contact Phone Number with 10 digits, such as (123) 456-7890',
  'phone.more':
    'Enter only one Contact Phone Number with 10 digits, such as (123) 456-7890. Enter an Extension in its own field.',
  'extension.required': 'Enter an Extension of 1 to 7 digits',
  'extension.format': 'Enter an Extension of 1 to 7 digits',
  'extension.two-extensions': 'Enter only one Extension. The phone number already includes one.',
  'note.required': 'Enter the Best times to call',
  'note.format': 'Enter the Best times to call in different words',
});

export type AssistanceCopy = ReturnType<typeof assistanceCopy>;
