import { catalog } from '@portal/kit';

/** The words of what became of a request: submitted, or closed with what was typed. */
export const outcomeWords = catalog('info-request-form', {
  'sent.title': 'Additional information was submitted on {moment}',
  'sent.by': 'Submitted by {name}.',
  'sent.next': '{payer} goes on with the review. There is nothing more to do here.',
  'sent.answers': 'What was submitted',
  'sent.nothing': 'Nothing was given.',
  'sent.files.one': '{n} file, listed below',
  'sent.files.other': '{n} files, listed below',
  'sent.reason': 'Not provided: {reason}',
  'closed.expired': 'This request is closed: the information was due on {date} at {time}.',
  'closed.withdrawn': '{payer} has withdrawn this request. Nothing more is needed.',
  'closed.closed': 'This request is closed.',
  'closed.call': 'If you still have something to add, call {payer} at {phone}.',
  'typed.title': 'What you typed was not submitted',
  'typed.text': 'It is kept here until you leave, so that you can copy it.',
  'typed.copy': 'Copy',
  'typed.copied': 'Copied.',
  'typed.select': 'Select the text and copy it with the keyboard.',
});
