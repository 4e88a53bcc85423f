import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';

import { ATTACHMENT_REASONS } from '@portal/api';

import { MOCK_BASE_URL, problem } from '../answer.js';
import type { Backend } from '../backend.js';
import { Refusal } from '../db/refusal.js';
import { createQa } from '../qa.js';
import type { Qa } from '../qa.js';

type Said = Readonly<Record<string, unknown>>;

const FAULTS = ['offline', '500', '503', 'timeout'] as const;

/** The value of a field if it's known. */
function oneOf<const Known extends readonly string[]>(known: Known, value: unknown): Known[number] {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Refusal(422, 'invalid');
  return found;
}

const text = (said: Said, name: string): string => {
  const value = said[name];
  if (typeof value !== 'string') throw new Refusal(422, 'invalid', [{ pointer: name, code: 'required' }]);
  return value;
};

/** The payer's actions over HTTP, by the last part of the path. */
const ACTS: Readonly<Record<string, (qa: Qa, said: Said) => unknown>> = {
  'send-info-request': (qa, said) => ({
    messageId: qa.sendInfoRequest('orderId' in said ? text(said, 'orderId') : undefined),
  }),
  'close-request': (qa, said) => qa.closeRequest(text(said, 'messageId')),
  'ask-for-more': (qa, said) => qa.askForMore(text(said, 'messageId')),
  'withdraw-request': (qa, said) => qa.withdrawRequest(text(said, 'messageId')),
  'decide-on-time': (qa, said) => qa.decideOnTime(text(said, 'messageId'), said['granted'] === true),
  'colleague-drafts': (qa, said) => qa.colleagueDrafts(text(said, 'messageId'), text(said, 'text')),
  'colleague-answers': (qa, said) => qa.colleagueAnswers(text(said, 'messageId')),
  'accept-file': (qa, said) => qa.acceptFile(text(said, 'attachmentId')),
  'reject-file': (qa, said) => qa.rejectFile(text(said, 'attachmentId'), oneOf(ATTACHMENT_REASONS, said['reason'])),
  'confirm-p2p': (qa, said) => qa.confirmP2p(text(said, 'orderId')),
  'decline-p2p': (qa, said) => qa.declineP2p(text(said, 'orderId')),
  'cancel-p2p': (qa, said) => qa.cancelP2p(text(said, 'orderId')),
  'move-p2p': (qa, said) => qa.moveP2p(text(said, 'orderId')),
  'call-p2p': (qa, said) => qa.callP2p(text(said, 'orderId'), oneOf(['reached', 'missed'], said['result'])),
  'colleague-holds': (qa, said) => qa.colleagueHolds(text(said, 'orderId')),
  'complete-p2p': (qa, said) =>
    qa.completeP2p(text(said, 'orderId'), oneOf(['overturned', 'upheld', 'withdrawn'], said['outcome'])),
  'fail-next': (qa, said) => qa.failNext(oneOf(FAULTS, said['kind'])),
  'fail-all': (qa, said) => qa.failAll(said['on'] === true),
  'expire-session': (qa, said) => qa.expireSession(said['on'] === true),
};

const VIEWS: Readonly<Record<string, (qa: Qa) => unknown>> = {
  outbox: (qa) => qa.outbox(),
  requests: (qa) => qa.listRequests(),
  'checking-files': (qa) => qa.listCheckingFiles(),
  p2ps: (qa) => qa.listP2ps(),
};

/** The payer's actions over HTTP, under `/__qa/`, for clients of the mock server. */
export function qaHandlers(backend: Backend): readonly HttpHandler[] {
  const qa = createQa(backend);
  const path = `*${MOCK_BASE_URL}/__qa/:act`;
  return [
    http.get(path, ({ params }) => {
      const view = VIEWS[String(params['act'])];
      return view ? HttpResponse.json(view(qa) as object) : problem(404, 'not-found');
    }),
    http.post(path, async ({ params, request }) => {
      const act = ACTS[String(params['act'])];
      if (!act) return problem(404, 'not-found');
      const said: unknown = await request.json().catch(() => ({}));
      try {
        return HttpResponse.json(act(qa, said as Said) ?? {});
      } catch (fault) {
        if (fault instanceof Refusal) return problem(fault.status, fault.code, { errors: fault.errors });
        throw fault;
      }
    }),
  ];
}
