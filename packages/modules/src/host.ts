/** What a portal needs around the elements: the loader of the remote, the settings' element, typed listening. */
export * from '@portal/host';
