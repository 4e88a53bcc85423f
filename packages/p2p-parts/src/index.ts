export * from './events.js';
export type * from './types.js';
