import type { HostKind } from './kinds.js';

/** The features every kind of host has to demonstrate. */
export const COLUMNS = ['shown', 'property', 'attribute', 'events', 'change', 'unmount', 'fallback'] as const;

export type Column = (typeof COLUMNS)[number];

/** A host that bundles the modules loads nothing that could be missing. */
export const hasColumn = ({ from }: HostKind, column: Column): boolean => column !== 'fallback' || from !== 'package';
