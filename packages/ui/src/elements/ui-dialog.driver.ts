import type { UiDialog } from './ui-dialog.js';

export const dialogDriver = (el: UiDialog) => {
  const dialog = () => el.renderRoot.querySelector('dialog');
  return {
    isOpen: () => dialog()?.open ?? false,
    title: () => el.renderRoot.querySelector('h2')?.textContent.trim() ?? '',
    focused: () => el.shadowRoot?.activeElement?.localName,
  };
};
