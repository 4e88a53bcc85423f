import { expect, nextFrame } from '@open-wc/testing';

import { countRenders, waitUntil } from '@portal/tests/fault-rig';
import { listReusableAttachments, moveAttachment, reuseAttachment, uploadAttachment } from '@portal/api';
import { ATTACHMENT_LIMITS, MESSAGES, answer, problem } from '@portal/mocks';

import { ofFiles, ofForm } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { LIMITS, aForm } from '../request-form.fixture.js';
import type { Form, FormOptions } from '../request-form.fixture.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A form with these files on the server, their checks done. */
async function withFiles(names: readonly string[], options: FormOptions = {}): Promise<Form> {
  const form = await aForm(options);
  const { attachments } = form.portal.backend;
  for (const fileName of names) {
    const { attachmentId } = attachments.add(MESSAGES.clarification, 'i-imaging', {
      fileName,
      bytes: encode(`%PDF ${fileName}`),
    });
    attachments.decide(attachmentId, fileName.startsWith('locked') ? ['encrypted'] : []);
  }
  await form.refreshed();
  return form;
}

const focusIsInside = ({ focused }: Form): boolean => !['BODY', 'HTML', undefined].includes(focused()?.tagName);

describe('<info-request-form>: the item of a file (IR-10)', () => {
  it('changes in its row, at once and on the server (IR-10)', async () => {
    const form = await withFiles(['xray.pdf']);
    expect([...form.answers('xray.pdf').options].map(({ text }) => text.trim())).to.deep.equal([
      ofFiles('files.item', { n: 2 }),
      ofFiles('files.item', { n: 3 }),
      ofFiles('files.whole'),
    ]);

    form.moveTo('xray.pdf', ofFiles('files.item', { n: 3 }));
    await waitUntil(() => form.announcements().includes(ofFiles('said.moved', { name: 'xray.pdf', n: 3 })));

    expect(form.portal.backend.attachments.of(MESSAGES.clarification)[0]?.itemId).to.equal('i-visit-notes');
    expect(form.states().slice(1)).to.deep.equal([ofForm('item.missing'), ofForm('item.provided')]);
  });

  it('returns to the old item with an error after a rejection (IR-10)', async () => {
    const form = await withFiles(['xray.pdf'], {
      overrides: [answer(moveAttachment, () => problem(503, 'busy'))],
    });

    form.moveTo('xray.pdf', ofFiles('files.whole'));
    await waitUntil(() => form.announcements().includes(ofFiles('said.moveFailed', { name: 'xray.pdf' })));

    expect(form.row('xray.pdf')).to.include(ofFiles('files.item', { n: 2 }));
    expect(form.row('xray.pdf')).to.include(ofFiles('files.moveFailed'));
  });

  it('can change before the upload (IR-10, U6)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, () => problem(503, 'busy'))] });
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));

    form.moveTo('xray.pdf', ofFiles('files.item', { n: 3 }));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('files.item', { n: 3 })));
  });
});

describe('<info-request-form>: a file is replaced or removed (IR-16)', () => {
  it('keeps the old file until its replacement is uploaded (IR-16)', async () => {
    const form = await withFiles(['locked.pdf']);
    expect(form.row('locked.pdf')).to.include(ofFiles('fault.encrypted'));

    form.action('locked.pdf', 'replace');
    form.attach(aPdf('open.pdf'));
    const replacing = ofFiles('said.replacing', { name: 'open.pdf', old: 'locked.pdf' });
    await waitUntil(() => form.announcements().join(' ').includes(replacing));
    await waitUntil(() => form.rows().length === 1 && form.row('open.pdf').includes(ofFiles('status.checking')));

    expect(form.row('open.pdf')).to.include(ofFiles('files.item', { n: 2 }));
    expect(form.portal.backend.attachments.of(MESSAGES.clarification)).to.have.length(1);
    expect(focusIsInside(form)).to.equal(true);
  });

  it('keeps the old file if the replacement is rejected (IR-16)', async () => {
    const form = await withFiles(['locked.pdf']);

    form.action('locked.pdf', 'replace');
    form.attach(new File(['MZ'], 'setup.exe'));
    await waitUntil(() => form.row('setup.exe').includes(ofFiles('fault.type-not-allowed', LIMITS)));

    expect(form.row('locked.pdf')).to.include(ofFiles('status.rejected'));
  });

  it('asks before a removal, and Cancel restores the focus (IR-16)', async () => {
    const form = await withFiles(['xray.pdf']);
    const { action, dialogText, inDialog, focused } = form;
    action('xray.pdf', 'remove');
    await waitUntil(() => dialogText().includes(ofFiles('ask.remove', { name: 'xray.pdf' })));

    inDialog(ofFiles('ask.cancel'));
    await waitUntil(() => form.dialog() === undefined);

    expect(form.row('xray.pdf')).to.include(ofFiles('status.accepted'));
    await waitUntil(() => focused()?.tagName === 'BUTTON');
  });

  it('is accessible with the question open (IR-16)', async () => {
    const { el, action, dialog } = await withFiles(['xray.pdf']);
    action('xray.pdf', 'remove');
    await waitUntil(() => dialog() !== undefined);
    await expect(el).to.be.accessible();
  });

  it('removes an unsent file without asking (IR-16)', async () => {
    const form = await aForm();
    form.attach(new File([], 'empty.pdf'));
    await waitUntil(() => form.row('empty.pdf').includes(ofFiles('fault.empty')));

    form.action('empty.pdf', 'remove');
    await waitUntil(() => form.rows()[0] === ofFiles('files.none'));
    expect(form.dialog()).to.equal(undefined);
    await waitUntil(() => form.focused()?.textContent.trim() === ofFiles('files.attach'));
  });

  it('keeps the focus when a file disappears, and reports it (IR-16, U11, 10-30)', async () => {
    const form = await withFiles(['a.pdf', 'b.pdf']);
    form.answers('b.pdf').focus();
    const [, second] = form.portal.backend.attachments.of(MESSAGES.clarification);
    form.portal.backend.attachments.remove(MESSAGES.clarification, second?.attachmentId ?? '');

    await form.refreshed();
    await waitUntil(() => form.row('b.pdf').includes(ofFiles('failed.missing')));
    await nextFrame();

    expect(focusIsInside(form)).to.equal(true);
  });
});

describe('<info-request-form>: files of the same order are reused (IR-17)', () => {
  it('attaches them to the selected item without another check (IR-17, IR-10)', async () => {
    const form = await aForm();
    await waitUntil(() => form.shows(ofFiles('reuse.open')));
    form.press(ofFiles('reuse.open'));
    await waitUntil(() => form.dialogText().includes('initial-evaluation.docx'));
    expect(form.dialogText()).to.include(
      `lumbar-x-ray-report.pdf ${ofFiles('reuse.about', { size: '403 kB', date: 'May 19, 2026, 9:00 AM CT' })}`,
    );
    await expect(form.el).to.be.accessible();

    form.boxes().forEach((box) => box.click());
    await nextFrame();
    form.inDialog(ofFiles('reuse.attach'));
    await waitUntil(() => form.rows().length === 2);

    expect(form.row('lumbar-x-ray-report.pdf')).to.include(ofFiles('files.item', { n: 2 }));
    expect(form.row('initial-evaluation.docx')).to.include(ofFiles('files.item', { n: 3 }));
    expect(form.row('lumbar-x-ray-report.pdf')).to.include(ofFiles('status.accepted'));
    await waitUntil(() => form.announcements().includes(ofFiles('said.reused', { n: 2 })));
    expect(focusIsInside(form)).to.equal(true);
    expect(form.shows(ofFiles('reuse.open'))).to.equal(false);
  });

  it('requires a selection, and keeps it after a server error (IR-17)', async () => {
    const form = await aForm({ overrides: [answer(reuseAttachment, () => problem(409, 'duplicate'))] });
    await waitUntil(() => form.shows(ofFiles('reuse.open')));
    form.press(ofFiles('reuse.open'));
    await waitUntil(() => form.boxes().length === 2);
    form.inDialog(ofFiles('reuse.attach'));
    await waitUntil(() => form.dialogText().includes(ofFiles('reuse.none')));

    form.boxes()[0]?.click();
    await nextFrame();
    form.inDialog(ofFiles('reuse.attach'));
    await waitUntil(() => form.dialogText().includes(ofFiles('fault.duplicate')));
    expect(form.boxes()[0]?.checked).to.equal(true);
  });

  it("isn't offered without such files, or if they can't load (IR-17)", async () => {
    const some = await aForm();
    const none = await aForm({ overrides: [answer(listReusableAttachments, () => ({ attachments: [] }))] });
    const failed = await aForm({ overrides: [answer(listReusableAttachments, () => problem(500, 'any'))] });
    for (const form of [some, none, failed]) await form.reusableRead();

    expect(some.shows(ofFiles('reuse.open'))).to.equal(true);
    expect(none.shows(ofFiles('reuse.open'))).to.equal(false);
    expect(failed.shows(ofFiles('reuse.open'))).to.equal(false);
  });
});

describe('<info-request-form>: why the server rejects a file (IR-13)', () => {
  const limit = ATTACHMENT_LIMITS.maxBytesPerFile;
  const answers: readonly [status: number, code: string, sentence: string][] = [
    [413, 'too-large', ofFiles('fault.too-large.now')],
    [415, 'type-not-allowed', ofFiles('fault.type-not-allowed', LIMITS)],
    [409, 'too-many', ofFiles('fault.too-many', LIMITS)],
    [409, 'quota-exceeded', ofFiles('fault.quota-exceeded')],
    [507, 'quota-exceeded', ofFiles('fault.quota-exceeded')],
    [409, 'duplicate', ofFiles('fault.duplicate')],
    [422, 'empty', ofFiles('fault.empty')],
    [413, 'total-too-large', ofFiles('fault.total-too-large', LIMITS)],
  ];
  for (const [status, code, sentence] of answers) {
    it(`maps ${String(status)} ${code} to the sentence on the file (IR-13, U1, U16)`, async () => {
      const form = await aForm({ overrides: [answer(uploadAttachment, () => problem(status, code))] });
      form.attach(aPdf('xray.pdf'));
      await waitUntil(() => form.row('xray.pdf').includes(sentence));
      expect(form.row('xray.pdf')).to.include(ofFiles('status.rejected'));
    });
  }

  it('shows every reason of a check together (IR-13, U2, U15)', async () => {
    const form = await aForm();
    const { attachments } = form.portal.backend;
    const bytes = encode('%PDF');
    const { attachmentId } = attachments.add(MESSAGES.clarification, null, { fileName: 'a.pdf', bytes });
    const reasons = ['type-mismatch', 'encrypted', 'unreadable', 'malware'] as const;
    attachments.decide(attachmentId, reasons);
    await form.refreshed();

    for (const reason of reasons) expect(form.row('a.pdf')).to.include(ofFiles(`fault.${reason}`, LIMITS));
  });

  it('reads only the size of a huge file (IR-13, U1)', async () => {
    let read = 0;
    const huge = new File(['x'], 'scan.pdf');
    Object.defineProperty(huge, 'size', { value: 3 * 1024 ** 3 });
    for (const name of ['slice', 'stream', 'arrayBuffer', 'text']) {
      Object.defineProperty(huge, name, { value: () => ((read += 1), Promise.reject(new Error('read'))) });
    }
    // A file input passes copies, so this file goes directly to the element, as in a drop.
    const form = await aForm();
    form.take(huge);
    await waitUntil(() => form.row('scan.pdf').includes(ofFiles('fault.too-large', LIMITS)));
    expect(form.row('scan.pdf')).to.include('3 GB');
    expect(read).to.equal(0);
    expect(huge.size).to.be.greaterThan(limit);
  });

  it('distinguishes an unreadable file from a broken connection (IR-13, U4)', async () => {
    const gone = new File(['%PDF'], 'stick.pdf');
    const reject = () => Promise.reject(new DOMException('Gone.', 'NotReadableError'));
    for (const name of ['stream', 'arrayBuffer']) Object.defineProperty(gone, name, { value: reject });
    Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: reject }) });
    const form = await aForm();

    form.take(gone);
    await waitUntil(() => form.row('stick.pdf').includes(ofFiles('failed.vanished')));

    expect(form.row('stick.pdf')).to.include(`${ofFiles('files.replace')} ${ofFiles('files.remove')}`);
    expect(form.row('stick.pdf')).to.not.include(ofFiles('files.retry'));
    expect(form.portal.backend.attachments.of(MESSAGES.clarification)).to.be.empty;
  });
});

describe('<info-request-form>: every kind of drop (IR-14)', () => {
  it('reports a dropped folder (IR-14, U1)', async () => {
    const form = await aForm();
    form.dropFolder('X-rays');
    await waitUntil(() => form.row('X-rays').includes(ofFiles('fault.folder')));
  });

  it('accepts what fits of a thousand files, and reports the rest once (IR-14, IR-12, U1)', async () => {
    const never = () => new Promise<Response>(() => undefined);
    const form = await aForm({ overrides: [answer(uploadAttachment, never)] });
    const renders = countRenders(form.el);
    form.take(...Array.from({ length: 1_000 }, (_, i) => aPdf(`notes-${String(i)}.pdf`)));
    await waitUntil(() => form.shows(ofFiles('sum', { count: 980, n: 20, name: 'notes-20.pdf' })));

    expect(Math.max(...renders.values()), 'renders of one element').to.be.at.most(4);
    expect(form.announcements()).to.deep.equal([
      `${ofFiles('said.added', { n: 20 })} ${ofFiles('said.faulty', { n: 980 })}`,
    ]);
    expect(form.shows(ofFiles('files.range', { from: 11, last: 20, total: 20 }))).to.equal(true);
  });

  const names: readonly [what: string, name: string][] = [
    ['a path', '../../etc/passwd.pdf'],
    ['NUL', 'a\u0000b.pdf'],
    ['line breaks', 'a\r\nb.pdf'],
    ['a direction change', 'report\u202Efdp.pdf'],
    ['4 kB', `${'n'.repeat(4_090)}.pdf`],
    ['emoji', '🦴🩻.pdf'],
    ['markup', '<img src=x onerror=alert(1)>.pdf'],
    ['quotes', `"it's".pdf`],
    ['a device', 'CON.pdf'],
    ['a leading dot', '.hidden.pdf'],
  ];
  for (const [what, name] of names) {
    it(`renders a name with ${what} as text, within 320 px (IR-10, U3)`, async () => {
      const form = await aForm({
        overrides: [answer(uploadAttachment, () => problem(415, 'type-not-allowed'))],
      });
      form.el.style.inlineSize = '320px';
      form.take(aPdf(name));
      await waitUntil(() => form.fileNames().length === 1);

      expect(form.fileNames()[0]).to.equal(name);
      expect(form.images()).to.equal(0);
      expect(form.el.scrollWidth).to.be.at.most(320);
    });
  }
});

describe('<info-request-form>: the progress of a document item (IR-07)', () => {
  it('counts from the start, as the server does (IR-07)', async () => {
    const form = await aForm({ scenario: 'counted-documents' });
    expect(form.shows(ofForm('item.partly', { have: 0, need: 3 }))).to.equal(true);

    form.drop(1, aPdf('visit-1.pdf'));
    await form.arrived();
    form.portal.clock.advance(3_000);
    await form.refreshed();

    await waitUntil(() => form.states().includes(ofForm('item.partly', { have: 1, need: 3 })));
  });

  it('asks for the expected date if a document is not available yet (IR-07)', async () => {
    const form = await aForm();
    await form.cannotProvide(0, 'not-yet-available', 'On July 2.');
    expect(form.shows(ofForm('document.words.expected'))).to.equal(true);
  });

  it('shows that leaving is safe during a check (IR-13, U10)', async () => {
    const form = await aForm();
    expect(form.shows(ofFiles('files.leave', { payer: 'Carelon' }))).to.equal(true);
    expect(form.shows('before navigating to a different tab')).to.equal(false);
  });

  it('warns that photos are sent unchanged (IR-14, U13)', async () => {
    const form = await aForm();
    expect(form.shows(ofFiles('files.photos'))).to.equal(true);
  });

  it('creates no object URL that needs revoking (IR-14, U14)', async () => {
    const { createObjectURL } = URL;
    let made = 0;
    URL.createObjectURL = (thing) => ((made += 1), createObjectURL.call(URL, thing));
    try {
      const form = await aForm();
      form.attach(aPdf('xray.pdf'));
      await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(made).to.equal(0);
  });
});
