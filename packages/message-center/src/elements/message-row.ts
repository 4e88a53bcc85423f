import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { MessageRow } from '@portal/api';
import { chip, inPlace } from '@portal/kit';

import type { Copy } from '../copy.js';
import { dueView, receivedWords, turnView, workWords } from '../model/row-view.js';
import type { Surroundings } from '../model/row-view.js';

export interface RowOptions extends Surroundings {
  readonly selected: boolean;
  /** Address of the message, if the host has one. */
  readonly href: string | undefined;
  readonly toggle: (event: MouseEvent) => void;
  readonly open: () => void;
}

/** One message as a row of seven cells (MC-06); `data-label` names a value where the row is a card. */
export function messageRow(row: MessageRow, options: RowOptions): TemplateResult {
  const { t, place, selected } = options;
  const received = receivedWords(row.receivedAt, place);
  const label = t('select-row', { type: row.type.display, order: row.orderId, received });

  return html`
    <tr role="row" class="${row.unread ? 'unread' : ''} ${selected ? 'selected' : ''}">
      <td role="cell" class="check">
        <input type="checkbox" aria-label=${label} .checked=${live(selected)} @click=${options.toggle} />
      </td>
      <td role="cell" class="wide">${typeCell(row, options)}</td>
      <td role="cell" data-label=${t('column.member')}>${shown(row.memberName, t)}</td>
      <td role="cell" class="numbers" data-label=${t('column.order')}>${row.orderId}</td>
      <td role="cell" data-label=${t('column.plan')}>${shown(row.healthPlan, t)}</td>
      <td role="cell" class="numbers" data-label=${t('column.received')}>${moment(row.receivedAt, received)}</td>
      <td role="cell" class="wide" data-label=${t('column.status')}>${statusCell(row, options)}</td>
    </tr>
  `;
}

/** A row that is off contract takes nothing down with it. */
export const oddRow = (words: string): TemplateResult => html`
  <tr role="row">
    <td role="cell" class="check"></td>
    <td role="cell" class="wide muted" colspan="6">${words}</td>
  </tr>
`;

function typeCell(row: MessageRow, options: RowOptions): TemplateResult {
  const { t, open, href } = options;
  const due = dueView(row, options);
  return html`
    <div class="type">
      ${row.unread ? html`<span class="mark on" role="img" aria-label=${t('unread')}></span>` : html`<span class="mark"></span>`}
      <div>
        ${
          href === undefined
            ? html`<button type="button" class="link open" @click=${open}>${row.type.display}</button>`
            : html`<a class="link open" href=${href} @click=${inPlace(open)}>${row.type.display}</a>`
        }
        ${due ? html`<span class="line numbers ${due.stage}">${due.words}</span>` : nothing}
        ${row.hasAttachments ? html`<span class="line">${t('attachments')}</span>` : nothing}
      </div>
    </div>
  `;
}

function statusCell(row: MessageRow, options: RowOptions): TemplateResult {
  const turn = turnView(row, options);
  const work = workWords(row, options);
  return html`
    <div class="status">
      <span class=${turn ? '' : 'muted'}>${row.requestStatus.display}</span>
      ${turn ? chip(turn.meaning, turn.words) : nothing}
      ${work ? html`<span class="line numbers">${work}</span>` : nothing}
    </div>
  `;
}

/** Date and time may stand on two lines, but neither breaks in itself. */
function moment(instant: string, words: string): TemplateResult {
  const [date = '', ...time] = words.split(' ');
  return html`<time datetime=${instant}><span>${date}</span> <span>${time.join(' ')}</span></time>`;
}

/** Names and plans can be withheld (MC-12). */
const shown = (value: string | null, t: Copy): unknown =>
  value ?? html`<span aria-hidden="true" class="muted">—</span><span class="visually-hidden">${t('withheld')}</span>`;
