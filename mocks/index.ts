export * from './answer.js';
export * from './respond.js';
