import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { documentCopy } from '@portal/copy';
import { waitUntil } from '@portal/tests/fault-rig';
import { createApiClient, listP2pDocuments, removeP2pDocument, uploadP2pDocument } from '@portal/api';
import { catchStrayDrops, environmentContext } from '@portal/kit';
import type { TransferContent, Environment } from '@portal/kit';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import '../../define/later/p2p-documents.js';
import { ofDocuments, ofFailure, patternOf } from '../../copy.fixture.js';
import { documentsDriver } from './p2p-documents.driver.js';
import type { P2pDocuments } from './p2p-documents.js';

const pdf = (name: string, size = 2_048): File => new File(['%PDF-1.7'.padEnd(size, `${name} `)], name);

/** Signs out after each test, because its uploads would guard the page of the next one. */
const ends: (() => void)[] = [];

/** The documents of an order with a confirmed call. */
async function documents(options: MockPortalOptions = {}, disabled = false, server: { after?: MockPortal } = {}) {
  const portal = mockPortal(options);
  const { settings } = portal;
  const page = document.createElement('div');
  const client = createApiClient({
    baseUrl: new URL(settings.baseUrl, location.origin).href,
    fetch: (request) => (server.after ?? portal).settings.fetch?.(request) ?? fetch(request),
  });
  ends.push(() => client.session.end());
  const environment: Partial<Environment> = {
    client,
    payer: { name: 'Example Benefits Management', shortName: 'Example', phone: '(800) 555-0100' },
    timeZone: 'America/Chicago',
    locale: 'en-US',
    strings: {},
  };
  new ContextProvider(page, { context: environmentContext, initialValue: environment as Environment });
  const left: TransferContent[] = [];
  catchStrayDrops(page, (carried) => left.push(carried));
  const el = await fixture<P2pDocuments>(
    html`<p2p-documents order-id=${ORDERS.confirmed} ?disabled=${disabled}></p2p-documents>`,
    { parentNode: page },
  );
  const driver = documentsDriver(el);
  await driver.settled();
  return {
    el,
    portal,
    client,
    ...driver,
    /** Drops that no part handled. */
    left,
    dropBeside: async (text: string, ...files: readonly File[]) => {
      const dataTransfer = new DataTransfer();
      if (text !== '') dataTransfer.setData('text/plain', text);
      for (const file of files) dataTransfer.items.add(file);
      page.dispatchEvent(new DragEvent('drop', { cancelable: true, dataTransfer }));
      await el.updateComplete;
    },
  };
}

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('<p2p-documents>', () => {
  it('shows that no documents were added and which are accepted (PS-05)', async () => {
    const { el, text, buttons } = await documents();

    expect(text()).to.equal(ofDocuments('none'));
    expect(buttons()).to.deep.equal([ofDocuments('add')]);
    const limits = patternOf(ofDocuments('files.limits')).exec(el.renderRoot.textContent)?.groups;
    expect(limits?.['types']).to.contain('PDF');
    expect(limits?.['n']).to.match(/^\d+$/);
    await expect(el).to.be.accessible();
  });

  it('uploads selected files and announces when checks end (PS-05)', async () => {
    const { el, choose, rows, states, announced, portal } = await documents();
    await choose([pdf('therapy notes.pdf')]);
    expect(announced()).to.equal(ofDocuments('said.added', { n: 1, name: 'therapy notes.pdf' }));
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    expect(rows()[0]).to.contain(
      `therapy notes.pdf ${ofDocuments('about', { type: 'PDF', size: '2 kB' })} · ${ofDocuments('added', { time: 'Jun 23, 2026, 9:00 AM CT' })}`,
    );

    portal.clock.advance(5_000);
    await waitUntil(() => states()[0] === ofDocuments('status.accepted'));
    expect(announced()).to.equal(ofDocuments('said.accepted', { name: 'therapy notes.pdf' }));
    await expect(el).to.be.accessible();
  });

  it('accepts dropped files and prevents the browser from opening them', async () => {
    const { drop, states } = await documents();

    expect(await drop([pdf('one.pdf'), pdf('two.pdf')])).to.equal(true);
    await waitUntil(() => states().filter((state) => state === ofDocuments('status.checking')).length === 2);
  });

  it("shows each file's error and uploads none of those", async () => {
    let sent = 0;
    const { choose, states, announced } = await documents({
      overrides: [answer(uploadP2pDocument, () => ((sent += 1), problem(503, 'unavailable')))],
    });
    await choose([pdf('tool.exe'), new File([], 'empty.pdf')]);

    expect(states()[0]).to.match(
      patternOf(`${ofDocuments('status.rejected')} ${ofDocuments('fault.type-not-allowed')}`),
    );
    expect(states()[1]).to.equal(`${ofDocuments('status.rejected')} ${ofDocuments('fault.empty')}`);
    expect(states()).to.have.length(2);
    expect(announced()).to.equal(ofDocuments('said.faulty', { n: 2 }));
    expect(sent).to.equal(0);
  });

  it("shows the server's findings", async () => {
    const { choose, states, portal } = await documents({ scenario: 'file-rejected' });
    await choose([pdf('scan.pdf')]);
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    portal.clock.advance(5_000);

    await waitUntil(() =>
      states()[0]?.startsWith(`${ofDocuments('status.rejected')} ${ofDocuments('fault.unreadable')}`),
    );
  });

  it('keeps a file whose upload failed and uploads it once on retry', async () => {
    const keys = new Set<string | null>();
    const { choose, press, states, buttons } = await documents({
      overrides: [answer(uploadP2pDocument, (_, { key }) => (keys.add(key), Response.error()))],
    });
    await choose([pdf('scan.pdf')]);
    await waitUntil(() => states()[0] === `${ofDocuments('status.failed')} ${ofDocuments('failed.connection')}`);
    await press(ofDocuments('files.retry'));
    await waitUntil(() => states()[0] === `${ofDocuments('status.failed')} ${ofDocuments('failed.connection')}`);

    expect(keys.size).to.equal(1);
    expect(buttons()).to.include(ofDocuments('files.remove'));
  });

  it('confirms before removing a document and moves focus afterward', async () => {
    const { choose, press, states, dialog, rows, focused, announced } = await documents();
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    await press(ofDocuments('files.remove'));
    expect(dialog()).to.contain(ofDocuments('ask.remove', { name: 'one.pdf' }));

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused() === ofDocuments('files.remove'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialog() !== '');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows().length === 0);
    await waitUntil(() => focused() === ofDocuments('add'));
    expect(announced()).to.equal(ofDocuments('said.removed', { name: 'one.pdf' }));
  });

  it("shows that a document couldn't be removed and keeps it", async () => {
    const { el, choose, press, states, rows } = await documents({
      overrides: [answer(removeP2pDocument, () => problem(503, 'unavailable'))],
    });
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    await press(ofDocuments('files.remove'));
    el.renderRoot.querySelector<HTMLButtonElement>('dialog .danger')?.click();

    await waitUntil(() => states()[0]?.endsWith(ofDocuments('files.removeFailed')));
    expect(rows()).to.have.length(1);
  });

  it('is read-only if nothing can be changed', async () => {
    const { el, buttons, text } = await documents({}, true);

    expect(buttons()).to.deep.equal([]);
    expect(text()).to.equal(ofDocuments('none'));
    await expect(el).to.be.accessible();
  });

  it('shows an error if the list fails to load and retries', async () => {
    let broken = true;
    const { alert, press, settled, text } = await documents({
      overrides: [answer(listP2pDocuments, () => (broken ? problem(503, 'unavailable') : { attachments: [] }))],
    });
    expect(alert()).to.contain(ofDocuments('could-not.load'));

    broken = false;
    await press(ofFailure('again'));
    await settled();
    expect(text()).to.equal(ofDocuments('none'));
  });

  it('guards the page only during an upload', async () => {
    const { choose, states } = await documents();
    const holds = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(holds()).to.equal(false);
    await choose([pdf('one.pdf')]);
    expect(holds()).to.equal(true);
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    expect(holds()).to.equal(false);
  });

  it('distinguishes documents of the same name and size (10-B5)', async () => {
    const { choose, press, states, rows, inDialog, dialog, portal } = await documents();
    await choose([pdf('0001.pdf', 64)]);
    await choose([new File(['%PDF-1.7'.padEnd(64, 'other ')], '0001.pdf')]);
    await waitUntil(() => states().filter((state) => state === ofDocuments('status.checking')).length === 2);
    expect(rows()[0]).to.include(ofDocuments('files.namesake', { n: 1, count: 2 }));
    expect(rows()[1]).to.include(ofDocuments('files.namesake', { n: 2, count: 2 }));

    await press(ofDocuments('files.remove'));
    expect(dialog()).to.include(ofDocuments('files.named', { name: '0001.pdf', n: 1, count: 2 }));
    await inDialog(ofDocuments('files.remove'));
    await waitUntil(() => rows().length === 1);
    expect(portal.backend.attachments.of(`p2p-${ORDERS.confirmed}`)).to.have.length(1);
  });

  it("names the document a duplicate matches and doesn't upload it (10-B5)", async () => {
    const { choose, states, portal } = await documents();
    await choose([pdf('report.pdf')]);
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    await choose([new File([await pdf('report.pdf').arrayBuffer()], 'report copy.pdf')]);

    await waitUntil(() => states()[1]?.includes(ofDocuments('fault.duplicate.whole', { name: 'report.pdf' })) ?? false);
    expect(portal.backend.attachments.of(`p2p-${ORDERS.confirmed}`)).to.have.length(1);
  });

  it("shows advice for a document whose content doesn't match its name (10-C13)", async () => {
    const { choose, states } = await documents();
    const heic = new File([Uint8Array.of(0, 0, 0, 0x18), 'ftypheic'], 'photo.jpg');
    await choose([heic, new File(['%PDF-1.7'], 'report.doc')]);

    await waitUntil(() => states().every((state) => state.startsWith(ofDocuments('status.rejected'))));
    expect(states()[0]).to.include('JPEG');
    expect(states()[1]).to.include('.pdf');
  });

  it('confirms documents dropped outside before uploading them (10-B9)', async () => {
    const { dropBeside, inDialog, dialog, rows, left } = await documents();

    await dropBeside('', pdf('one.pdf'), pdf('two.pdf'));
    expect(dialog()).to.include(ofDocuments('offer.text'));
    expect(rows()).to.be.empty;
    await inDialog(ofDocuments('files.cancel'));
    expect([dialog(), rows()]).to.deep.equal(['', []]);

    await dropBeside('', pdf('one.pdf'), pdf('two.pdf'));
    await inDialog(ofDocuments('offer.add'));
    expect(rows()).to.have.length(2);
    expect(left).to.be.empty;
  });

  for (const [what, text, file, disabled] of [
    ['text', 'Flexion 90', undefined, false],
    ['a picture of text', 'Flexion 90', pdf('image.pdf'), false],
    ['a document that can no longer be added', '', pdf('one.pdf'), true],
  ] as const) {
    it(`leaves ${what} dropped outside to the module (10-B9)`, async () => {
      const { dropBeside, dialog, rows, left } = await documents({}, disabled);

      await dropBeside(text, ...(file ? [file] : []));

      expect([dialog(), rows(), left.length]).to.deep.equal(['', [], 1]);
    });
  }

  it('guards the page offline and uploads when the network is back (10-B6)', async () => {
    let broken = true;
    const { choose, states } = await documents({
      overrides: [answer(uploadP2pDocument, () => (broken ? Response.error() : problem(503, 'busy')))],
    });
    const holds = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0]?.includes(ofDocuments('failed.connection')) ?? false);
    expect(holds()).to.equal(true);

    broken = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => states()[0]?.includes(ofDocuments('failed.later')) ?? false);
  });

  it("doesn't guard the page for a document it can't upload (10-B6)", async () => {
    const { el, choose, states } = await documents({
      overrides: [answer(uploadP2pDocument, () => Response.error())],
    });
    const holds = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0]?.includes(ofDocuments('failed.connection')) ?? false);
    expect(holds()).to.equal(true);

    el.disabled = true;
    await el.updateComplete;

    expect(holds()).to.equal(false);
  });

  it('restores its rows when the page creates the element again (10-B6)', async () => {
    const { el, choose, states } = await documents({
      overrides: [answer(uploadP2pDocument, () => Response.error())],
    });
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0]?.includes(ofDocuments('failed.connection')) ?? false);

    const again = document.createElement('p2p-documents');
    again.orderId = el.orderId;
    el.replaceWith(again);
    const driver = documentsDriver(again);
    await driver.settled();
    expect(driver.states()[0]).to.include(ofDocuments('failed.connection'));
  });

  it('shows a document missing after a restart and uploads it on request (10-30)', async () => {
    const server: { after?: MockPortal } = {};
    const { el, choose, states, announced, settled, press } = await documents({}, false, server);
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0]?.includes(ofDocuments('status.checking')) ?? false);
    server.after = mockPortal();

    el.refresh();
    await settled();

    await waitUntil(() => states()[0]?.includes(ofDocuments('failed.missing')) ?? false);
    expect(announced()).to.include(ofDocuments('said.missing', { name: 'one.pdf' }));
    await press(ofDocuments('files.retry'));
    await waitUntil(() => states()[0]?.includes(ofDocuments('status.checking')) ?? false);
    expect(server.after.backend.attachments.checking()).to.have.length(1);
  });

  it('clears everything after the user signs out', async () => {
    const { el, client, choose, states, rows } = await documents();
    await choose([pdf('one.pdf')]);
    await waitUntil(() => states()[0] === ofDocuments('status.checking'));
    const { parentElement } = el;
    client.session.end();
    el.remove();
    parentElement?.append(el);
    await el.updateComplete;

    expect(rows()).to.be.empty;
  });
});

describe('document sentences', () => {
  for (const [name, key] of [
    ['remove', 'files.remove'],
    ['remove-failed', 'files.removeFailed'],
    ['status.share', 'status.sending.share'],
    ['fault.duplicate.of', 'fault.duplicate.whole'],
    ['said.sending.other', 'said.added'],
    ['fault.malware', 'fault.malware'],
    ['lead', 'lead'],
  ] as const) {
    it(`can be replaced by a host under the name ${name}`, () => {
      expect(documentCopy({ [`p2p-documents.${name}`]: 'Other words' })(key, { n: 2 })).to.equal('Other words');
    });
  }
});
