import { catalog } from '../catalog.js';

/** Copy around Submit, after the user selected it or during file checks. */
export const sendingCopy = catalog('info-request-form', {
  'problems.title': 'Your response was not submitted. To continue, fix these items.',
  'problems.done': 'All items are complete. You can submit.',
  'problem.question.missing': 'Enter an answer.',
  'problem.too-long':
    '{n, plural, one {Shorten your answer by # character.} other {Shorten your answer by # characters.}}',
  'problem.document.missing': 'Attach the document, or select a reason you can’t provide it.',
  'problem.partly':
    '{have} of {need} documents accepted. Attach {more} more, or select a reason you can’t provide them.',
  'problem.reason-missing': 'Select a reason you can’t provide this document.',
  'problem.reason-words-missing': 'Explain why you can’t provide this document.',
  'problem.refused': 'This answer wasn’t accepted. Check it, then submit again.',
  'problem.at': 'Item {n}: {what}',
  'problem.titled': 'Item {n}, {title}: {what}',
  'problem.sending': 'Wait for {name} to finish uploading.',
  'problem.failed': '{name} didn’t upload. Try again or remove it.',
  'problem.gone': '{name} is no longer available. Upload it again or remove it.',
  'problem.file': '{name} wasn’t accepted. Replace it or remove it.',
  'problem.conflict': 'Someone in your office saved another draft. Choose which version to keep.',
  'problem.conflict.you': 'You saved another draft in another window. Choose which version to keep.',
  'part.text': 'You can submit part of the information now. The request stays open for the rest.',
  'part.send': 'Submit what’s ready now',
  'submit.unsure':
    'We couldn’t confirm that your response was received. Everything you entered is still here. Submit again. It won’t be submitted twice.',
  'submit.kept': 'Everything you entered is still here.',
  'submit.changed':
    'Your response was not submitted. Someone in your office changed this request. Everything you entered is still here. Review the changes, then submit again.',
  'submit.changed.you':
    'Your response was not submitted. You changed this request in another window. Everything you entered is still here. Review the changes, then submit again.',
  'submit.files':
    'Your response was not submitted. The files are now attached to other items. Everything you entered is still here. Review the files, then submit again.',
  checking:
    '{n, plural, one {{payer} is still checking # file. You can submit now. If it isn’t accepted, the item will reopen and you’ll see a notice here.} other {{payer} is still checking # files. You can submit now. If a file isn’t accepted, its item will reopen and you’ll see a notice here.}}',
});

export type SendingCopy = ReturnType<typeof sendingCopy>;
