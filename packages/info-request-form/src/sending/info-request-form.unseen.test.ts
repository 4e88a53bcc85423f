import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { moveAttachment } from '@portal/api';
import { MESSAGES, answer, problem } from '@portal/mocks';

import { ofFiles, ofSending } from '../copy.fixture.js';
import { SENT, answerAll, aForm, countCalls } from '../request-form.fixture.js';
import type { Form, FormOptions } from '../request-form.fixture.js';

const THEIRS = 'The colleague’s words.';

/** Holds back the matching calls until the test releases them. */
function gate(holds: (request: Request) => boolean) {
  const open: (() => void)[] = [];
  const wrap: NonNullable<FormOptions['wrap']> = (fetch) => async (request) => {
    if (holds(request)) await new Promise<void>((resolve) => void open.push(resolve));
    return fetch(request);
  };
  return { wrap, waiting: () => open.length > 0, open: () => open.splice(0).forEach((go) => go()) };
}

/** A coworker explains the last item with different text. */
function colleagueExplains({ portal: { backend } }: Form): void {
  const { draft } = backend.infoRequests.get(MESSAGES.clarification);
  const answers = (draft?.answers ?? []).map((given, i) =>
    i === 2 ? { ...given, cannotProvide: { reason: 'other' as const, text: THEIRS } } : given,
  );
  backend.infoRequests.keepDraft(MESSAGES.clarification, answers, { role: 'office', name: 'Dana Whitfield' });
}

/** A saved form with a file on the server that answers item 2. */
async function withFile(options: FormOptions): Promise<Form> {
  const form = await aForm(options);
  await answerAll(form);
  const bytes = new TextEncoder().encode('%PDF 1');
  const { attachments } = form.portal.backend;
  const { attachmentId } = attachments.add(MESSAGES.clarification, 'i-imaging', { fileName: 'xray.pdf', bytes });
  attachments.decide(attachmentId, []);
  await form.refreshed();
  return form;
}

describe('<info-request-form> submits the content of the screen', () => {
  it('submits nothing if a coworker saved during an autosave, with the reason (10-1)', async () => {
    let saving = false;
    const puts = gate(({ method }) => saving && method === 'PUT');
    const calls = countCalls('/response');
    const form = await aForm({ wrap: (fetch) => puts.wrap(calls.wrap(fetch)) });
    await answerAll(form);
    await form.el.saveDraft();
    saving = true;
    form.type('Mine, and more.');
    window.dispatchEvent(new Event('pagehide'));
    await waitUntil(puts.waiting);
    colleagueExplains(form);

    form.submit();
    expect(form.text()).to.not.include(THEIRS);
    puts.open();

    await waitUntil(() => form.shows(ofSending('submit.changed')));
    expect(calls.keys).to.deep.equal([]);
    expect(form.sides().flat().join(' ')).to.include(THEIRS);
    expect(form.question().value).to.equal('Mine, and more.');
  });

  it("submits nothing if a file's item on the server differs (10-1)", async () => {
    const moves = gate(({ url, method }) => method === 'PUT' && url.endsWith('/item'));
    const calls = countCalls('/response');
    const form = await withFile({
      wrap: (fetch) => moves.wrap(calls.wrap(fetch)),
      overrides: [answer(moveAttachment, () => problem(503, 'busy'))],
    });
    form.moveTo('xray.pdf', ofFiles('files.item', { n: 3 }));
    await waitUntil(moves.waiting);

    form.submit();
    moves.open();

    await waitUntil(() => form.shows(ofSending('submit.files')));
    expect(calls.keys).to.deep.equal([]);
  });

  it('excludes a file that is being removed (10-1)', async () => {
    const removals = gate(({ method }) => method === 'DELETE');
    const sent: unknown[] = [];
    const form = await withFile({
      wrap: (fetch) => {
        const held = removals.wrap(fetch);
        return async (request) => {
          if (request.url.endsWith('/response'))
            sent.push(((await request.clone().json()) as { attachmentIds: unknown }).attachmentIds);
          return held(request);
        };
      },
    });
    await form.remove('xray.pdf');
    await waitUntil(removals.waiting);

    form.submit();

    await waitUntil(() => form.shows(SENT));
    expect(sent).to.deep.equal([[]]);
    removals.open();
  });
});
