export * from './events.js';
export type * from './types.js';
export * from './elements/p2p-contact-form.js';
export * from './elements/p2p-order-banner.js';
export * from './elements/p2p-summary.js';
export * from './model/contact-draft.js';
