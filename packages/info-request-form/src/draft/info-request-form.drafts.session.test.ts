import { expect, oneEvent } from '@open-wc/testing';

import { pause, waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import { ofForm, ofModule, partOf } from '../copy.fixture.js';
import { workFor } from './model/work.js';
import { SENT, TYPED, aForm, answeredForm, formOver } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';
import { aPdf } from '../info-request-form.driver.js';

const hide = (): boolean => window.dispatchEvent(new Event('pagehide'));
const unauthorized = (): Response => Response.json({ status: 401, code: 'unauthorized' }, { status: 401 });

type Fetch = NonNullable<Form['settings']['fetch']>;

/** Whether the server accepts the session, and every call it received. */
function aDoor() {
  const door = { open: true, calls: [] as Request[] };
  const wrap =
    (fetch: Fetch): Fetch =>
    (request) => {
      door.calls.push(request);
      return door.open ? fetch(request) : Promise.resolve(unauthorized());
    };
  return { door, wrap };
}

describe('<info-request-form> when the session ends midway', () => {
  it('keeps text and files, and saves after resume() (S2, H2)', async () => {
    const { door, wrap } = aDoor();
    const form = await aForm({ wrap });
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    form.type(TYPED);
    door.open = false;
    const expired = oneEvent(form.el, 'session-expired');
    hide();
    await expired;
    expect(form.question().value).to.equal(TYPED);
    expect(form.row('xray.pdf')).to.include('xray.pdf');
    expect(form.draftLine()).to.equal(ofForm('draft.saving'));

    door.open = true;
    form.el.resume();

    await waitUntil(() => form.draftLine() === ofForm('draft.saved', { time: '9:00 AM CT' }));
    expect(form.kept().draft?.answers[0]?.text).to.equal(TYPED);
  });

  it('submits once after resume(), with the same key (S2, H2, IR-15)', async () => {
    const { door, wrap } = aDoor();
    const form = await answeredForm({ wrap });
    door.open = false;
    const expired = oneEvent(form.el, 'session-expired');
    form.submit();
    await expired;
    door.open = true;

    form.el.resume();

    await waitUntil(() => form.shows(SENT));
    const sent = door.calls.filter(({ method, url }) => method === 'POST' && url.endsWith('/response'));
    expect(sent.length).to.equal(2);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
  });

  it('clears everything on sign-out, also for the next user (S3, S4)', async () => {
    const form = await aForm();
    form.type(TYPED);
    const { client } = environmentOf(form);

    form.el.endSession();
    await form.el.updateComplete;

    expect(form.text()).to.not.include(TYPED);
    expect(form.shows(ofModule('ended'))).to.equal(true);
    expect(workFor(client, MESSAGES.clarification).draft).to.equal(undefined);
    form.el.resume();
    await form.settled();
    expect(form.question().value).to.equal('');
  });

  it('shows nothing when restored from the cache after sign-out (S5)', async () => {
    const form = await aForm();
    form.type(TYPED);
    form.el.endSession();
    await form.el.updateComplete;

    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pause();

    expect(form.shows(ofModule('ended'))).to.equal(true);
    expect(form.text()).to.not.include(TYPED);
    expect(form.shows(ofForm('title'))).to.equal(false);
  });

  it('ignores a pending save after sign-out (S3)', async () => {
    let answer: (() => void) | undefined;
    const form = await aForm({
      wrap: (fetch) => async (request) => {
        if (request.method === 'PUT') await new Promise<void>((resolve) => (answer = resolve));
        return fetch(request);
      },
    });
    form.type(TYPED);
    const { client } = environmentOf(form);
    const work = workFor(client, MESSAGES.clarification);
    hide();
    await waitUntil(() => answer !== undefined);

    form.el.endSession();
    answer?.();
    await pause();

    expect(form.shows(ofModule('ended'))).to.equal(true);
    expect(work.draft).to.equal(undefined);
  });
});

describe('<info-request-form> and the target of a draft', () => {
  it('lets the save outlive the page unless it is too large (S7)', async () => {
    const { door, wrap } = aDoor();
    const form = await aForm({ wrap });
    form.type(TYPED);
    hide();
    await waitUntil(() => form.draftLine().includes(partOf(ofForm('draft.saved'))));
    form.type('é'.repeat(40_000));
    hide();
    await waitUntil(() => door.calls.filter(({ method }) => method === 'PUT').length === 2);

    const saves = door.calls.filter(({ method }) => method === 'PUT');
    expect(saves.map(({ keepalive }) => keepalive)).to.deep.equal([true, false]);
  });

  it('saves a draft to its own request, never to the next (O12)', async () => {
    const { door, wrap } = aDoor();
    const form = await aForm({ wrap });
    form.type(TYPED);

    form.el.messageId = MESSAGES.documentation;
    await form.settled();
    await waitUntil(() => form.kept().draft !== null);

    expect(form.kept().draft?.answers[0]?.text).to.equal(TYPED);
    expect(form.portal.backend.infoRequests.get(MESSAGES.documentation).draft).to.equal(null);
    expect(form.text()).to.not.include(TYPED);
    const saves = door.calls.filter(({ method }) => method === 'PUT');
    expect(saves.every(({ url }) => url.includes(MESSAGES.clarification))).to.equal(true);
  });

  it("never shows one request's response under another (O12)", async () => {
    let answer: (() => void) | undefined;
    const form = await answeredForm({
      wrap: (fetch) => async (request) => {
        if (request.url.endsWith('/response')) await new Promise<void>((resolve) => (answer = resolve));
        return fetch(request);
      },
    });
    form.submit();
    await waitUntil(() => answer !== undefined);
    const submitted: string[] = [];
    form.el.addEventListener('info-request-submitted', ({ detail }) => submitted.push(detail.messageId));

    form.el.messageId = MESSAGES.documentation;
    await form.settled();
    answer?.();

    await waitUntil(() => submitted.length > 0);
    expect(submitted).to.deep.equal([MESSAGES.clarification]);
    await pause();
    expect(form.shows(SENT)).to.equal(false);
    expect(form.el.request.value?.messageId).to.equal(MESSAGES.documentation);
  });

  it('keeps and saves text when moved in the page (O5)', async () => {
    const form = await aForm();
    const place = document.createElement('div');
    form.el.parentElement?.append(place);
    form.type(TYPED);

    place.append(form.el);
    await form.settled();
    expect(form.question().value).to.equal(TYPED);
    form.type('Ten weeks.');
    hide();

    await waitUntil(() => form.kept().draft?.answers[0]?.text === 'Ten weeks.');
  });

  it('recognizes its own text after a lost save response (N3)', async () => {
    let lose = true;
    const form = await aForm({
      wrap: (fetch) => async (request) => {
        const answered = await fetch(request);
        return lose && request.method === 'PUT' ? Response.error() : answered;
      },
    });
    form.type(TYPED);
    hide();
    await waitUntil(() => form.draftLine().includes(ofForm('draft.failed')));
    lose = false;
    form.type(`${TYPED} And more.`);
    hide();

    await waitUntil(() => form.draftLine() === ofForm('draft.saved', { time: '9:00 AM CT' }));
    expect(form.sides()).to.deep.equal([]);
    expect(form.kept().draft?.answers[0]?.text).to.equal(`${TYPED} And more.`);
  });

  it('shows who saved the opened draft and when, with an earlier date (IR-08)', async () => {
    const portal = mockPortal();
    portal.qa.colleagueDrafts(MESSAGES.clarification, 'Ten weeks.');
    portal.clock.advance(24 * 60 * 60_000);

    const form = await formOver(portal);

    expect(form.draftLine()).to.equal(
      ofForm('draft.by.day', { name: 'Dana Whitfield', time: 'Jun 23, 2026, 9:00 AM CT' }),
    );
  });

  it('reloads without touching the text, even during a save (O3)', async () => {
    let answer: (() => void) | undefined;
    const form = await aForm({
      wrap: (fetch) => async (request) => {
        const answered = await fetch(request);
        if (request.method === 'PUT' && !answer) await new Promise<void>((resolve) => (answer = resolve));
        return answered;
      },
    });
    form.type(TYPED);
    hide();
    await waitUntil(() => answer !== undefined);
    form.type(`${TYPED} And more.`);
    form.el.refresh();
    answer?.();
    await form.settled();
    await pause();

    expect(form.question().value).to.equal(`${TYPED} And more.`);
    expect(form.sides()).to.deep.equal([]);
  });
});

/** The client that the form uses. */
const environmentOf = ({ el }: Form) => {
  const { environment } = el as unknown as { environment: { client: Parameters<typeof workFor>[0] } };
  return environment;
};
