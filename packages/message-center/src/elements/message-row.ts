import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { MessageRow } from '@portal/api';
import { receivedParts } from '@portal/domain';
import { templateFrom } from '@portal/kit';

import { COLUMNS } from './message-columns.js';
import type { CellOptions } from './message-columns.js';

export interface RowOptions extends Omit<CellOptions, 'received'> {
  /** The heads of the columns, for a row that is a card. */
  readonly heads: readonly string[];
  readonly selected: boolean;
  readonly toggle: (event: MouseEvent) => void;
}

/** One template for the whole row: one for each of its six cells would take a third of the time to render it. */
const ROW = templateFrom(
  '<tr role="row" class=',
  '><td role="cell" class="check"><input type="checkbox" aria-label=',
  ' .checked=',
  ' @click=',
  ...COLUMNS.flatMap(({ key, card, emphasis = '' }, index) => [
    `${index === 0 ? ' />' : ''}</td><td role="cell" class="${card} ${emphasis}" data-column="${key}" data-label=`,
    '>',
  ]),
  '</td></tr>',
);

/** One message as a row (MC-06); `data-label` labels each value if the row is a card. */
export function messageRow(row: MessageRow, options: RowOptions): TemplateResult {
  const { t, place, selected, heads } = options;
  const received = receivedParts(row.receivedAt, place);
  const cellOptions = { ...options, received };
  const label = t('select-row', { type: row.type.display, order: row.orderId, received: received.join(' ') });
  const classes = [row.unread && 'unread', selected && 'selected', row.turn === 'office' && 'waits'];
  return ROW(
    classes.filter(Boolean).join(' '),
    label,
    live(selected),
    options.toggle,
    ...COLUMNS.flatMap(({ cell, card }, index) => [
      card === 'top' ? nothing : (heads[index] ?? nothing),
      cell(row, cellOptions),
    ]),
  );
}

/** A malformed row must not break the others. */
export const oddRow = (words: string): TemplateResult => html`
  <tr role="row">
    <td role="cell" class="check"></td>
    <td role="cell" class="wide muted" colspan=${COLUMNS.length}>${words}</td>
  </tr>
`;

/** Placeholder for a row that is still loading. */
export const ghostRow = (): TemplateResult => html`
  <tr role="row" aria-hidden="true">
    <td role="cell" class="wide" colspan=${COLUMNS.length + 1}><span class="ghost"></span></td>
  </tr>
`;
