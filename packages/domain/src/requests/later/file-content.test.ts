import { expect } from '@open-wc/testing';

import { acceptedEnding, contentByName, contentOf, disguised } from './file-content.js';
import type { FileContent } from './file-content.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The first entry of an archive, as every tool writes it. */
const part = (name: string): string =>
  `PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(16)}${String.fromCharCode(name.length, 0)}\0\0${name}data`;

describe('the type of a file by its first bytes (10-C13)', () => {
  const cases: readonly (readonly [what: string, head: string, content: FileContent | undefined])[] = [
    ['a PDF', '%PDF-1.7', 'pdf'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
    ['a PNG', '\x89PNG\r\n\x1a\n', 'png'],
    ['a TIFF of either order', 'II*\0\x08\0\0\0', 'tiff'],
    ['a TIFF of the other order', 'MM\0*\0\0\0\x08', 'tiff'],
    ['a GIF', 'GIF89a', 'gif'],
    ['a bitmap', 'BM\x36\x10\0\0\0\0\0\0\x36', 'bmp'],
    ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'webp'],
    ['a photo of an iPhone', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
    ['a photo of another phone', '\0\0\0\x1cftypmif1\0\0\0\0mif1', 'heic'],
    ['a burst of photos', '\0\0\0\x18ftyphevc', 'heic'],
    ['an AVIF', '\0\0\0\x20ftypavif', 'avif'],
    ['a film', '\0\0\0\x14ftypqt  ', 'video'],
    ['a Word document', `${part('[Content_Types].xml')}${part('_rels/.rels')}${part('word/document.xml')}`, 'docx'],
    ['a workbook', `${part('[Content_Types].xml')}${part('xl/workbook.xml')}`, 'xlsx'],
    ['slides', `${part('[Content_Types].xml')}${part('ppt/presentation.xml')}`, 'pptx'],
    ['a document whose telling part stands further behind', part('[Content_Types].xml'), undefined],
    ['an archive', part('scans/0001.tif'), 'zip'],
    ['rich text', '{\\rtf1\\ansi', 'rtf'],
    ['a web page', '\xef\xbb\xbf\r\n<!DOCTYPE html><html>', 'html'],
    ['an old Word document, of which nothing more can be said', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', undefined],
    ['plain text', 'Eight weeks of physical therapy.', undefined],
    ['a text that begins like a bitmap', 'BMI of 31, measured in June', undefined],
    ['nothing', '', undefined],
  ];

  for (const [what, head, content] of cases) {
    it(`detects ${what} (10-C13)`, () => {
      expect(contentOf(bytes(head))).to.equal(content);
    });
  }

  it('reports only a mismatch of name and content (10-C13)', () => {
    const found = (name: string, head: string) => disguised(name, bytes(head));

    expect([
      found('photo.jpg', '\0\0\0\x18ftypheic'),
      found('photo.HEIC', '\0\0\0\x18ftypheic'),
      found('report.doc', '%PDF-1.7'),
      found('scan.JPEG', '\xff\xd8\xff\xe0'),
      found('notes.txt', '<!doctype html>'),
      found('report.pdf', '<!doctype html>'),
      found('report.pdf', 'no idea'),
    ]).to.deep.equal(['heic', undefined, 'pdf', undefined, undefined, 'html', undefined]);
  });

  it('names the extension under which the file is accepted (10-C13)', () => {
    const types = ['.pdf', '.jpeg', '.tif'].map((extension) => ({ extension, label: extension }));

    expect(
      (['pdf', 'jpeg', 'tiff', 'heic'] as const).map((content) => acceptedEnding(content, { types })),
    ).to.deep.equal(['.pdf', '.jpeg', '.tif', undefined]);
    expect([contentByName('IMG_0001.HEIC'), contentByName('a.heif'), contentByName('a.xyz')]).to.deep.equal([
      'heic',
      'heic',
      undefined,
    ]);
  });
});
