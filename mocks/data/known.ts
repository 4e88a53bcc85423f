/** Named records for stories and tests. All other IDs are generated. */

export const MESSAGES = {
  /** The deck's open "Clarification is Needed", unread: one question and two documents. */
  clarification: 'm-136930695',
  /** An open "Required Documentation", read. */
  documentation: 'm-136955120',
  /** A notice without a request, unread. */
  notice: 'm-136941377',
  /** Closed with a response in time. */
  answered: 'm-136891899',
  /** Closed past due without a response. */
  expired: 'm-136127103',
  /** The office's response, as its own row. */
  response: 'm-136939995-4',
} as const;

export const ORDERS = {
  /** Non-Authorized, Musculoskeletal, 30-minute slots: the user can request a Peer-to-Peer. The newest order. */
  request: '123456789',
  mskExternal: '124018826',
  /** 60-minute slots. */
  oncology: '124018873',
  /** 30-minute slots in the morning and 60-minute slots in the afternoon. */
  mixedLengths: '124019004',
  surgicalGeorgiaCommercial: '124019150',
  genetic: '124019218',
  geneticGeorgiaCommercial: '124019305',
  geneticGeorgiaMedicare: '124019306',
  geneticIllinoisMedicaid: '124019411',
  geneticIllinoisCommercial: '124019412',
  /** By phone only. */
  radiology: '124019520',
  windowOver: '124019633',
  underAppeal: '124019747',
  authorized: '124019858',
  pending: '124019869',
  withdrawn: '124019871',
  /** With a requested Peer-to-Peer. */
  requested: '124020011',
  confirmed: '124020012',
  cancelledByPayer: '124020013',
  declined: '124020014',
  /** The call took place, and no other is allowed. */
  completed: '124020015',
} as const;
