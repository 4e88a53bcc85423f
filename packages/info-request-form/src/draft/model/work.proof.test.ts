import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { withPlainBreaks } from '@portal/domain';

import { answerTo, chooseAll, sentAnswers, edit } from './draft.js';
import type { Choice, Draft } from './draft.js';
import { IDS, OneRequestServer } from './work.fixture.js';
import type { Id, Sent } from './work.fixture.js';
import { RequestWork } from './work.js';

type Step =
  | { readonly do: 'type' | 'colleague'; readonly itemId: Id; readonly text: string }
  | { readonly do: 'answer' | 'lose'; readonly which: number }
  | { readonly do: 'choose'; readonly choice: Choice }
  | { readonly do: 'save' | 'read' | 'submit' | 'move' };

const text = fc.constantFrom('a', 'b', 'Eight weeks.', 'line\r\nbreak', '');
const itemId = fc.constantFrom(...IDS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('type' as const, 'colleague' as const), itemId, text }),
  { arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(3) }), weight: 3 },
  fc.record({ do: fc.constant('lose' as const), which: fc.nat(3) }),
  fc.record({ do: fc.constant('choose' as const), choice: fc.constantFrom<Choice>('mine', 'theirs') }),
  { arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'read' as const, 'submit' as const) }), weight: 3 },
  fc.record({ do: fc.constant('move' as const) }),
);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const turn = async (): Promise<void> => {
  for (let i = 0; i < 12; i += 1) await Promise.resolve();
};

const wordsOf = (itemId: string, words: string | null): string => `${itemId} ${withPlainBreaks(words ?? '')}`;

/** A page over one request: it types, saves, reads, and submits, and remembers what it showed. */
class Page {
  readonly server = new OneRequestServer();
  readonly work = new RequestWork(this.server.client, 'm-1');
  /** For each effective Submit: the content of the screen, and everything shown before. */
  readonly pressed: { readonly shown: Sent; readonly seen: ReadonlySet<string> }[] = [];
  refused = 0;
  readonly #seen = new Set<string>();
  readonly #keys = new Map<string, string>();

  async open(): Promise<void> {
    const read = this.work.read();
    this.server.answer(0);
    await read;
    this.#look();
  }

  async happen(now: Step): Promise<void> {
    this.#do(now);
    await turn();
    this.#look();
  }

  /** Responds to all pending calls. */
  async end(): Promise<void> {
    for (let i = 0; i < 50 && this.server.waiting > 0; i += 1) await this.happen({ do: 'answer', which: 0 });
  }

  /** Remembers what the screen shows now. */
  #look(): void {
    const { answers = {}, theirs } = this.work.draft ?? {};
    for (const side of [answers, theirs?.answers ?? {}]) {
      for (const itemId of IDS) this.#seen.add(wordsOf(itemId, answerTo(side, itemId).text));
    }
  }

  #do(now: Step): void {
    if ('itemId' in now) this.#change(now);
    else if (now.do === 'answer') this.server.answer(now.which);
    else if (now.do === 'lose') this.server.lose(now.which);
    else if (now.do === 'choose') this.#edit((draft) => chooseAll(draft, now.choice));
    else if (now.do === 'move') this.server.moveVersion();
    else if (now.do === 'submit') this.#submit();
    else void this.work[now.do]().catch(() => undefined);
  }

  #change({ do: who, itemId, text }: Extract<Step, { readonly itemId: Id }>): void {
    if (who === 'colleague') this.server.colleagueSaves(itemId, text);
    else this.#edit((draft) => edit(draft, itemId, { text }));
  }

  /** The fields are locked during a submission. */
  #edit(step: (draft: Draft) => Draft): void {
    const { work } = this;
    if (work.draft && !work.submitting) work.draft = step(work.draft);
  }

  #submit(): void {
    const { work } = this;
    if (!work.draft || work.draft.theirs || work.submitting) return;
    const shown: Sent = { answers: sentAnswers(work.items, work.draft.answers), attachmentIds: ['f-1'] };
    this.pressed.push({ shown: structuredClone(shown), seen: new Set(this.#seen) });
    const body = JSON.stringify(shown);
    const key = this.#keys.get(body) ?? `key-${String(this.#keys.size)}`;
    this.#keys.set(body, key);
    const attempt = { key, signal: new AbortController().signal };
    void work.submit({ ...shown, part: false }, attempt).catch((error: unknown) => {
      if ((error as { kind?: string }).kind === 'stale') this.refused += 1;
    });
  }
}

describe('Submit over 2,000 random mornings of typing, autosaves, coworkers, and lost responses', () => {
  it('sends exactly the content of the screen, or nothing (10-1)', async () => {
    let sent = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const page = new Page();
        await page.open();
        for (const now of steps) await page.happen(now);
        await page.end();

        const shown = page.pressed.map((press) => JSON.stringify(press.shown));
        for (const body of page.server.submissions)
          expect(shown, 'not shown at Submit').to.include(JSON.stringify(body));
        const { response, previousAnswers } = page.server;
        const presses = page.pressed.filter((press) => same(press.shown.answers, response?.answers));
        const unseen = previousAnswers.filter(
          ({ itemId, text }) => !presses.some(({ seen }) => seen.has(wordsOf(itemId, text))),
        );
        expect(unseen, 'discarded without being shown').to.deep.equal([]);
        sent += response ? 1 : 0;
        refused += page.refused;
      }),
      { numRuns: 2_000, seed: 1 },
    );
    // The run is useful only if both outcomes occur.
    expect(sent, 'sent').to.be.greaterThan(200);
    expect(refused, 'refused').to.be.greaterThan(100);
  });
});

describe('Submit during an autosave', () => {
  /** A form with a pending autosave, a coworker's save, and a Submit. */
  async function pressedOver(colleague: (server: OneRequestServer) => void) {
    const page = new Page();
    await page.open();
    await page.happen({ do: 'type', itemId: 'q1', text: 'Mine' });
    await page.happen({ do: 'save' });
    colleague(page.server);
    await page.happen({ do: 'submit' });
    await page.end();
    return page;
  }

  it('sends nothing over a coworker’s unseen text, and offers a choice (10-1)', async () => {
    const { work, server } = await pressedOver((other) => other.colleagueSaves('q2', 'Theirs'));

    expect(server.submissions).to.deep.equal([]);
    expect(work.draft?.theirs?.itemIds).to.deep.equal(['q2']);
    expect(answerTo(work.draft?.answers ?? {}, 'q1').text).to.equal('Mine');
    expect(work.submitting).to.equal(false);
  });

  it('resends the same body if only files changed the version (10-1)', async () => {
    const { server, pressed } = await pressedOver((other) => other.moveVersion());

    expect(server.response?.answers).to.deep.equal(pressed[0]?.shown.answers);
    expect(new Set(server.submissions.map((body) => JSON.stringify(body)))).to.have.property('size', 1);
  });

  it('sends nothing over text that arrived while the outcome loaded (10-1)', async () => {
    const page = new Page();
    await page.open();
    let ready: (there: boolean) => void = () => undefined;
    const { draft, items } = page.work;
    const answers = sentAnswers(items, draft?.answers ?? {});
    const attempt = { key: 'key', signal: new AbortController().signal };
    const sending = page.work.submit(
      { answers, attachmentIds: [], part: false },
      attempt,
      () => new Promise((resolve) => (ready = resolve)),
    );
    page.server.colleagueSaves('q2', 'Theirs');
    await page.happen({ do: 'read' });
    await page.end();
    ready(true);
    await page.end();

    expect(await sending.catch((error: unknown) => (error as { kind: string }).kind)).to.equal('stale');
    expect(page.server.submissions).to.deep.equal([]);
  });
});
