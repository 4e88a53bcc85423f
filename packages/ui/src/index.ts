export * from './elements/ui-dialog.js';
export * from './elements/ui-loading.js';
export * from './elements/ui-pager.js';
export * from './field.js';
