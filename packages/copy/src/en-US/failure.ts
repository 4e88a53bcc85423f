import { catalog } from '../catalog.js';

/** Copy of the error view. */
export const failureCopy = catalog('failure', {
  offline: 'Check your internet connection, then try again.',
  part: 'Part of this page didn’t load. Try again.',
  timeout: 'This took too long. Try again.',
  unauthorized: 'Your session expired. Sign in again.',
  'not-renewed': 'You signed in, but we couldn’t confirm it. Sign out of the portal, sign in again, then try again.',
  forbidden: 'You don’t have access. If you think you should, contact your portal administrator.',
  'not-found': 'This information may have been removed, or the link may be out of date.',
  gone: 'This is closed or no longer available.',
  conflict: 'Someone else made a change at the same time. Try again.',
  stale: 'Something changed after you opened this page. Review the latest version, then try again.',
  rejected: 'Some of the information wasn’t accepted. Check your entries, then try again.',
  busy: 'The system is busy or down for maintenance. Try again in a few minutes.',
  server: 'Something went wrong on our end. Try again.',
  contract: 'Something went wrong on our end. Try again.',
  again: 'Try again',
  support: 'For help, contact portal support.',
  call: 'For help, call {payer} at {phone}.',
});
