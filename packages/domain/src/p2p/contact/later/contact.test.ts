import { expect } from '@open-wc/testing';

import fc from 'fast-check';

import { UNSEEN } from '../../../typed/unseen.fixture.js';

import { NO_CONTACT, contactName } from '../contact-details.js';
import type { ContactDetails, ContactField } from '../contact-details.js';
import { contactFaults, contactToSave, contactToEdit } from './contact.js';

const aContact = (change: Partial<ContactDetails> = {}): ContactDetails => ({
  ...NO_CONTACT,
  firstName: 'Avery',
  lastName: 'Quill',
  phone: '(312) 555-0143',
  email: 'avery.quill@clinic.example',
  ...change,
});

const faultsOf = (change: Partial<ContactDetails>) =>
  contactFaults(aContact(change)).map(({ field, code }) => `${field} ${code}`);

describe('contactFaults (PS-17)', () => {
  it('reports every empty required field at once, in form order', () => {
    expect(contactFaults(NO_CONTACT)).to.deep.equal([
      { field: 'firstName', code: 'required' },
      { field: 'lastName', code: 'required' },
      { field: 'phone', code: 'required' },
      { field: 'email', code: 'required' },
    ]);
  });

  const table: readonly (readonly [Partial<ContactDetails>, readonly string[], string])[] = [
    [{}, [], 'a complete contact has none'],
    [{ firstName: '  ' }, ['firstName required'], 'spaces are no name'],
    [{ phone: '(123) 456-7890 ext. 1234' }, [], "the source's sample is accepted"],
    [{ phone: '12' }, ['phone format'], 'too few digits'],
    [{ secondaryPhone: 'later' }, ['secondaryPhone format'], 'a second number has to be one'],
    [{ secondaryPhone: '312.555.0199', secondaryExtension: '7' }, [], 'a second number with its extension'],
    [{ extension: '1234567' }, [], 'seven digits'],
    [{ extension: '12345678' }, ['extension format'], 'eight digits'],
    [{ extension: '12a' }, ['extension format'], 'a letter'],
    [{ phone: '312-555-0143 x9', extension: '8' }, ['extension two-extensions'], 'two that differ'],
    [{ phone: '312-555-0143 x9', extension: '9' }, [], 'the same twice'],
    [{ secondaryExtension: '9' }, ['secondaryExtension no-number'], 'an extension of nothing'],
    [{ phone: '', extension: '9' }, ['phone required'], 'one fault for one missing number'],
    [{ email: 'avery' }, ['email format'], 'no @'],
    [{ email: 'avery@clinic' }, ['email format'], 'no dot in the domain'],
    [{ email: 'a@b@c.example' }, ['email format'], 'two @'],
    [{ email: 'avery@clinic..example' }, ['email format'], 'an empty part'],
    [{ email: ' avery+p2p@mail.clinic.example ' }, [], 'spaces around are not held against it'],
    [{ email: `${'a'.repeat(250)}@b.example` }, ['email format'], 'longer than an address can be'],
  ];
  for (const [change, expected, why] of table) {
    it(why, () => expect(faultsOf(change)).to.deep.equal(expected));
  }

  it('validates any pasted text quickly', () => {
    expect(faultsOf({ email: `${'a.'.repeat(200_000)}@` })).to.deep.equal(['email format']);
    expect(faultsOf({ email: `a@${'b.'.repeat(100)}-` })).to.deep.equal(['email format']);
  });
});

describe('contactToSave and contactToEdit', () => {
  it('saves E.164 and moves a pasted extension to its field', () => {
    const kept = contactToSave(
      aContact({ firstName: ' Avery ', phone: '312-555-0143 ext 12', secondaryPhone: '1 312 555 0199 x4' }),
    );

    expect(kept).to.deep.equal(
      aContact({ phone: '+13125550143', extension: '12', secondaryPhone: '+13125550199', secondaryExtension: '4' }),
    );
  });

  it('formats numbers for the form and saves them unchanged', () => {
    const kept = contactToSave(aContact({ extension: '12', secondaryPhone: '312-555-0199' }));

    expect(contactToEdit(kept).phone).to.equal('(312) 555-0143');
    expect(contactToSave(contactToEdit(kept))).to.deep.equal(kept);
  });

  it("keeps text that it can't parse", () => {
    expect(contactToSave(aContact({ phone: 'x', secondaryPhone: 'y' }))).to.include({
      phone: 'x',
      secondaryPhone: 'y',
    });
  });
});

describe('every field of a contact with invisible characters (10-21)', () => {
  const typed = aContact({ title: 'MD', extension: '12', secondaryPhone: '312-555-0199', secondaryExtension: '7' });
  const fields = Object.keys(NO_CONTACT) as ContactField[];
  const required = fields.filter((field) => contactFaults(aContact({ [field]: '' })).length > 0);

  for (const field of fields) {
    it(`saves the same ${field} with and without them`, () => {
      for (const [name, character] of UNSEEN) {
        const around = { ...typed, [field]: `${character}${typed[field]}${character}` };
        expect(contactFaults(around), name).to.deep.equal([]);
        expect(contactToSave(around), name).to.deep.equal(contactToSave(typed));
      }
    });

    it(`treats ${field} as empty if it has nothing else`, () => {
      for (const [name, character] of UNSEEN) {
        const faults = contactFaults(aContact({ [field]: character }));
        const expected = required.includes(field) ? [{ field, code: 'required' }] : [];
        expect(faults, name).to.deep.equal(expected);
        expect(contactToSave(aContact({ [field]: character }))[field], name).to.equal('');
      }
    });
  }

  it('validates and saves a saved contact the same way, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('312-555-0143', '+1', 'x12', ', 12', '(cell)', 'a@b.example', ';', '<', '>', 'mailto:', 'Avery'),
      fc.constantFrom(...UNSEEN.map(([, character]) => character)),
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    );
    const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    const contact = fc.record(Object.fromEntries(fields.map((field) => [field, text]))) as fc.Arbitrary<ContactDetails>;
    fc.assert(
      fc.property(contact, (given) => {
        const kept = contactToSave(given);
        expect(contactToSave(kept)).to.deep.equal(kept);
        expect(contactToSave(contactToEdit(kept))).to.deep.equal(kept);
        // An extension entered twice is saved once.
        const faults = contactFaults(given).filter(({ code }) => code !== 'two-extensions');
        expect(contactFaults(kept)).to.deep.equal(faults);
      }),
      { numRuns: 300 },
    );
  });
});

describe('contactName (PS-20)', () => {
  it('includes the title if there is one', () => {
    expect([contactName(aContact({ title: 'MD' })), contactName(aContact())]).to.deep.equal([
      'Avery Quill, MD',
      'Avery Quill',
    ]);
  });
});
