/** The order already has a Peer-to-Peer, so open the page that manages it. The order's button emits the same event. */
export class P2pManageRequestedEvent extends CustomEvent<{ readonly orderId: string }> {
  static readonly type = 'p2p-manage-requested';

  constructor(orderId: string) {
    super(P2pManageRequestedEvent.type, { bubbles: true, composed: true, cancelable: true, detail: { orderId } });
  }
}
