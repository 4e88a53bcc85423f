/** Why the client or the server rejects a file. */
import { ATTACHMENT_REASONS, isApiError } from '@portal/api';
import type { AttachmentReason, ProblemCode } from '@portal/api';
import type { FileFault } from '@portal/domain';

/** Only the client detects folders, and only the server reports a full quota. */
export type FileReason = AttachmentReason | FileFault | 'quota-exceeded' | 'folder';

const SERVER_REASONS: readonly string[] = [
  ...ATTACHMENT_REASONS,
  ...(['too-many', 'total-too-large', 'quota-exceeded'] satisfies ProblemCode[]),
];

/** The server's reasons against a file, from anywhere in its response; empty if the error has another cause. */
export function rejectionReasons(error: unknown): readonly string[] {
  if (!isApiError(error)) return [];
  const codes = [error.code, ...error.fields.map(({ code }) => code)];
  return [...new Set(codes)].flatMap((code) => (code !== undefined && SERVER_REASONS.includes(code) ? [code] : []));
}
