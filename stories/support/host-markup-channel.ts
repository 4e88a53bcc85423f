/** Answers the manager's button "Copy as HTML": the story is in this frame, and the button outside of it. */
import { addons } from 'storybook/preview-api';

import { hostMarkup } from './host-markup.js';
import { MARKUP, MARKUP_WANTED } from './host-markup-events.js';

addons.getChannel().on(MARKUP_WANTED, () => {
  const root = document.querySelector('#storybook-root') ?? document.body;
  addons.getChannel().emit(MARKUP, hostMarkup(root));
});
