import { createTransport } from 'nodemailer';

import type { Email } from '@portal/mocks';

const SENDER = 'Provider portal <no-reply@portal.example>';

/** Sends the outbox's emails through an SMTP server, such as `smtp://127.0.0.1:1025`. */
export function mailer(smtpUrl: string): (email: Email) => Promise<void> {
  const transport = createTransport(smtpUrl);
  return async ({ to, subject, text, html, calendar }) => {
    await transport.sendMail({ from: SENDER, to, subject, text, html, icalEvent: calendar });
  };
}
