import { expect } from '@open-wc/testing';

import type { FileLimits } from '@portal/domain';

import { typeAdvice } from './file-advice.js';

const limitsFor = (...types: readonly (readonly [extension: string, label: string])[]): FileLimits => ({
  maxFiles: 20,
  maxBytesPerFile: 1_000,
  maxBytesTotal: 2_000,
  types: types.map(([extension, label]) => ({ extension, label })),
});

const USUAL = limitsFor(['.pdf', 'PDF'], ['.jpg', 'JPEG'], ['.tif', 'TIFF'], ['.docx', 'Word']);

const advice = (fileName: string, reason: string, limits = USUAL): string =>
  typeAdvice({ fileName, reason }, limits, { locale: 'en-US' }) ?? '';

describe('typeAdvice (10-C13)', () => {
  it('names the right extension if the content is accepted (10-C13)', () => {
    expect(advice('report.doc', 'content:pdf')).to.include('.doc').and.to.include('.pdf');
  });

  it('names only accepted types, and for pictures the convertible ones (10-C13)', () => {
    expect(advice('photo.jpg', 'content:heic'))
      .to.include('HEIC')
      .and.to.include('PDF or JPEG')
      .and.not.to.include('Word');
    expect(advice('photo.jpg', 'content:heic', limitsFor(['.tif', 'TIFF']))).to.include('TIFF');
    expect(advice('photo.jpg', 'content:heic', limitsFor(['.heic', 'HEIC']))).to.include('.heic');
  });

  it('recognizes a photo by its name too (10-C13)', () => {
    expect(advice('IMG_0001.HEIC', 'type-not-allowed')).to.equal(advice('IMG_0001.jpg', 'content:heic'));
  });

  it('is undefined if the type is accepted by name, or unknown (10-C13)', () => {
    expect([
      advice('report.pdf', 'type-not-allowed'),
      advice('a.exe', 'type-not-allowed'),
      advice('a.pdf', 'empty'),
    ]).to.eql(['', '', '']);
  });

  it('names the next step for each other type (10-C13)', () => {
    const sentences = ['zip', 'video', 'xlsx', 'pptx', 'rtf', 'html', 'gif'].map((content) =>
      advice('a.pdf', `content:${content}`),
    );
    for (const sentence of sentences) expect(sentence).to.include('PDF').and.not.match(/[{}]/);
  });
});
