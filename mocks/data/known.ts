/** Records that stories, tests and journeys ask for by name. All other ids are generated. */

export const MESSAGES = {
  /** The open "Clarification is Needed" of the source, unread: a question and two documents. */
  clarification: 'm-136930695',
  /** An open "Required Documentation", read already. */
  documentation: 'm-136955120',
  /** Asks nothing; unread. */
  notice: 'm-136941377',
  /** Closed, answered in time. */
  answered: 'm-136891899',
  /** Closed, because the deadline passed without an answer. */
  expired: 'm-136127103',
  /** What the office answered, as a row of its own. */
  response: 'm-136939995-4',
} as const;

export const ORDERS = {
  /** Non-Authorized, Musculoskeletal, 30-minute slots: a peer-to-peer can be requested. The newest order. */
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
  /** By telephone only. */
  radiology: '124019520',
  windowOver: '124019633',
  underAppeal: '124019747',
  authorized: '124019858',
  pending: '124019869',
  withdrawn: '124019871',
  /** With a peer-to-peer that waits for the payer's confirmation. */
  requested: '124020011',
  confirmed: '124020012',
  cancelledByPayer: '124020013',
  declined: '124020014',
  /** The call took place, and there is no second one. */
  completed: '124020015',
} as const;
