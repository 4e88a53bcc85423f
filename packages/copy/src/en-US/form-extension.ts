import { catalog } from '../catalog.js';

/** Copy of a request for more time (4d.4). */
export const extensionCopy = catalog('info-request-form', {
  'extension.open': 'Request more time',
  'extension.reason': 'Why do you need more time?',
  'extension.hint':
    'Use 1 or 2 sentences. Don’t include member information. Your due date stays the same unless {payer} grants more time.',
  'extension.left':
    '{n, plural, one {# character left (Maximum {max} characters)} other {# characters left (Maximum {max} characters)}}',
  'extension.over':
    '{n, plural, one {# character over the limit (Maximum {max} characters)} other {# characters over the limit (Maximum {max} characters)}}',
  'extension.send': 'Submit request',
  'extension.sending': 'Submitting…',
  'extension.cancel': 'Cancel',
  'extension.faults': 'To continue, fix 1 field',
  'extension.missing': 'Explain why you need more time.',
  'extension.too-long':
    '{n, plural, one {Shorten your reason by # character.} other {Shorten your reason by # characters.}}',
  'extension.could-not': 'We couldn’t submit your request for more time.',
  'extension.kept': 'What you entered is still here.',
  'extension.unsure':
    'We couldn’t confirm that your request was received. What you entered is still here. Select “Submit request” again. It won’t be submitted twice.',
  'extension.late': 'You can’t request more time anymore.',
  'extension.requested':
    'Your office requested more time on {moment}. The due date doesn’t change unless {payer} grants it.',
  'extension.requested.undated':
    'Your office requested more time. The due date doesn’t change unless {payer} grants it.',
  'extension.requested.you':
    'You requested more time in another window on {moment}. The due date doesn’t change unless {payer} grants it.',
  'extension.requested.by':
    '{name} requested more time on {moment}. The due date doesn’t change unless {payer} grants it.',
  'extension.granted': 'More time granted. New due date: {date} at {time}.',
  'extension.declined': '{payer} declined the request for more time. The due date did not change.',
  'extension.call': 'Questions? Call {payer} at {phone}.',
});
