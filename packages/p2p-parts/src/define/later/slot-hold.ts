/** Loads with the first selection of a time, as a rule ahead of it with the other later parts. */
export { startHolding } from '../../later/hold/start-holding.js';
