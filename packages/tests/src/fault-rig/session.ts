/** Sessions that end, other persons, leaving and coming back: what holds for each module. */
import { expect } from '@open-wc/testing';

import type { Endpoint } from '@portal/api';
import { problem } from '@portal/mocks';

import { proof } from './matrix.js';
import type { Bench, Cell, Proof } from './matrix.js';
import { sessionEnds } from './moments.js';
import type { FaultPage, Moments } from './moments.js';
import type { Words } from './module-page.js';
import { offline } from './network.js';
import { controlValues } from './page.js';
import { pause } from './pause.js';
import type { RowsOf } from './rows.js';
import { expectAccessible, expectSound } from './soundness.js';

/** A page on which a person has typed or chosen something. */
export interface UsedState<Page extends FaultPage> {
  /** Completes a name: "while another person is typed"; empty if there is one state. */
  readonly what: string;
  readonly at: (bench: Bench) => Promise<Page>;
}

/** A write that the server refuses until the host has a new token. */
export interface TokenWrite<Page extends FaultPage> {
  readonly endpoint: Endpoint;
  readonly ids: string | readonly string[];
  /** Everything is filled in. */
  readonly at: (bench: Bench) => Promise<Page>;
  readonly press: (page: Page) => void;
  readonly failed: Words;
  readonly done: Words;
}

export interface SessionOf<Page extends FaultPage> {
  readonly moments: Moments<Page>;
  readonly ids: string;
  /** The sentence in place of everything else after signing out. */
  readonly ended: string;
  /** What a person typed or chose: nobody else may read it. */
  readonly secrets: readonly string[];
  readonly states: readonly UsedState<Page>[];
  /** The reads and writes that are under way or would come next, for signing out offline. */
  readonly calls: readonly Endpoint[];
  /** Settles when the next person has the module on screen. */
  readonly rendered: (page: Page) => Promise<unknown>;
  readonly writes: readonly TokenWrite<Page>[];
  /** Shows another case, and settles when it is on screen. */
  readonly another?: (page: Page) => Promise<unknown>;
  /** What only this module shows. */
  readonly own: Readonly<Record<'S6' | 'S7', readonly Proof[]>> &
    Partial<Readonly<Record<'S2' | 'S3' | 'S4' | 'S8', readonly Proof[]>>>;
}

/** The person, or another page, signs out by the host's own control. */
export async function signOut({ module, toHost }: FaultPage): Promise<void> {
  toHost();
  module.endSession();
  await module.updateComplete;
}

/** Whether the browser lets a person leave without a question. */
export const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Nothing of a person is kept where the next one could find it. */
export async function expectNothingStored(): Promise<void> {
  expect(globalThis.localStorage.length + globalThis.sessionStorage.length).to.equal(0);
  expect(await globalThis.indexedDB.databases()).to.deep.equal([]);
  expect(await globalThis.caches.keys()).to.deep.equal([]);
}

const shown = ({ text, kept, renderRoot }: FaultPage): string =>
  [text(), ...kept(), ...controlValues(renderRoot)].join(' ');

export function expectNothingOfAPatient<Page extends FaultPage>(
  { ended, secrets }: Pick<SessionOf<Page>, 'ended' | 'secrets'>,
  page: Page,
): void {
  for (const word of [...page.wire.canaries, ...secrets]) expect(shown(page)).not.to.include(word);
  expect(page.text()).to.contain(ended);
}

const named = (name: string, what: string): string => (what === '' ? name : `${name}, ${what}`);

const anotherPerson = <Page extends FaultPage>({ states, ids, rendered, secrets }: SessionOf<Page>): readonly Proof[] =>
  states.map(({ what, at }) =>
    proof(named('gives another person nothing that the first one typed or chose', what), ids, async (bench) => {
      const page = await at(bench);
      await signOut(page);
      expectSound(page.scene);

      // The next person signs in at the host's own page.
      page.toHost();
      page.module.resume();
      await rendered(page);
      await page.settled();

      for (const word of secrets) expect(shown(page)).not.to.include(word);
      expect(mayLeave()).to.equal(true);
      expectSound(page.scene);
    }),
  );

const firstOf = <Page extends FaultPage>({ states: [first] }: SessionOf<Page>): UsedState<Page> => {
  if (!first) throw new Error('No state of the module is described.');
  return first;
};

const signedOutElsewhere = <Page extends FaultPage>(module: SessionOf<Page>): readonly Proof[] => {
  const first = firstOf(module);
  const { ids, states, calls } = module;
  return [
    ...states.map(({ what, at }) =>
      proof(
        named('takes everything off the screen with the next render after signing out elsewhere', what),
        ids,
        async (bench) => {
          const page = await at(bench);
          await signOut(page);

          expectNothingOfAPatient(module, page);
          expectSound(page.scene);
        },
      ),
    ),
    proof('is accessible when signed out', ids, async (bench) => {
      const page = await first.at(bench);
      await signOut(page);

      await expectAccessible(page.scene);
    }),
    proof('does so offline too', ids, async (bench) => {
      const page = await first.at(bench);
      page.wire.intercept(calls, offline);
      await signOut(page);

      expectNothingOfAPatient(module, page);
    }),
  ];
};

const restoredFromCache = <Page extends FaultPage>(module: SessionOf<Page>): Proof =>
  proof('shows and asks nothing when the browser brings the page back after signing out', module.ids, async (bench) => {
    const page = await firstOf(module).at(bench);
    await signOut(page);
    const calls = page.wire.calls.length;

    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(30);

    expectNothingOfAPatient(module, page);
    expect(page.wire.calls.length).to.equal(calls);
  });

const inMemory = <Page extends FaultPage>({ states, ids, another, secrets }: SessionOf<Page>): readonly Proof[] =>
  another
    ? states.map(({ what, at }) =>
        proof(named('keeps what is typed in memory alone, and apart by case', what), ids, async (bench) => {
          const page = await at(bench);
          await expectNothingStored();

          page.toHost();
          await another(page);
          await page.settled();
          for (const word of secrets) expect(shown(page)).not.to.include(word);
          expectSound(page.scene);
        }),
      )
    : [];

const token = <Page extends FaultPage>({ endpoint, ids, at, press, failed, done }: TokenWrite<Page>): Proof =>
  proof(
    `asks the host for its token again, so that the next try of ${endpoint.operation} goes through`,
    ids,
    async (bench) => {
      bench.headers['x-token'] = 'old';
      const page = await at(bench);
      const values = page.kept();
      page.wire.intercept(endpoint, (request, pass) =>
        request.headers.get('x-token') === 'new' ? pass() : Promise.resolve(problem(403, 'token-expired')),
      );
      press(page);
      await page.shows(failed);
      expect(page.kept()).to.deep.equal(values);
      expectSound(page.scene);

      bench.headers['x-token'] = 'new';
      press(page);
      await page.shows(done);

      expect(page.wire.acts(endpoint)).to.equal(1);
      expectSound(page.scene);
    },
    endpoint,
  );

export const sessionCells = <Page extends FaultPage>(module: SessionOf<Page>): Readonly<Record<RowsOf<'S'>, Cell>> => ({
  S1: { notApplicable: 'The host warns before it signs somebody out; the module has no clock of idleness.' },
  S2: { proofs: [...sessionEnds(module.moments), ...(module.own.S2 ?? [])] },
  S3: { proofs: [...anotherPerson(module), ...(module.own.S3 ?? [])] },
  S4: { proofs: [...signedOutElsewhere(module), ...(module.own.S4 ?? [])] },
  S5: { proofs: [restoredFromCache(module)] },
  S6: { proofs: module.own.S6 },
  S7: { proofs: module.own.S7 },
  S8: { proofs: [...inMemory(module), ...(module.own.S8 ?? [])] },
  S9: { notApplicable: 'What a person prints or photographs is outside of what a module can hold.' },
  S10: { proofs: module.writes.map(token) },
});
