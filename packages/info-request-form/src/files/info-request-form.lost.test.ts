import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

import { ofFiles, ofSending } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { answerAll, formOver } from '../request-form.fixture.js';

describe('<info-request-form> over a server that lost a file', () => {
  it('reports it, blocks Submit, and uploads it again on request (10-30)', async () => {
    const first = mockPortal();
    let now = first;
    const fetch: NonNullable<MockPortal['settings']['fetch']> = (request) =>
      now.settings.fetch?.(request) ?? Promise.reject(new Error('No backend is configured.'));
    const form = await formOver({ ...first, settings: { ...first.settings, fetch } });
    await answerAll(form);
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    const { attachments } = first.backend;
    attachments.decide(attachments.checking()[0]?.attachmentId ?? '', []);
    await form.refreshed();
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.accepted')));

    now = mockPortal({ clock: first.clock });
    await form.refreshed();

    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('failed.missing')));
    expect(form.announcements().join(' ')).to.include(ofFiles('said.missing', { name: 'xray.pdf' }));
    form.submit();
    await waitUntil(() => form.problems().includes(ofSending('problem.gone', { name: 'xray.pdf' })));

    form.action('xray.pdf', 'retry');
    await waitUntil(() => now.backend.attachments.of(MESSAGES.clarification).length === 1);
  });
});
