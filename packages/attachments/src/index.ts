export * from './file-advice.js';
export * from './file-drop.js';
export * from './file-refusals.js';
export { isMissing, listedRecord } from './queue/listed-file.js';
export * from './queue/upload-check.js';
export * from './queue/upload-news.js';
export * from './queue/upload-queue-source.js';
export * from './queue/upload-queue.js';
export * from './queue/upload-watch.js';
