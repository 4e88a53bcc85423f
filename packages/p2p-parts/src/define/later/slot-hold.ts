/** Loads with the first selection of a time, usually earlier, with the other lazy parts. */
export { startHolding } from '../../later/hold/start-holding.js';
