import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { MessagePage, MessageView } from '@portal/api';
import type { ListCopy, Values } from '@portal/copy';
import { formatNumber } from '@portal/domain';
import { PAGE_MOVES } from '@portal/kit';
import type { PageMoveEvent, PageSizeEvent, PagerCopy } from '@portal/kit';

export interface CopyContext {
  readonly t: ListCopy;
  readonly locale: string;
}

type Range = Pick<MessagePage, 'from' | 'to' | 'total'>;

/** "Total Number of Records Found: 13" (MC-11). */
const foundCopy = (total: number, { t, locale }: CopyContext): string =>
  t('found', { count: formatNumber(total, locale) });

/** "1–10 of 13", "0 of 0" (DD-03). */
const rangeCopy = ({ from, to, total }: Range, { t, locale }: CopyContext): string =>
  t(total === 0 ? 'pager.none' : 'pager.range', formatted({ from, to, total }, locale));

/** Announces a page of results. */
export const resultsCopy = (page: Range, { t, locale }: CopyContext): string =>
  page.total === 0 ? foundCopy(0, { t, locale }) : t('found.page', formatted(page, locale));

const formatted = ({ from, to, total }: Range, locale: string): Values => ({
  from: formatNumber(from, locale),
  to: formatNumber(to, locale),
  total: formatNumber(total, locale),
});

const pagerCopy = (page: Range | undefined, copyContext: CopyContext): PagerCopy => {
  const { t } = copyContext;
  return {
    label: t('pager.label'),
    perPage: t('pager.size'),
    range: page ? rangeCopy(page, copyContext) : '',
    moves: {
      first: t('pager.first'),
      previous: t('pager.previous'),
      next: t('pager.next'),
      last: t('pager.last'),
    },
  };
};

export interface FootOptions extends CopyContext {
  readonly page: MessagePage | undefined;
  /** The previous page's total, while another page loads. */
  readonly total: number | undefined;
  readonly pageSize: number;
  readonly turn: (cursor: string) => void;
  readonly resize: (size: number) => void;
}

/** The count and the pager. */
export function messageFoot({ page, total, pageSize, turn, resize, ...copyContext }: FootOptions): TemplateResult {
  const handleMove = ({ detail: { move } }: PageMoveEvent): void => {
    const cursor = page?.cursors[move] ?? null;
    if (cursor !== null) turn(cursor);
  };

  return html`
    <div class="foot">
      <p class="numbers">${total === undefined ? nothing : foundCopy(total, copyContext)}</p>
      <ui-pager
        .copy=${pagerCopy(page, copyContext)}
        .size=${pageSize}
        .possible=${PAGE_MOVES.filter((move) => (page?.cursors[move] ?? null) !== null)}
        @page-move=${handleMove}
        @page-size=${({ detail }: PageSizeEvent) => resize(detail.size)}
      ></ui-pager>
    </div>
  `;
}

export interface EmptyOptions {
  readonly t: ListCopy;
  readonly view: MessageView;
  readonly searching: boolean;
  readonly payer: string;
  readonly showAll: () => void;
}

/** An empty list: why it is empty, and the next step. The button that clears a search is above the table. */
export function messagesEmpty({ t, view, searching, payer, showAll }: EmptyOptions): TemplateResult {
  return html`
    <div class="empty">
      <p><strong>${t('none')}</strong></p>
      <p class="muted">${t(searching ? 'none.search' : `none.${view}`, { payer })}</p>
      ${
        searching || view === 'all'
          ? nothing
          : html`<button type="button" class="button" @click=${showAll}>${t('show-all')}</button>`
      }
    </div>
  `;
}
