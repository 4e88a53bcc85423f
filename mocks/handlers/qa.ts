import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';

import { ATTACHMENT_REASONS } from '@portal/api';

import { MOCK_BASE_URL, problem } from '../answer.js';
import type { Backend } from '../backend.js';
import { ProblemError } from '../db/problem-error.js';
import { createQa } from '../qa.js';
import type { Qa } from '../qa.js';

type Body = Readonly<Record<string, unknown>>;

const FAULTS = ['offline', '429', '500', '503', 'timeout'] as const;

/** The value of a field if it's known. */
function oneOf<const Known extends readonly string[]>(known: Known, value: unknown): Known[number] {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new ProblemError(422, 'invalid');
  return found;
}

const text = (body: Body, name: string): string => {
  const value = body[name];
  if (typeof value !== 'string') throw new ProblemError(422, 'invalid', [{ pointer: name, code: 'required' }]);
  return value;
};

/** The payer's actions over HTTP, by the last part of the path. */
const ACTS: Readonly<Record<string, (qa: Qa, body: Body) => unknown>> = {
  'send-info-request': (qa, body) => ({
    messageId: qa.sendInfoRequest('orderId' in body ? text(body, 'orderId') : undefined),
  }),
  'close-request': (qa, body) => qa.closeRequest(text(body, 'messageId')),
  'ask-for-more': (qa, body) => qa.askForMore(text(body, 'messageId')),
  'withdraw-request': (qa, body) => qa.withdrawRequest(text(body, 'messageId')),
  'decide-on-time': (qa, body) => qa.decideOnTime(text(body, 'messageId'), body['granted'] === true),
  'colleague-drafts': (qa, body) => qa.colleagueDrafts(text(body, 'messageId'), text(body, 'text')),
  'colleague-answers': (qa, body) => qa.colleagueAnswers(text(body, 'messageId')),
  'accept-file': (qa, body) => qa.acceptFile(text(body, 'attachmentId')),
  'reject-file': (qa, body) => qa.rejectFile(text(body, 'attachmentId'), oneOf(ATTACHMENT_REASONS, body['reason'])),
  'confirm-p2p': (qa, body) => qa.confirmP2p(text(body, 'orderId')),
  'decline-p2p': (qa, body) => qa.declineP2p(text(body, 'orderId')),
  'cancel-p2p': (qa, body) => qa.cancelP2p(text(body, 'orderId')),
  'move-p2p': (qa, body) => qa.moveP2p(text(body, 'orderId')),
  'call-p2p': (qa, body) => qa.callP2p(text(body, 'orderId'), oneOf(['reached', 'missed'], body['result'])),
  'colleague-holds': (qa, body) => qa.colleagueHolds(text(body, 'orderId')),
  'complete-p2p': (qa, body) =>
    qa.completeP2p(text(body, 'orderId'), oneOf(['overturned', 'upheld', 'withdrawn'], body['outcome'])),
  'fail-next': (qa, body) => qa.failNext(oneOf(FAULTS, body['kind'])),
  'fail-all': (qa, body) => qa.failAll(body['on'] === true),
  'expire-session': (qa, body) => qa.expireSession(body['on'] === true),
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
      const body: unknown = await request.json().catch(() => ({}));
      try {
        return HttpResponse.json(act(qa, body as Body) ?? {});
      } catch (fault) {
        if (fault instanceof ProblemError) return problem(fault.status, fault.code, { errors: fault.errors });
        throw fault;
      }
    }),
  ];
}
