import type { ClockTime, PlainDate } from '@portal/domain';

import type { MessageType } from './prompts.js';

/** The deck's ten rows, all closed, in the payer's time. */
export interface SourceMessage {
  readonly messageId: string;
  readonly type: MessageType;
  readonly orderId: string;
  readonly date: PlainDate;
  readonly time: ClockTime;
  readonly seconds: number;
  readonly closed: 'answered' | 'expired';
  /** The deck blanks names and plans in all rows; two rows stay blank. */
  readonly withheld?: boolean;
}

const row = (messageId: string, rest: Omit<SourceMessage, 'messageId'>): SourceMessage => ({ messageId, ...rest });

export const SOURCE_MESSAGES: readonly SourceMessage[] = [
  row('m-136127103', { type: 'documentationMissing', orderId: '136127103', date: '2023-09-19', time: '09:17', seconds: 53, closed: 'expired' }), // prettier-ignore
  row('m-136703223', { type: 'clinicalDetails', orderId: '136703223', date: '2023-10-26', time: '09:37', seconds: 17, closed: 'answered' }), // prettier-ignore
  row('m-136891899', { type: 'moreInformation', orderId: '136891899', date: '2023-03-19', time: '11:57', seconds: 37, closed: 'answered' }), // prettier-ignore
  row('m-136862481', { type: 'documentationMissing', orderId: '136862481', date: '2023-03-20', time: '09:05', seconds: 11, closed: 'answered', withheld: true }), // prettier-ignore
  row('m-136939995-1', { type: 'clarification', orderId: '136939995', date: '2023-04-30', time: '04:28', seconds: 52, closed: 'answered' }), // prettier-ignore
  row('m-136939995-2', { type: 'clarification', orderId: '136939995', date: '2023-04-30', time: '06:58', seconds: 43, closed: 'answered' }), // prettier-ignore
  row('m-136939995-3', { type: 'documentation', orderId: '136939995', date: '2023-04-30', time: '06:58', seconds: 43, closed: 'answered' }), // prettier-ignore
  row('m-136939995-4', { type: 'response', orderId: '136939995', date: '2023-04-30', time: '07:10', seconds: 15, closed: 'answered' }), // prettier-ignore
  row('m-136939995-5', { type: 'response', orderId: '136939995', date: '2023-04-30', time: '07:10', seconds: 15, closed: 'answered' }), // prettier-ignore
  row('m-136939995-6', { type: 'moreInformation', orderId: '136939995', date: '2023-04-30', time: '09:05', seconds: 9, closed: 'answered', withheld: true }), // prettier-ignore
];
