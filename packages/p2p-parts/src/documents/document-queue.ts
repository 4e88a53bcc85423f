/** Where the documents of a call go, and what the server may say against one of them. */
import { ATTACHMENT_REASONS, isApiError, listP2pDocuments, removeP2pDocument, uploadP2pDocument } from '@portal/api';
import type { ApiClient } from '@portal/api';
import { UploadQueue, whileReadable } from '@portal/kit';
import type { UploadedFile } from '@portal/kit';

const REASONS: readonly string[] = [...ATTACHMENT_REASONS, 'too-many', 'total-too-large'];

export const listDocuments = async (
  client: ApiClient,
  orderId: string,
  signal: AbortSignal,
): Promise<readonly UploadedFile[]> => {
  const { attachments } = await client.send(listP2pDocuments, { orderId }, { signal });
  return attachments.filter((file) => file !== null);
};

export const documentQueue = (client: ApiClient, orderId: string): UploadQueue =>
  new UploadQueue({
    send: (file, _, attempt) => whileReadable(file, () => client.send(uploadP2pDocument, { orderId, file }, attempt)),
    list: (signal) => listDocuments(client, orderId, signal),
    remove: (attachmentId, attempt) => client.send(removeP2pDocument, { orderId, attachmentId }, attempt),
    reasonsOf: refusals,
  });

/** What is wrong with the file itself, in whichever place of the answer; nothing where it is about something else. */
function refusals(error: unknown): readonly string[] {
  if (!isApiError(error)) return [];
  const codes = [error.code, ...error.fields.map(({ code }) => code)];
  return [...new Set(codes)].flatMap((code) => (code !== undefined && REASONS.includes(code) ? [code] : []));
}
