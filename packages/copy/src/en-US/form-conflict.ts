import { catalog } from '../catalog.js';

/** Copy for changes saved elsewhere while the user typed, for the choice between two drafts, and for a lost draft. */
export const conflictCopy = catalog('info-request-form', {
  'conflict.title': 'Someone in your office saved another draft of this response',
  'conflict.title.you': 'You saved another draft of this response in another window',
  'conflict.title.older': 'Your latest saved draft is no longer available',
  'item.label': 'Item {n}',
  'conflict.text': '{name} saved a draft ({time}). What you entered is still here. Which version do you want to keep?',
  'conflict.text.you':
    'You saved a draft in another window ({time}). What you entered in this window is still here. Which version do you want to keep?',
  'conflict.text.older':
    '{name} saved an earlier draft ({time}). What you entered is still here. Which version do you want to keep?',
  'conflict.you': 'Your version',
  'conflict.them': '{name}’s version',
  'conflict.them.you': 'Your version in the other window',
  'conflict.nothing': 'Nothing entered.',
  'conflict.mine': 'Keep mine',
  'conflict.theirs': 'Use theirs',
  'conflict.mine.you': 'Keep this one',
  'conflict.theirs.you': 'Use the other one',
  'conflict.mine.all': 'Keep all of mine',
  'conflict.theirs.all': 'Use all of theirs',
  'conflict.mine.all.you': 'Keep all from this window',
  'conflict.theirs.all.you': 'Use all from the other window',
  'conflict.go': 'Continue with these',
  'conflict.choose': 'Select a version for each item.',
  'conflict.said':
    '{count, plural, one {{name} also changed item {n}. What you entered is still here. Choose which version to keep.} other {{name} also changed items {n}. What you entered is still here. Choose which versions to keep.}}',
  'conflict.said.you':
    '{count, plural, one {You also changed item {n} in another window. What you entered in this window is still here. Choose which version to keep.} other {You also changed items {n} in another window. What you entered in this window is still here. Choose which versions to keep.}}',
  merged: '{count, plural, one {{name} changed item {n} ({time}).} other {{name} changed items {n} ({time}).}}',
  'merged.you':
    '{count, plural, one {You changed item {n} in another window ({time}).} other {You changed items {n} in another window ({time}).}}',
  'lost.draft': 'Your saved draft is no longer available. Everything you entered is still here.',
  'lost.response':
    'Your submitted response is no longer available. Everything you entered is still here. Submit your response again.',
  'lost.save': 'Save the draft again',
  'lost.draft.saved': 'Your earlier draft is no longer available. We saved everything you entered as a new draft.',
  'lost.response.saved':
    'Your submitted response is no longer available. We saved everything you entered as a draft. Submit your response again.',
  'aside.title': 'Version you didn’t keep',
  'aside.text': 'You can copy this text until you dismiss it.',
  'aside.done': 'Dismiss',
});
