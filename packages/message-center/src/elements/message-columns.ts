import { html, nothing, unsafeCSS } from 'lit';
import type { TemplateResult } from 'lit';

import type { MessageRow, MessageSort } from '@portal/api';
import type { ListCopy, ListCopyKey } from '@portal/copy';
import type { receivedParts } from '@portal/domain';
import { chip, inPlace, pointer, serverText } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { SortBy } from '../model/list-state.js';
import { dueView, turnView, workCopy } from '../model/row-view.js';
import type { Surroundings } from '../model/row-view.js';

export interface CellOptions extends Surroundings {
  /** "09/19/2023" and "09:17:53 AM CT". */
  readonly received: ReturnType<typeof receivedParts>;
  readonly environment: Environment;
  /** URL of the message, if the host supplies one. */
  readonly href: string | undefined;
  readonly open: () => void;
}

/** How the server sorts by a column. */
export interface Sorting {
  readonly by: Exclude<SortBy, 'due'>;
  /** The direction that users expect first. */
  readonly first: MessageSort['direction'];
}

/** A column of the list: its header, its cells, its place on a card, and its width. */
export interface Column<Key extends string = string> {
  /** Identifies its header and cells, as `data-column`. */
  readonly key: Key;
  readonly head: ListCopyKey;
  readonly cell: (row: MessageRow, options: CellOptions) => unknown;
  /** A CSS width; columns without one share the remaining space. */
  readonly width?: string;
  /** A different width if the table has no room for everything on one line. */
  readonly tight?: string;
  /** Omitted if the server cannot sort by it. */
  readonly sortable?: Sorting;
  /** Position on a card: its top, without a label; a full line; or half a line. */
  readonly card: 'top' | 'wide' | 'half';
  /** Numbers align; strong text is bold while the message is unread. */
  readonly emphasis?: 'numbers' | 'strong';
}

const byWords = (by: Sorting['by']): Sorting => ({ by, first: 'ascending' });
const byTime = (by: Sorting['by']): Sorting => ({ by, first: 'descending' });

const listed = <const Key extends string>(columns: readonly Column<Key>[]) => columns;

/** In the design deck's order (MC-06). */
export const COLUMNS = listed([
  {
    key: 'type',
    head: 'column.type',
    cell: typeCell,
    width: '22%',
    sortable: byWords('type'),
    card: 'top',
    emphasis: 'strong',
  },
  {
    key: 'member',
    head: 'column.member',
    cell: ({ memberName }, { t }) => shown(memberName, t),
    width: '13%',
    sortable: byWords('member'),
    card: 'half',
    emphasis: 'strong',
  },
  {
    key: 'order',
    head: 'column.order',
    cell: ({ orderId }) => orderId,
    width: '108px',
    tight: '11%',
    sortable: byWords('order'),
    card: 'half',
    emphasis: 'numbers',
  },
  {
    key: 'plan',
    head: 'column.plan',
    cell: ({ healthPlan }, { t }) => html`<span class="clamp">${shown(healthPlan, t)}</span>`,
    sortable: byWords('plan'),
    card: 'half',
  },
  {
    key: 'received',
    head: 'column.received',
    cell: ({ receivedAt }, { received }) => moment(receivedAt, received),
    width: '214px',
    tight: '14.5%',
    sortable: byTime('received'),
    card: 'half',
    emphasis: 'numbers',
  },
  {
    key: 'status',
    head: 'column.status',
    cell: statusCell,
    width: '270px',
    tight: '25%',
    sortable: byWords('status'),
    card: 'wide',
  },
]);

export type ColumnKey = (typeof COLUMNS)[number]['key'];

/** The widths as CSS values for the table's styles. */
export const columnWidths = unsafeCSS(
  COLUMNS.map(
    ({ key, width = 'auto', tight = width }) => `th[data-column='${key}'] { --_width: ${width}; --_narrow: ${tight}; }`,
  ).join('\n'),
);

function typeCell(row: MessageRow, options: CellOptions): TemplateResult {
  const { t, open, href } = options;
  const type = serverText(row.type.display, options.environment);
  return html`
    <div class="type">
      <span
        class=${row.unread ? 'mark on' : 'mark'}
        role=${row.unread ? 'img' : nothing}
        aria-label=${row.unread ? t('unread') : nothing}
      ></span>
      <div>
        ${
          href === undefined
            ? html`<button type="button" class="link open" @click=${open}>${type}</button>`
            : html`<a class="link open" href=${href} @click=${inPlace(open)}>${type}</a>`
        }
        ${
          row.hasAttachments
            ? html`<span class="muted clip"
                >${pointer('clip')}<span class="visually-hidden">${t('attachments')}</span></span
              >`
            : nothing
        }
      </div>
    </div>
  `;
}

function statusCell(row: MessageRow, options: CellOptions): TemplateResult {
  const turn = turnView(row, options);
  const due = dueView(row, options);
  const work = workCopy(row, options);
  return html`
    <div class="status">
      <span class=${turn ? '' : 'muted'}>${serverText(row.requestStatus.display, options.environment)}</span>
      ${turn ? chip(turn.meaning, turn.words) : nothing}
      ${work ? html`<span class="line numbers">${work}</span>` : nothing}
      ${due ? html`<span class="line due numbers ${due.stage}">${due.words}</span>` : nothing}
    </div>
  `;
}

/** Allows a line break between date and time, but not within either. */
function moment(instant: string, [date, time]: CellOptions['received']): TemplateResult {
  return html`<time datetime=${instant}><span>${date}</span> <span>${time}</span></time>`;
}

/** The payer can withhold names and plans (MC-12). */
const shown = (value: string | null, t: ListCopy): unknown =>
  value ?? html`<span aria-hidden="true" class="muted">—</span><span class="visually-hidden">${t('withheld')}</span>`;
