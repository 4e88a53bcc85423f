/** A complete backend in memory, for a host's own tests. Requires `msw`; never ship it. */
export * from '@portal/mocks';
