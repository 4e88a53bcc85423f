import { catalog } from '@portal/kit';

/** The copy of asking for more time (4d.4). */
export const extensionCopy = catalog('info-request-form', {
  'extension.open': 'Ask for more time',
  'extension.reason': 'Why is more time needed?',
  'extension.hint':
    'One or two sentences, without the patient’s details. The deadline stays until {payer} grants more time.',
  'extension.left': '{n} characters left (Maximum {max} characters)',
  'extension.over': '{n} characters over the limit (Maximum {max} characters)',
  'extension.send': 'Send the request for more time',
  'extension.sending': 'Sending the request…',
  'extension.cancel': 'Cancel',
  'extension.missing': 'Say why more time is needed.',
  'extension.too-long': 'Shorten it by {n} characters.',
  'extension.could-not': 'We couldn’t send your request for more time.',
  'extension.kept': 'Your words are kept.',
  'extension.unsure':
    'We are not sure that it arrived. Your words are kept. Press again: it is asked for once, however often you press.',
  'extension.late': 'More time cannot be asked for any more.',
  'extension.requested': 'More time was asked for on {moment}. The deadline stays until {payer} grants it.',
  'extension.requested.undated': 'More time was asked for. The deadline stays until {payer} grants it.',
  'extension.requested.you':
    'You asked for more time in another window on {moment}. The deadline stays until {payer} grants it.',
  'extension.requested.by': '{name} asked for more time on {moment}. The deadline stays until {payer} grants it.',
  'extension.granted': 'More time was given: now due {date} at {time}.',
  'extension.declined': '{payer} did not give more time. The deadline stays.',
  'extension.call': 'To talk about it, call {payer} at {phone}.',
});
