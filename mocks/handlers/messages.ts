import type { HttpHandler } from 'msw';

import {
  deleteMessages,
  getMessage,
  getMessageHistory,
  getMessageNeighbors,
  getMessageSummary,
  markMessages,
  pageMessages,
  restoreMessages,
} from '@portal/api';

import type { Backend } from '../backend.js';
import { serve } from './serve.js';

export function messageHandlers(backend: Backend): readonly HttpHandler[] {
  const { messages } = backend;
  // Fixed paths come before those with parameters.
  return [
    serve(backend, pageMessages, (query) => messages.page(query)),
    serve(backend, getMessageSummary, () => messages.summary()),
    serve(backend, markMessages, ({ messageIds, unread }) => ({ changed: messages.mark(messageIds, unread) })),
    serve(backend, deleteMessages, ({ messageIds }) => messages.hide(messageIds)),
    serve(backend, restoreMessages, ({ messageIds }) => ({ restored: messages.restore(messageIds) })),
    serve(backend, getMessage, ({ messageId }) => messages.open(messageId)),
    serve(backend, getMessageNeighbors, (query) => messages.neighbors(query)),
    serve(backend, getMessageHistory, ({ messageId }) => ({ events: messages.historyOf(messageId) })),
  ];
}
