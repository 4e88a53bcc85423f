export * from './elements/info-request-form.driver.js';
