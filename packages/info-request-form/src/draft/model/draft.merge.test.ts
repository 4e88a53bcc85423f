import { expect } from '@open-wc/testing';

import type { InfoRequest, ItemAnswer } from '@portal/api';
import { withPlainBreaks } from '@portal/domain';

import {
  answerTo,
  choose,
  chooseAll,
  isDirty,
  isSavedIn,
  afterSave,
  reconcile,
  clearDiscarded,
  startDraft,
  edit,
} from './draft.js';
import type { Choice, Draft } from './draft.js';
import { randomFrom } from './random.fixture.js';
import type { Random } from './random.fixture.js';

const IDS = ['q1', 'q2', 'q3'] as const;
type Id = (typeof IDS)[number];
type Texts = Readonly<Partial<Record<Id, string | undefined>>>;

const answersOf = (texts: Texts): ItemAnswer[] =>
  IDS.map((itemId) => ({ itemId, text: texts[itemId] ?? null, cannotProvide: null }));

/** The server's request after a save. */
const serverWith = (texts: Texts | undefined, version: string, over: Partial<InfoRequest> = {}): InfoRequest => ({
  messageId: 'm-1',
  requestId: 'r-1',
  trackingId: 'IR-1',
  orderId: '1',
  type: { code: 'clarification', display: 'Clarification is Needed' },
  status: 'open',
  closedReason: null,
  dueAt: '2026-06-26T00:00:00Z',
  dueZone: 'America/Chicago',
  items: IDS.map((itemId) => ({
    kind: 'question',
    itemId,
    prompt: 'Why?',
    lang: 'en',
    required: true,
    serviceLine: null,
    maxLength: 100,
  })),
  reopened: null,
  acceptsPart: false,
  extension: { permission: { allowed: true, reason: null }, status: 'none', requestedAt: null },
  nextStep: null,
  disclaimer: [],
  draft: texts ? { answers: answersOf(texts), savedAt: '2026-06-23T14:05:00Z', savedBy: 'Dana Whitfield' } : null,
  response: null,
  version,
  ...over,
});

const typedInto = (draft: Draft, texts: Texts): Draft =>
  Object.entries(texts).reduce((now, [itemId, text]) => edit(now, itemId, { text: text ?? '' }), draft);

const textsOf = ({ answers }: Draft): Texts =>
  Object.fromEntries(IDS.map((itemId) => [itemId, answerTo(answers, itemId).text]));

describe('two people at one form', () => {
  it('merges changes to different items, and reports the merged ones (IR-20)', () => {
    const mine = typedInto(startDraft(serverWith(undefined, 'v1')), { q1: 'Mine' });
    const after = reconcile(mine, serverWith({ q2: 'Theirs' }, 'v2'));

    expect(textsOf(after)).to.deep.equal({ q1: 'Mine', q2: 'Theirs', q3: '' });
    expect(after.theirs).to.equal(undefined);
    expect(after.merged).to.deep.include({ by: 'Dana Whitfield', at: '2026-06-23T14:05:00Z', itemIds: ['q2'] });
    expect(after.version).to.equal('v2');
    expect(isDirty(after)).to.equal(true);
  });

  it('requires a choice only for conflicts, and keeps discarded text (IR-20)', () => {
    const mine = typedInto(startDraft(serverWith({ q3: 'Before' }, 'v1')), { q1: 'Mine 1', q2: 'Mine 2' });
    const after = reconcile(mine, serverWith({ q1: 'Theirs 1', q2: 'Theirs 2', q3: 'Theirs 3' }, 'v2'));
    expect(after.theirs?.itemIds).to.deep.equal(['q1', 'q2']);
    expect(textsOf(after)).to.deep.equal({ q1: 'Mine 1', q2: 'Mine 2', q3: 'Theirs 3' });

    const half = choose(after, { q1: 'mine' });
    expect(half.theirs?.itemIds).to.deep.equal(['q2']);
    const whole = choose(half, { q2: 'theirs' });
    expect(whole.theirs).to.equal(undefined);
    expect(textsOf(whole)).to.deep.equal({ q1: 'Mine 1', q2: 'Theirs 2', q3: 'Theirs 3' });
    expect(whole.discarded?.['q1']?.text).to.equal('Theirs 1');
    expect(whole.discarded?.['q2']?.text).to.equal('Mine 2');
    expect(isDirty(whole)).to.equal(true);
    expect(clearDiscarded(whole).discarded).to.equal(undefined);
  });

  it('keeps a conflict across reads until both texts are equal', () => {
    const both = reconcile(
      typedInto(startDraft(serverWith(undefined, 'v1')), { q1: 'Mine' }),
      serverWith({ q1: 'A' }, 'v2'),
    );

    expect(reconcile(both, serverWith({ q1: 'B' }, 'v3')).theirs?.answers['q1']?.text).to.equal('B');
    expect(reconcile(both, serverWith({ q1: 'Mine' }, 'v3')).theirs).to.equal(undefined);
  });

  it('changes nothing on a closed request, and merges after reopening', () => {
    const mine = typedInto(startDraft(serverWith(undefined, 'v1')), { q1: 'Mine' });
    const response = {
      answers: answersOf({ q1: 'A', q2: 'B' }),
      respondedAt: '2026-06-23T14:06:00Z',
      respondedBy: 'D',
    };
    const over = reconcile(mine, serverWith(undefined, 'v2', { status: 'responded', response }));
    expect(textsOf(over)).to.deep.equal({ q1: 'Mine', q2: '', q3: '' });

    const again = reconcile(over, serverWith(undefined, 'v3', { status: 'partially-responded', response }));
    expect(textsOf(again)).to.deep.equal({ q1: 'Mine', q2: 'B', q3: '' });
    expect(again.theirs?.itemIds).to.deep.equal(['q1']);
  });

  it('recognizes its own text after a lost save response', () => {
    const mine = typedInto(startDraft(serverWith(undefined, 'v1')), { q1: 'Mine' });

    expect(isSavedIn(mine.answers, serverWith({ q1: 'Mine' }, 'v2'))).to.equal(true);
    expect(isSavedIn(mine.answers, serverWith({ q1: 'Other' }, 'v2'))).to.equal(false);
    expect(isSavedIn(mine.answers, serverWith(undefined, 'v2'))).to.equal(false);
  });
});

/** A form, its server, and the text that only the user has seen. */
class Morning {
  #server: Texts = {};
  #version = 1;
  #draft = startDraft(serverWith(undefined, 'v1'));
  #mine: Texts = {};

  type(itemId: Id, text: string): void {
    this.#draft = edit(this.#draft, itemId, { text });
    // Typing the saved text changes nothing, and yields to later changes.
    const saved = answerTo(this.#draft.saved.answers, itemId).text;
    this.#mine = { ...this.#mine, [itemId]: withPlainBreaks(text) === withPlainBreaks(saved) ? undefined : text };
  }

  colleagueSaves(itemId: Id, text: string): void {
    this.#server = { ...this.#server, [itemId]: text };
    this.#version += 1;
  }

  read(whileSending: boolean): void {
    this.#draft = reconcile(this.#draft, serverWith(this.#server, `v${String(this.#version)}`), whileSending);
    // The same text from both people counts as saved.
    for (const itemId of IDS) {
      const [mine, known] = [this.#mine[itemId], this.#server[itemId] ?? ''];
      if (mine !== undefined && withPlainBreaks(mine) === withPlainBreaks(known)) {
        this.#mine = { ...this.#mine, [itemId]: undefined };
      }
    }
  }

  /** Follows the server's rules: saves only over the latest seen version, and not during a conflict. */
  save(): void {
    if (!isDirty(this.#draft) || this.#draft.theirs || this.#draft.version !== `v${String(this.#version)}`) return;
    this.#server = textsOf(this.#draft);
    this.#version += 1;
    // Saved text belongs to the office: a coworker who changes it has seen it.
    this.#mine = {};
    const saved = { savedAt: '2026-06-23T14:00:00Z', savedBy: 'Viral Patel', version: `v${String(this.#version)}` };
    this.#draft = afterSave(this.#draft, this.#draft.answers, saved);
  }

  choose(choice: Choice): void {
    const before = textsOf(this.#draft);
    const items = IDS.filter((itemId) => this.#draft.theirs?.itemIds.includes(itemId));
    const theirs = this.#draft.theirs?.answers ?? {};
    this.#draft = chooseAll(this.#draft, choice);
    for (const itemId of items) {
      const unchosen = choice === 'theirs' ? before[itemId] : answerTo(theirs, itemId).text;
      expect(this.#draft.discarded?.[itemId]?.text, 'the discarded version can be copied').to.equal(unchosen);
      if (choice === 'theirs') this.#mine = { ...this.#mine, [itemId]: undefined };
    }
  }

  check(seed: number): void {
    for (const itemId of IDS) {
      const mine = this.#mine[itemId];
      if (mine !== undefined)
        expect(answerTo(this.#draft.answers, itemId).text, `typed text stays, seed ${String(seed)}`).to.equal(mine);
    }
  }
}

/** Runs one random event; all are equally likely. */
function step(morning: Morning, random: Random): void {
  const words = random.text(5);
  const happen = random.one([
    () => morning.type(random.one(IDS), words),
    () => morning.colleagueSaves(random.one(IDS), words),
    () => morning.read(random.number(2) === 0),
    () => morning.save(),
    () => morning.choose(random.one(['mine', 'theirs'])),
  ]);
  happen();
}

describe('a draft over 2,000 random mornings of two people', () => {
  for (let first = 1; first <= 2_000; first += 200) {
    it(`never loses typed characters without a choice, mornings ${String(first)} to ${String(first + 199)} (IR-20)`, () => {
      for (let seed = first; seed < first + 200; seed += 1) {
        const random = randomFrom(seed);
        const morning = new Morning();
        for (let steps = 40; steps > 0; steps -= 1) {
          step(morning, random);
          morning.check(seed);
        }
      }
    });
  }
});
