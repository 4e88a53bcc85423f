import { catalog } from '../catalog.js';

/** Copy of the form. Sentences of the design deck are verbatim. */
export const formCopy = catalog('info-request-form', {
  title: 'Provide Additional Information',
  lead: 'Based on clinical review, additional information is needed to complete your request.',
  deadline:
    'Please provide this information as soon as possible, otherwise this request could close on {date} at {time}',
  'deadline.left': '{left} left',
  'deadline.left.last': 'Less than 1 minute left',
  'deadline.payer': '{payer}’s time: {date} at {time}.',
  'deadline.missed':
    'If this request closes before you submit, {payer} will not receive your draft. You can still copy what you typed.',
  'deadline.warning': '{left} left to submit your response.',
  'deadline.over':
    'The due date has passed. {payer} can close this request at any time. Submit your response as soon as you can.',
  loading: 'Loading request…',
  'loading.files': 'Loading files…',
  slow: 'This is taking longer than usual. You can wait or come back later.',
  'could-not.read': 'We couldn’t load this request.',
  'could-not.files': 'We couldn’t load your files.',
  'could-not.limits': 'We couldn’t load the accepted file types.',
  'could-not.case': 'We couldn’t load the order details.',
  'could-not.submit': 'We couldn’t submit your response.',
  'no-message': 'No message selected.',
  refreshFailed: 'We couldn’t refresh this request. What you see may be out of date.',

  'case.label': 'Order details',
  'case.order': 'Order ID: {orderId}',
  'case.member': 'Member Name:',
  'case.memberId': 'Member ID:',
  'case.birthDate': 'Date of Birth:',
  'case.age': 'Age:',
  'case.services': 'Services:',
  'case.tracking': 'Tracking number:',

  'item.line': 'For service {n}',
  'item.provided': 'Provided',
  'item.explained': 'Reason provided',
  'item.missing': 'Not provided yet',
  'item.partly': '{have} of {need} provided',
  'item.sending': 'Uploading',
  'item.pending': 'Checking file',
  'item.faulty': 'Needs attention',
  'question.placeholder': 'Enter your answers here',
  'question.left':
    '{n, plural, one {# character left (Maximum {max} characters)} other {# characters left (Maximum {max} characters)}}',
  'question.over':
    '{n, plural, one {# character over the limit (Maximum {max} characters)} other {# characters over the limit (Maximum {max} characters)}}',
  'question.said.left': '{n, plural, one {# character left} other {# characters left}}',
  'question.said.over': '{n, plural, one {# character over the limit} other {# characters over the limit}}',
  'documents.lead':
    'Please provide the documents requested below. If these were not completed, please provide documentation explaining why.',
  'document.add': 'Attach a file',
  'document.add.item': 'Attach a file to item {n}',
  'document.cannot': 'I can’t provide this',
  'document.cannot.item': 'I can’t provide this (item {n})',
  'document.reason': 'Reason',
  'document.reason.choose': 'Select a reason',
  'document.words': 'Explanation',
  'document.words.expected': 'Explanation and the date you expect to have it',
  'reason.not-performed': 'Not performed',
  'reason.not-indicated': 'Not clinically indicated',
  'reason.done-elsewhere': 'Done elsewhere, and we don’t have the record',
  'reason.patient-declined': 'Patient declined',
  'reason.not-yet-available': 'Not available yet',
  'reason.other': 'Other',

  disclaimer: 'Disclaimer',
  attachments: 'Attachments',

  meter: '{n} of {total} items provided',
  'meter.missing': '{count, plural, one {Still missing: item {items}} other {Still missing: items {items}}}',
  'meter.missing.more': 'Still missing: items {items}, and {n} more',
  submit: 'Submit Additional Information',
  submitting: 'Submitting…',

  'draft.saved': 'Draft saved at {time}',
  'draft.saved.day': 'Draft saved on {time}',
  'draft.by': 'Draft saved by {name} at {time}',
  'draft.by.day': 'Draft saved by {name} on {time}',
  'draft.saving': 'Saving draft…',
  'draft.unsaved': 'Not saved yet',
  'draft.failed': 'Draft not saved. Keep this page open. We’ll keep trying.',
});

export type FormCopy = ReturnType<typeof formCopy>;
