export * from './answer-rules.js';
export * from './char-counter.js';
export * from './deadline.js';
export * from './file-content.js';
export * from './file-rules.js';
export * from './own-deed.js';
