import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { submitInfoResponse, uploadAttachment } from '@portal/api';
import { MESSAGES, answer, problem } from '@portal/mocks';

import { ofFailure, ofFiles, ofForm, ofModule, ofSending, partOf, problemAt } from '../copy.fixture.js';
import { aPdf, infoRequestFormDriver } from '../info-request-form.driver.js';
import type { InfoRequestForm } from '../info-request-form.js';
import { SENT, TYPED, aForm, answerAll, answeredForm, countCalls } from '../request-form.fixture.js';

describe('<info-request-form> shows missing items before it submits', () => {
  it('has title, lead, and disclaimer in order (IR-01, IR-02, IR-09)', async () => {
    const { text } = await aForm();
    const page = text();
    const places = [
      ofForm('title'),
      ofForm('lead'),
      partOf(ofForm('deadline')),
      `${ofForm('disclaimer')} By proceeding, you confirm that you are authorized`,
      ofForm('submit'),
    ].map((words) => page.indexOf(words));

    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('shows progress and missing items in the bar, with Submit enabled (IR-20, IR-21)', async () => {
    const { meter, missing, states, type, cannotProvide, button } = await aForm();
    expect(meter()).to.equal(ofForm('meter', { n: 0, total: 3 }));
    expect(missing()).to.equal(ofForm('meter.missing', { items: '1, 2, and 3' }));

    type(TYPED);
    await waitUntil(() => missing() === ofForm('meter.missing', { items: '2 and 3' }));
    expect(states()).to.deep.equal([ofForm('item.provided'), ofForm('item.missing'), ofForm('item.missing')]);
    expect(button(ofForm('submit')).ariaDisabled).to.equal('false');
    expect(button(ofForm('submit')).disabled).to.equal(false);

    await cannotProvide(0, 'not-performed');
    await cannotProvide(1, 'not-performed');
    await waitUntil(() => missing() === '');
  });

  it('shows each error at its field, linked from the list (IR-20)', async () => {
    const { type, cannotProvide, submit, problems, errors, press, focused, question } = await aForm();
    type('x'.repeat(1012));
    await cannotProvide(1, 'other');

    submit();
    await waitUntil(() => problems().length > 0);

    const expected = [
      ofSending('problem.too-long', { n: 12 }),
      ofSending('problem.document.missing'),
      ofSending('problem.reason-words-missing'),
    ];
    expect(errors()).to.deep.equal(expected);
    expect(problems()).to.deep.equal(([1, 2, 3] as const).map((n, i) => problemAt(n, expected[i] ?? '')));
    await waitUntil(() => focused()?.classList.contains('notice'));
    press(problemAt(1, ofSending('problem.too-long', { n: 12 })));
    expect(focused()).to.equal(question());
    expect(question().value).to.have.length(1012);
  });

  it('treats whitespace of any kind as empty (IR-20)', async () => {
    const { type, submit, errors } = await aForm();
    type(' \n\t\u00a0\u2003 ');

    submit();

    await waitUntil(() => errors()[0] === ofSending('problem.question.missing'));
  });

  it('lists a file being uploaded, but not one being checked (IR-20)', async () => {
    const { attach, submit, problems, row } = await aForm({
      overrides: [answer(uploadAttachment, () => new Promise<Response>(() => undefined))],
    });
    attach(aPdf('xray.pdf'));
    await waitUntil(() => row('xray.pdf').includes(ofFiles('status.sending')));
    submit();
    await waitUntil(() => problems().includes(ofSending('problem.sending', { name: 'xray.pdf' })));

    const other = await aForm();
    other.attach(aPdf('xray.pdf'));
    await other.arrived();
    await waitUntil(() => other.row('xray.pdf').includes(ofFiles('status.checking')));
    other.submit();
    await waitUntil(() => other.problems().length > 0);
    expect(other.problems().join(' ')).to.not.include('xray.pdf');
  });
});

describe('<info-request-form> submits once', () => {
  const activations: readonly [how: string, act: (form: Awaited<ReturnType<typeof answeredForm>>) => Promise<void>][] =
    [
      [
        'a double click',
        ({ submit }) => {
          submit();
          submit();
          return Promise.resolve();
        },
      ],
      [
        'Enter and a click',
        async ({ button }) => {
          const submit = button(ofForm('submit'));
          submit.focus();
          const entered = sendKeys({ press: 'Enter' });
          submit.click();
          await entered;
        },
      ],
      [
        'a held space bar',
        async ({ button }) => {
          button(ofForm('submit')).focus();
          await sendKeys({ down: 'Space' });
          await sendKeys({ down: 'Space' });
          await sendKeys({ up: 'Space' });
          await sendKeys({ press: 'Enter' });
        },
      ],
    ];

  for (const [how, act] of activations) {
    it(`makes one response of ${how} (IR-15, IR-20, O1)`, async () => {
      const calls = countCalls('/response');
      const form = await answeredForm({ wrap: calls.wrap });

      await act(form);

      await waitUntil(() => form.shows(SENT));
      expect(calls.keys).to.have.length(1);
    });
  }

  it('makes one response of two forms for the same message (IR-20, O1)', async () => {
    const calls = countCalls('/response');
    const form = await answeredForm({ wrap: calls.wrap });
    const secondForm = await fixture<InfoRequestForm>(html`
      <info-request-form .settings=${form.settings} message-id=${MESSAGES.clarification}></info-request-form>
    `);
    const second = infoRequestFormDriver(secondForm);
    await second.settled();
    await nextFrame();
    await waitUntil(() => second.meter() === ofForm('meter', { n: 3, total: 3 }));

    form.submit();
    second.submit();

    await waitUntil(() => form.shows(SENT) && second.shows(SENT));
    expect(calls.keys).to.have.length(1);
  });

  it('shows progress on a slow server, and ignores further clicks (IR-20)', async () => {
    let answerNow = (): void => undefined;
    const calls = countCalls('/response');
    const form = await answeredForm({
      wrap: (fetch) => {
        const counted = calls.wrap(fetch);
        return async (request) => {
          const response = counted(request);
          if (request.url.endsWith('/response')) await new Promise<void>((resolve) => (answerNow = resolve));
          return response;
        };
      },
    });

    form.submit();
    await waitUntil(() => form.shows(ofForm('submitting')));
    const busy = form.button(ofForm('submitting'));
    expect(busy.ariaDisabled).to.equal('true');
    busy.click();
    expect(form.question().readOnly).to.equal(true);

    answerNow();
    await waitUntil(() => form.shows(SENT));
    expect(calls.keys).to.have.length(1);
  });

  it('finds a response with a lost confirmation, with the same key (IR-20, N3)', async () => {
    let lose = true;
    const calls = countCalls('/response');
    const form = await answeredForm({
      wrap: (fetch) => {
        const counted = calls.wrap(fetch);
        return async (request) => {
          const response = await counted(request);
          if (!request.url.endsWith('/response') || !lose) return response;
          lose = false;
          throw new TypeError('Failed to fetch');
        };
      },
    });

    form.submit();
    await waitUntil(() => form.shows(ofSending('submit.unsure')));
    expect(form.question().value).to.equal(TYPED);
    form.submit();

    await waitUntil(() => form.shows(SENT));
    expect(new Set(calls.keys).size).to.equal(1);
    expect(form.kept().response?.answers[0]?.text).to.equal(TYPED);
  });

  it('continues after session renewal with the same key and text (H2, S2)', async () => {
    const calls = countCalls('/response');
    const form = await answeredForm({ wrap: calls.wrap });
    form.portal.qa.expireSession(true);
    const expired = oneEvent(form.el, 'session-expired');

    form.submit();
    await expired;
    await waitUntil(() => form.shows(ofModule('expired')));
    expect(form.question().value).to.equal(TYPED);

    form.portal.qa.expireSession(false);
    form.el.resume();

    await waitUntil(() => form.shows(SENT));
    expect(calls.keys).to.have.length(2);
    expect(new Set(calls.keys).size).to.equal(1);
  });

  const refusals: readonly [row: string, status: number, sentence: string][] = [
    ['H10', 429, ofFailure('busy')],
    ['H12', 503, ofFailure('busy')],
    ['H11', 502, ofFailure('server')],
  ];

  for (const [row, status, sentence] of refusals) {
    it(`explains a ${String(status)}, keeps everything, and resubmits with the same key (IR-20, ${row})`, async () => {
      const calls = countCalls('/response');
      let refuse = true;
      const form = await answeredForm({
        wrap: (fetch) => {
          const counted = calls.wrap(fetch);
          return async (request) => {
            const response = counted(request);
            return request.url.endsWith('/response') && refuse ? problem(status, 'any') : response;
          };
        },
      });

      form.submit();
      await waitUntil(() => form.shows(ofForm('could-not.submit')));
      expect(form.shows(sentence)).to.equal(true);
      expect(form.shows(ofSending('submit.kept'))).to.equal(true);
      expect(form.question().value).to.equal(TYPED);

      refuse = false;
      form.submit();
      await waitUntil(() => form.shows(SENT));
      expect(new Set(calls.keys).size).to.equal(1);
    });
  }

  it('shows a 422 at its fields and files, with the list focused (IR-20, H1)', async () => {
    const form = await aForm({
      overrides: [
        answer(submitInfoResponse, ({ attachmentIds: [id = ''] }) =>
          problem(422, 'invalid', {
            errors: [
              { pointer: '/answers/0/text', code: 'any' },
              { pointer: id, code: 'file-not-accepted' },
            ],
          }),
        ),
      ],
    });
    await answerAll(form);
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));

    form.submit();
    await waitUntil(() => form.problems().length > 0);

    expect(form.problems()).to.deep.equal([
      problemAt(1, ofSending('problem.refused')),
      ofSending('problem.file', { name: 'xray.pdf' }),
    ]);
    expect(form.errors()).to.deep.equal([ofSending('problem.refused')]);
    await waitUntil(() => form.focused()?.classList.contains('notice'));
    expect(form.question().value).to.equal(TYPED);
  });

  it("doesn't submit a coworker's change before the user sees it (IR-20, H7)", async () => {
    const form = await answeredForm();
    form.portal.qa.colleagueDrafts(MESSAGES.clarification, 'Their words.');

    form.submit();

    await waitUntil(() => form.shows(ofSending('submit.changed')));
    expect(form.question().value).to.equal(TYPED);
    expect(form.kept().response).to.equal(null);
  });
});
