/** Loads with the first selection of a time, as a rule ahead of it with the other lazy parts. */
export { lostView } from '../../later/hold/lost-view.js';
export { startHolding } from '../../later/hold/start-holding.js';
