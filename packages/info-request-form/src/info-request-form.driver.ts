import { ofForm } from './copy.fixture.js';
import { FilesChosenEvent } from './events.js';
import type { InfoRequestForm } from './info-request-form.js';
import type { RequestReuse } from './files/request-reuse.js';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Every matching element under a root, including shadow roots, in page order. */
function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(element.shadowRoot, selector) : []),
  ]);
}

const isUnseen = (node: HTMLElement): boolean =>
  node instanceof HTMLStyleElement || node.id === 'answers' || (node instanceof HTMLDialogElement && !node.open);

/** The visible text, with shadow roots in place and without styles. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof HTMLElement && isUnseen(node)) return '';
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.textContent ?? '';
  return shownIn(node).map(textOf).join(' ');
}

/** The rendered children of a node. */
function shownIn(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) return node.assignedNodes();
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...root.childNodes];
}

/** Waits until a change is rendered in all elements. */
const rendered = (): Promise<unknown> => new Promise((resolve) => void setTimeout(resolve));

function transferOf(data: Readonly<Record<string, string>>, files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** A PDF file with test content. */
export const aPdf = (name: string, content = name): File =>
  new File([`%PDF-1.4 ${content}`], name, { type: 'application/pdf' });

/** The form as tests and stories use it. No other file spells out its shadow trees. */
export const infoRequestFormDriver = (el: InfoRequestForm) => {
  const find = (selector: string): HTMLElement[] => all(el.renderRoot, selector);
  const one = (selector: string): HTMLElement => {
    const [found] = find(selector);
    if (!found) throw new Error(`The form shows no ${selector}.`);
    return found;
  };
  const button = (words: string): HTMLButtonElement => {
    const found = find('button').find((other) => plain(other.textContent).includes(words));
    if (!(found instanceof HTMLButtonElement)) throw new Error(`The form shows no button "${words}".`);
    return found;
  };
  const write = (field: HTMLTextAreaElement | HTMLSelectElement, value: string, type: string): void => {
    field.value = value;
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };
  const rowText = (line: HTMLElement | undefined): string => (line ? plain(textOf(line)) : '');
  const itemOf = (fileName: string): HTMLSelectElement => {
    const select = row(fileName)?.querySelector('select');
    if (!select) throw new Error(`The form shows no row of ${fileName} that can be moved.`);
    return select;
  };
  const row = (fileName: string): HTMLElement | undefined =>
    find('attached-files tr, tbody tr').find((line) => plain(line.textContent).includes(fileName));

  return {
    settled: async () => {
      await el.later.ensure();
      await el.updateComplete;
      await Promise.all([el.request.settled, el.files.settled, el.limits.settled, el.message.settled]);
      await el.updateComplete;
    },
    /** Waits until the reusable files of the order have loaded or failed. */
    reusableRead: async () => {
      const reuse = one('request-reuse') as HTMLElement & Pick<RequestReuse, 'files' | 'updateComplete'>;
      await reuse.files.settled;
      await reuse.updateComplete;
    },
    text: () => plain(textOf(el.renderRoot)),
    shows: (words: string) => plain(textOf(el.renderRoot)).includes(words),
    button,
    press: (words: string) => button(words).click(),
    submit: () => button(ofForm('submit')).click(),
    question: () => one('request-question textarea, #answer') as HTMLTextAreaElement,
    type: (text: string) => write(one('#answer') as HTMLTextAreaElement, text, 'input'),
    counter: () => plain(one('#count').textContent),
    /** Attaches files with the main button. */
    attach: (...files: readonly File[]) => {
      const input = one('input[type=file]') as HTMLInputElement;
      const transfer = new DataTransfer();
      files.forEach((file) => transfer.items.add(file));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    /** Passes these very files to the form: an input or drop in a test passes copies. */
    take: (...files: readonly File[]) => one('request-drop-zone').dispatchEvent(new FilesChosenEvent(files)),
    /** Drops a folder, which browsers pass as a file whose entry is a directory. */
    dropFolder: (name: string) => {
      const dropped = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
      const items = [{ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true }) }];
      const dataTransfer = { types: ['Files'], files: [new File([], name)], items, getData: () => '' };
      Object.defineProperty(dropped, 'dataTransfer', { value: dataTransfer });
      one('.zone').dispatchEvent(dropped);
    },
    /** Each file's name in its row, unchanged. */
    fileNames: () => find('tbody bdi').map((name) => name.textContent),
    images: () => find('img').length,
    /** Drops files on a document item, or beside all items. */
    drop: (item: number | undefined, ...files: readonly File[]) => {
      const transfer = new DataTransfer();
      files.forEach((file) => transfer.items.add(file));
      const target = item === undefined ? one('.zone') : (find('[role=group]:not([tabindex])')[item] ?? el);
      const event = { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer };
      target.dispatchEvent(new DragEvent('dragenter', event));
      const dropped = new DragEvent('drop', event);
      target.dispatchEvent(dropped);
      return dropped;
    },
    paste: (...files: readonly File[]) => {
      const transfer = new DataTransfer();
      files.forEach((file) => transfer.items.add(file));
      const event = { bubbles: true, composed: true, cancelable: true, clipboardData: transfer };
      one('#answer').dispatchEvent(new ClipboardEvent('paste', event));
    },
    /** Pastes clipboard data on a field or a button. */
    pasteData: (place: 'field' | 'button', data: Readonly<Record<string, string>>, ...files: readonly File[]) => {
      const clipboardData = transferOf(data, files);
      const pasted = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData });
      one(place === 'field' ? '#answer' : 'button.attach').dispatchEvent(pasted);
      return pasted;
    },
    /** Drops data on the form's heading. */
    dropBeside: (data: Readonly<Record<string, string>>, ...files: readonly File[]) => {
      const event = { bubbles: true, composed: true, cancelable: true, dataTransfer: transferOf(data, files) };
      const dropped = new DragEvent('drop', event);
      one('h2, h3').dispatchEvent(dropped);
      return dropped;
    },
    /** The items to choose from for a paste or drop. */
    offers: () => find('dialog[open] input[type=radio]') as HTMLInputElement[],
    /** Each file's row as text. */
    rows: () => find('tbody tr').map(rowText),
    row: (fileName: string) => plain(rowText(row(fileName))),
    action: (fileName: string, name: 'remove' | 'retry' | 'replace' | 'as-well') =>
      row(fileName)?.querySelector<HTMLElement>(`[id^=${name}-]`)?.click(),
    /** Removes a file, and confirms the question. */
    remove: async (fileName: string) => {
      row(fileName)?.querySelector<HTMLElement>('[id^=remove-]')?.click();
      await rendered();
      all(el.renderRoot, 'dialog[open] .danger')[0]?.click();
    },
    /** The item of a file in its row, and the possible items. */
    answers: (fileName: string) => itemOf(fileName),
    moveTo: (fileName: string, item: string) => {
      const select = itemOf(fileName);
      const option = [...select.options].find(({ text }) => plain(text) === item);
      if (!option) throw new Error(`${fileName} cannot be moved to "${item}".`);
      write(select, option.value, 'change');
    },
    /** The open dialog: heading, text, buttons, and fields. */
    dialog: () => find('dialog[open]')[0],
    dialogText: () => plain(textOf(find('dialog[open]')[0] ?? new Text())),
    inDialog: (words: string) => {
      const found = find('dialog[open] button').find((other) => plain(other.textContent) === words);
      if (!found) throw new Error(`The dialog shows no button "${words}".`);
      found.click();
    },
    boxes: () => find('dialog[open] input[type=checkbox]') as HTMLInputElement[],
    columns: () => find('th').map((head) => plain(head.textContent)),
    /** The status text of each item. */
    states: () => find('.item .chip, .item .state').map((state) => plain(state.textContent)),
    /** The line of each item that names its files. */
    itemFiles: () => find('ul.files').map((files) => plain(textOf(files))),
    /** The files inside a document item, each as text. */
    filesOf: (document: number) => {
      const files = find('request-document')[document]?.querySelector('request-files')?.shadowRoot;
      return [...(files?.querySelectorAll('.file') ?? [])].map((file) => plain(textOf(file)));
    },
    /** Selects Remove in the item of a file. */
    removeInItem: (fileName: string) =>
      find('.file')
        .find((file) => plain(file.textContent).includes(fileName))
        ?.querySelector<HTMLElement>('[id^=remove-]')
        ?.click(),
    prompts: () => find('.prompt'),
    /** Vertical positions: end of the prompt, start of the error, start of the field. */
    errorPlaces: () =>
      find('.item')
        .filter((item) => item.querySelector('.error'))
        .map((item) => ({
          prompt: item.querySelector('.prompt')?.getBoundingClientRect().bottom ?? NaN,
          error: item.querySelector('.error')?.getBoundingClientRect().top ?? NaN,
          field: item.querySelector('textarea, .row button')?.getBoundingClientRect().top ?? NaN,
        })),
    /** Selects a reason for a missing document, step by step like a user. */
    cannotProvide: async (document: number, reason: string, words?: string) => {
      const root = find('request-document')[document]?.shadowRoot;
      root?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      await rendered();
      const select = root?.querySelector('select');
      if (select) write(select, reason, 'change');
      await rendered();
      const area = root?.querySelector('textarea');
      if (area && words !== undefined) write(area, words, 'input');
      await rendered();
    },
    /** The checkboxes of "I cannot provide this". */
    cannotBoxes: () => find('request-document').flatMap(({ shadowRoot }) => shadowRoot?.querySelector('input') ?? []),
    /** The reason fields of a document; undefined while they are hidden. */
    reasonFields: (document: number) => {
      const root = find('request-document')[document]?.shadowRoot;
      return { reason: root?.querySelector('select'), words: root?.querySelector('textarea') };
    },
    /** The sticky bar at the end of the form. */
    bar: () => one('request-finish'),
    /** The problems in the summary. */
    problems: () => find('#places button').map((problem) => plain(problem.textContent)),
    errors: () => find('.error').map((error) => plain(error.textContent)),
    meter: () => plain(find('.meter .numbers')[0]?.textContent),
    /** The missing items in the bar. */
    missing: () => plain(find('.meter .missing')[0]?.textContent),
    /** The typed reason for more time. */
    reason: () => one('#reason') as HTMLTextAreaElement,
    typeReason: (text: string) => write(one('#reason') as HTMLTextAreaElement, text, 'input'),
    draftLine: () => plain(find('.draft')[0]?.textContent),
    /** Pastes text at the selection of the field, like a browser: before, change, after. */
    pasteText: (text: string) => {
      const field = one('#answer') as HTMLTextAreaElement;
      const event = { bubbles: true, composed: true, inputType: 'insertFromPaste' };
      field.dispatchEvent(new InputEvent('beforeinput', event));
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', event));
    },
    /** Polls now. */
    refreshNews: () => (one('request-news') as HTMLElement & { refresh(): Promise<unknown> }).refresh(),
    /** The line about items that a coworker changed. */
    merged: () => plain(find('.merged')[0]?.textContent),
    /** The conflicts, item by item: the user's version and the other one. */
    sides: () =>
      find('.choice fieldset').map((item) =>
        [...item.querySelectorAll('.text')].map((side) => plain(side.textContent)),
      ),
    choices: () => find('.choice input[type=radio]') as HTMLInputElement[],
    /** The discarded version. */
    discarded: () => plain(textOf(find('.aside')[0] ?? new Text())),
    deadline: () => plain(one('request-deadline').shadowRoot?.querySelector('.notice')?.textContent),
    /** Whether the deadline looks urgent. */
    urgent: () => one('request-deadline').shadowRoot?.querySelector('.notice.waiting') !== null,
    announcements: () =>
      find('[role=status].visually-hidden')
        .map((region) => plain(region.textContent))
        .filter(Boolean),
    /** The focused element, through all shadow roots. */
    focused: () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    },
  };
};
