/**
 * Everything a portal needs around the elements: the loader of the remote, the settings element, and typed listeners.
 */
export * from '@portal/host';
