import type { HttpHandler } from 'msw';

import {
  getAttachmentLimits,
  getInfoRequest,
  listAttachments,
  listReusableAttachments,
  moveAttachment,
  removeAttachment,
  requestExtension,
  reuseAttachment,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';

import type { Backend } from '../backend.js';
import { ATTACHMENT_LIMITS } from '../data/attachment-limits.js';
import { serve } from './serve.js';

export function infoRequestHandlers(backend: Backend): readonly HttpHandler[] {
  const { infoRequests } = backend;
  return [
    serve(backend, getAttachmentLimits, () => ATTACHMENT_LIMITS),
    serve(backend, getInfoRequest, ({ messageId }) => infoRequests.get(messageId)),
    serve(backend, saveInfoDraft, ({ messageId, answers }, { version }) =>
      infoRequests.saveDraft(messageId, answers, version),
    ),
    serve(backend, submitInfoResponse, ({ messageId, ...given }, { version }) =>
      infoRequests.respond(messageId, given, version),
    ),
    serve(backend, listAttachments, ({ messageId }) => ({ attachments: infoRequests.listFiles(messageId) })),
    serve(backend, uploadAttachment, ({ messageId, itemId, file }, { bytes }) =>
      infoRequests.addFile(messageId, itemId, { fileName: nameOf(file), bytes }),
    ),
    serve(backend, moveAttachment, ({ messageId, attachmentId, itemId }) =>
      infoRequests.moveFile(messageId, attachmentId, itemId),
    ),
    serve(backend, requestExtension, ({ messageId, reason }) => infoRequests.requestMoreTime(messageId, reason)),
    serve(backend, listReusableAttachments, ({ messageId }) => ({
      attachments: infoRequests.listReusable(messageId),
    })),
    serve(backend, reuseAttachment, ({ messageId, attachmentId, itemId }) =>
      infoRequests.reuseFile(messageId, attachmentId, itemId),
    ),
    serve(backend, removeAttachment, ({ messageId, attachmentId }) => ({
      removed: infoRequests.removeFile(messageId, attachmentId),
    })),
  ];
}

export const nameOf = (file: Blob): string =>
  'name' in file && typeof file.name === 'string' ? cleanName(file.name) : 'file';

const LONGEST_NAME = 200;

/** The last part of a path, without invisible or direction-changing characters. */
function cleanName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim();
  const clean = /^\.*$/.test(name) ? 'file' : name;
  // The extension determines the type.
  return clean.length > LONGEST_NAME ? clean.slice(-LONGEST_NAME) : clean;
}
