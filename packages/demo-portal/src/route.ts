import { words } from './words.js';
import type { English } from './words.js';

/** The portal's pages by the URL's hash. IDs only, no patient data. */
export type Route =
  | { readonly page: 'landing' }
  | { readonly page: 'message'; readonly messageId: string }
  | { readonly page: 'orders' }
  /** `step` is the module's step; the first one has no name. */
  | { readonly page: 'p2p-request' | 'p2p-manage'; readonly orderId: string; readonly step?: string }
  | { readonly page: 'outbox' | 'scenarios' | 'search-tips' | 'signed-out' }
  | { readonly page: 'elsewhere'; readonly what: string }
  | { readonly page: 'not-found' };

const PLAIN: readonly string[] = ['outbox', 'scenarios', 'search-tips', 'signed-out'];
const isPlain = (name: string): name is 'outbox' | 'scenarios' | 'search-tips' | 'signed-out' => PLAIN.includes(name);

export function routeOf(hash: string): Route {
  const [first = '', second = '', ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);

  if (first === '') return { page: 'landing' };
  if (isPlain(first)) return { page: first };
  // A user may cut a message's ID off its address.
  if (first === 'messages') return second ? { page: 'message', messageId: second } : { page: 'landing' };
  if (first === 'elsewhere' && second) return { page: 'elsewhere', what: second };
  if (first === 'orders') return ordersRoute(second, rest);
  return { page: 'not-found' };
}

function ordersRoute(orderId: string, [area, task, step]: readonly string[]): Route {
  if (!orderId) return { page: 'orders' };
  const named = step ? { step } : {};
  if (area === 'p2p' && task === 'request') return { page: 'p2p-request', orderId, ...named };
  if (area === 'p2p' && task === 'manage') return { page: 'p2p-manage', orderId, ...named };
  return { page: 'not-found' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The module's first step. */
export const FIRST_STEPS = { 'p2p-request': 'choose', 'p2p-manage': 'overview' } as const;

/** Each step's distance from the first. The last step replaces the one before it. */
export const STEP_LEVELS: Readonly<Record<string, number | undefined>> = {
  summary: 1,
  done: 1,
  cancel: 1,
  edit: 1,
  reschedule: 1,
  confirm: 2,
};

export const href = {
  landing: '#/',
  orders: '#/orders',
  outbox: '#/outbox',
  scenarios: '#/scenarios',
  searchTips: '#/search-tips',
  signedOut: '#/signed-out',
  message: (id: string) => `#/messages/${encodeURIComponent(id)}`,
  p2pRequest: (orderId: string) => `#/orders/${encodeURIComponent(orderId)}/p2p/request`,
  p2pManage: (orderId: string) => `#/orders/${encodeURIComponent(orderId)}/p2p/manage`,
  /** The same page at another step. */
  step: (page: 'p2p-request' | 'p2p-manage', orderId: string, step: string): string => {
    const address = page === 'p2p-request' ? href.p2pRequest(orderId) : href.p2pManage(orderId);
    return step === FIRST_STEPS[page] ? address : `${address}/${encodeURIComponent(step)}`;
  },
  elsewhere: (what: keyof typeof ELSEWHERE) => `#/elsewhere/${what}`,
} as const;

/** Pages that the demo leaves out. */
export const ELSEWHERE = {
  'provider-management': 'Provider Management',
  'user-profile': 'Manage Your User Profile',
  'help-center': 'Help Center',
  eligibility: 'Check Member’s Eligibility',
  'order-request': 'Order Request',
  'optinet-registration': 'Access Your OptiNet Registration',
  'order-summary': 'View Order Summary',
  letters: 'View Letters',
} as const satisfies Readonly<Record<string, English>>;

export const isElsewhere = (what: string): what is keyof typeof ELSEWHERE => Object.hasOwn(ELSEWHERE, what);

const TITLES: Readonly<Record<Exclude<Route['page'], 'elsewhere'>, English>> = {
  landing: 'Order Request',
  message: 'Secure Messages',
  orders: 'Order History',
  'p2p-request': 'Peer-to-Peer Review',
  'p2p-manage': 'Peer-to-Peer Review',
  outbox: 'Outbox',
  scenarios: 'Scenarios',
  'search-tips': 'Search Tips',
  'signed-out': 'Signed out',
  'not-found': 'Page not found',
};

/** The heading and title of a page, without patient data. */
export function titleOf(route: Route): string {
  if (route.page !== 'elsewhere') return words(TITLES[route.page]);
  return words(isElsewhere(route.what) ? ELSEWHERE[route.what] : TITLES['not-found']);
}
