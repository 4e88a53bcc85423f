/** Faults in the resources: pages, search, requests, files, Peer-to-Peers. */
import type { Break } from '../mock.js';
import { endpointOf, altered, answering, asking, between, insteadOf, isObject, status, textIn } from './mutant.js';
import type { Body, Mutant } from './mutant.js';

const rowsOf = (body: Body): readonly Body[] => (body['items'] as readonly Body[] | undefined) ?? [];
const NO_ROWS = { items: [], total: 0, from: 0, to: 0 };

/** Empties a page whose rows don't contain the search text as it is. */
const searching = (contains: (name: string, search: string) => boolean): Break =>
  between(async (request, next) => {
    const given: unknown = await request
      .clone()
      .json()
      .catch(() => undefined);
    const response = await next(request);
    const search = isObject(given) ? textIn(given, 'search') : '';
    if (endpointOf(request)?.operation !== 'pageMessages' || search === '' || response.status !== 200) return response;
    const body = (await response.clone().json()) as Body;
    const found = rowsOf(body).some((row) => contains(String(row['memberName']), search));
    return found ? response : altered(response, { body: JSON.stringify({ ...body, ...NO_ROWS }) });
  });

const LISTS: readonly Mutant[] = [
  {
    name: 'counts pages by offset',
    caughtBy: ['page/stable'],
    change: asking('pageMessages', (body) => ({ ...body, cursor: textIn(body, 'cursor').replace(/~.*/, '~') || null })),
  },
  {
    name: 'repeats the last row on the next page',
    caughtBy: ['page/complete'],
    change: (handlers, backend) => {
      let last: Body | undefined;
      return answering(['pageMessages'], (body) => {
        const items = last ? [last, ...rowsOf(body)] : rowsOf(body);
        last = rowsOf(body).at(-1);
        return { ...body, items };
      })(handlers, backend);
    },
  },
  {
    name: 'reads any cursor as the first page',
    caughtBy: ['page/bad-cursor'],
    change: asking('pageMessages', (body) => ({ ...body, cursor: null })),
  },
  {
    name: 'counts rows from 0',
    caughtBy: ['page/numbers'],
    change: answering(['pageMessages'], (body) => ({ ...body, from: Number(body['from']) - 1 })),
  },
  {
    name: 'ignores the page size',
    caughtBy: ['page/size'],
    change: asking('pageMessages', (body) => ({ ...body, pageSize: 10 })),
  },
  {
    name: 'ignores the direction',
    caughtBy: ['page/order'],
    change: asking('pageMessages', (body) => ({ ...body, sort: { by: 'received', direction: 'descending' } })),
  },
  {
    name: 'swaps the neighbors',
    caughtBy: ['page/neighbors'],
    change: answering(['getMessageNeighbors'], (body) => ({
      ...body,
      previousId: body['nextId'],
      nextId: body['previousId'],
    })),
  },
  {
    name: 'never changes the revision, and counts nothing',
    caughtBy: ['summary/'],
    change: answering(['getMessageSummary'], (body) => ({ ...body, revision: '1', unread: 0 })),
  },
  {
    name: 'searches for the text as it is, without case',
    caughtBy: ['search/any-order', 'search/punctuation'],
    change: searching((name, search) => name.toLowerCase().includes(search.toLowerCase())),
  },
  {
    name: 'searches with case',
    caughtBy: ['search/case', 'search/lower-case'],
    change: searching((name, search) => search.split(/[\s,.]+/).every((word) => name.includes(word))),
  },
  {
    name: 'searches for the first word only',
    caughtBy: ['search/every-word'],
    change: asking('pageMessages', (body) => ({ ...body, search: textIn(body, 'search').split(' ')[0] })),
  },
];

/** Responds to a rejected write as if it was accepted. */
const accepting = (...problems: readonly string[]): Break => insteadOf(problems, status(200));

const raw = between(async (request, next) => {
  const form = (request.headers.get('content-type') ?? '').includes('multipart')
    ? await request.clone().formData()
    : undefined;
  const response = await next(request);
  const file = form?.get('file');
  if (!(file instanceof File) || response.status !== 200) return response;
  const body = (await response.clone().json()) as Body;
  return altered(response, { body: JSON.stringify({ ...body, fileName: file.name }) });
});

const REQUESTS: readonly Mutant[] = [
  {
    name: 'accepts a second response',
    caughtBy: ['request/already-responded'],
    change: accepting('409 already-responded'),
  },
  { name: 'accepts writes to a closed request', caughtBy: ['request/closed'], change: accepting('410 request-closed') },
  { name: 'grants more time again', caughtBy: ['request/more-time-once'], change: accepting('409 already-requested') },
  {
    name: 'loses drafts and responses',
    caughtBy: ['request/shows-response', 'request/draft-kept'],
    change: answering(['getInfoRequest'], (body) => ({ ...body, draft: null, response: null })),
  },
  {
    name: 'takes the version from the clock',
    caughtBy: ['request/file-keeps-version'],
    change: answering(['getInfoRequest'], (body) => ({ ...body, version: String(performance.now()) })),
  },
  {
    name: 'keeps file names as they are',
    caughtBy: ['file/path-like', 'file/windows-path', 'file/bidirectional', 'file/control'],
    change: raw,
  },
  {
    name: 'accepts every file',
    caughtBy: ['file/empty', 'file/type', 'file/too-large'],
    change: accepting('422 empty', '415 type-not-allowed', '413 too-large'),
  },
  {
    name: 'lists a file only after its check',
    caughtBy: ['file/listed'],
    change: answering(['listAttachments'], () => ({ attachments: [] })),
  },
  {
    name: 'calls every file a duplicate',
    caughtBy: ['file/several-items'],
    change: answering(['uploadAttachment'], (body) => ({ ...body, status: 'rejected', reasons: ['duplicate'] })),
  },
  {
    name: 'ignores files that it doesn’t have',
    caughtBy: ['file/unknown-reused'],
    change: asking('submitInfoResponse', (body) => ({ ...body, attachmentIds: [] })),
  },
];

const P2PS: readonly Mutant[] = [
  {
    name: 'responds to ended holds with 404',
    caughtBy: ['hold/over', 'hold/moves', 'hold/take-over', 'hold/expires'],
    change: insteadOf(['410 hold-over', '410 hold-moved', '410 hold-taken-over'], status(404)),
  },
  {
    name: 'rejects the release of an ended hold',
    caughtBy: ['hold/release-twice'],
    change: between(async (request, next) => {
      if (endpointOf(request)?.operation !== 'releaseHold') return next(request);
      const hold = await next(new Request(request.url));
      return hold.status === 200 ? next(request) : hold;
    }),
  },
  {
    name: 'shows a held time as unavailable to everyone',
    caughtBy: ['hold/shown-as-yours'],
    change: between(async (request, next) => {
      const response = await next(request);
      const text = await response.clone().text();
      return altered(response, { body: text.replaceAll('"held-by-you"', '"unavailable"') });
    }),
  },
  {
    name: 'counts a hold in milliseconds',
    caughtBy: ['hold/seconds-left'],
    change: answering(['holdSlot'], (body) => ({ ...body, secondsLeft: Number(body['secondsLeft']) * 1_000 })),
  },
  { name: 'extends a hold forever', caughtBy: ['hold/extend-ends'], change: accepting('409 not-extendable') },
  {
    name: 'ignores a takeover',
    caughtBy: ['hold/take-over'],
    change: asking('holdSlot', (body) => ({ ...body, takeOver: false })),
  },
  {
    name: 'offers every order a request',
    caughtBy: ['booking/eligibility-follows', 'booking/not-eligible'],
    change: between(async (request, next) => {
      const response = await next(request);
      const text = await response.clone().text();
      return altered(response, { body: text.replace(/"action":"\w+"/g, '"action":"request"') });
    }),
  },
  {
    name: 'fails for all orders if one is unknown',
    caughtBy: ['booking/omits-unknown'],
    change: between(async (request, next) => {
      const isUnknown = (await request.clone().text()).includes('unknown-order');
      const response = await next(request);
      return isUnknown ? altered(response, { status: 404 }) : response;
    }),
  },
  {
    name: 'writes names in capitals',
    caughtBy: ['booking/echoes-participant'],
    change: between(async (request, next) => {
      const response = await next(request);
      const text = await response.clone().text();
      return altered(response, {
        body: text.replace(/"lastName":"(\w+)"/g, (found) => found.toUpperCase().replace('LASTNAME', 'lastName')),
      });
    }),
  },
  { name: 'changes a canceled Peer-to-Peer', caughtBy: ['cancel/not-active'], change: accepting('409 not-active') },
  {
    name: 'takes times that others have',
    caughtBy: ['reschedule/refused-keeps-time'],
    change: accepting('409 slot-taken'),
  },
  {
    name: 'gives each calendar file a new UID',
    caughtBy: ['calendar/same-uid'],
    change: answering(['getP2pCalendar'], (body) => ({
      ...body,
      content: String(body['content']).replace(/^UID:/m, `UID:${crypto.randomUUID()}`),
    })),
  },
];

export const MESSAGE_MUTANTS: readonly Mutant[] = [...LISTS, ...REQUESTS, ...P2PS];
