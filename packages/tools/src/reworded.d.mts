import type { Plugin } from 'vite';

export declare function marked(name: string, text: string): string;
export declare const rewordedBundle: Plugin;
export declare function rewordedBuild(): Plugin[];
export declare function isReworded(folder: string): boolean;
