import type { Plugin } from 'vite';

import type { Message } from '@portal/copy';

export declare const compileMessage: (text: string) => Message;
export declare const messagesInBundle: Plugin;
export declare const withMessages: (path: string, code: string) => string | undefined;
