import { expect } from '@open-wc/testing';

import {
  batchFaults,
  extensionOf,
  fileFaults,
  fileTypeLabel,
  formatFileSize,
  placeAmongNamesakes,
} from './file-rules.js';
import type { CandidateFile, FileFault, FileLimits } from './file-rules.js';

const LIMITS: FileLimits = {
  maxFiles: 3,
  maxBytesPerFile: 1000,
  maxBytesTotal: 1800,
  types: [
    { extension: '.pdf', label: 'PDF' },
    { extension: '.jpg', label: 'JPEG image' },
  ],
};

const aFile = (fileName = 'report.pdf', sizeBytes = 500): CandidateFile => ({ fileName, sizeBytes });

describe('fileFaults (IR-20)', () => {
  const cases: readonly [why: string, file: CandidateFile, existing: readonly CandidateFile[], readonly FileFault[]][] =
    [
      ['a sound file', aFile(), [], []],
      ['a capital extension', aFile('REPORT.PDF'), [], []],
      ['an empty file', aFile('a.pdf', 0), [], ['empty']],
      ['one byte', aFile('a.pdf', 1), [], []],
      ['exactly the limit', aFile('a.pdf', 1000), [], []],
      ['one byte more', aFile('a.pdf', 1001), [], ['too-large']],
      ['another type', aFile('a.exe'), [], ['type-not-allowed']],
      ['no extension', aFile('report'), [], ['type-not-allowed']],
      ['a hidden file', aFile('.pdf'), [], ['type-not-allowed']],
      ['two extensions: the last counts', aFile('a.pdf.exe'), [], ['type-not-allowed']],
      ['same name and size, which say nothing about the content', aFile(), [aFile()], []],
      ['the last that fits', aFile('c.pdf', 1), [aFile('a.pdf', 1), aFile('b.pdf', 1)], []],
      ['one too many', aFile('d.pdf', 1), [aFile('a.pdf', 1), aFile('b.pdf', 1), aFile('c.pdf', 1)], ['too-many']],
      ['the whole exactly full', aFile('b.pdf', 900), [aFile('a.pdf', 900)], []],
      ['the whole one byte over', aFile('b.pdf', 901), [aFile('a.pdf', 900)], ['total-too-large']],
      ['several at once', aFile('a.exe', 2000), [], ['too-large', 'type-not-allowed', 'total-too-large']],
    ];

  for (const [why, file, existing, faults] of cases) {
    it(`returns ${faults.join(', ') || 'no errors'}: ${why}`, () => {
      expect(fileFaults(file, existing, LIMITS)).to.deep.equal(faults);
    });
  }

  it('checks files of a batch together, without counting rejected ones', () => {
    const files = [aFile('a.pdf', 1000), aFile('b.exe', 900), aFile('c.pdf', 800), aFile('d.pdf', 1)];

    expect(batchFaults(files, [], LIMITS)).to.deep.equal([
      [],
      ['type-not-allowed', 'total-too-large'],
      [],
      ['total-too-large'],
    ]);
  });
});

describe('placeAmongNamesakes (10-B5)', () => {
  it('numbers files with the same name in any spelling', () => {
    const [first, other, second] = [aFile('é.pdf'.normalize('NFC')), aFile('b.pdf'), aFile('é.pdf'.normalize('NFD'))];
    const files = [first, other, second];

    expect(files.map((file) => placeAmongNamesakes(file, files))).to.deep.equal([
      { n: 1, count: 2 },
      undefined,
      { n: 2, count: 2 },
    ]);
    expect(placeAmongNamesakes(aFile('b.pdf'), files)).to.equal(undefined);
  });
});

describe('file labels', () => {
  it('label the type by its extension', () => {
    expect(fileTypeLabel('scan.JPG', LIMITS)).to.equal('JPEG image');
    expect(fileTypeLabel('scan.txt', LIMITS)).to.equal(undefined);
    expect(extensionOf('no-extension')).to.equal('');
  });

  const sizes: readonly [bytes: number, words: string][] = [
    [0, '0 bytes'],
    [640, '640 bytes'],
    [1024, '1 kB'],
    [12_400, '12 kB'],
    [1_048_575, '1,024 kB'],
    [2_516_582, '2.4 MB'],
    [26_214_400, '25 MB'],
    [3_221_225_472, '3 GB'],
  ];

  for (const [bytes, words] of sizes) {
    it(`format ${bytes} bytes as ${words}`, () => {
      expect(formatFileSize(bytes, 'en-US')).to.equal(words);
    });
  }
});
