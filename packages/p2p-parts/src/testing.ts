export * from './controllers/slot-hold.driver.js';
export * from './elements/p2p-contact-form.driver.js';
export * from './elements/p2p-order-banner.driver.js';
export * from './elements/p2p-summary.driver.js';
export * from './elements/p2p-slot-picker.driver.js';
export * from './assistance/p2p-assistance.driver.js';
export * from './documents/p2p-documents.driver.js';
export * from './rules/p2p-contact-rules.driver.js';
