export * from './answer-rules.js';
export * from './char-counter.js';
export * from './deadline.js';
export * from './later/file-content.js';
export * from './later/file-rules.js';
export * from './own-change.js';
