/**
 * Everything that can go wrong with a module: network, responses, contract, order, time, session, uploads.
 * `stories/guides/faults.mdx` describes the outcome of each.
 */
export const FAULT_ROWS = {
  N1: 'offline at the first request',
  N2: 'offline in the middle of a write',
  N3: 'the response is lost after the server acted',
  N4: 'no response, ever',
  N5: 'a response that trickles in and never ends',
  N6: 'a truncated response or truncated JSON',
  N7: 'a DNS, certificate, or CORS failure',
  N8: 'a connection that comes and goes',
  N9: 'the page of a captive portal instead of the response',

  H1: '400 and 422 with the invalid fields',
  H2: '401: the session expired',
  H3: '403: no access',
  H4: '404 and 410: gone',
  H5: '409: the time is taken',
  H6: '409: the same write is still running',
  H7: '412 and 428: the record has changed',
  H8: '413 and 415: a file that is not accepted',
  H9: '422: a key reused for another body',
  H10: '429 with Retry-After in all its forms',
  H11: '500, 502 as HTML, 504',
  H12: '503: maintenance',
  H13: '200 without a body, 204, 304',
  H14: 'a redirect to the sign-in page',

  C1: 'a required field is missing',
  C2: 'a field is null',
  C3: 'a field has another type',
  C4: 'an unknown value of an enum',
  C5: 'unknown fields',
  C6: 'an invalid date, or a date without a zone',
  C7: 'the same ID twice',
  C8: 'ten thousand rows, none, one',
  C9: 'slots that overlap or have an odd length',
  C10: 'prototype pollution and deep nesting',
  C11: 'an older or newer server',

  O1: 'a double click, or Enter and a click',
  O2: 'responses in another order than the requests',
  O3: 'news while someone types',
  O4: 'removed from the page during a read',
  O5: 'moved within the page',
  O6: 'two elements for one case',
  O7: 'two pages for one case',
  O8: 'several users want one time',
  O9: 'rescheduling to a time that is lost',
  O10: 'canceled and rescheduled at once',
  O11: 'removed and answered at once',
  O12: 'another case during a call',
  O13: 'a refresh while rows are selected',

  T1: 'a week with a clock change',
  T2: 'the user selects another zone',
  T3: 'a browser with a foreign locale',
  T4: 'a device with a wrong clock',
  T5: 'a page open past midnight or a clock change',
  T6: 'a device that slept',
  T7: 'a time that has started',
  T8: 'ten business days',
  T9: 'a time without its zone',
  T10: 'a missing or unknown zone',
  T11: 'Arizona, Hawaii, Puerto Rico',
  T12: 'a changed daylight saving rule',

  S1: 'an idle timeout',
  S2: 'the session expires while someone types',
  S3: 'another user signs in',
  S4: 'signed out in another tab',
  S5: 'back to the page after signing out',
  S6: 'leaving with unsaved changes',
  S7: 'the page crashes',
  S8: 'draft storage',
  S9: 'printing',
  S10: 'an expired CSRF token',

  U1: 'empty, too large, too many, a folder, a copy',
  U2: 'a type that differs from the name',
  U3: 'a malicious name',
  U4: 'a file that was moved after it was selected',
  U5: 'canceled at any moment',
  U6: 'interrupted and uploaded again',
  U7: 'signed out during an upload',
  U8: 'stored, but the response is lost',
  U9: 'every result of a file check, in any order',
  U10: 'submitted during a file check',
  U11: 'removed during the upload',
  U12: 'a slow connection',
  U13: 'photo metadata from a camera',
  U14: 'object URLs of files',
  U15: 'a password-protected file',
  U16: 'storage full',
} as const;

export type FaultRow = keyof typeof FAULT_ROWS;

/** Rows of one letter: network, HTTP, contract, order, time, session, uploads. */
export type RowsOf<Letter extends 'N' | 'H' | 'C' | 'O' | 'T' | 'S' | 'U'> = Extract<FaultRow, `${Letter}${number}`>;

/** Time rows apply only to modules with appointments, upload rows only to those with uploads: `faultRows('NHCOTS')`. */
export const faultRows = (letters = 'NHCOS'): readonly FaultRow[] =>
  Object.keys(FAULT_ROWS).filter((row): row is FaultRow => isRow(row) && letters.includes(row.charAt(0)));

const isRow = (name: string): name is FaultRow => Object.hasOwn(FAULT_ROWS, name);
