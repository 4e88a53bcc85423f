/** What every kind of host has to show. */
export const COLUMNS = ['shown', 'property', 'attribute', 'events', 'change', 'unmount'] as const;

export type Column = (typeof COLUMNS)[number];
