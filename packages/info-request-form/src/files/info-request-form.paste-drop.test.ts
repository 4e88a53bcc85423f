import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { pause, waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { ofFiles } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { aForm, answeredForm } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const picture = (): File => new File([PNG], 'image.png', { type: 'image/png' });

const CELLS = {
  'text/plain': 'Flexion\t90\nExtension\t0',
  'text/html': '<html><style>td{}</style><body><table><tr><td>Flexion</td><td>90</td></tr></table></body></html>',
};

const atServer = ({ portal }: Form) => portal.backend.attachments.of(MESSAGES.clarification);

describe('<info-request-form>: text wins over the picture pasted with it (10-B4)', () => {
  it('leaves Excel cells to the field, and attaches nothing (10-B4)', async () => {
    const form = await aForm();

    expect(form.pasteData('field', CELLS, picture()).defaultPrevented).to.equal(false);
    await pause();

    expect([form.dialog(), form.rows()]).to.deep.equal([undefined, [ofFiles('files.none')]]);
  });

  it('attaches nothing outside a field, and names the right place (10-B4)', async () => {
    const form = await aForm();

    form.pasteData('button', CELLS, picture());
    await waitUntil(() => form.dialogText().includes(ofFiles('instead.text')));
    form.inDialog(ofFiles('instead.close'));
    await waitUntil(() => form.dialog() === undefined);

    expect(form.rows()).to.deep.equal([ofFiles('files.none')]);
    expect(atServer(form)).to.be.empty;
  });

  for (const place of ['field', 'button'] as const) {
    it(`asks for the item of a picture pasted on a ${place} (10-B4)`, async () => {
      const form = await aForm();
      const { items } = form.kept();

      expect(form.pasteData(place, {}, picture()).defaultPrevented).to.equal(true);
      await waitUntil(() => form.dialog() !== undefined);
      expect(form.dialogText()).to.include('image.png');
      const [first, second] = items.filter(({ kind }) => kind === 'document');
      expect(form.dialogText()).to.include(first?.prompt).and.to.include(second?.prompt);
      expect(form.offers().filter(({ checked }) => checked)).to.have.length(1);
      expect(atServer(form), 'nothing is sent earlier').to.be.empty;
      await expect(form.el).to.be.accessible();

      form.offers()[1]?.click();
      form.inDialog(ofFiles('reuse.attach'));
      await form.arrived();
      expect(atServer(form)[0]?.itemId).to.equal(second?.itemId);
    });
  }

  it('attaches nothing when the question is closed (10-B4)', async () => {
    const form = await aForm();
    form.pasteData('field', {}, picture());
    await waitUntil(() => form.dialog() !== undefined);

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => form.dialog() === undefined);
    await pause();

    expect(form.rows()).to.deep.equal([ofFiles('files.none')]);
  });
});

describe('<info-request-form>: a file dropped beside every item (10-B9)', () => {
  it('is caught at the root and attached to the selected item (10-B9)', async () => {
    const form = await aForm();

    expect(form.dropBeside({}, aPdf('xray.pdf'), aPdf('notes.pdf')).defaultPrevented).to.equal(true);
    await waitUntil(() => form.dialogText().includes('xray.pdf') && form.dialogText().includes('notes.pdf'));
    form.offers().at(-1)?.click();
    form.inDialog(ofFiles('reuse.attach'));

    await form.arrived(2);
    expect(atServer(form).map(({ itemId }) => itemId)).to.deep.equal([null, null]);
  });

  it('is not accepted during a submission (10-B9)', async () => {
    let isSending = false;
    const form = await answeredForm({
      wrap: (fetch) => (request) => {
        if (!request.url.endsWith('/response')) return fetch(request);
        isSending = true;
        return new Promise(() => undefined);
      },
    });
    form.submit();
    await waitUntil(() => isSending);

    form.dropBeside({}, aPdf('xray.pdf'));
    await pause();

    expect([form.dialog(), form.rows()]).to.deep.equal([undefined, [ofFiles('files.none')]]);
  });

  it('shows the next step for an email or a link (10-B9)', async () => {
    const form = await aForm();

    const link = { 'text/uri-list': 'https://a.example/', 'text/plain': 'https://a.example/' };
    expect(form.dropBeside(link).defaultPrevented).to.equal(true);
    await waitUntil(() => form.dialogText().includes(ofFiles('instead.mail')));
  });

  it('names the item of the next file beside the drop zone (10-B4)', async () => {
    const form = await aForm();
    expect(form.shows(ofFiles('files.drop', { n: 2 }))).to.equal(true);

    form.drop(undefined, aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.shows(ofFiles('files.drop', { n: 3 })));
    form.drop(undefined, aPdf('notes.pdf'));
    await waitUntil(() => form.shows(ofFiles('files.drop.whole')));
  });
});
