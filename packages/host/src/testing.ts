/** For tests outside a browser, which can't import the elements of the index. */
export { FALLBACK_WORDS, SPANISH_FALLBACK_WORDS } from './fallback-words.js';
