/** Why a file is refused, here or by the server. */
import { ATTACHMENT_REASONS, isApiError } from '@portal/api';
import type { AttachmentReason } from '@portal/api';
import type { FileFault } from '@portal/domain';

/** A folder is found here only, and a full store by the server only. */
export type FileReason = AttachmentReason | FileFault | 'quota-exceeded' | 'folder';

const SERVER_REASONS: readonly string[] = [...ATTACHMENT_REASONS, 'too-many', 'total-too-large', 'quota-exceeded'];

/** What the server says against a file itself, anywhere in its answer; none where the error is about something else. */
export function rejectionReasons(error: unknown): readonly string[] {
  if (!isApiError(error)) return [];
  const codes = [error.code, ...error.fields.map(({ code }) => code)];
  return [...new Set(codes)].flatMap((code) => (code !== undefined && SERVER_REASONS.includes(code) ? [code] : []));
}
