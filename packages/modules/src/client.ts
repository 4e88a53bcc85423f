/** The typed client and the contract, without a DOM: for servers, scripts, and a host's own screens. */
export * from '@portal/api';
