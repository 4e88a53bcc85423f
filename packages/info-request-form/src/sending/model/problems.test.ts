import { expect } from '@open-wc/testing';

import type { InfoRequestItem } from '@portal/api';

import { checklist } from '../../answer/model/checklist.js';
import { ofSending } from '../../copy.fixture.js';
import { problemList } from './problems.js';

const base = { prompt: 'Please explain.', lang: 'en', required: true, serviceLine: null } as const;
const items: readonly InfoRequestItem[] = [
  { ...base, kind: 'question', itemId: 'i-a', title: 'Physical therapy', maxLength: 10 },
  { ...base, kind: 'question', itemId: 'i-b', maxLength: 10 },
];

describe('problemList', () => {
  it('names an item by its short title, if it has one (IR-20)', () => {
    const list = checklist(items, {}, []);
    const problems = problemList({ list, rejected: new Set(), rejectedFiles: [], conflict: false }, { strings: {} });
    const what = ofSending('problem.question.missing');

    expect(problems.map(({ sentence }) => sentence)).to.deep.equal([
      ofSending('problem.titled', { n: 1, title: 'Physical therapy', what }),
      ofSending('problem.at', { n: 2, what }),
    ]);
  });
});
