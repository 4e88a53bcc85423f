import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import type { Contact } from '@portal/api';
import { contactCopy } from '@portal/copy';
import { NO_CONTACT } from '@portal/domain';

import '../../define/later/p2p-contact-form.js';
import { ofContact } from '../../copy.fixture.js';
import { ContactChangedEvent } from '../../events.js';

import { contactFormDriver } from './p2p-contact-form.driver.js';
import type { P2pContactForm } from './p2p-contact-form.js';

const QUILL: Contact = {
  ...NO_CONTACT,
  contactId: 'c1',
  firstName: 'Avery',
  lastName: 'Quill',
  title: 'MD',
  phone: '+13125550143',
  extension: '12',
  email: 'avery.quill@clinic.example',
};
const MARSH: Contact = { ...QUILL, contactId: 'c2', firstName: 'Robin', lastName: 'Marsh', title: '' };

async function aForm(given: { showFaults?: boolean } = {}) {
  const el = await fixture<P2pContactForm>(html`
    <p2p-contact-form .contacts=${[QUILL, MARSH]} .showFaults=${given.showFaults ?? false}></p2p-contact-form>
  `);
  return { el, ...contactFormDriver(el) };
}

describe('<p2p-contact-form>', () => {
  it("has the design deck's fields, labels, and examples (PS-14, PS-15, PS-16)", async () => {
    const { label, placeholder, options } = await aForm();

    const fields = ['contact', 'firstName', 'lastName', 'title', 'phone', 'extension', 'email'] as const;
    expect(fields.map(label)).to.deep.equal([
      `${ofContact('contact')} *`,
      `${ofContact('firstName')} *`,
      `${ofContact('lastName')} *`,
      ofContact('title'),
      `${ofContact('phone')} *`,
      ofContact('extension'),
      `${ofContact('email')} *`,
    ]);
    expect(options()).to.deep.equal([ofContact('select'), 'Avery Quill, MD', 'Robin Marsh', ofContact('somebody')]);
    expect([placeholder('phone'), placeholder('extension'), placeholder('email')]).to.deep.equal([
      ofContact('phone-example'),
      ofContact('extension-example'),
      ofContact('email-example'),
    ]);
  });

  it('distinguishes the two extensions by name (PS-15)', async () => {
    const { label } = await aForm();

    expect([label('extension'), label('secondaryExtension')]).to.deep.equal([
      ofContact('extension'),
      `${ofContact('secondary')} ${ofContact('secondaryExtension')}`,
    ]);
  });

  it('fills in a selected contact and emits it (PS-14)', async () => {
    const { el, value, choose } = await aForm();
    const received = oneEvent<ContactChangedEvent>(el, ContactChangedEvent.type);

    await choose('c1');

    expect((await received).detail).to.deep.include({ contactId: 'c1' });
    expect([value('firstName'), value('phone'), value('extension')]).to.deep.equal(['Avery', '(312) 555-0143', '12']);
  });

  it('lets the user edit a filled-in contact', async () => {
    const { el, choose, type } = await aForm();

    await choose('c1');
    await type('phone', '312-555-0199');

    expect(el.participant.phone).to.equal('312-555-0199');
    expect(el.contactId).to.equal('c1');
  });

  it('moves a pasted extension to its field on blur (10-21)', async () => {
    const { el, value, type, leave } = await aForm();
    await type('phone', 'tel:\u202a(312) 555\u22120143\u202c x12');
    await leave('phone');
    await type('email', 'Avery Quill <avery.quill@clinic.example>;');
    await leave('email');

    expect([value('phone'), value('extension'), value('email')]).to.deep.equal([
      '(312) 555-0143',
      '12',
      'avery.quill@clinic.example',
    ]);
    expect(el.participant).to.deep.include({ phone: '(312) 555-0143', extension: '12' });
  });

  it("keeps text it can't parse and shows what to change (10-21)", async () => {
    const { value, type, leave, described } = await aForm();
    const t = contactCopy(undefined);
    const typed = [
      ['phone', '312-555-0143 ask for Robin', t('phone.more')],
      ['email', 'a@clinic.example; b@clinic.example', t('email.several')],
      ['secondaryPhone', '312-555-0143 / 312-555-0199', t('secondaryPhone.more')],
    ] as const;
    for (const [field, text, sentence] of typed) {
      await type(field, text);
      await leave(field);
      expect(value(field)).to.equal(text);
      expect(described(field)).to.contain(sentence);
    }
  });

  it('keeps two extensions until the user resolves them (10-21)', async () => {
    const { value, type, leave } = await aForm();
    await type('extension', '9');
    await type('phone', '312-555-0143 x12');
    await leave('phone');

    expect([value('phone'), value('extension')]).to.deep.equal(['312-555-0143 x12', '9']);
  });

  it('changes nothing in a field the user only tabs through (10-21)', async () => {
    const { el, leave } = await aForm();
    let received = 0;
    el.participant = { ...NO_CONTACT, firstName: ' Avery ' };
    el.addEventListener(ContactChangedEvent.type, () => (received += 1));
    await leave('firstName');

    expect([el.participant.firstName, received]).to.deep.equal([' Avery ', 0]);
  });

  it('restores typed text when its contact is selected again (PS-14)', async () => {
    const { value, choose, type } = await aForm();

    await type('firstName', 'Ellis');
    await choose('c1');
    await type('title', 'DO');
    await choose('other');
    expect(value('firstName')).to.equal('Ellis');

    await choose('c1');
    expect([value('firstName'), value('title')]).to.deep.equal(['Avery', 'DO']);
  });

  it('shows no errors until requested', async () => {
    const { errors, leave } = await aForm();

    await leave('firstName');

    expect(errors()).to.deep.equal([]);
  });

  it('shows every missing entry at once (PS-17)', async () => {
    const { errors, described } = await aForm({ showFaults: true });

    expect(errors()).to.deep.equal([
      ofContact('contact.required'),
      ofContact('firstName.required'),
      ofContact('lastName.required'),
      ofContact('phone.required'),
      ofContact('email.required'),
    ]);
    expect(described('email')).to.equal(ofContact('email.required'));
  });

  it("validates a format on blur and clears the error once it's valid", async () => {
    const { type, leave, errors } = await aForm();

    await type('phone', '12');
    expect(errors()).to.deep.equal([]);
    await leave('phone');
    expect(errors()).to.deep.equal([ofContact('phone.format')]);

    await type('phone', '(123) 456-7890 ext. 1234');
    expect(errors()).to.deep.equal([]);
  });

  it('has a sentence for every other error (PS-17)', async () => {
    const { choose, type, errors } = await aForm({ showFaults: true });

    await choose('c1');
    await type('email', 'avery');
    await type('extension', 'x');
    await type('secondaryPhone', '1');
    await type('secondaryExtension', '123456789');

    expect(errors()).to.deep.equal([
      ofContact('extension.format'),
      ofContact('email.format'),
      ofContact('secondaryPhone.format'),
      ofContact('secondaryExtension.format'),
    ]);

    await type('extension', '5');
    await type('phone', '312-555-0143 x4');
    await type('secondaryPhone', '');
    await type('secondaryExtension', '1');
    expect(errors()).to.include(ofContact('extension.two-extensions'));
    expect(errors()).to.include(ofContact('secondaryExtension.no-number'));
  });

  it('moves focus to the first error', async () => {
    const { el, focused } = await aForm({ showFaults: true });

    const [first] = el.faults;
    if (first) await el.focusField(first.field);

    expect(focused()).to.equal('contact');
  });

  it('can be completed by keyboard in reading order', async () => {
    const { el, value } = await aForm();

    await el.focusField('contact');
    for (const key of ['Tab', 'A', 'Tab', 'Q', 'Tab', 'Tab', '1', 'Tab', '2', 'Tab', 'a', 'Tab', '3', 'Tab', '4']) {
      await sendKeys({ press: key });
    }

    expect(el.participant).to.deep.equal({
      firstName: 'A',
      lastName: 'Q',
      title: '',
      phone: '1',
      extension: '2',
      email: 'a',
      secondaryPhone: '3',
      secondaryExtension: '4',
    });
    expect(value('secondaryExtension')).to.equal('4');
  });

  it('has three columns if there is room and one on a phone', async () => {
    const { columns } = await aForm();

    await setViewport({ width: 1280, height: 800 });
    expect(columns()).to.equal(3);
    await setViewport({ width: 320, height: 800 });
    expect(columns()).to.equal(1);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('is accessible when empty, with errors, and filled in', async () => {
    const { el, choose } = await aForm();
    await expect(el).to.be.accessible();

    el.showFaults = true;
    await el.updateComplete;
    await expect(el).to.be.accessible();

    await choose('c1');
    await expect(el).to.be.accessible();
  });
});
