import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/tests/fault-rig';

import { ofFiles, ofForm, ofSending } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { aForm } from '../request-form.fixture.js';

describe('<info-request-form> and the files of an item', () => {
  it('shows a file with size, status, and actions inside its item (IR-16, 4d.1)', async () => {
    const form = await aForm();

    form.drop(1, aPdf('visit-notes.pdf'));
    await waitUntil(() => form.filesOf(1).length === 1);

    expect(form.filesOf(0)).to.deep.equal([]);
    await waitUntil(() => form.filesOf(1)[0]?.includes(ofFiles('status.checking')) ?? false);
    const [file = ''] = form.filesOf(1);
    for (const part of ['visit-notes.pdf', '24 bytes · PDF', ofFiles('files.remove')]) expect(file).to.include(part);
    await expect(form.el).to.be.accessible();
  });

  it('shows why a file was not accepted inside its item, with Replace (IR-16)', async () => {
    const form = await aForm();

    form.drop(0, aPdf('empty.pdf'), new File([], 'nothing.pdf', { type: 'application/pdf' }));
    await waitUntil(() => form.filesOf(0).some((file) => file.includes(ofFiles('fault.empty'))));

    const refused = form.filesOf(0).find((file) => file.includes('nothing.pdf')) ?? '';
    expect(refused).to.include(ofFiles('status.rejected')).and.to.include(ofFiles('files.replace'));
  });

  it('keeps the focus in the item after Remove', async () => {
    const form = await aForm();
    form.drop(1, aPdf('visit-notes.pdf'));
    await waitUntil(() => form.filesOf(1)[0]?.includes(ofFiles('status.checking')) ?? false);

    form.removeInItem('visit-notes.pdf');
    await waitUntil(() => form.dialog() !== undefined);
    form.inDialog(ofFiles('files.remove'));
    await waitUntil(() => form.filesOf(1).length === 0);

    await waitUntil(() => form.focused()?.getAttribute('aria-label') === ofForm('document.add.item', { n: 3 }));
  });
});

describe('<info-request-form> and its errors', () => {
  it('puts the summary first, and each error above its field (IR-15)', async () => {
    const form = await aForm();

    form.submit();
    await waitUntil(() => form.problems().length === 3);

    expect(form.focused()?.textContent).to.include(ofSending('problems.title'));
    const summary = form.focused()?.getBoundingClientRect().bottom ?? Infinity;
    expect(summary).to.be.at.most(form.prompts()[0]?.getBoundingClientRect().top ?? 0);
    const tops = form.errorPlaces();
    expect(tops.length).to.equal(3);
    for (const { prompt, error, field } of tops) {
      expect(error).to.be.at.least(prompt);
      expect(field).to.be.at.least(error);
    }
  });
});
