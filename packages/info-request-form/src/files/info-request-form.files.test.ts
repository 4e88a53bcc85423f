import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { removeAttachment, uploadAttachment } from '@portal/api';
import { ATTACHMENT_LIMITS, MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/info-request-form.js';
import { aPdf, infoRequestFormDriver } from '../info-request-form.driver.js';
import type { InfoRequestForm } from '../info-request-form.js';

/** A form over the mock backend, its reads settled; `checked` lets the checks of all files end. */
async function aForm(options: MockPortalOptions = {}) {
  const portal = mockPortal(options);
  const el = await fixture<InfoRequestForm>(html`
    <info-request-form .settings=${portal.settings} message-id=${MESSAGES.clarification}></info-request-form>
  `);
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  await nextFrame();
  return {
    el,
    portal,
    ...driver,
    arrived: (count = 1) => waitUntil(() => driver.rows().filter((row) => row.includes('Checking')).length === count),
    checked: async () => {
      portal.clock.advance(3_000);
      el.refresh();
      await driver.settled();
      await nextFrame();
    },
  };
}

/** Uploads wait until the test lets one through or fails it. */
function heldUploads() {
  const held: ((response: Response) => void)[] = [];
  const keys: (string | null)[] = [];
  const handler = answer(uploadAttachment, (_, { key }) => {
    keys.push(key);
    return new Promise<Response>((resolve) => void held.push(resolve));
  });
  return { held, keys, handler };
}

describe('<info-request-form> and its files', () => {
  it('takes two files by the button, and each answers a document (IR-07, IR-13, IR-14)', async () => {
    const { attach, arrived, checked, rows, states, meter, submit, type, shows } = await aForm();

    attach(aPdf('xray.pdf'), aPdf('notes.pdf'));
    await arrived(2);
    expect(states().slice(1)).to.deep.equal(['Being checked', 'Being checked']);

    await checked();
    expect(rows()[0]).to.match(
      /^xray.pdf For item 2 Jun 23, 2026, 9:00 AM CT 17 bytes PDF File Accepted Replace Remove$/,
    );
    expect(rows()[1]).to.include('For item 3');
    expect(states().slice(1)).to.deep.equal(['Provided', 'Provided']);
    expect(meter()).to.equal('2 of 3 items provided');

    type('Eight weeks.');
    submit();
    await waitUntil(() => shows('Additional information was submitted on'));
    expect(shows('1 file, listed below')).to.equal(true);
    expect(rows()).to.have.length(2);
  });

  it('takes dropped and pasted files, and a drop on a document answers that one', async () => {
    const { drop, paste, arrived, row, dialog, inDialog } = await aForm();

    expect(drop(1, aPdf('notes.pdf')).defaultPrevented).to.equal(true);
    drop(undefined, aPdf('xray.pdf'));
    await arrived(2);
    paste(aPdf('more.pdf'));
    await waitUntil(() => dialog() !== undefined);
    inDialog('Attach');
    await arrived(3);

    expect(row('notes.pdf')).to.include('For item 3');
    expect(row('xray.pdf')).to.include('For item 2');
    expect(row('more.pdf')).to.include('For the whole request');
  });

  it('says once that files were added, accepted and removed, and keeps the focus near', async () => {
    const { attach, arrived, checked, said, remove, focused, rows } = await aForm();

    attach(aPdf('xray.pdf'), aPdf('notes.pdf'));
    await waitUntil(() => said().includes('2 files are being sent.'));
    await arrived(2);
    await checked();
    expect(said()).to.deep.equal(['xray.pdf was accepted. notes.pdf was accepted.']);

    await remove('xray.pdf');
    await waitUntil(() => rows().length === 1 && said().includes('xray.pdf was removed.'));
    await waitUntil(() => focused()?.id.startsWith('replace-'));
    await remove('notes.pdf');
    await waitUntil(() => focused()?.textContent.trim() === 'Attach file');
    expect(rows()).to.deep.equal(['No record found.']);
  });

  const big = new File([new Uint8Array(ATTACHMENT_LIMITS.maxBytesPerFile + 1)], 'big.pdf');
  const faults: readonly [files: readonly File[], name: string, sentence: string][] = [
    [[new File([], 'empty.pdf')], 'empty.pdf', 'The file is empty.'],
    [[new File(['MZ'], 'setup.exe')], 'setup.exe', 'This type of file is not taken. Taken: PDF, JPEG, PNG, TIFF, Word'],
    [[big], 'big.pdf', 'The file is larger than 10 MB.'],
    [[aPdf('same.pdf'), aPdf('same.pdf')], 'Not accepted', 'The same file is attached already.'],
  ];

  for (const [files, name, sentence] of faults) {
    it(`tells on the file itself: ${sentence}`, async () => {
      const { attach, row, said } = await aForm();

      attach(...files);
      await waitUntil(() => row(name).includes(sentence));

      expect(row(name)).to.include('Not accepted');
      expect(said().join(' ')).to.include('was not taken.');
    });
  }

  it('tells when there are too many', async () => {
    const { attach, rows } = await aForm({ overrides: [heldUploads().handler] });
    const files = Array.from({ length: ATTACHMENT_LIMITS.maxFiles + 1 }, (_, i) => aPdf(`notes-${String(i)}.pdf`));

    attach(...files);

    await waitUntil(() => rows().some((row) => row.includes('There are 20 files already')));
  });

  it('tells when they are too large together', async () => {
    const { attach, rows } = await aForm({ overrides: [heldUploads().handler] });
    const most = new Uint8Array(ATTACHMENT_LIMITS.maxBytesPerFile);

    attach(...Array.from({ length: 6 }, (_, i) => new File([most], `scan-${String(i)}.pdf`)));
    await waitUntil(() => rows().some((row) => row.includes('the files are larger than 50 MB in all')));
  });

  it('shows what the check found against a file, and counts it for nothing', async () => {
    const { attach, arrived, checked, row, states } = await aForm({ scenario: 'file-rejected' });

    attach(aPdf('xray.pdf'));
    await arrived();
    await checked();

    expect(row('xray.pdf')).to.include('Not accepted It cannot be read.');
    expect(states()[1]).to.equal('Nothing given yet');
  });

  it('says that a file is still being checked, and sends the answer all the same (4d.3, IR-20)', async () => {
    const { attach, arrived, submit, type, cannotProvide, shows } = await aForm();
    type('Eight weeks.');
    await cannotProvide(1, 'not-performed');
    attach(aPdf('xray.pdf'));
    await arrived();
    await waitUntil(() => shows('1 file is still being checked. You can submit:'));

    submit();
    await waitUntil(() => shows('Additional information was submitted on'));
  });

  it('does not submit while a file is being sent, and can call it off', async () => {
    const { attach, submit, problems, rows, action, row } = await aForm({ overrides: [heldUploads().handler] });
    attach(aPdf('xray.pdf'));
    await waitUntil(() => row('xray.pdf').includes('Sending'));

    submit();
    await waitUntil(() => problems().includes('Wait until xray.pdf has been sent.'));
    expect(row('xray.pdf')).to.include('Cancel');

    action('xray.pdf', 'remove');
    await waitUntil(() => rows()[0] === 'No record found.');
  });

  it('keeps a file that did not arrive, and sends it again with the same key', async () => {
    const { held, keys, handler } = heldUploads();
    const { attach, row, action, submit, problems } = await aForm({ overrides: [handler] });
    attach(aPdf('xray.pdf'));
    await waitUntil(() => held.length === 1);
    held[0]?.(problem(503, 'busy'));
    await waitUntil(() => row('xray.pdf').includes('Not sent'));
    expect(row('xray.pdf')).to.include('The server could not take it. Retry in a little while.');

    submit();
    await waitUntil(() => problems().includes('xray.pdf was not sent. Retry or remove it.'));
    action('xray.pdf', 'retry');
    await waitUntil(() => held.length === 2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps a file that could not be removed, and says so', async () => {
    const { attach, arrived, remove, row } = await aForm({
      overrides: [answer(removeAttachment, () => problem(500, 'any'))],
    });
    attach(aPdf('xray.pdf'));
    await arrived();

    await remove('xray.pdf');

    await waitUntil(() => row('xray.pdf').includes('It could not be removed. Try again.'));
  });

  it('goes on with a file while the form is not on the page (4d.3)', async () => {
    const { el, attach, row, settled, portal } = await aForm();
    const parent = el.parentElement;
    attach(aPdf('xray.pdf'));
    el.remove();
    await waitUntil(() => portal.backend.attachments.checking().length === 1);

    parent?.append(el);
    await settled();
    await waitUntil(() => row('xray.pdf').includes('Checking'));
  });

  it('pages through many files', async () => {
    const { attach, rows, press } = await aForm({ overrides: [heldUploads().handler] });

    attach(...Array.from({ length: 12 }, (_, i) => aPdf(`notes-${String(i + 1)}.pdf`)));
    await waitUntil(() => rows().length === 2);
    expect(rows()[0]).to.include('notes-11.pdf');

    press('‹');
    await waitUntil(() => rows().length === 10);
  });

  it('is accessible with files in every state', async () => {
    const { held, handler } = heldUploads();
    const { el, portal, attach, rows } = await aForm({ overrides: [handler] });
    const { attachments } = portal.backend;
    const bytes = new TextEncoder().encode('%PDF-1.4');
    const [accepted, refused] = ['a.pdf', 'b.pdf'].map((fileName, i) =>
      attachments.add(MESSAGES.clarification, null, { fileName, bytes: bytes.slice(i) }),
    );
    attachments.add(MESSAGES.clarification, null, { fileName: 'c.pdf', bytes: bytes.slice(2) });
    attachments.decide(accepted?.attachmentId ?? '', []);
    attachments.decide(refused?.attachmentId ?? '', ['encrypted']);
    attach(aPdf('failed.pdf'), aPdf('sending.pdf'), aPdf('queued.pdf'), new File([], 'empty.pdf'));
    await waitUntil(() => held.length === 2);
    held[0]?.(problem(503, 'busy'));
    el.refresh();
    await waitUntil(() => rows().length === 7 && rows().some((row) => row.includes('Not sent')));

    await expect(el).to.be.accessible();
  });
});
