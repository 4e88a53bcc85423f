import { expect } from '@open-wc/testing';

import { operations } from '@portal/api';
import { PROBLEMS, problemsOf } from '@portal/api/contract/problems.js';

import { openOffice } from './examples/office.js';
import type { Answer } from './examples/office.js';
import { cause, mockProblemsOf, tryEverything } from './examples/problems.js';
import { SUCCESSES } from './examples/successes.js';

const nameOf = ({ status, body }: Answer): string => `${String(status)} ${String(body['type']).split('/').pop() ?? ''}`;

describe('the problems of the mock backend', () => {
  for (const endpoint of operations()) {
    const { operation } = endpoint;

    it(`include each that the contract lists for ${operation} (10-26)`, async () => {
      const listed = mockProblemsOf(operation);
      const found: [name: string, detail: unknown][] = [];
      for (const problem of listed) {
        const answer = await cause(operation, problem);
        found.push([nameOf(answer), answer.body['detail']]);
      }

      expect(found).to.eql(listed.map((problem) => [problem, PROBLEMS[problem]]));
    });

    it(`include no other for ${operation}, whatever happens (10-26)`, async () => {
      const answers = await tryEverything(operation);
      const rejections = answers.filter(({ status }) => status !== 200).map(nameOf);
      const listed: readonly string[] = problemsOf(endpoint);

      expect(rejections.filter((name) => !listed.includes(name))).to.eql([]);
    });

    it(`don't arise from the example of ${operation} (10-26)`, async () => {
      const office = openOffice();
      const given = await SUCCESSES[operation]?.(office);

      expect(given && (await office.send(operation, given)).status).to.equal(200);
    });
  }

  it('each belong to at least one operation (10-26)', () => {
    const listed = new Set<string>(operations().flatMap(problemsOf));

    expect(Object.keys(PROBLEMS).filter((problem) => !listed.has(problem))).to.eql([]);
  });
});
