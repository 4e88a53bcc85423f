import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { consume } from '@lit/context';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

import { getP2pCalendar } from '@portal/api';
import { waitUntil } from '@portal/tests/fault-rig';

import { ofModule } from '../copy.fixture.js';
import { environmentContext } from './contexts.js';
import type { ModuleFailedEvent, SessionExpiredEvent } from './events.js';
import { ModuleElement } from './module-element.js';
import { Query } from '../data/query.js';
import { resolveEnvironment } from './settings.js';
import type { Environment, PortalSettings } from './settings.js';

class TestName extends LitElement {
  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;
  readonly name = new Query(this, {
    args: () => [this.environment?.client] as const,
    run: ([client], signal) => client.send(getP2pCalendar, { orderId: '1' }, { signal }),
    outcome: () => this.environment?.outcome,
  });
  override render(): unknown {
    return this.name.render({
      loading: () => 'loading',
      failed: () => 'failed',
      ready: ({ content }) => html`${content}<input aria-label="Answer" />`,
    });
  }
}
customElements.define('test-name', TestName);

class TestModule extends ModuleElement {
  cleared = 0;
  refreshed = 0;
  protected override renderModule(): unknown {
    return html`<h2>Module</h2>
      <test-name></test-name>`;
  }
  protected override clearData(): void {
    this.cleared += 1;
  }
  override refresh(): void {
    this.refreshed += 1;
  }
}
customElements.define('test-module', TestModule);

class NeedyModule extends TestModule {
  @property({ attribute: 'order-id' }) orderId?: string;
  protected override get missing(): 'order-id' | undefined {
    return this.orderId ? undefined : 'order-id';
  }
}
customElements.define('needy-module', NeedyModule);

/** Renders the year from its clock. */
class DatedModule extends TestModule {
  protected override renderModule(): unknown {
    return html`<p>${this.environment?.now().getUTCFullYear()}</p>
      <test-name></test-name>`;
  }
}
customElements.define('dated-module', DatedModule);

const named = (status = 200) =>
  new Response(JSON.stringify({ fileName: 'call.ics', content: 'Lastname, Firstname' }), { status });

const settingsWith = (fetch: PortalSettings['fetch']): PortalSettings => ({
  baseUrl: '/api',
  fetch,
  timeZone: 'America/Chicago',
});

/** A host's page with modules, and the events it received. */
function aPage(settings: PortalSettings, count: number) {
  const page = document.createElement('div');
  const modules = Array.from({ length: count }, () => {
    const el = new TestModule();
    el.settings = settings;
    return el;
  });
  page.append(...modules);
  document.body.append(page);
  return { page, modules };
}

const text = (el: TestModule): string => {
  const inner = el.renderRoot.querySelector<TestName>('test-name');
  return `${el.renderRoot.textContent} ${inner?.renderRoot.textContent ?? ''}`.replace(/\s+/g, ' ').trim();
};

const settle = async (el: TestModule): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    await el.updateComplete;
  }
};

describe('ModuleElement', () => {
  it('renders a named error instead of a blank without an address (F20)', async () => {
    const el = await fixture<TestModule>(html`<test-module></test-module>`);

    expect(text(el)).to.contain(ofModule('base-url-missing'));
  });

  it('reports which setting is unusable', async () => {
    const el = new TestModule();
    el.apiBaseUrl = 'http://';
    const received = oneEvent<ModuleFailedEvent>(el, 'module-failed');
    document.body.append(el);

    expect((await received).detail).to.deep.equal({ code: 'base-url-unusable', retryable: false });
    el.remove();
  });

  const without = async (phone?: string) => {
    const warnings: string[] = [];
    const own = globalThis.console.warn;
    globalThis.console.warn = (text: string) => void warnings.push(text);
    const el = new NeedyModule();
    const payer = { name: 'Carelon', shortName: 'Carelon', ...(phone === undefined ? {} : { phone }) };
    el.settings = { ...settingsWith(() => Promise.resolve(named())), payer };
    const failed: unknown[] = [];
    el.addEventListener('module-failed', ({ detail }) => failed.push(detail));
    document.body.append(el);
    await settle(el);
    await waitUntil(() => warnings.length > 0, 'the warning, which loads');
    globalThis.console.warn = own;
    return { el, warnings, failed };
  };

  it('names a missing attribute to the user, host, and developer (10-19)', async () => {
    const { el, warnings, failed } = await without('(800) 555-0199');

    expect(text(el)).to.contain(ofModule('order-id-missing')).and.to.contain('(800) 555-0199');
    expect(failed).to.deep.equal([{ code: 'order-id-missing', retryable: false }]);
    expect(warnings).to.deep.equal(['<needy-module> needs the attribute order-id.']);
    el.remove();
  });

  it('renders its content once the attribute is set (10-19)', async () => {
    const { el } = await without();

    el.orderId = '1';
    await settle(el);

    expect(text(el)).to.contain('Lastname, Firstname');
    el.remove();
  });

  it('shows no error for an attribute set shortly after connecting (10-19)', async () => {
    const el = new NeedyModule();
    const failed: unknown[] = [];
    el.addEventListener('module-failed', ({ detail }) => failed.push(detail));
    el.settings = settingsWith(() => Promise.resolve(named()));
    document.body.append(el);
    await Promise.resolve();
    el.orderId = '1';
    await settle(el);

    expect(failed).to.deep.equal([]);
    el.remove();
  });

  it('renders the same with settings set before or after connecting (F24)', async () => {
    const settings = settingsWith(() => Promise.resolve(named()));
    const early = await fixture<TestModule>(html`<test-module .settings=${settings}></test-module>`);
    const late = await fixture<TestModule>(html`<test-module></test-module>`);
    late.settings = settings;
    await settle(early);
    await settle(late);

    expect(text(late)).to.equal(text(early));
    expect(text(late)).to.contain('Lastname, Firstname');
  });

  it("renders again with the server's clock once it is known (10-13)", async () => {
    const headers = { date: 'Sat, 03 Mar 2001 09:00:00 GMT' };
    const content = JSON.stringify({ fileName: 'call.ics', content: 'Lastname, Firstname' });
    const el = new DatedModule();
    el.settings = settingsWith(() => Promise.resolve(new Response(content, { headers })));
    document.body.append(el);
    await settle(el);

    expect(text(el)).to.contain('2001').and.to.contain('Lastname, Firstname');
    el.remove();
  });

  it('emits module-ready once', async () => {
    const el = await fixture<TestModule>(html`<test-module></test-module>`);
    let ready = 0;
    el.addEventListener('module-ready', () => (ready += 1));

    el.settings = settingsWith(() => Promise.resolve(named()));
    await settle(el);
    await el.renderRoot.querySelector<TestName>('test-name')?.name.refresh();

    expect(ready).to.equal(1);
  });

  it('reports session expiry once per page and continues after resume() (H2, S2)', async () => {
    let signedIn = false;
    const settings = settingsWith(() => Promise.resolve(named(signedIn ? 200 : 401)));
    const { page, modules } = aPage(settings, 3);
    const received: SessionExpiredEvent[] = [];
    page.addEventListener('session-expired', (event) => received.push(event));
    for (const el of modules) await settle(el);

    expect(received.map(({ detail }) => detail)).to.deep.equal([{ operation: 'getP2pCalendar' }]);
    expect(modules.every((el) => text(el).includes(ofModule('expired')))).to.equal(true);

    signedIn = true;
    modules[0]?.resume();
    for (const el of modules) await settle(el);
    expect(modules.every((el) => text(el).includes('Lastname, Firstname'))).to.equal(true);
    expect(modules.some((el) => text(el).includes('expired'))).to.equal(false);
    page.remove();
  });

  it('clears the screen of every module when the session ends (S4)', async () => {
    const settings = settingsWith(() => Promise.resolve(named()));
    const one = await fixture<TestModule>(html`<test-module .settings=${settings}></test-module>`);
    const other = await fixture<TestModule>(html`<test-module .settings=${settings}></test-module>`);
    await settle(one);
    await settle(other);

    one.endSession();
    await settle(one);
    await settle(other);

    expect([text(one), text(other)]).to.deep.equal([ofModule('ended'), ofModule('ended')]);
    expect([one.cleared, other.cleared]).to.deep.equal([1, 1]);
  });

  it("hides Enter and typing from the page's handlers, but not Escape", async () => {
    const { page, modules } = aPage(
      settingsWith(() => Promise.resolve(named())),
      1,
    );
    const received: string[] = [];
    page.addEventListener('keydown', ({ key }) => received.push(key));
    const [el] = modules;
    if (!el) throw new Error('There is no module on the page.');
    await settle(el);
    el.renderRoot.querySelector<TestName>('test-name')?.renderRoot.querySelector('input')?.focus();

    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'a' });
    el.focus();
    await sendKeys({ press: 'Escape' });

    expect(received).to.deep.equal(['Escape']);
    page.remove();
  });

  it('moves focus to its first heading', async () => {
    const el = await fixture<TestModule>(
      html`<test-module .settings=${settingsWith(() => Promise.resolve(named()))}></test-module>`,
    );

    el.focus();

    expect(el.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('keeps its client when the host replaces settings for the same backend', () => {
    const fetch = () => Promise.resolve(named());
    const place = {
      speech: { locale: 'en-US', strings: {} },
      outcome: { ready: () => undefined, failed: () => undefined },
    };
    const client = (settings: PortalSettings) => resolveEnvironment(settings, place).environment?.client;

    expect(client(settingsWith(fetch))).to.equal(client(settingsWith(fetch)));
    expect(client(settingsWith(fetch))).not.to.equal(client(settingsWith(() => Promise.resolve(named()))));
  });
});
