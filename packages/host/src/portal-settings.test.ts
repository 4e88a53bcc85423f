import { ContextConsumer } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { settingsContext } from '@portal/kit';

import './define/portal-settings.js';
import { PortalSettings, listen } from './index.js';

class SettingsReader extends LitElement {
  readonly provided = new ContextConsumer(this, { context: settingsContext, subscribe: true });
}
customElements.define('settings-reader', SettingsReader);

const reader = (el: Element): SettingsReader | null => el.querySelector('settings-reader');

describe('<portal-settings>', () => {
  it('provides its settings and later changes to its descendants', async () => {
    const el = await fixture<PortalSettings>(html`
      <portal-settings .settings=${{ baseUrl: '/api/v1' }}><settings-reader></settings-reader></portal-settings>
    `);
    expect(reader(el)?.provided.value?.baseUrl).to.equal('/api/v1');

    el.settings = { baseUrl: '/api/v2' };

    expect(reader(el)?.provided.value?.baseUrl).to.equal('/api/v2');
  });

  it('keeps settings set before its class loaded', async () => {
    const early = document.createElement('late-settings');
    Reflect.set(early, 'settings', { baseUrl: '/api/v3' });
    early.append(document.createElement('settings-reader'));
    const place = await fixture(html`<div></div>`);
    place.append(early);

    customElements.define('late-settings', class extends PortalSettings {});
    document.adoptNode(early);
    place.append(early);

    expect(reader(early)?.provided.value?.baseUrl).to.equal('/api/v3');
  });

  it('stops notifying elements that left', async () => {
    const el = await fixture<PortalSettings>(html`
      <portal-settings .settings=${{ baseUrl: '/api/v1' }}><settings-reader></settings-reader></portal-settings>
    `);
    const left = reader(el);
    left?.remove();

    el.settings = { baseUrl: '/api/v2' };

    expect(left?.provided.value?.baseUrl).to.equal('/api/v1');
  });

  it('takes no space on the page', async () => {
    const el = await fixture(html`<portal-settings></portal-settings>`);

    expect(getComputedStyle(el).display).to.equal('contents');
  });
});

describe('listen', () => {
  it('receives an event with its detail until removed', () => {
    const received: string[] = [];
    const stop = listen(document, 'message-opened', ({ detail }) => received.push(detail.messageId));
    const opened = () => new CustomEvent('message-opened', { detail: { messageId: 'M-1', orderId: '1' } });

    document.dispatchEvent(opened());
    stop();
    document.dispatchEvent(opened());

    expect(received).to.deep.equal(['M-1']);
  });
});
