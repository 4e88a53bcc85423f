/**
 * Everything that can go wrong with a module: network, responses, contract, order, time, session, uploads.
 * `stories/guides/faults.mdx` describes the outcome of each.
 */
export const FAULT_ROWS = {
  N1: 'offline',
  N2: 'offline in the middle of a write',
  N3: 'the answer is lost after the server acted',
  N4: 'no answer, ever',
  N5: 'an answer that drips and does not end',
  N6: 'an answer that breaks off',
  N7: 'a failure of name, certificate or origin',
  N8: 'a connection that comes and goes',
  N9: 'a page of a hotel network in place of the answer',

  H1: '400 and 422 with the fields that are at fault',
  H2: '401: the session is over',
  H3: '403: no access',
  H4: '404 and 410: gone',
  H5: '409: the slot is taken',
  H6: '409: the same write is still being done',
  H7: '412 and 428: it changed meanwhile',
  H8: '413 and 415: a file that is not taken',
  H9: '422: a key that was used for something else',
  H10: '429 with all forms of Retry-After',
  H11: '500, 502 as HTML, 504',
  H12: '503: maintenance',
  H13: '200 without a body, 204, 304',
  H14: 'a redirect to the sign-in page',

  C1: 'a field is missing',
  C2: 'a field is null',
  C3: 'a field is of another type',
  C4: 'a word that is not known',
  C5: 'fields that are not known',
  C6: 'a date that is none',
  C7: 'the same id twice',
  C8: 'ten thousand, none, one',
  C9: 'slots that overlap or are of odd length',
  C10: 'names that reach for the prototype, and depth',
  C11: 'a server that is older or newer',

  O1: 'pressed twice',
  O2: 'answers in another order than the questions',
  O3: 'news while somebody types',
  O4: 'taken out of the page while it reads',
  O5: 'moved in the page',
  O6: 'two elements for one case',
  O7: 'two pages for one case',
  O8: 'several persons want one slot',
  O9: 'moving to a slot that is lost',
  O10: 'cancelled and moved at once',
  O11: 'deleted and answered at once',
  O12: 'another case while a call is under way',
  O13: 'read again while something is selected',

  T1: 'a week in which the clocks change',
  T2: 'another zone is chosen',
  T3: 'a browser of another country',
  T4: 'a computer whose clock is wrong',
  T5: 'a page that is open over midnight, or while the clocks change',
  T6: 'a computer that slept',
  T7: 'a time that has begun meanwhile',
  T8: 'ten business days, counted by the server',
  T9: 'a time without its zone',
  T10: 'a zone that is missing or not known',
  T11: 'places that do not change their clocks',
  T12: 'a rule for the clocks that has changed',

  S1: 'signed out for idleness',
  S2: 'the session ends while somebody types',
  S3: 'another person signs in',
  S4: 'signed out in another tab',
  S5: 'back to the page after signing out',
  S6: 'leaving with unsaved changes',
  S7: 'the page crashes',
  S8: 'where drafts are kept',
  S9: 'printing',
  S10: 'a request-forgery token that has expired',

  U1: 'nothing, too much, too many, a folder, the same again',
  U2: 'a type that lies',
  U3: 'a name that means harm',
  U4: 'a file that went away after it was chosen',
  U5: 'called off',
  U6: 'broken off, and sent again',
  U7: 'signed out while a file is on its way',
  U8: 'stored, and the answer lost',
  U9: 'every end of a check',
  U10: 'submitted while a file is being checked',
  U11: 'removed while it is on its way',
  U12: 'a slow line',
  U13: 'what a camera wrote into a photo',
  U14: 'addresses of files in memory',
  U15: 'a file behind a password',
  U16: 'no more room',
} as const;

export type FaultRow = keyof typeof FAULT_ROWS;

/** Rows of one letter: network, HTTP, contract, order, time, session, uploads. */
export type RowsOf<Letter extends 'N' | 'H' | 'C' | 'O' | 'T' | 'S' | 'U'> = Extract<FaultRow, `${Letter}${number}`>;

/** Time rows apply only to modules with appointments, upload rows only to those with uploads: `faultRows('NHCOTS')`. */
export const faultRows = (letters = 'NHCOS'): readonly FaultRow[] =>
  Object.keys(FAULT_ROWS).filter((row): row is FaultRow => isRow(row) && letters.includes(row.charAt(0)));

const isRow = (name: string): name is FaultRow => Object.hasOwn(FAULT_ROWS, name);
