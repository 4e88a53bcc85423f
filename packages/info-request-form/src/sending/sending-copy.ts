import { catalog } from '@portal/kit';

/** The copy around Submit, once it was pressed or files are being checked. */
export const sendingCopy = catalog('info-request-form', {
  'problems.title': 'Not sent yet. Please look at this:',
  'problems.done': 'Everything is there now. You can submit.',
  'problem.at': 'Item {n}: {what}',
  'problem.sending': 'Wait until {name} has been sent.',
  'problem.failed': '{name} was not sent. Retry or remove it.',
  'problem.gone': '{name} is no longer available. Upload it again, or remove it.',
  'problem.file': '{name} was not accepted. Replace it, or remove it.',
  'problem.conflict': 'Someone in your office saved another draft. Choose which one to keep.',
  'problem.conflict.you': 'You saved another draft in another window. Choose which one to keep.',
  'part.text': '{payer} also takes a part of the information first. The request then stays open for the rest.',
  'part.send': 'Send what is there, the rest later',
  'submit.unsure':
    'We are not sure that it arrived. Everything is kept here. Press again: it is sent once, however often you press.',
  'submit.kept': 'Everything you entered is kept.',
  'submit.changed':
    'Your response was not submitted. Someone in your office changed this request. Everything you entered is still here. Review the changes, then submit again.',
  'submit.changed.you':
    'Your response was not submitted. You changed this request in another window. Everything you entered is still here. Review the changes, then submit again.',
  'submit.files':
    'Your response was not submitted. What the files answer changed. Everything you entered is still here. Review the files, then submit again.',
  'checking.one':
    '{n} file is still being checked. You can submit: if it is not accepted, the item opens again and you are told here.',
  'checking.other':
    '{n} files are still being checked. You can submit: if one is not accepted, its item opens again and you are told here.',
});

export type SendingCopy = ReturnType<typeof sendingCopy>;
