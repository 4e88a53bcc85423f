import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { MessageEvent } from '@portal/api';
import type { DetailCopy, DetailKey } from '@portal/copy';
import { formatMoment, receiptOf } from '@portal/domain';
import type { ReceiptMark } from '@portal/domain';
import { icon } from '@portal/kit';
import type { Environment, Meaning } from '@portal/kit';

type Mark = ReceiptMark<MessageEvent>;

const MEANINGS = { done: 'done', part: 'waiting', again: 'waiting', open: 'neutral' } as const satisfies Record<
  Mark['state'],
  Meaning
>;

export interface ReceiptOptions {
  readonly t: DetailCopy;
  readonly environment: Environment;
  /** Oldest first; an unreadable event is `null`. */
  readonly events: readonly (MessageEvent | null)[];
  /** Whether the message is an information request. */
  readonly isRequest: boolean;
}

/** "Sent by …, delivered to …, opened by …": the events so far, with actor and time (MC-17, 3d.3). */
export function messageReceipt({ t, environment, events, isRequest }: ReceiptOptions): TemplateResult {
  const payer = environment.payer.shortName;
  const { fromOffice, marks } = receiptOf(
    events.filter((event) => event !== null),
    isRequest,
  );
  const reader = fromOffice ? payer : t('who.office');
  return html`
    <ol class="receipt" aria-label=${t('receipt')}>
      ${marks.map(
        (mark) => html`
          <li class=${MEANINGS[mark.state]}>
            ${icon(MEANINGS[mark.state])}
            <span>
              ${t(keyOf(mark), { payer, reader, who: mark.event ? whoCopy(mark.event, t, payer) : '' })}
              ${
                mark.event
                  ? html`<time class="numbers muted small" datetime=${mark.event.at}
                      >${formatMoment(mark.event.at, environment)}</time
                    >`
                  : nothing
              }
            </span>
          </li>
        `,
      )}
    </ol>
  `;
}

/** "Viral Patel (your office)". */
function whoCopy({ actor: { name, role } }: MessageEvent, t: DetailCopy, payer: string): string {
  const who = role === 'payer' ? payer : t(`who.${role}`);
  return name === null ? who : t('history.by', { name, role: who });
}

function keyOf({ step, state }: Mark): DetailKey {
  if (state === 'open') return `receipt.no.${step}`;
  if (state === 'done') return `receipt.${step}`;
  return `receipt.${state}`;
}
