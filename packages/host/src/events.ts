/**
 * Events from the modules to a host, for typed listeners. All are composed and bubble, so one listener at the top of
 * the page receives them; details contain only IDs and statuses.
 */
export interface PortalEventMap {
  'message-opened': CustomEvent<{ readonly messageId: string; readonly orderId: string }>;
  'message-list-requested': CustomEvent<unknown>;
  'unread-count-changed': CustomEvent<{ readonly unread: number; readonly actionable: number }>;
  'info-request-submitted': CustomEvent<{ readonly messageId: string; readonly orderId: string }>;
  'draft-saved': CustomEvent<{ readonly messageId: string }>;
  'dirty-changed': CustomEvent<{ readonly dirty: boolean }>;
  'step-changed': CustomEvent<{ readonly orderId: string; readonly step: string }>;
  'p2p-scheduled': CustomEvent<{ readonly orderId: string; readonly p2pId: string; readonly state: string }>;
  'p2p-rescheduled': CustomEvent<{ readonly orderId: string; readonly p2pId: string }>;
  'p2p-cancelled': CustomEvent<{ readonly orderId: string; readonly p2pId: string }>;
  'p2p-request-requested': CustomEvent<{ readonly orderId: string }>;
  'p2p-manage-requested': CustomEvent<{ readonly orderId: string }>;
  'order-search-requested': CustomEvent<unknown>;
  'module-ready': CustomEvent<unknown>;
  'module-failed': CustomEvent<{ readonly code: string; readonly retryable: boolean }>;
  'session-expired': CustomEvent<{ readonly operation: string }>;
}

/** A typed `addEventListener` for the modules' events. Returns a function that removes the listener. */
export function listen<Type extends keyof PortalEventMap>(
  target: EventTarget,
  type: Type,
  listener: (event: PortalEventMap[Type]) => void,
): () => void {
  // The event contract guarantees this detail for this name; the platform types listeners for any event.
  const untyped = listener as (event: Event) => void;
  target.addEventListener(type, untyped);
  return () => target.removeEventListener(type, untyped);
}
