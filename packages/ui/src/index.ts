export * from './dialog.js';
export * from './dialog.styles.js';
export * from './elements/ui-loading.js';
export * from './elements/ui-pager.js';
export * from './field.js';
