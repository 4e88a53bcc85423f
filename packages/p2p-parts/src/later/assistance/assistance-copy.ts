/**
 * The words of what helps where no time is open (5d.7). Their keys are the scheduler's also where a time is
 * moved: a host that has replaced them has replaced them there too.
 */
import { catalog } from '@portal/kit';

export const assistanceCopy = catalog('p2p-scheduler', {
  'help.title': 'What you can do now',
  'help.required': 'Fields marked with * are required.',
  'notice.title': 'Tell me when a slot opens',
  'notice.lead': 'We write to this address as soon as a time opens for this order.',
  'notice.email': 'Email Address',
  'notice.send': 'Tell me',
  'notice.sent': 'We write to {email} when a slot opens. Asked for on {time}.',
  'notice.change': 'Use another address',
  'could-not.notice': 'We couldn’t save your request for an email.',
  'call.title': 'Ask for a call back',
  'call.lead': '{payer} calls you about a time for the Peer-to-Peer.',
  'call.name': 'Name',
  'call.phone': 'Contact Phone Number',
  'call.extension': 'Extension',
  'call.note': 'When it suits you',
  'call.note.hint': 'Such as: weekdays after 2 PM',
  'call.send': 'Ask for a call',
  'call.sent': '{payer} calls you at {phone}. Asked for on {time}. Reference to quote: {reference}',
  'call.change': 'Ask for another call',
  'could-not.call': 'We couldn’t send your callback request.',
  sending: 'Sending…',
  keep: 'Cancel',
  kept: 'What you entered is kept.',
  'phone-example': '0000 XXX-XXXX',
  'extension-example': 'e.g. 1234',
  'email-example': 'name@email.com',
  'email.required': 'Enter an Email Address',
  'email.format': 'Enter an Email Address such as name@email.com',
  'email.several': 'Enter one Email Address only',
  'name.required': 'Enter a Name',
  'name.format': 'Enter a Name',
  'phone.required': 'Enter a Contact Phone Number',
  'phone.format': 'Enter a Contact Phone Number with 10 digits, such as (123) 456-7890',
  'phone.more':
    'Enter one Contact Phone Number with 10 digits only, such as (123) 456-7890. Enter an Extension in its own field',
  'extension.required': 'Enter an Extension of 1 to 7 digits',
  'extension.format': 'Enter an Extension of 1 to 7 digits',
  'extension.two-extensions': 'Enter one Extension: the phone number has another',
  'note.required': 'Say when it suits you',
  'note.format': 'Say it in other words: this was not accepted',
});

export type AssistanceCopy = ReturnType<typeof assistanceCopy>;
