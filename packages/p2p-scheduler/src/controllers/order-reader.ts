import { getOrderHeader, getP2pEligibility, listContacts } from '@portal/api';
import type { ApiClient, Contact, OrderHeader, P2pEligibility } from '@portal/api';

/** Reads the order header and its Peer-to-Peer eligibility. */
export async function readOrder(
  client: ApiClient,
  orderId: string,
  signal: AbortSignal,
): Promise<{ readonly header: OrderHeader; readonly eligibility: P2pEligibility | undefined }> {
  const [header, { orders }] = await Promise.all([
    client.send(getOrderHeader, { orderId }, { signal }),
    client.send(getP2pEligibility, { orderIds: [orderId] }, { signal }),
  ]);
  return { header, eligibility: orders.find((answer) => answer?.orderId === orderId) ?? undefined };
}

/** The office's saved contacts. */
export async function readContacts(
  client: ApiClient,
  orderId: string,
  signal: AbortSignal,
): Promise<readonly Contact[]> {
  const { contacts } = await client.send(listContacts, { orderId }, { signal });
  return contacts.filter((contact) => contact !== null);
}
