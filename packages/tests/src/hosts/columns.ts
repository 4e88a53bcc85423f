import type { HostKind } from './kinds.js';

/** What every kind of host has to show. */
export const COLUMNS = ['shown', 'property', 'attribute', 'events', 'change', 'unmount', 'fallback'] as const;

export type Column = (typeof COLUMNS)[number];

/** A host that has the modules in its own bundle loads nothing that could stay away. */
export const hasColumn = ({ from }: HostKind, column: Column): boolean => column !== 'fallback' || from !== 'package';
