import { messagePoll } from '@portal/kit';
import { dialogDriver } from '@portal/kit/testing';

import type { MessageCenter } from './message-center.js';
import { COLUMNS } from './message-columns.js';
import type { ColumnKey } from './message-columns.js';

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The message center as tests and stories use it. No other file spells out its shadow trees. */
export const messageCenterDriver = (el: MessageCenter) => {
  const list = () => el.renderRoot.querySelector('message-list');
  const detail = () => el.renderRoot.querySelector('message-detail');
  const table = () => list()?.renderRoot.querySelector('message-table');
  const toolbar = () => list()?.renderRoot.querySelector('message-toolbar');
  const pager = () => list()?.renderRoot.querySelector('ui-pager');
  const history = () => detail()?.renderRoot.querySelector('message-history');
  const record = () => detail()?.renderRoot.querySelector('message-record');
  const caseBlock = () => detail()?.renderRoot.querySelector('message-case');

  const elements = () =>
    [el, list(), table(), toolbar(), pager(), detail(), caseBlock(), history(), record()].filter((one) => one != null);
  const form = () => detail()?.renderRoot.querySelector('info-request-form') ?? undefined;
  // In the order in which they depend on each other.
  const queries = () => [
    list()?.page,
    detail()?.message,
    detail()?.form,
    form()?.request,
    detail()?.neighbors,
    detail()?.history,
    record()?.parts,
  ];
  const roots = () => elements().flatMap((one) => one.shadowRoot ?? []);
  const buttons = () => roots().flatMap((root) => [...root.querySelectorAll('button')]);
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? words(button);
  const button = (name: string) => buttons().find((one) => nameOf(one) === name);
  const rows = () => [...(table()?.renderRoot.querySelectorAll('tbody tr:not([aria-hidden])') ?? [])];
  const heads = () => [...(table()?.renderRoot.querySelectorAll<HTMLElement>('th[data-column]') ?? [])];
  const cell = (row: Element | undefined, column: ColumnKey) => words(row?.querySelector(`td[data-column=${column}]`));
  const focused = (): Element | null => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };

  return {
    /** Settles once pending reads have completed and rendered. */
    settled: async () => {
      await Promise.all([el.later.ensure(), list()?.later.ensure()]);
      for (let round = 0; round < 4; round += 1) {
        await Promise.all(elements().map((one) => one.updateComplete));
        await list()?.actions?.settled;
        await detail()?.marking;
        await detail()?.record.ensure();
        await el.refreshed;
        for (const query of queries()) await query?.settled;
        await form()?.updateComplete;
      }
    },
    text: () =>
      roots()
        .map((root) => words(root))
        .join(' '),
    listHidden: () => list()?.hidden,
    headings: () => roots().flatMap((root) => [...root.querySelectorAll('h1, h2, h3, h4')].map((one) => words(one))),
    rowElements: () => rows(),
    /** Whether the rows belong to the previous page. */
    isBusy: () => table()?.renderRoot.querySelector('table')?.getAttribute('aria-busy') === 'true',
    types: () => rows().map((row) => words(row.querySelector('.open'))),
    /** Texts of the row's cells, by column key. */
    row: (index: number) =>
      Object.fromEntries(COLUMNS.map(({ key }) => [key, cell(rows()[index], key)])) as Record<ColumnKey, string>,
    /** Every text of every row: whole cells, their lines, and visually hidden text. */
    cells: () =>
      rows().map((row) =>
        [...row.querySelectorAll('td[data-column], td[data-column] *')]
          .flatMap((one) => [words(one), one.getAttribute('aria-label') ?? ''])
          .filter(Boolean),
      ),
    /** Every value of an opened message's case. */
    caseValues: () => [...(caseBlock()?.renderRoot.querySelectorAll('dd, strong, li') ?? [])].map(words),
    unread: () => rows().map((row) => row.querySelector('[role=img]') !== null),
    ticked: () => rows().map((row) => row.querySelector('input')?.checked ?? false),
    tick: (index: number) => rows()[index]?.querySelector('input')?.click(),
    checkbox: (index: number) => rows()[index]?.querySelector('input') ?? undefined,
    selectAll: () => table()?.renderRoot.querySelector<HTMLInputElement>('thead input') ?? undefined,
    /** Texts of the column headers, by column key, in their order. */
    heads: (): Record<string, string> =>
      Object.fromEntries(heads().map((head) => [head.dataset['column'] ?? '', words(head).replace(/ [↑↓]$/, '')])),
    /** The sorted columns and their direction, as a screen reader announces them. */
    sorted: () =>
      heads()
        .filter((head) => head.hasAttribute('aria-sort'))
        .map((head) => [head.dataset['column'], head.getAttribute('aria-sort')]),
    sortButton: (column: ColumnKey) =>
      heads()
        .find((head) => head.dataset['column'] === column)
        ?.querySelector('button') ?? undefined,
    /** How many columns each row spans, including the header and placeholder rows. */
    spans: () =>
      [...(table()?.renderRoot.querySelectorAll('tr') ?? [])].map((row) =>
        [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0),
      ),
    tabs: () => [...(list()?.renderRoot.querySelectorAll('[role=tab]') ?? [])].map((tab) => words(tab)),
    chosenTab: () => words(list()?.renderRoot.querySelector('[role=tab][aria-selected=true]')),
    chooseTab: (name: string) =>
      [...(list()?.renderRoot.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
        .find((tab) => words(tab).startsWith(name))
        ?.click(),
    search: (text: string) => {
      const field = toolbar()?.renderRoot.querySelector('input');
      if (!field) throw new Error('There is no search');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.form?.requestSubmit();
    },
    searchField: () => toolbar()?.renderRoot.querySelector('input') ?? undefined,
    open: (index: number) => rows()[index]?.querySelector<HTMLElement>('.open')?.click(),
    /** The control that opens the message of a row. */
    opener: (index: number) => rows()[index]?.querySelector<HTMLElement>('.open') ?? undefined,
    button,
    /** Names of the visible buttons. */
    controls: () =>
      buttons()
        .filter((one) => one.checkVisibility())
        .map(nameOf),
    press: (name: string) => button(name)?.click(),
    /** Previous or Next of an opened message. */
    step: (name: string) =>
      [...(detail()?.renderRoot.querySelectorAll<HTMLElement>('nav .button') ?? [])].find((one) => words(one) === name),
    found: () => words(list()?.renderRoot.querySelector('.foot p')),
    range: () => words(pager()?.renderRoot.querySelector('.range')),
    /** The announcements for screen readers. */
    announcements: () =>
      roots()
        .flatMap((root) => [...root.querySelectorAll('.visually-hidden[role=status]')].map(words))
        .filter(Boolean)
        .join(' '),
    alerts: () => roots().flatMap((root) => [...root.querySelectorAll('[role=alert]')].map((one) => words(one))),
    outcome: () => words(list()?.renderRoot.querySelector('.outcome')),
    /** How many requests wait, and their next due date. */
    waiting: () => words(list()?.renderRoot.querySelector('.waits p')),
    /** Polls, as the timer does after its interval. */
    refreshCounts: () => {
      const { client } = (el as unknown as { environment: { client: Parameters<typeof messagePoll>[0] } }).environment;
      return messagePoll(client).refresh();
    },
    /** The order ids of the rows. */
    orders: () => rows().map((row) => cell(row, 'order')),
    /** The lines below the type: the deadline, or the attachment note. */
    dueLines: () => rows().flatMap((row) => [...row.querySelectorAll('.due')]),
    cardOrders: () => [...(table()?.renderRoot.querySelectorAll('option') ?? [])].map((one) => words(one)),
    chooseCardOrder: (name: string) => {
      const select = table()?.renderRoot.querySelector('select');
      const option = [...(select?.options ?? [])].find((one) => words(one) === name);
      if (!select || !option) throw new Error(`There is no order "${name}"`);
      select.value = option.value;
      select.dispatchEvent(new Event('change'));
    },
    /** The badges beside the title of an opened message. */
    headline: () => words(detail()?.renderRoot.querySelector('.headline')),
    receipt: () => [...(detail()?.renderRoot.querySelectorAll('.receipt li') ?? [])].map((step) => words(step)),
    leaveDialog: () => dialogDriver(detail()?.shadowRoot ?? document.createDocumentFragment()),
    recordDialog: () => dialogDriver(record()?.shadowRoot ?? document.createDocumentFragment()),
    record: () => record() ?? undefined,
    recordText: () => words(record()?.renderRoot.querySelector('.record')),
    recordFrame: () => record()?.renderRoot.querySelector('iframe') ?? undefined,
    form,
    formLoaded: async () => {
      await detail()?.form.settled;
      await detail()?.updateComplete;
    },
    caseText: () => words(caseBlock()?.shadowRoot),
    history: () => [...(history()?.renderRoot.querySelectorAll('li') ?? [])].map((entry) => words(entry)),
    /** The text of the focused element. */
    focusedName: () => {
      const active = focused();
      return active && active !== document.body ? nameOf(active) : undefined;
    },
    focused,
    rowHeights: () => rows().map((row) => row.getBoundingClientRect().height),
    /** The texts in the action bar. */
    groups: () => [...(toolbar()?.renderRoot.querySelectorAll('[role=group] button') ?? [])].map((one) => words(one)),
    /** The collapsed elements of this module and of the form inside. */
    folded: () => [
      ...roots().flatMap((root) => [...root.querySelectorAll('details, [aria-expanded="false"]')]),
      ...(detail()?.renderRoot.querySelector('info-request-form')?.renderRoot.querySelectorAll('details') ?? []),
    ],
    listTop: () => rows()[0]?.getBoundingClientRect().top,
    width: () => Math.max(...roots().map((root) => root.host.scrollWidth)),
  };
};
