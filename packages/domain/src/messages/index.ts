export * from './due-copy.js';
export * from './due.js';
export * from './news.js';
export * from './receipt.js';
export * from './selection.js';
