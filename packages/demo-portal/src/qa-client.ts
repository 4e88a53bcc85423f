import type { Email } from './pages/outbox.js';
import type { QaAct, QaGroup } from './parts/qa-panel.js';
import { routeOf } from './route.js';

type Fields = Readonly<Record<string, unknown>>;

/** The payer's actions over HTTP, for the service worker and the mock server alike. */
export class QaClient {
  readonly #base: string;
  readonly #ready: Promise<unknown>;

  /** Sends no request before `ready`. */
  constructor(baseUrl: string, ready: Promise<unknown>) {
    this.#ready = ready;
    this.#base = `${baseUrl}/__qa`;
  }

  async emails(): Promise<readonly Email[]> {
    const all = await this.#list('outbox');
    return all
      .map((email) => ({
        emailId: text(email, 'id'),
        to: text(email, 'to'),
        subject: text(email, 'subject'),
        sentAt: text(email, 'at'),
        body: text(email, 'text'),
      }))
      .reverse();
  }

  async renewSession(): Promise<void> {
    await this.#do('expire-session', { on: false });
  }

  /** The panel's actions. Each one uses the newest matching file, request, or Peer-to-Peer. */
  groups(): readonly QaGroup[] {
    return [
      {
        title: 'Messages',
        acts: [
          act('Send an information request', 'Request sent.', () => this.#do('send-info-request', {})),
          act('Request more information', 'Request reopened.', () => this.#withRequest('ask-for-more')),
          act('Withdraw the request', 'Request withdrawn.', () => this.#withRequest('withdraw-request')),
          act('Close the request', 'Request closed.', () => this.#withRequest('close-request')),
          act('Grant more time', 'Time granted.', () => this.#withRequest('decide-on-time', { granted: true })),
          act('Decline more time', 'Time declined.', () => this.#withRequest('decide-on-time', { granted: false })),
          act('Accept the file being checked', 'File accepted.', () => this.#withFile('accept-file')),
          act('Reject the file being checked', 'File rejected.', () => this.#withFile('reject-file')),
        ],
      },
      {
        title: 'A coworker in the office',
        acts: [
          act('Save a draft', 'Draft saved.', () =>
            this.#withRequest('colleague-drafts', { text: 'Draft text from a coworker.' }),
          ),
          act('Submit a response', 'Response submitted.', () => this.#withRequest('colleague-answers')),
        ],
      },
      {
        title: 'Peer-to-Peer',
        acts: [
          act('Confirm the Peer-to-Peer', 'Confirmed.', () => this.#withP2p('confirm-p2p')),
          act('Reschedule the Peer-to-Peer', 'Rescheduled to the next available time.', () =>
            this.#withP2p('move-p2p'),
          ),
          act('Decline the Peer-to-Peer', 'Declined.', () => this.#withP2p('decline-p2p')),
          act('Cancel the Peer-to-Peer', 'Canceled.', () => this.#withP2p('cancel-p2p')),
          act('Call: no answer', 'Call missed.', () => this.#withP2p('call-p2p', { result: 'missed' })),
          act('Call: reached the office', 'Call answered.', () => this.#withP2p('call-p2p', { result: 'reached' })),
          act('Overturn the decision', 'Overturned.', () => this.#withP2p('complete-p2p', { outcome: 'overturned' })),
          act('Uphold the decision', 'Upheld.', () => this.#withP2p('complete-p2p', { outcome: 'upheld' })),
        ],
      },
      {
        title: 'Errors',
        acts: [
          act('Fail the next API request', 'The next API request will fail.', () =>
            this.#do('fail-next', { kind: '503' }),
          ),
          act('Fail all API requests', 'Every API request fails now.', () => this.#do('fail-all', { on: true })),
          act('Stop failing', 'API requests work again.', () => this.#do('fail-all', { on: false })),
          act('Expire the session', 'The next API request will return 401.', () =>
            this.#do('expire-session', { on: true }),
          ),
        ],
      },
    ];
  }

  async #withFile(name: string): Promise<boolean> {
    const file = (await this.#list('checking-files')).at(-1);
    return file ? this.#do(name, { attachmentId: text(file, 'attachmentId'), reason: 'unreadable' }) : false;
  }

  /** The newest open request, or the request of the current page. */
  async #withRequest(name: string, more: object = {}): Promise<boolean> {
    const route = routeOf(location.hash);
    const newest = (await this.#list('requests'))[0];
    const messageId = route.page === 'message' ? route.messageId : newest && text(newest, 'messageId');
    return messageId === undefined ? false : this.#do(name, { messageId, ...more });
  }

  /** The newest active Peer-to-Peer, or the one of the current page. */
  async #withP2p(name: string, more: object = {}): Promise<boolean> {
    const route = routeOf(location.hash);
    const newest = (await this.#list('p2ps')).at(-1);
    const orderId = 'orderId' in route ? route.orderId : newest && text(newest, 'orderId');
    return orderId === undefined ? false : this.#do(name, { orderId, ...more });
  }

  async #list(name: string): Promise<readonly Fields[]> {
    await this.#ready;
    const response = await fetch(`${this.#base}/${name}`, { cache: 'no-store' });
    const found: unknown = response.ok ? await response.json() : [];
    return Array.isArray(found) ? found.filter(isFields) : [];
  }

  async #do(name: string, body: object): Promise<boolean> {
    await this.#ready;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.#base}/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok;
  }
}

const NOTHING_TO_DO = 'Nothing to act on right now.';
const NO_BACKEND = 'The mock backend isn’t responding.';

const act = (name: string, done: string, work: () => Promise<boolean>): QaAct => ({
  name,
  run: async () => {
    try {
      return (await work()) ? done : NOTHING_TO_DO;
    } catch {
      return NO_BACKEND;
    }
  },
});

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
