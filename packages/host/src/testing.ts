/** For tests that run outside of a browser, where the elements of the index cannot be imported. */
export { FALLBACK_WORDS } from './fallback.js';
