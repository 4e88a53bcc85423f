/** `llms.txt`: the package on one page, for programs that read before they write. */
import { packageJson } from './package-json.js';
import type { Field, PublicElement } from './elements.js';
import type { Token } from './tokens.js';

interface Details {
  readonly version: string;
  readonly tokens: readonly Token[];
}

export function llmsText(elements: readonly PublicElement[], { version, tokens }: Details): string {
  const { description } = packageJson(version, []) as { readonly description: string };
  const names = tokens.map(({ name, description: words }) => `- \`${name}\`: ${words}`);

  return `# @portal/modules ${version}

> ${description} Custom elements without a framework; a host gives them settings and listens to their events.

Use: \`import '@portal/modules/define/message-center.js'\` (or \`define/all.js\`), put the tag inside \`<portal-settings>\`, and set
\`document.querySelector('portal-settings').settings = { baseUrl: '/api/v1', payer: { name, shortName, phone } }\`.
Details of events hold ids and states only, never a patient's data. All events bubble and are composed.

## Documents

- [Guide](README.md): a page for each kind of host
- [Changes](CHANGELOG.md)
- [Elements](custom-elements.json): custom elements manifest
- [Backend](openapi.json): the contract that a backend answers
- [Angular](recipes/angular.ts): directives with types, to copy

## Entries

- \`@portal/modules\`: the classes; defines nothing
- \`@portal/modules/define/<tag>.js\`, \`@portal/modules/define/all.js\`: defines the tag, once
- \`@portal/modules/host\`: \`loadPortalModule()\` for the federated remote, \`listen()\` with types
- \`@portal/modules/react\`, \`@portal/modules/react/<tag>.js\`: wrappers for React 18 and below, and for every React that is rendered on a server (Next.js)
- \`@portal/modules/jsx\`: types for React 19; \`@portal/modules/vue\`: types for Vue's templates
- \`@portal/modules/client\`: the typed client of the backend, without a DOM
- \`@portal/modules/testing\`: a backend in memory for tests; needs \`msw\`

${elements.map(sectionOf).join('\n')}
## Custom properties

${names.join('\n')}
`;
}

function sectionOf({ tag, description, fields, methods, events, slots, parts }: PublicElement): string {
  const lines = [
    ...fields.map((field) => `- ${placeOf(field)}: \`${field.type}\`${sentence(field.description)}`),
    ...methods.map(({ name, signature, description: words }) => `- method \`${name}${signature}\`${sentence(words)}`),
    ...events.map(({ name, description: words }) => `- event \`${name}\`${sentence(words)}`),
    ...slots.map(({ name, description: words }) => `- slot \`${name || 'default'}\`${sentence(words)}`),
    ...parts.map(({ name, description: words }) => `- part \`${name}\`${sentence(words)}`),
  ];
  return `## <${tag}>\n\n${description.replaceAll('\n', ' ')}\n\n${lines.join('\n')}\n`;
}

const placeOf = ({ name, attribute }: Field): string =>
  attribute === undefined ? `property \`${name}\`` : `attribute \`${attribute}\`, property \`${name}\``;

const sentence = (words: string): string => (words === '' ? '' : `: ${words}`);
