/** The typed client of the backend and the contract itself, without a DOM: for servers, scripts and a host's own screens. */
export * from '@portal/api';
