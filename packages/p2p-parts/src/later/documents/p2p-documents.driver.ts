import type { P2pDocuments } from './p2p-documents.js';

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const documentsDriver = (el: P2pDocuments) => {
  const root = () => el.renderRoot;
  const settled = async (): Promise<void> => {
    await el.updateComplete;
    await el.settled;
    await el.updateComplete;
  };
  const button = (name: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find((each) => words(each) === name);
    if (!found) throw new Error(`The documents have no button ${name}.`);
    return found;
  };

  return {
    settled,
    /** "report.pdf PDF, 12 kB, added …". */
    rows: () => [...root().querySelectorAll('li')].map((row) => words(row.querySelector('.about'))),
    states: () => [...root().querySelectorAll('li .status')].map(words),
    text: () => words(root().querySelector('.muted')),
    alert: () => words(root().querySelector('[role=alert]')),
    buttons: () => [...root().querySelectorAll('button')].filter((each) => each.checkVisibility()).map(words),
    press: async (name: string) => {
      button(name).click();
      await el.updateComplete;
    },
    /** Like a selection in the browser's file dialog. */
    choose: async (files: readonly File[]) => {
      const input = root().querySelector('input');
      if (!input) throw new Error('The documents take no files.');
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await el.updateComplete;
    },
    drop: async (files: readonly File[]) => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      const zone = root().querySelector('.zone');
      const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer });
      zone?.dispatchEvent(event);
      await el.updateComplete;
      return event.defaultPrevented;
    },
    inDialog: async (name: string) => {
      const found = [...root().querySelectorAll<HTMLButtonElement>('dialog[open] button')].find(
        (each) => words(each) === name,
      );
      if (!found) throw new Error(`The dialog has no button ${name}.`);
      found.click();
      await el.updateComplete;
    },
    dialog: () => words(root().querySelector('dialog[open]')),
    announced: () => words(root().querySelector('[role=status].visually-hidden')),
    focused: () => words(el.shadowRoot?.activeElement),
  };
};
