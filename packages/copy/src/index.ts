/** Every sentence of the modules. English loads with the elements, other languages on demand. */
export * from './catalog.js';
export * from './en-US/index.js';
