import { catalog } from '@portal/kit';

/** The words of what somebody else in the office did while one typed, and of the choice between two drafts. */
export const conflictWords = catalog('info-request-form', {
  'conflict.title': 'Somebody else saved a draft of this answer',
  'conflict.text': '{name} saved it at {time}. What you typed is still here. Which one do you want to go on with?',
  'conflict.someone': 'A colleague',
  'conflict.you': 'What you typed',
  'conflict.them': 'Saved by {name}',
  'conflict.nothing': 'Nothing is given.',
  'conflict.mine': 'Keep mine',
  'conflict.theirs': 'Use theirs',
  'conflict.mine.all': 'Keep all of mine',
  'conflict.theirs.all': 'Use all of theirs',
  'conflict.go': 'Go on with these',
  'conflict.choose': 'Choose one for each item.',
  'conflict.said.one': '{name} changed item {n} too. What you typed is kept. Choose which one to go on with.',
  'conflict.said.other': '{name} changed items {n} too. What you typed is kept. Choose which ones to go on with.',
  'merged.one': '{name} changed item {n} at {time}',
  'merged.other': '{name} changed items {n} at {time}',
  'aside.title': 'Not used',
  'aside.text': 'It is kept here until you put it away, so that you can copy it.',
  'aside.done': 'Put away',
  'news.responded': '{name} has answered this request.',
  'news.withdrawn': '{payer} has withdrawn this request.',
  'news.expired': 'The time given for this request is over. It is closed.',
  'news.closed': 'This request is closed.',
  'news.open': '{payer} has opened this request again.',
});
