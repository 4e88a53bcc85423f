import { expect } from '@open-wc/testing';

import { failuresOf } from './failures.js';

describe('failures at the end of a run', () => {
  it('name each failed test with its first lines', () => {
    const output = [
      '✓ is drawn (1.0 s)',
      '✗ keeps what was typed (2.0 s)',
      '  Error: expected "" to equal "words"',
      '    at form.test.ts:12',
      '✗ is sent once (1.0 s)',
      '✓ is read (1.0 s)',
      '',
      'tests: 2 passed, 2 failed',
    ].join('\n');

    expect(failuresOf(output)).to.deep.equal([
      '✗ keeps what was typed (2.0 s)',
      '  Error: expected "" to equal "words"',
      '  at form.test.ts:12',
      '✗ is sent once (1.0 s)',
    ]);
  });

  it('are limited to the first lines of a long failure', () => {
    const output = ['✗ is drawn', ...Array.from({ length: 40 }, (_, line) => `at line ${line}`)].join('\n');

    expect(failuresOf(output)).to.have.length(5);
  });

  it('are the end of the output if nothing is marked', () => {
    const output = ['first', ...Array.from({ length: 40 }, () => 'more'), 'error: no such file', ''].join('\n');

    expect(failuresOf(output)).to.have.length(12);
    expect(failuresOf(output).at(-1)).to.equal('error: no such file');
  });
});
