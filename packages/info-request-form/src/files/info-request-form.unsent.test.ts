import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { ofFiles, ofForm } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { aForm, formOver, leave, nothingBlocksLeaving } from '../request-form.fixture.js';
import type { Form, FormOptions } from '../request-form.fixture.js';

// Runs in its own page: a file that another test left pending blocks leaving too.
const forms: Form[] = [];

/** A form whose uploads fail while `broken` is true. */
async function aBrokenForm(options: FormOptions = {}) {
  const line = { broken: true, tries: 0 };
  const form = await aForm({
    ...options,
    wrap: (fetch) => (request) => {
      const upload = request.method === 'POST' && request.url.endsWith('/attachments');
      if (upload) line.tries += 1;
      return upload && line.broken ? Promise.reject(new TypeError('Failed to fetch')) : fetch(request);
    },
  });
  forms.push(form);
  return { ...form, line };
}

const unsent = async (options: FormOptions = {}) => {
  const form = await aBrokenForm(options);
  form.attach(aPdf('xray.pdf'));
  await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));
  return form;
};

describe('<info-request-form>: an unsent file is never lost silently (10-B6)', () => {
  beforeEach(nothingBlocksLeaving);

  afterEach(() => {
    for (const { el } of forms.splice(0)) el.endSession();
  });

  it('retries once when the network is back (10-B6)', async () => {
    const { line, arrived, portal } = await unsent();

    line.broken = false;
    dispatchEvent(new Event('online'));

    await arrived();
    expect(line.tries).to.equal(2);
    expect(portal.backend.attachments.checking()).to.have.length(1);
  });

  it('shows the upload at its item until the server has it (10-C13)', async () => {
    const line: (() => void)[] = [];
    const form = await aForm({
      wrap: (fetch) => async (request) => {
        if (request.method === 'POST' && request.url.endsWith('/attachments'))
          await new Promise<void>((pass) => line.push(pass));
        return fetch(request);
      },
    });
    forms.push(form);
    form.attach(aPdf('xray.pdf'));

    await waitUntil(() => form.states().includes(ofForm('item.sending')));
    expect(form.states()).not.to.include(ofForm('item.pending'));

    await waitUntil(() => line.length === 1);
    line[0]?.();
    await waitUntil(() => form.states().includes(ofForm('item.pending')));
  });

  it('blocks closing and is dirty until the file is uploaded (10-B6)', async () => {
    const { el, line, arrived, attach, row } = await aBrokenForm();
    const reported: boolean[] = [];
    el.addEventListener('dirty-changed', ({ detail }) => reported.push(detail.dirty));
    attach(aPdf('xray.pdf'));
    expect([leave(), el.dirty]).to.deep.equal([false, true]);
    await waitUntil(() => row('xray.pdf').includes(ofFiles('status.failed')));
    expect([leave(), el.dirty, el.wordsUnsaved]).to.deep.equal([false, true, false]);

    line.broken = false;
    dispatchEvent(new Event('online'));
    await arrived();
    await nothingBlocksLeaving();
    expect(reported).to.deep.equal([true, false]);
  });

  it('blocks nothing after the file was removed (10-B6)', async () => {
    const { el, remove } = await unsent();
    expect(leave()).to.equal(false);

    await remove('xray.pdf');

    expect([leave(), el.dirty]).to.deep.equal([true, false]);
  });

  it('shows the row again when the form returns as another element (10-B6)', async () => {
    const first = await unsent();
    first.el.remove();
    expect(leave(), 'the focus is elsewhere on the page').to.equal(false);

    const again = await formOver({ ...first.portal, settings: first.settings });
    expect(again.row('xray.pdf')).to.include(ofFiles('status.failed'));
    first.line.broken = false;
    again.action('xray.pdf', 'retry');
    await first.arrived();
  });

  it("doesn't ask about it once the request is closed (10-B6)", async () => {
    const { el, portal, refreshed } = await unsent();
    portal.backend.infoRequests.close(MESSAGES.clarification, 'withdrawn');

    await refreshed();

    expect([leave(), el.dirty]).to.deep.equal([true, false]);
  });
});
