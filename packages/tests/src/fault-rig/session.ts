/** Ended sessions, other users, leaving, and returning: the guarantees of every module. */
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

/** A page with a user's input. */
export interface UsedState<Page extends FaultPage> {
  /** Completes a test name: "while another person is typed"; empty if there is only one state. */
  readonly what: string;
  readonly at: (bench: Bench) => Promise<Page>;
}

/** A write that the server rejects until the host has a new token. */
export interface TokenWrite<Page extends FaultPage> {
  readonly endpoint: Endpoint;
  readonly ids: string | readonly string[];
  /** A page with everything filled in. */
  readonly at: (bench: Bench) => Promise<Page>;
  readonly press: (page: Page) => void;
  readonly failed: Words;
  readonly done: Words;
}

export interface SessionOf<Page extends FaultPage> {
  readonly moments: Moments<Page>;
  readonly ids: string;
  /** The message that replaces everything after signing out. */
  readonly ended: string;
  /** The user's input, which nobody else may read. */
  readonly secrets: readonly string[];
  readonly states: readonly UsedState<Page>[];
  /** The current and next calls, for signing out offline. */
  readonly calls: readonly Endpoint[];
  /** Settles when the next user has the module on screen. */
  readonly rendered: (page: Page) => Promise<unknown>;
  readonly writes: readonly TokenWrite<Page>[];
  /** Shows another case, and settles when it is on screen. */
  readonly another?: (page: Page) => Promise<unknown>;
  /** Guarantees of this module only. */
  readonly own: Readonly<Record<'S6' | 'S7', readonly Proof[]>> &
    Partial<Readonly<Record<'S2' | 'S3' | 'S4' | 'S8', readonly Proof[]>>>;
}

/** The user, or another page, signs out with the host's own control. */
export async function signOut({ module, toHost }: FaultPage): Promise<void> {
  toHost();
  module.endSession();
  await module.updateComplete;
}

/** Whether the page closes without asking. */
export const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Browser storage contains nothing that the next user could find. */
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
    proof(named("shows another user none of the first user's input", what), ids, async (bench) => {
      const page = await at(bench);
      await signOut(page);
      expectSound(page.scene);

      // The next user signs in on the host's own page.
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
      proof(named('clears the screen on the next render after signing out elsewhere', what), ids, async (bench) => {
        const page = await at(bench);
        await signOut(page);

        expectNothingOfAPatient(module, page);
        expectSound(page.scene);
      }),
    ),
    proof('is accessible when signed out', ids, async (bench) => {
      const page = await first.at(bench);
      await signOut(page);

      await expectAccessible(page.scene);
    }),
    proof('clears the screen offline too', ids, async (bench) => {
      const page = await first.at(bench);
      page.wire.intercept(calls, offline);
      await signOut(page);

      expectNothingOfAPatient(module, page);
    }),
  ];
};

const restoredFromCache = <Page extends FaultPage>(module: SessionOf<Page>): Proof =>
  proof('shows and requests nothing when restored from the cache after signing out', module.ids, async (bench) => {
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
        proof(named('keeps input in memory only, and separate by case', what), ids, async (bench) => {
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
    `renews the host's token for the next attempt of ${endpoint.operation}`,
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
  S1: { notApplicable: 'The host warns before signing a user out; the module has no inactivity timer.' },
  S2: { proofs: [...sessionEnds(module.moments), ...(module.own.S2 ?? [])] },
  S3: { proofs: [...anotherPerson(module), ...(module.own.S3 ?? [])] },
  S4: { proofs: [...signedOutElsewhere(module), ...(module.own.S4 ?? [])] },
  S5: { proofs: [restoredFromCache(module)] },
  S6: { proofs: module.own.S6 },
  S7: { proofs: module.own.S7 },
  S8: { proofs: [...inMemory(module), ...(module.own.S8 ?? [])] },
  S9: { notApplicable: "A module can't control what a user prints or photographs." },
  S10: { proofs: module.writes.map(token) },
});
