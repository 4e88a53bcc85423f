import { ATTACHMENT_REASONS, isApiError } from '@portal/api';

const FILE_REASONS: readonly string[] = [...ATTACHMENT_REASONS, 'too-many', 'total-too-large', 'quota-exceeded'];

/** What the server said against a file itself, in whichever place of its answer; none where it is about something else. */
export function refusals(error: unknown): readonly string[] {
  if (!isApiError(error)) return [];
  const codes = [error.code, ...error.fields.map(({ code }) => code)];
  return [...new Set(codes)].flatMap((code) => (code !== undefined && FILE_REASONS.includes(code) ? [code] : []));
}
