import { expect, fixture, html } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';

import { FALLBACK_WORDS, VERSION, loadPortalModule } from './index.js';
import type { FailedLoad, LoadOptions, LoadResult } from './index.js';

let made = 0;

/** A tag and a remote that no other test uses, because definitions are permanent. */
function somethingNew() {
  made += 1;
  return {
    tag: `loaded-module-${String(made)}`,
    remote: `https://remote-${String(made)}.example/portal/remoteEntry.js`,
  };
}

type Behaviour =
  'works' | 'refuses' | 'hangs' | 'is no container' | 'lacks the module' | 'throws when run' | 'hangs in a chunk';

/** A remote with one behavior per address; records requested addresses. */
function aRemote(tag: string, ...behaviours: Behaviour[]) {
  const requested: string[] = [];
  const inits: object[] = [];
  const define = () => {
    if (!customElements.get(tag)) {
      customElements.define(
        tag,
        class extends HTMLElement {
          static version = VERSION;
        },
      );
    }
    return {};
  };
  const importer = (entry: string): Promise<unknown> => {
    const behaviour = behaviours[requested.length] ?? 'works';
    requested.push(entry);
    if (behaviour === 'refuses') return Promise.reject(new TypeError('Failed to fetch'));
    if (behaviour === 'hangs') return never;
    if (behaviour === 'is no container') return Promise.resolve({ default: 'a page of HTML' });
    return Promise.resolve({
      init: (shared: object) => inits.push(shared),
      get: (module: string) => {
        if (behaviour === 'lacks the module') return Promise.reject(new Error(`No ${module}`));
        if (behaviour === 'hangs in a chunk') return never;
        return Promise.resolve(
          behaviour === 'throws when run'
            ? () => {
                throw new Error('evaluation');
              }
            : define,
        );
      },
    });
  };
  return { importer, requested, inits, define };
}

const never = new Promise<never>(() => undefined);

function failed(result: LoadResult): FailedLoad {
  if (result.status !== 'failed') throw new Error('It loaded.');
  return result;
}

const PAYER = { shortName: 'Acme', phone: '(800) 555-0199' };
const aTurn = () => new Promise((resolve) => setTimeout(resolve));
const aPlace = () => fixture<HTMLElement>(html`<div></div>`);
const again = (place: HTMLElement) => place.querySelector('button');

describe('loadPortalModule', () => {
  it('defines the element and returns its class', async () => {
    const { tag, remote } = somethingNew();
    const { importer, requested } = aRemote(tag);

    const result = await loadPortalModule(tag, { remote, importer });

    const element = customElements.get(tag);
    expect(result).to.deep.equal({ status: 'loaded', tag, element, version: VERSION, skew: 'same' });
    expect(requested).to.deep.equal([remote]);
  });

  it('starts the container once for all its modules', async () => {
    const first = somethingNew();
    const second = somethingNew();
    const { importer, inits, requested } = aRemote(first.tag);

    await loadPortalModule(first.tag, { remote: first.remote, importer });
    await loadPortalModule(second.tag, { remote: first.remote, importer, timeout: 0, retries: 0 });

    expect(inits).to.deep.equal([{}]);
    expect(requested).to.have.length(1);
  });

  it('requests nothing if the page already has the element', async () => {
    const { tag, remote } = somethingNew();
    const { importer, requested, define } = aRemote(tag);
    define();

    await loadPortalModule(tag, { remote, importer });

    expect(requested).to.be.empty;
  });

  it('retries from a new folder, so every file is requested again', async () => {
    const { tag, remote } = somethingNew();
    const { importer, requested } = aRemote(tag, 'refuses');

    const { status } = await loadPortalModule(tag, { remote, importer });

    expect(status).to.equal('loaded');
    expect(requested[1]).to.equal(remote.replace('portal/', 'portal/r/1/'));
  });

  it('retries with a query if the server has no such folders', async () => {
    const { tag, remote } = somethingNew();
    const { importer, requested } = aRemote(tag, 'refuses');

    await loadPortalModule(tag, { remote, importer, retryPath: 'query' });

    expect(requested[1]).to.equal(`${remote}?retry=1`);
  });

  const faults: [Behaviour, FailedLoad['reason']][] = [
    ['refuses', 'unreachable'],
    ['is no container', 'not-a-remote'],
    ['lacks the module', 'no-such-module'],
    ['throws when run', 'broken'],
  ];
  for (const [behaviour, reason] of faults) {
    it(`recovers if the remote ${behaviour} once, and otherwise returns "${reason}"`, async () => {
      const healing = somethingNew();
      const healed = await loadPortalModule(healing.tag, {
        ...healing,
        importer: aRemote(healing.tag, behaviour).importer,
      });
      const broken = somethingNew();
      const result = await loadPortalModule(broken.tag, {
        ...broken,
        importer: aRemote(broken.tag, behaviour, behaviour).importer,
      });

      expect(healed.status).to.equal('loaded');
      expect(failed(result).reason).to.equal(reason);
    });
  }

  for (const behaviour of ['hangs', 'hangs in a chunk'] as const) {
    it(`keeps the first attempt if the remote ${behaviour} [10-31]`, async () => {
      const { tag, remote } = somethingNew();
      const place = await aPlace();
      const { importer, requested } = aRemote(tag, behaviour);

      const result = failed(await loadPortalModule(tag, { remote, importer, place, payer: PAYER, timeout: 20 }));

      expect(result.reason).to.equal('timeout');
      expect(requested).to.deep.equal([remote]);
      expect(place.textContent).to.contain(FALLBACK_WORDS.slow).and.to.contain(PAYER.phone);
      expect(place.textContent).not.to.contain(FALLBACK_WORDS.title);
      await expect(place).to.be.accessible();
    });

    it(`tries a new address once a remote that ${behaviour} stalls [10-31]`, async () => {
      const { tag, remote } = somethingNew();
      const place = await aPlace();
      const { importer, requested } = aRemote(tag, behaviour);

      const result = failed(
        await loadPortalModule(tag, { remote, importer, place, timeout: 0, stalledAfter: 20, retries: 1 }),
      );
      await result.recovered;

      expect(requested).to.deep.equal([remote, remote.replace('portal/', 'portal/r/1/')]);
      expect(place.childElementCount).to.equal(0);
    });

    it(`tries a new address on request if the remote ${behaviour} [10-31]`, async () => {
      const { tag, remote } = somethingNew();
      const place = await aPlace();
      const { importer, requested } = aRemote(tag, behaviour);
      const result = failed(await loadPortalModule(tag, { remote, importer, place, timeout: 0, retries: 0 }));

      again(place)?.click();
      await result.recovered;

      expect(requested).to.deep.equal([remote, remote.replace('portal/', 'portal/r/1/')]);
    });
  }

  it('reports failure once all attempts have stalled [10-31]', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const { importer, requested } = aRemote(tag, 'hangs', 'hangs');

    await loadPortalModule(tag, { remote, importer, place, timeout: 0, stalledAfter: 20 });
    expect(place.textContent).to.contain(FALLBACK_WORDS.slow);

    await waitUntil(() => place.textContent.includes(FALLBACK_WORDS.title));
    expect(requested).to.have.length(2);
    expect(place.textContent).not.to.contain(FALLBACK_WORDS.slow);
  });

  it('keeps the focused button when a slow module fails [10-31]', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    let refuse: (cause: unknown) => void = () => undefined;
    const importer = () => new Promise((_, reject) => (refuse = reject));
    await loadPortalModule(tag, { remote, importer, place, timeout: 0, retries: 0 });
    again(place)?.focus();

    refuse(new TypeError('Failed to fetch'));
    await waitUntil(() => place.textContent.includes(FALLBACK_WORDS.title));

    expect(document.activeElement).to.equal(again(place));
    expect(place.childElementCount).to.equal(1);
  });

  it("calls the host's fallback again when slow becomes failed [10-31]", async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const { importer } = aRemote(tag, 'hangs', 'refuses');
    const fallback = ({ reason }: FailedLoad) => Object.assign(document.createElement('p'), { textContent: reason });

    await loadPortalModule(tag, { remote, importer, place, fallback, timeout: 0, stalledAfter: 20 });
    expect(place.textContent).to.equal('timeout');

    await waitUntil(() => place.textContent === 'unreachable');
    expect(place.childElementCount).to.equal(1);
  });

  it('runs one copy if two attempts arrive together [10-31]', async () => {
    const { tag, remote } = somethingNew();
    const { define } = aRemote(tag);
    const late: (() => void)[] = [];
    let ran = 0;
    const container = {
      init: () => undefined,
      // Importing the module runs it.
      get: async () => {
        ran += 1;
        await aTurn();
        return define;
      },
    };
    const importer = () => new Promise((resolve) => late.push(() => resolve(container)));
    const result = failed(await loadPortalModule(tag, { remote, importer, timeout: 0, retries: 0 }));
    void result.retry();
    await waitUntil(() => late.length === 2);

    for (const arrive of late.reverse()) arrive();
    await result.recovered;
    await aTurn();

    expect(ran).to.equal(1);
  });

  it("doesn't run the first copy after the second [10-31]", async () => {
    const { tag, remote } = somethingNew();
    const { define } = aRemote(tag);
    const late: (() => void)[] = [];
    const ran: number[] = [];
    const importer = () => {
      const copy = late.length;
      const container = { init: () => undefined, get: () => Promise.resolve((ran.push(copy), define)) };
      return new Promise((resolve) => late.push(() => resolve(container)));
    };
    const result = failed(await loadPortalModule(tag, { remote, importer, timeout: 0, retries: 0 }));
    void result.retry();
    await waitUntil(() => late.length === 2);

    late[1]?.();
    await result.recovered;
    late[0]?.();
    await aTurn();

    expect(ran).to.deep.equal([1]);
  });

  it('takes later modules from the running copy [10-31]', async () => {
    const [first, slow, later] = [somethingNew(), somethingNew(), somethingNew()];
    const { remote } = first;
    const requested: string[] = [];
    const importer = (entry: string) => {
      requested.push(entry);
      const get = (module: string) => {
        if (module.endsWith(slow.tag) && requested.length === 1)
          return Promise.reject(new TypeError('Failed to fetch'));
        return Promise.resolve(aRemote(module.slice(2)).define);
      };
      return Promise.resolve({ init: () => undefined, get });
    };
    await loadPortalModule(first.tag, { remote, importer });
    await loadPortalModule(slow.tag, { remote, importer });

    await loadPortalModule(later.tag, { remote, importer });

    expect(requested).to.deep.equal([remote, remote.replace('portal/', 'portal/r/1/')]);
    expect(customElements.get(later.tag)).not.to.equal(undefined);
  });

  it('shows the phone number and recovers on Try again with focus kept', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const { importer } = aRemote(tag, 'refuses', 'refuses');
    const failure = failed(await loadPortalModule(tag, { remote, importer, place, payer: PAYER }));
    await expect(place).to.be.accessible();

    const call = FALLBACK_WORDS.call.replace('{payer}', 'Acme').replace('{phone}', '(800) 555-0199');
    expect(place.textContent).to.contain(call);
    again(place)?.focus();
    again(place)?.click();
    await failure.recovered;
    await waitUntil(() => document.activeElement === place);

    expect(place.childElementCount).to.equal(0);
  });

  it('moves focus to a module loaded by Try again (10-27)', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    place.append(document.createElement(tag));
    const { importer } = aRemote(tag, 'refuses', 'refuses');
    const failure = failed(await loadPortalModule(tag, { remote, importer, place }));
    const module = place.querySelector<HTMLElement>(tag);
    // An element that accepts focus, like a module with a heading.
    module?.setAttribute('tabindex', '-1');

    again(place)?.focus();
    again(place)?.click();
    await failure.recovered;
    await waitUntil(() => document.activeElement !== document.body);

    expect(document.activeElement === module).to.equal(true);
    expect(place.hasAttribute('tabindex')).to.be.false;
  });

  it('names the container while it has focus for a module without one (10-27)', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const before = place.outerHTML;
    const { importer } = aRemote(tag, 'refuses', 'refuses');
    const failure = failed(await loadPortalModule(tag, { remote, importer, place }));

    again(place)?.focus();
    again(place)?.click();
    await failure.recovered;
    await waitUntil(() => document.activeElement === place);

    expect(place.getAttribute('role')).to.equal('group');
    expect(place.getAttribute('aria-label')).to.equal(FALLBACK_WORDS.here);
    place.blur();
    expect(place.outerHTML).to.equal(before);
  });

  it('stays usable if Try again fails', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const { importer, requested } = aRemote(tag, 'refuses', 'refuses', 'refuses', 'refuses');
    const failure = failed(await loadPortalModule(tag, { remote, importer, place }));

    const second = failed(await failure.retry());
    const third = await failure.retry();

    expect(second.reason).to.equal('unreachable');
    expect(third.status).to.equal('loaded');
    expect(new Set(requested).size).to.equal(requested.length);
  });

  it('uses a slow attempt after its limit without defining twice', async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const { define } = aRemote(tag);
    let answer: (value: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => (answer = resolve));
    const options: LoadOptions = { remote, importer: () => slow, place, timeout: 20, retries: 0 };
    const failure = failed(await loadPortalModule(tag, options));

    answer({ init: () => undefined, get: () => Promise.resolve(define) });
    const { element } = await failure.recovered;

    expect(element).to.equal(customElements.get(tag));
    expect(place.childElementCount).to.equal(0);
  });

  it("shows the host's fallback instead of the notice", async () => {
    const { tag, remote } = somethingNew();
    const place = await aPlace();
    const fallback = ({ reason }: FailedLoad) => Object.assign(document.createElement('p'), { textContent: reason });

    await loadPortalModule(tag, { remote, importer: aRemote(tag, 'refuses', 'refuses').importer, place, fallback });

    expect(place.textContent).to.equal('unreachable');
  });

  it('reports a module of another version once', async () => {
    const reports: unknown[] = [];
    const skews: unknown[] = [];
    for (const version of ['0.0.9', '0.0.9', '0.2.0', '1.0.0', '0.1.7', undefined]) {
      const { tag, remote } = somethingNew();
      const { importer } = aRemote(tag);
      customElements.define(tag, Object.assign(class extends HTMLElement {}, { version }));
      const result = await loadPortalModule(tag, { remote, importer, report: ({ code }) => reports.push(code) });
      skews.push('skew' in result && result.skew);
    }

    expect(skews).to.deep.equal(['older', 'older', 'newer', 'other-major', 'same', 'foreign']);
    expect(reports).to.deep.equal(['older', 'newer', 'other-major', 'foreign']);
  });

  it('registers each new address with a federation runtime', async () => {
    const { tag, remote } = somethingNew();
    const { define } = aRemote(tag);
    const calls: unknown[] = [];
    const federation = {
      registerRemotes: (...args: unknown[]) => calls.push(args),
      loadRemote: (id: string) => {
        calls.push(id);
        return calls.length < 3 ? Promise.reject(new Error('RUNTIME-008')) : Promise.resolve(define());
      },
    };

    const { status } = await loadPortalModule(tag, { remote, federation });

    expect(status).to.equal('loaded');
    const registered = (entry: string, force: boolean) => [
      [{ name: 'portal_modules', entry, type: 'module' }],
      { force },
    ];
    expect(calls).to.deep.equal([
      registered(remote, false),
      `portal_modules/${tag}`,
      registered(remote.replace('portal/', 'portal/r/1/'), true),
      `portal_modules/${tag}`,
    ]);
  });
});
