import { expect } from '@open-wc/testing';

import { transferContent } from './transfer.js';

/** A transfer as a browser creates it. */
function transfer(data: Readonly<Record<string, string>>, ...files: readonly File[]): DataTransfer {
  const made = new DataTransfer();
  for (const [type, text] of Object.entries(data)) made.setData(type, text);
  for (const file of files) made.items.add(file);
  return made;
}

const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'image.png', { type: 'image/png' });
const scan = new File(['%PDF'], '0001.pdf');

describe('content of a transfer (10-B4)', () => {
  const cases: readonly (readonly [what: string, made: DataTransfer, text: string, files: number])[] = [
    [
      'cells of Excel are text, whatever picture comes with them',
      transfer({ 'text/plain': 'Flexion\t90', 'text/html': '<table><td>Flexion<td>90</table>' }, picture),
      'Flexion\t90',
      1,
    ],
    [
      'markup with words is text without any plain text',
      transfer({ 'text/html': '<style>td{color:red}</style><!--x--><td>Flexion&nbsp;90</td>' }, picture),
      'Flexion 90',
      1,
    ],
    [
      'a picture of a page is not text',
      transfer({ 'text/html': '<img src="https://a.example/x.png">' }, picture),
      '',
      1,
    ],
    ['a screenshot is a file', transfer({}, picture), '', 1],
    ['the name beside a file is not text', transfer({ 'text/plain': '0001.pdf' }, scan), '', 1],
    ['the path beside a file is not text', transfer({ 'text/plain': 'file:///home/a/0001.pdf\n' }, scan), '', 1],
    ['a Windows path beside a file is not text', transfer({ 'text/plain': 'C:\\scans\\0001.pdf' }, scan), '', 1],
    [
      'the address beside a picture is not text',
      transfer({ 'text/uri-list': 'https://a.example/x.png', 'text/plain': 'https://a.example/x.png' }, picture),
      '',
      1,
    ],
    ['words alone are text', transfer({ 'text/plain': ' Eight weeks. ' }), 'Eight weeks.', 0],
    [
      'a link is text',
      transfer({ 'text/uri-list': 'https://a.example/', 'text/plain': 'https://a.example/' }),
      'https://a.example/',
      0,
    ],
    ['nothing is nothing', transfer({}), '', 0],
  ];

  for (const [what, made, text, files] of cases) {
    it(`${what} (10-B4)`, () => {
      const carried = transferContent(made);
      expect([carried.text, carried.files.length]).to.deep.equal([text, files]);
    });
  }
});
