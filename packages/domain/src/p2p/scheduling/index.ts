export * from './later/hold-left.js';
export * from './slot-grid.js';
export * from './slot-moves.js';
export * from './slot-week.js';
export * from './zone-choices.js';
