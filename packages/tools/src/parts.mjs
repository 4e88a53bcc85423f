/**
 * The parts that a host can style, by public tag. The manifest must document exactly these, and each must exist in some
 * state. Plain JavaScript, because the analyzer's configuration imports it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const PARTS = {
  'message-center': ['list', 'message', 'notice'],
  'info-request-form': ['case', 'notice', 'request'],
  'p2p-scheduler': ['notice', 'order', 'page'],
  'p2p-manage': ['back', 'booking', 'notice', 'order', 'record'],
  'message-badge': ['dot', 'label'],
  'p2p-action': ['button', 'notice'],
  'portal-settings': [],
};
