/** The rules of the conformance kit, from the kit's own data, with a request for each. */
import { FIXTURES, SECTIONS, curlOf, rules } from '@portal/conformance';
import type { Rule } from '@portal/conformance';

import openapi from '../../packages/api/openapi.json';

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples?: Examples }>> };
}

type Examples = Readonly<Record<string, { readonly value: unknown }>>;

const examples = new Map(
  Object.values<object>(openapi.paths).flatMap((methods) =>
    Object.values(methods as Readonly<Record<string, Operation>>).map(({ operationId, requestBody }) => [
      operationId,
      requestBody?.content['application/json']?.examples?.['request']?.value,
    ]),
  ),
);

/** Rules that apply to many operations the same way have one entry. */
function grouped(all: readonly Rule[]): readonly (readonly [Rule, ...Rule[]])[] {
  const groups = new Map<string, [Rule, ...Rule[]]>();
  for (const rule of all) {
    const { id, requirement, sample } = rule;
    const family = id.endsWith(`/${sample.endpoint.operation}`) ? `${id.split('/')[0] ?? ''} ${requirement}` : id;
    const group = groups.get(family);
    if (group) group.push(rule);
    else groups.set(family, [rule]);
  }
  return [...groups.values()];
}

function entry([rule, ...others]: readonly [Rule, ...Rule[]]): string {
  const { id, level, requirement, needs, sample } = rule;
  const count = others.length > 0 ? `, for ${others.length + 1} operations` : '';
  return [
    `### ${id}`,
    `**${level}**${count}. ${requirement}`,
    ...(needs.length > 0 ? [`Needs ${needs.map((name) => `\`${name}\``).join(', ')}.`] : []),
    ...(sample.note === undefined ? [] : [`Send it ${sample.note}:`]),
    `\`\`\`sh\n${curlOf(sample, examples.get(sample.endpoint.operation))}\n\`\`\``,
  ].join('\n\n');
}

const all = rules();

export const ruleList = SECTIONS.map((section) =>
  [`## ${section}`, ...grouped(all.filter((rule) => rule.section === section)).map(entry)].join('\n\n'),
).join('\n\n');

export const ruleCount = String(all.length);

export const fixtures = [
  '| `POST $URL/__fixtures/…` | State | Fields of the response |',
  '| --- | --- | --- |',
  ...Object.entries(FIXTURES).map(
    ([name, { sentence, fields }]) =>
      `| \`${name}\` | ${sentence} | ${fields.map((field) => `\`${field}\``).join(', ')} |`,
  ),
].join('\n');
