import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { saveInfoDraft } from '@portal/api';
import { answer, mockPortal, problem } from '@portal/mocks';

import { ofForm, ofSending, partOf } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { TYPED, aForm, formOver, leave, nothingBlocksLeaving } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

// Runs in its own page: text that another test left unsaved blocks leaving too.

const PAUSE_MS = 1_000;

/** Replaces the timer after typing, so that the test controls it. Collects all announcements in order. */
function listenTo(form: Form) {
  const original = window.setTimeout;
  const held = new Map<number, () => void>();
  const cleared = window.clearTimeout;
  let last = -1;
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number) => {
      if (ms !== PAUSE_MS) return original(run, ms);
      last -= 1;
      held.set(last, run);
      return last;
    },
    clearTimeout: (id: number | undefined) => (id !== undefined && held.delete(id) ? undefined : cleared(id)),
  });
  const announcements: string[] = [];
  return {
    announcements,
    pause: async () => {
      const due = [...held.values()];
      held.clear();
      due.forEach((run) => run());
      await nextFrame();
      await nextFrame();
      const now = form.announcements().at(-1);
      if (now !== undefined && (due.length > 0 || announcements.length === 0) && now !== announcements.at(-1))
        announcements.push(now);
    },
    end: () => Object.assign(window, { setTimeout: original, clearTimeout: cleared }),
  };
}

const hide = (): boolean => window.dispatchEvent(new Event('pagehide'));

describe('complaints about counters', () => {
  it('alphagov/feedback 267, 728: announces the counter after a pause, not every key (IR-06)', async () => {
    const form = await aForm();
    const announced = listenTo(form);
    try {
      for (const length of [930, 931, 932, 933]) form.type('a'.repeat(length));
      await nextFrame();
      expect(form.announcements()).to.deep.equal([]);
      await announced.pause();
      expect(announced.announcements).to.deep.equal([ofForm('question.said.left', { n: 67 })]);
    } finally {
      announced.end();
    }
  });

  it('govuk-frontend 2488: announces each change once, and only near the limit (IR-06)', async () => {
    const form = await aForm();
    const announced = listenTo(form);
    try {
      for (const length of [10, 500, 899, 900, 950, 1000, 1005]) {
        form.type('a'.repeat(length));
        await announced.pause();
      }
      expect(announced.announcements).to.deep.equal([
        ofForm('question.said.left', { n: 100 }),
        ofForm('question.said.left', { n: 50 }),
        ofForm('question.said.left', { n: 0 }),
        ofForm('question.said.over', { n: 5 }),
      ]);
    } finally {
      announced.end();
    }
  });

  it('govuk-frontend 3689, uswds 5873: shows the limit before, while, and after typing (IR-06)', async () => {
    const { counter, type } = await aForm();
    for (const [length, words] of [
      [0, ofForm('question.left', { n: 1000, max: 1000 })],
      [1, ofForm('question.left', { n: 999, max: 1000 })],
      [1000, ofForm('question.left', { n: 0, max: 1000 })],
      [1001, ofForm('question.over', { n: 1, max: 1000 })],
    ] as const) {
      type('a'.repeat(length));
      await waitUntil(() => counter() === words);
    }
  });

  it('pinafore 2267: keeps pasted text whole, without a maxlength (IR-06)', async () => {
    const { question, pasteText } = await aForm();

    pasteText('a'.repeat(5_000));
    await nextFrame();

    expect(question().hasAttribute('maxlength')).to.equal(false);
    expect(question().value.length).to.equal(5_000);
  });

  it('nysds 1765: links the error by aria-describedby, not aria-errormessage (IR-04)', async () => {
    const { question, submit, errors } = await aForm();
    submit();
    await waitUntil(() => errors().length > 0);

    const root = question().getRootNode() as ShadowRoot;
    const ids = (question().getAttribute('aria-describedby') ?? '').split(' ');
    expect(question().hasAttribute('aria-errormessage')).to.equal(false);
    expect(ids.map((id) => root.getElementById(id)?.textContent.trim())).to.include(
      ofSending('problem.question.missing'),
    );
  });
});

describe('complaints about drafts', () => {
  it('simpler-grants-gov 5915: restores text and file names on reopening (IR-08, IR-17)', async () => {
    const portal = mockPortal();
    const first = await formOver(portal);
    first.type(TYPED);
    first.attach(aPdf('xray.pdf'));
    await first.arrived();
    hide();
    await waitUntil(() => first.draftLine().includes(partOf(ofForm('draft.saved'))));
    first.el.remove();

    const { fetch, ...settings } = portal.settings;
    const again = await formOver({
      ...portal,
      settings: { ...settings, fetch: (request) => fetch?.(request) ?? never() },
    });

    expect(again.question().value).to.equal(TYPED);
    expect(again.row('xray.pdf')).to.include('xray.pdf');
    expect(again.draftLine()).to.equal(ofForm('draft.saved', { time: '9:00 AM CT' }));
  });

  it('open-forms 4496: reports whitespace alone as missing (IR-20)', async () => {
    const { type, submit, errors } = await aForm();
    type('  \n ');

    submit();

    await waitUntil(() => errors().includes(ofSending('problem.question.missing')));
  });
});

describe('the four situations in which the VA asks before leaving', () => {
  beforeEach(nothingBlocksLeaving);

  it('1, an unsaved draft: asks until it is saved (S6, IR-20)', async () => {
    const { type, draftLine } = await aForm();
    expect(leave()).to.equal(true);
    type(TYPED);
    expect(leave()).to.equal(false);

    hide();
    await waitUntil(() => draftLine().includes(partOf(ofForm('draft.saved'))));
    expect(leave()).to.equal(true);
  });

  it('2, changes to a saved draft: asks until they are undone (S6, IR-20)', async () => {
    const { type, draftLine } = await aForm();
    type(TYPED);
    hide();
    await waitUntil(() => draftLine().includes(partOf(ofForm('draft.saved'))));

    type('Other words.');
    expect(leave()).to.equal(false);
    type(TYPED);
    expect(leave()).to.equal(true);
  });

  it('3, an unsavable draft: saves here even with items missing (IR-20)', async () => {
    const { el, cannotProvide, draftLine } = await aForm();
    await cannotProvide(0, 'other');
    const saved = oneEvent(el, 'draft-saved');

    hide();

    await saved;
    await waitUntil(() => draftLine().includes(partOf(ofForm('draft.saved'))));
    expect(leave()).to.equal(true);
  });

  it('4, files: asks during an upload, but not during the check (S6, U9)', async () => {
    let arrive: (() => void) | undefined;
    const portal = mockPortal();
    const form = await formOver(portal, {
      wrap: (fetch) => async (request) => {
        if (request.method === 'POST' && request.url.includes('/attachments')) {
          await new Promise<void>((resolve) => (arrive = resolve));
        }
        return fetch(request);
      },
    });
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => arrive !== undefined);
    expect(leave()).to.equal(false);

    arrive?.();
    await form.arrived();
    await waitUntil(() => leave());
  });
});

describe('fields for a patient’s data', () => {
  it('disable form history, spell checking, and writing aids (IR-04)', async () => {
    const { question } = await aForm();

    for (const [name, value] of [
      ['autocomplete', 'off'],
      ['spellcheck', 'false'],
      ['writingsuggestions', 'false'],
    ] as const) {
      expect(question().getAttribute(name)).to.equal(value);
    }
  });

  it('work by keyboard alone, starting from the title (IR-04, IR-05)', async () => {
    const { el, question } = await aForm();
    el.focus();
    for (let i = 0; i < 12 && el.shadowRoot?.activeElement?.localName !== 'request-editor'; i += 1) {
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ type: 'Eight weeks.' });

    expect(question().value).to.equal('Eight weeks.');
  });
});

const never = (): Promise<Response> => new Promise(() => undefined);

describe('a draft that failed to save', () => {
  beforeEach(nothingBlocksLeaving);

  it('stays in memory when the user leaves and returns, and still warns (O5, IR-20)', async () => {
    const form = await aForm({ overrides: [answer(saveInfoDraft, () => problem(503, 'busy'))] });
    const { el } = form;
    const parent = el.parentElement;
    form.type(TYPED);
    el.remove();
    expect(leave()).to.equal(false);

    parent?.append(el);
    await form.settled();

    expect(form.question().value).to.equal(TYPED);
    el.endSession();
    expect(leave()).to.equal(true);
    await waitUntil(() => !form.shows(TYPED));
  });
});
