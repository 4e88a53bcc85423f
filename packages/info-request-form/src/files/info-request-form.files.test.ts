import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { removeAttachment, uploadAttachment } from '@portal/api';
import { ATTACHMENT_LIMITS, MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/info-request-form.js';
import { ofFiles, ofForm, ofOutcome, ofSending } from '../copy.fixture.js';
import { aPdf, infoRequestFormDriver } from '../info-request-form.driver.js';
import type { InfoRequestForm } from '../info-request-form.js';
import { LIMITS, SENT } from '../request-form.fixture.js';

/** A form over the mock backend, its reads done; `checked` completes the checks of all files. */
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
    arrived: (count = 1) =>
      waitUntil(() => driver.rows().filter((row) => row.includes(ofFiles('status.checking'))).length === count),
    checked: async () => {
      portal.clock.advance(3_000);
      el.refresh();
      await driver.settled();
      await nextFrame();
    },
  };
}

/** Uploads wait until the test passes or fails each one. */
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
  it('assigns two files to one document each (IR-07, IR-13, IR-14)', async () => {
    const { attach, arrived, checked, rows, states, meter, submit, type, shows } = await aForm();

    attach(aPdf('xray.pdf'), aPdf('notes.pdf'));
    await arrived(2);
    expect(states().slice(1)).to.deep.equal([ofForm('item.pending'), ofForm('item.pending')]);

    await checked();
    expect(rows()[0]).to.equal(
      [
        'xray.pdf',
        ofFiles('files.item', { n: 2 }),
        'Jun 23, 2026, 9:00 AM CT 17 bytes PDF',
        ofFiles('status.accepted'),
        ofFiles('files.replace'),
        ofFiles('files.remove'),
      ].join(' '),
    );
    expect(rows()[1]).to.include(ofFiles('files.item', { n: 3 }));
    expect(states().slice(1)).to.deep.equal([ofForm('item.provided'), ofForm('item.provided')]);
    expect(meter()).to.equal(ofForm('meter', { n: 2, total: 3 }));

    type('Eight weeks.');
    submit();
    await waitUntil(() => shows(SENT));
    expect(shows(ofOutcome('sent.files', { n: 1, names: 'xray.pdf' }))).to.equal(true);
    expect(rows()).to.have.length(2);
  });

  it('accepts dropped and pasted files; a drop on a document answers it', async () => {
    const { drop, paste, arrived, row, dialog, inDialog } = await aForm();

    expect(drop(1, aPdf('notes.pdf')).defaultPrevented).to.equal(true);
    drop(undefined, aPdf('xray.pdf'));
    await arrived(2);
    paste(aPdf('more.pdf'));
    await waitUntil(() => dialog() !== undefined);
    inDialog(ofFiles('reuse.attach'));
    await arrived(3);

    expect(row('notes.pdf')).to.include(ofFiles('files.item', { n: 3 }));
    expect(row('xray.pdf')).to.include(ofFiles('files.item', { n: 2 }));
    expect(row('more.pdf')).to.include(ofFiles('files.whole'));
  });

  it('announces added, accepted, and removed files once, with the focus nearby', async () => {
    const { attach, arrived, checked, announcements, remove, focused, rows } = await aForm();

    attach(aPdf('xray.pdf'), aPdf('notes.pdf'));
    await waitUntil(() => announcements().includes(ofFiles('said.added', { n: 2 })));
    await arrived(2);
    await checked();
    expect(announcements()).to.deep.equal([
      ['xray.pdf', 'notes.pdf'].map((name) => ofFiles('said.accepted', { name })).join(' '),
    ]);

    await remove('xray.pdf');
    await waitUntil(
      () => rows().length === 1 && announcements().includes(ofFiles('said.removed', { name: 'xray.pdf' })),
    );
    await waitUntil(() => focused()?.id.startsWith('replace-'));
    await remove('notes.pdf');
    await waitUntil(() => focused()?.textContent.trim() === ofFiles('files.attach'));
    expect(rows()).to.deep.equal([ofFiles('files.none')]);
  });

  const big = new File([new Uint8Array(ATTACHMENT_LIMITS.maxBytesPerFile + 1)], 'big.pdf');
  const faults: readonly [files: readonly File[], name: string, sentence: string, announced?: string][] = [
    [[new File([], 'empty.pdf')], 'empty.pdf', ofFiles('fault.empty')],
    [[new File(['MZ'], 'setup.exe')], 'setup.exe', ofFiles('fault.type-not-allowed', LIMITS)],
    [[big], 'big.pdf', ofFiles('fault.too-large', LIMITS)],
    [
      [aPdf('same.pdf'), aPdf('same.pdf')],
      ofFiles('status.rejected'),
      ofFiles('fault.duplicate.item', { name: 'same.pdf', n: 2 }),
      ofFiles('files.named', { name: 'same.pdf', n: 2, count: 2 }),
    ],
  ];

  for (const [files, name, sentence, announced = name] of faults) {
    it(`shows in the row of the file: ${sentence}`, async () => {
      const { attach, row, announcements } = await aForm();

      attach(...files);
      await waitUntil(() => row(name).includes(sentence));

      expect(row(name)).to.include(ofFiles('status.rejected'));
      expect(announcements().join(' ')).to.include(ofFiles('said.faulty', { n: 1, name: announced }));
    });
  }

  it('reports too many files', async () => {
    const { attach, rows } = await aForm({ overrides: [heldUploads().handler] });
    const files = Array.from({ length: ATTACHMENT_LIMITS.maxFiles + 1 }, (_, i) => aPdf(`notes-${String(i)}.pdf`));

    attach(...files);

    await waitUntil(() => rows().some((row) => row.includes(ofFiles('fault.too-many', LIMITS))));
  });

  it('reports files that are too large together', async () => {
    const { attach, rows } = await aForm({ overrides: [heldUploads().handler] });
    const most = new Uint8Array(ATTACHMENT_LIMITS.maxBytesPerFile);

    attach(...Array.from({ length: 6 }, (_, i) => new File([most], `scan-${String(i)}.pdf`)));
    await waitUntil(() => rows().some((row) => row.includes(ofFiles('fault.total-too-large', LIMITS))));
  });

  it("shows the reasons of a rejected file, and doesn't count it", async () => {
    const { attach, arrived, checked, row, states } = await aForm({ scenario: 'file-rejected' });

    attach(aPdf('xray.pdf'));
    await arrived();
    await checked();

    expect(row('xray.pdf')).to.include(`${ofFiles('status.rejected')} ${ofFiles('fault.unreadable')}`);
    expect(states()[1]).to.equal(ofForm('item.missing'));
  });

  it('shows a file being checked, and submits anyway (4d.3, IR-20)', async () => {
    const { attach, arrived, submit, type, cannotProvide, shows } = await aForm();
    type('Eight weeks.');
    await cannotProvide(1, 'not-performed');
    attach(aPdf('xray.pdf'));
    await arrived();
    await waitUntil(() => shows(ofSending('checking', { n: 1, payer: 'Carelon' })));

    submit();
    await waitUntil(() => shows(SENT));
  });

  it("doesn't submit during an upload, which can be canceled", async () => {
    const { attach, submit, problems, rows, action, row } = await aForm({ overrides: [heldUploads().handler] });
    attach(aPdf('xray.pdf'));
    await waitUntil(() => row('xray.pdf').includes(ofFiles('status.sending')));

    submit();
    await waitUntil(() => problems().includes(ofSending('problem.sending', { name: 'xray.pdf' })));
    expect(row('xray.pdf')).to.include(ofFiles('files.cancel'));

    action('xray.pdf', 'remove');
    await waitUntil(() => rows()[0] === ofFiles('files.none'));
  });

  it('keeps a failed upload, and retries with the same key', async () => {
    const { held, keys, handler } = heldUploads();
    const { attach, row, action, submit, problems } = await aForm({ overrides: [handler] });
    attach(aPdf('xray.pdf'));
    await waitUntil(() => held.length === 1);
    held[0]?.(problem(503, 'busy'));
    await waitUntil(() => row('xray.pdf').includes(ofFiles('status.failed')));
    expect(row('xray.pdf')).to.include(ofFiles('failed.later'));

    submit();
    await waitUntil(() => problems().includes(ofSending('problem.failed', { name: 'xray.pdf' })));
    action('xray.pdf', 'retry');
    await waitUntil(() => held.length === 2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps a file after a failed removal, with an error', async () => {
    const { attach, arrived, remove, row } = await aForm({
      overrides: [answer(removeAttachment, () => problem(500, 'any'))],
    });
    attach(aPdf('xray.pdf'));
    await arrived();

    await remove('xray.pdf');

    await waitUntil(() => row('xray.pdf').includes(ofFiles('files.removeFailed')));
  });

  it('continues an upload while the form is off the page (4d.3)', async () => {
    const { el, attach, row, settled, portal } = await aForm();
    const parent = el.parentElement;
    attach(aPdf('xray.pdf'));
    el.remove();
    await waitUntil(() => portal.backend.attachments.checking().length === 1);

    parent?.append(el);
    await settled();
    await waitUntil(() => row('xray.pdf').includes(ofFiles('status.checking')));
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
    await waitUntil(() => rows().length === 7 && rows().some((row) => row.includes(ofFiles('status.failed'))));

    await expect(el).to.be.accessible();
  });
});
