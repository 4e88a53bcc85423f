import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { uploadAttachment } from '@portal/api';
import { MESSAGES, answer } from '@portal/mocks';

import { ofFiles } from '../copy.fixture.js';
import { LIMITS, aForm, answerAll, SENT } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

/** The real first bytes of each type. */
const BYTES = {
  heic: [0, 0, 0, 0x18, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0, ...new TextEncoder().encode('mif1heic')],
  tiff: [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [...new TextEncoder().encode('%PDF-1.7\n')],
  zip: [
    0x50,
    0x4b,
    3,
    4,
    20,
    0,
    0,
    0,
    0,
    0,
    ...Array<number>(16).fill(0),
    5,
    0,
    0,
    0,
    ...new TextEncoder().encode('a.tif'),
  ],
} as const;

const real = (type: keyof typeof BYTES, name: string, tail = ''): File =>
  new File([Uint8Array.from(BYTES[type]), tail], name);

const atServer = ({ portal }: Form) => portal.backend.attachments.of(MESSAGES.clarification);

const rowsOf = (form: Form, name: string): readonly string[] => form.rows().filter((row) => row.includes(name));

describe('<info-request-form>: files are compared by content (10-B5)', () => {
  it('accepts two scans with the same name and size, labeled apart (10-B5)', async () => {
    const form = await aForm();
    form.attach(real('tiff', '0001.tif', 'one'));
    await form.arrived();
    form.attach(real('tiff', '0001.tif', 'two'));
    await form.arrived(2);

    await waitUntil(() => rowsOf(form, '0001.tif').length === 2);
    expect(rowsOf(form, ofFiles('files.namesake', { n: 1, count: 2 }))).to.have.length(1);
    expect(rowsOf(form, ofFiles('files.namesake', { n: 2, count: 2 }))).to.have.length(1);

    await form.remove(ofFiles('files.namesake', { n: 1, count: 2 }));
    await waitUntil(() => atServer(form).length === 1);
    expect(atServer(form)[0]?.itemId).to.equal('i-visit-notes');
    expect(rowsOf(form, '0001.tif')).to.have.length(1);
  });

  it('names the original of a copy, and attaches it to another item (10-B5)', async () => {
    const form = await aForm();
    form.attach(real('pdf', 'report.pdf', 'one'));
    await form.arrived();
    form.attach(real('pdf', 'report (1).pdf', 'one'));
    const duplicate = ofFiles('fault.duplicate.item', { name: 'report.pdf', n: 2 });
    await waitUntil(() => form.row('report (1).pdf').includes(duplicate));
    expect(atServer(form)).to.have.length(1);
    expect([...form.answers('report (1).pdf').options].map(({ text }) => text.trim())).to.deep.equal([
      ofFiles('files.item', { n: 3 }),
      ofFiles('files.whole'),
    ]);
    await expect(form.el).to.be.accessible();

    form.action('report (1).pdf', 'as-well');
    await form.arrived(2);

    expect(atServer(form).map(({ itemId }) => itemId)).to.deep.equal(['i-imaging', 'i-visit-notes']);
    await waitUntil(() => form.row('report (1).pdf').includes(ofFiles('status.checking')));
    expect(form.row('report (1).pdf')).to.not.include(duplicate);
  });

  it('recognizes a copy of a file attached before the page opened (10-B5)', async () => {
    const form = await aForm();
    const bytes = new Uint8Array(await real('pdf', 'any', 'one').arrayBuffer());
    form.portal.backend.attachments.add(MESSAGES.clarification, 'i-imaging', { fileName: 'old name.pdf', bytes });
    await form.refreshed();

    form.attach(real('pdf', 'report.pdf', 'one'));

    await waitUntil(() =>
      form.row('report.pdf').includes(ofFiles('fault.duplicate.item', { name: 'old name.pdf', n: 2 })),
    );
  });

  it('reports a copy that only the server detects (10-B5)', async () => {
    const form = await aForm();
    const bytes = new Uint8Array(await real('pdf', 'any', 'one').arrayBuffer());
    for (const fileName of ['first.pdf', 'second.pdf']) {
      form.portal.backend.attachments.add(MESSAGES.clarification, 'i-imaging', { fileName, bytes });
    }
    form.portal.clock.advance(5_000);
    await form.refreshed();
    await waitUntil(() =>
      form.row('second.pdf').includes(ofFiles('fault.duplicate.item', { name: 'first.pdf', n: 2 })),
    );

    form.moveTo('second.pdf', ofFiles('files.item', { n: 3 }));
    await waitUntil(() => form.row('second.pdf').includes(ofFiles('status.accepted')));
  });
});

describe('<info-request-form>: advice on a rejected file leads to an accepted one (10-C13)', () => {
  const cases: readonly (readonly [what: string, wrong: File, right: File, named: string])[] = [
    ['a HEIC photo named .jpg', real('heic', 'photo.jpg'), real('pdf', 'photo.pdf'), 'JPEG'],
    ['a HEIC photo under its own name', real('heic', 'IMG_0001.HEIC'), real('pdf', 'photo.pdf'), 'PDF'],
    ['a PDF named .doc', real('pdf', 'report.doc'), real('pdf', 'report.pdf'), '.pdf'],
    ['a TIFF named .jpg', real('tiff', 'scan.jpg'), real('tiff', 'scan.tif'), '.tif'],
    ['a PNG named .pdf', real('png', 'scan.pdf'), real('png', 'scan.png'), '.png'],
    ['an archive named .docx', real('zip', 'scans.docx'), real('tiff', 'a.tif'), 'TIFF'],
  ];

  for (const [what, wrong, right, named] of cases) {
    it(`rejects ${what} before the upload, and accepts what the advice names (10-C13)`, async () => {
      let sent = 0;
      const form = await aForm({
        wrap: (fetch) => (request) => {
          if (request.method === 'POST' && request.url.endsWith('/attachments')) sent += 1;
          return fetch(request);
        },
      });
      form.attach(wrong);
      await waitUntil(() => form.row(wrong.name).includes(ofFiles('status.rejected')));
      expect(form.row(wrong.name)).to.include(named);
      expect(sent).to.equal(0);

      await form.remove(wrong.name);
      form.attach(right);
      await form.arrived();
      form.portal.clock.advance(5_000);
      await form.refreshed();
      await waitUntil(() => form.row(right.name).includes(ofFiles('status.accepted')));
    });
  }

  it('names the accepted types if content and name differ (10-C13)', async () => {
    const form = await aForm();
    form.attach(new File(['no other file'], 'text.pdf'));
    await form.arrived();
    form.portal.clock.advance(5_000);
    await form.refreshed();

    await waitUntil(() => form.row('text.pdf').includes(ofFiles('fault.type-mismatch', { types: LIMITS.types })));
  });
});

describe('<info-request-form>: an item names its files (10-C13)', () => {
  it('from the first render, and after the submission (10-C13)', async () => {
    const form = await aForm();
    await answerAll(form);
    form.drop(0, real('pdf', 'xray.pdf', 'one'), real('pdf', 'second view.pdf', 'two'));
    await form.arrived(2);
    const files = () => form.itemFiles();
    await waitUntil(() => files().length === 1);
    expect(files()[0]).to.include('xray.pdf').and.to.include('second view.pdf');

    form.submit();
    await waitUntil(() => form.shows(SENT));
    await waitUntil(() => form.shows('xray.pdf and second view.pdf'));
  });

  it('with the status of a file that did not arrive (10-C13)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, () => Response.error())] });
    form.drop(0, real('pdf', 'xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));

    expect(form.itemFiles()[0]).to.include(ofFiles('status.failed'));
  });
});
