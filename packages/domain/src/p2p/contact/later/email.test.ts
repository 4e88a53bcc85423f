import { expect } from '@open-wc/testing';

import { emailFault, parseEmail } from './email.js';

const A = 'avery.quill@clinic.example';

describe('parseEmail (10-21)', () => {
  const read: readonly (readonly [text: string, address: string, why: string])[] = [
    [A, A, 'an address as it is'],
    [`  ${A}\n`, A, 'spaces around it'],
    [`${A};`, A, 'the semicolon of a list'],
    [`${A},`, A, 'the comma of a list'],
    [`;, ${A} ,;`, A, 'marks on both sides'],
    [`${A}.`, A, 'the end of a sentence'],
    [`<${A}>`, A, 'angle brackets'],
    [`<${A}>;`, A, 'angle brackets in a list'],
    [`${A}>`, A, 'one angle bracket'],
    [`Avery Quill <${A}>`, A, 'a name before angle brackets'],
    [`"Quill, Avery" <${A}>`, A, 'a quoted name with a comma'],
    [`Quill, Avery (Clinic) <${A}>;`, A, 'a name as mail programs copy it'],
    [`${A} <${A}>`, A, 'the address for a name'],
    [`mailto:${A}`, A, 'the address of a link'],
    [`MAILTO:${A}?subject=Call`, A, 'a link with a subject'],
    [`<mailto:${A}>`, A, 'a link in angle brackets'],
    [`Email: ${A}`, A, 'a label'],
    [`E-mail: ${A}`, A, 'another label'],
    [`${A} (work)`, A, 'a comment'],
    [`(${A})`, A, 'parentheses'],
    [`'${A}'`, A, 'quotes'],
    [`\u201c${A}\u201d`, A, 'curly quotes'],
    [`\u200b${A}\u200b`, A, 'zero-width spaces around it'],
    ['avery.\u200bquill@clinic\u200b.example', A, 'zero-width spaces inside'],
    [`\u202a${A}\u202c`, A, 'direction marks'],
    [`\ufeff${A}`, A, 'a byte order mark'],
    ['avery.quill\uff20clinic\uff0eexample', A, 'full width'],
    ['avery.quill@cli\u00adnic.example', A, 'a soft hyphen'],
    ['mary\u2011ann@clinic.example', 'mary-ann@clinic.example', 'a hyphen that does not break'],
    ["o'brien+p2p@mail.clinic.example", "o'brien+p2p@mail.clinic.example", 'marks that an address can have'],
    ['a@b.c', 'a@b.c', 'the shortest'],
  ];
  for (const [text, address, why] of read) {
    it(`reads ${why}`, () => {
      expect(parseEmail(text)).to.equal(address);
      expect(emailFault(text)).to.equal(undefined);
    });
  }

  const refused: readonly (readonly [text: string, fault: string, why: string])[] = [
    [`${A}; b@clinic.example`, 'several', 'two with a semicolon'],
    [`${A}, b@clinic.example`, 'several', 'two with a comma'],
    [`${A} b@clinic.example`, 'several', 'two with a space'],
    [`${A}\nb@clinic.example`, 'several', 'two lines'],
    [`${A}/b@clinic.example`, 'several', 'two with a slash'],
    [`${A} or b@clinic.example`, 'several', 'two with a word'],
    [`Avery <${A}>; Blake <b@clinic.example>`, 'several', 'two with names'],
    [`<${A}><b@clinic.example>`, 'several', 'two in brackets'],
    [`b@clinic.example <${A}>`, 'several', 'one address as the name of another'],
    ['avery quill@clinic.example', 'format', 'a space inside: half an address is another one'],
    ['avery.quill @clinic.example', 'format', 'a space before the @'],
    ['avery@clinic', 'format', 'no dot in the domain'],
    ['avery@clinic..example', 'format', 'an empty part'],
    ['avery..quill@clinic.example', 'format', 'an empty part before the @'],
    ['avery@-clinic.example', 'format', 'a hyphen where none can be'],
    ['avery@clinic,example', 'format', 'a comma for a dot'],
    ['avery@clinic;example.com', 'format', 'a semicolon inside'],
    ['ave<ry@clinic.example', 'format', 'a bracket inside'],
    ['avery@@clinic.example', 'format', 'two @ together'],
    ['avery@clinic\u3002example', 'format', 'another full stop'],
    ['\ud83d\ude00@clinic.example', 'format', 'a picture'],
    ['<>', 'format', 'brackets alone'],
    ['mailto:', 'format', 'a link to nobody'],
    ['', 'format', 'nothing'],
  ];
  for (const [text, fault, why] of refused) {
    it(`explains what to change for ${why}`, () => {
      expect(parseEmail(text)).to.equal(undefined);
      expect(emailFault(text)).to.equal(fault);
    });
  }
});
