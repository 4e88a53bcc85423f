import { expect, fixture, html } from '@open-wc/testing';

import { moduleCopy } from '@portal/copy';
import { waitUntil } from '@portal/tests/fault-rig';
import type { PortalSettings as Settings } from '@portal/kit';

import '../../info-request-form/src/define/info-request-form.js';
import '../../p2p-manage/src/define/p2p-action.js';
import '../../p2p-manage/src/define/p2p-manage.js';
import '../../p2p-scheduler/src/define/p2p-scheduler.js';
import './define/portal-settings.js';
import type { PortalSettings } from './portal-settings.js';

const NEEDS = [
  { tag: 'info-request-form', attribute: 'message-id' },
  { tag: 'p2p-scheduler', attribute: 'order-id' },
  { tag: 'p2p-manage', attribute: 'order-id' },
  { tag: 'p2p-action', attribute: 'order-id' },
] as const;

const SETTINGS: Settings = {
  baseUrl: '/api/v1',
  fetch: () => Promise.resolve(new Response(null, { status: 404 })),
  payer: { name: 'Carelon', shortName: 'Carelon', phone: '(800) 555-0199' },
};

for (const { tag, attribute } of NEEDS) {
  describe(`<${tag}> without ${attribute}`, () => {
    for (const empty of [false, true]) {
      it(`names it with the payer's phone number${empty ? ', even if it is empty' : ''} (10-19)`, async () => {
        const portal = await fixture<PortalSettings>(html`<portal-settings .settings=${SETTINGS}></portal-settings>`);
        const failed: unknown[] = [];
        portal.addEventListener('module-failed', ({ detail }) => failed.push(detail));
        const el = document.createElement(tag);
        if (empty) el.setAttribute(attribute, '');
        portal.append(el);

        const missing = moduleCopy()(`${attribute}-missing`);
        await waitUntil(() => el.shadowRoot?.textContent.includes(missing));
        expect(el.shadowRoot?.textContent).to.contain('(800) 555-0199');
        expect(failed).to.deep.equal([{ code: `${attribute}-missing`, retryable: false }]);

        el.setAttribute(attribute, 'x-1');
        await waitUntil(() => !el.shadowRoot?.textContent.includes(missing));
      });
    }
  });
}
