/** The endpoints of a call's documents, and the server's reasons to reject one. */
import { listP2pDocuments, removeP2pDocument, uploadP2pDocument } from '@portal/api';
import type { ApiClient, Session } from '@portal/api';
import { UploadQueue, whileReadable } from '@portal/attachments';
import type { UploadTarget, UploadedFile } from '@portal/attachments';
import { guardUnload } from '@portal/kit';

export const listDocuments = async (
  client: ApiClient,
  orderId: string,
  signal: AbortSignal,
): Promise<readonly UploadedFile[]> => {
  const { attachments } = await client.send(listP2pDocuments, { orderId }, { signal });
  return attachments.filter((file) => file !== null);
};

/** The documents of one call. They use the client of the latest element that shows them. */
interface Documents {
  readonly queue: UploadQueue;
  client: ApiClient;
}

const stores = new WeakMap<Session, Map<string, Documents>>();

/**
 * The documents of one call, created on first use. They outlive their element, so leaving and returning loses none, and
 * are cleared on sign-out.
 */
export function documentsOf(client: ApiClient, orderId: string): UploadQueue {
  const own = stores.get(client.session) ?? firstStore(client.session);
  const documents = own.get(orderId) ?? documentsFor(client, orderId);
  own.set(orderId, documents);
  documents.client = client;
  return documents.queue;
}

function firstStore(session: Session): Map<string, Documents> {
  const own = new Map<string, Documents>();
  stores.set(session, own);
  session.subscribe((state) => {
    if (state !== 'ended') return;
    for (const { queue } of own.values()) queue.clear();
    own.clear();
  });
  return own;
}

function documentsFor(client: ApiClient, orderId: string): Documents {
  const target: UploadTarget = {
    send: (file, _, attempt) =>
      whileReadable(file, () => documents.client.send(uploadP2pDocument, { orderId, file }, attempt)),
    list: (signal) => listDocuments(documents.client, orderId, signal),
    remove: (attachmentId, attempt) => documents.client.send(removeP2pDocument, { orderId, attachmentId }, attempt),
  };
  // Closing the page would lose a pending upload, whatever view is visible.
  const queue: UploadQueue = new UploadQueue(target, { changed: () => guardUnload(queue, queue.unsent) });
  const documents: Documents = { queue, client };
  return documents;
}
