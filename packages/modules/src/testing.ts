/** A whole backend in memory, for a host's own tests. Needs `msw`; never belongs in a delivered page. */
export * from '@portal/mocks';
