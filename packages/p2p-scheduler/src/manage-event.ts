/** There is a peer-to-peer already: the page that manages it is wanted. The order's button says the same to the host. */
export class P2pManageRequestedEvent extends CustomEvent<{ readonly orderId: string }> {
  static readonly type = 'p2p-manage-requested';

  constructor(orderId: string) {
    super(P2pManageRequestedEvent.type, { bubbles: true, composed: true, cancelable: true, detail: { orderId } });
  }
}
