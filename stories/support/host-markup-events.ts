/** Between Storybook's manager and the frame of a story. */
export const MARKUP_WANTED = 'portal/markup-wanted';
export const MARKUP = 'portal/markup';
