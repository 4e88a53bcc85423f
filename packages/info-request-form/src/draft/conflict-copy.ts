import { catalog } from '@portal/kit';

/** The copy of what was saved elsewhere while one typed, of the choice between two drafts, and of a lost one. */
export const conflictCopy = catalog('info-request-form', {
  'conflict.title': 'Someone in your office saved another draft of this response',
  'conflict.title.you': 'You saved another draft of this response in another window',
  'conflict.title.older': 'Your latest saved draft is no longer available',
  'conflict.text': '{name} saved it at {time}. What you typed is still here. Which one do you want to go on with?',
  'conflict.text.you':
    'You saved it at {time}. What you typed here is still here. Which one do you want to go on with?',
  'conflict.text.older':
    'The draft that we have was saved by {name} at {time}. What was here is still here. Which one do you want to go on with?',
  'conflict.you': 'What you typed',
  'conflict.them': 'Saved by {name}',
  'conflict.them.you': 'Saved by you, in another window',
  'conflict.nothing': 'Nothing is given.',
  'conflict.mine': 'Keep mine',
  'conflict.theirs': 'Use theirs',
  'conflict.mine.you': 'Keep this one',
  'conflict.theirs.you': 'Use the other one',
  'conflict.mine.all': 'Keep all of mine',
  'conflict.theirs.all': 'Use all of theirs',
  'conflict.mine.all.you': 'Keep all of this window',
  'conflict.theirs.all.you': 'Use all of the other window',
  'conflict.go': 'Go on with these',
  'conflict.choose': 'Choose one for each item.',
  'conflict.said.one': '{name} changed item {n} too. What you typed is kept. Choose which one to go on with.',
  'conflict.said.other': '{name} changed items {n} too. What you typed is kept. Choose which ones to go on with.',
  'conflict.said.you.one':
    'You changed item {n} in another window too. What you typed here is kept. Choose which one to go on with.',
  'conflict.said.you.other':
    'You changed items {n} in another window too. What you typed here is kept. Choose which ones to go on with.',
  'merged.one': '{name} changed item {n} at {time}',
  'merged.other': '{name} changed items {n} at {time}',
  'merged.you.one': 'You changed item {n} at {time}, in another window',
  'merged.you.other': 'You changed items {n} at {time}, in another window',
  'lost.draft': 'Your saved draft is no longer available. Everything you entered is still here.',
  'lost.response':
    'Your submitted response is no longer available. Everything you entered is still here. Submit your response again.',
  'lost.save': 'Save the draft again',
  'lost.draft.saved': 'Your saved draft was no longer available. Everything you entered is saved again.',
  'lost.response.saved':
    'Your submitted response is no longer available. Everything you entered is saved as a draft. Submit your response again.',
  'aside.title': 'Not used',
  'aside.text': 'It is kept here until you put it away, so that you can copy it.',
  'aside.done': 'Put away',
});
