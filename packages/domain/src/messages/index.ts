export * from './due.js';
export * from './news.js';
export * from './selection.js';
