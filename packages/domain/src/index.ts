export * from './contact/contact.js';
export * from './contact/phone.js';
export * from './requests/index.js';
export * from './scheduling/index.js';
export * from './time/format.js';
export * from './time/plain-date.js';
export * from './time/time-left.js';
export * from './time/zoned.js';
