/**
 * Everything that can go wrong with a module: network, responses, contract, order, time, session, uploads.
 * `stories/guides/faults.mdx` describes the outcome of each.
 */
export const FAULT_ROWS = {
  N1: 'offline',
  N2: 'offline during a write',
  N3: 'the response is lost after the server acted',
  N4: 'no response, ever',
  N5: 'a response that drips without end',
  N6: 'a response that breaks off',
  N7: 'a failure of DNS, certificate, or origin',
  N8: 'a flapping connection',
  N9: 'a captive portal page instead of the response',

  H1: '400 and 422 with the invalid fields',
  H2: '401: the session is over',
  H3: '403: no access',
  H4: '404 and 410: gone',
  H5: '409: the slot is taken',
  H6: '409: the same write is still in progress',
  H7: '412 and 428: the record changed meanwhile',
  H8: '413 and 415: a rejected file',
  H9: '422: a key used for another write',
  H10: '429 with all forms of Retry-After',
  H11: '500, 502 as HTML, 504',
  H12: '503: maintenance',
  H13: '200 without a body, 204, 304',
  H14: 'a redirect to the sign-in page',

  C1: 'a field is missing',
  C2: 'a field is null',
  C3: 'a field has another type',
  C4: 'an unknown word',
  C5: 'unknown fields',
  C6: 'an invalid date',
  C7: 'the same id twice',
  C8: 'ten thousand, none, one',
  C9: 'slots that overlap or have unusual lengths',
  C10: 'prototype pollution, and depth',
  C11: 'an older or newer server',

  O1: 'clicked twice',
  O2: 'responses out of order',
  O3: 'updates while the user types',
  O4: 'removed from the page during a read',
  O5: 'moved in the page',
  O6: 'two elements for one case',
  O7: 'two pages for one case',
  O8: 'several people want one slot',
  O9: 'rescheduling to a lost slot',
  O10: 'canceled and rescheduled at the same time',
  O11: 'deleted and answered at the same time',
  O12: 'another case during a call',
  O13: 'reloaded with a selection',

  T1: 'a week in which the clocks change',
  T2: 'another zone is selected',
  T3: 'a browser of another country',
  T4: 'a computer whose clock is wrong',
  T5: 'a page open past midnight, or across a clock change',
  T6: 'a computer that slept',
  T7: 'a time that has already started',
  T8: 'ten business days, counted by the server',
  T9: 'a time without its zone',
  T10: 'a missing or unknown zone',
  T11: 'places without daylight saving time',
  T12: 'a changed daylight saving rule',

  S1: 'signed out after inactivity',
  S2: 'the session ends while the user types',
  S3: 'another person signs in',
  S4: 'signed out in another tab',
  S5: 'back to the page after signing out',
  S6: 'leaving with unsaved changes',
  S7: 'the page crashes',
  S8: 'where drafts are stored',
  S9: 'printing',
  S10: 'an expired CSRF token',

  U1: 'empty, too large, too many, a folder, a duplicate',
  U2: 'a disguised type',
  U3: 'a malicious name',
  U4: 'a file that became unreadable',
  U5: 'canceled',
  U6: 'broken off, and retried',
  U7: 'signed out during an upload',
  U8: 'stored, with a lost response',
  U9: 'every outcome of a check',
  U10: 'submitted during a check',
  U11: 'removed during the upload',
  U12: 'a slow connection',
  U13: 'photo metadata',
  U14: 'object URLs',
  U15: 'a password-protected file',
  U16: 'a full quota',
} as const;

export type FaultRow = keyof typeof FAULT_ROWS;

/** Rows of one letter: network, HTTP, contract, order, time, session, uploads. */
export type RowsOf<Letter extends 'N' | 'H' | 'C' | 'O' | 'T' | 'S' | 'U'> = Extract<FaultRow, `${Letter}${number}`>;

/** Time rows apply only to modules with appointments, upload rows only to those with uploads: `faultRows('NHCOTS')`. */
export const faultRows = (letters = 'NHCOS'): readonly FaultRow[] =>
  Object.keys(FAULT_ROWS).filter((row): row is FaultRow => isRow(row) && letters.includes(row.charAt(0)));

const isRow = (name: string): name is FaultRow => Object.hasOwn(FAULT_ROWS, name);
