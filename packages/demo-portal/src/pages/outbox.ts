import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { formatMoment } from '@portal/domain';

/** The visitor's zone from the URL. The emails are in the language of the payer's staff. */
interface Visitor {
  readonly timeZone: string | undefined;
}

export interface Email {
  readonly emailId: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: string;
  readonly body: string;
}

/** Emails to the payer's distribution list, newest first. */
export const outboxPage = (emails: readonly Email[] | undefined, place: Visitor): TemplateResult => html`
  <p class="muted" lang="en">
    Summary emails the mock server sent to the payer’s peer-to-peer distribution list. Each request, reschedule, and
    cancellation sends one.
  </p>
  <p role="status" lang="en">${counted(emails)}</p>
  <ul class="emails plain-list" aria-label="Emails" lang="en">
    ${(emails ?? []).map(
      ({ to, subject, sentAt, body }) => html`
        <li class="email">
          <h2>${subject}</h2>
          <dl>
            <dt>To</dt>
            <dd>${to}</dd>
            <dt>Sent</dt>
            <dd class="numbers">${instant(sentAt, place)}</dd>
          </dl>
          <pre>${body}</pre>
        </li>
      `,
    )}
  </ul>
`;

function counted(emails: readonly Email[] | undefined): string {
  if (!emails) return 'Loading…';
  return emails.length === 0
    ? 'No emails sent yet.'
    : emails.length === 1
      ? '1 email sent'
      : `${String(emails.length)} emails sent`;
}

const instant = (iso: string, { timeZone }: Visitor): string => {
  const own = new Intl.DateTimeFormat().resolvedOptions();
  return formatMoment(iso, { timeZone: timeZone ?? own.timeZone, locale: 'en-US' });
};
